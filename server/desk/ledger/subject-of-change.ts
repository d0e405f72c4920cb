import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";

/** The identity of an observation as text. */
export function observationId({ indicator, area, period, measure, basis, report }: ObservationKey): string {
  return [indicator, area, period, measure, basis, report].join("|");
}

/** What a change is about, as text: a draft holds one change of it at most. */
export function subjectOf(change: LedgerChange): string {
  switch (change.type) {
    case "add-report":
    case "correct-report":
      return `report|${change.report.id}`;
    case "add":
    case "correct":
      return `observation|${observationId(change.observation)}`;
    case "withdraw":
      return `observation|${observationId(change.key)}`;
    case "decide":
      return `decision|${observationId({ ...change.decision, report: "" })}`;
  }
}
