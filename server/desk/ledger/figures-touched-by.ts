import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";

/** The figures a change is about: its own, or of a corrected report everything it states. A new report states nothing yet. */
export function figuresTouchedBy(change: LedgerChange, { statementsOfReport }: Snapshot): readonly ObservationKey[] {
  switch (change.type) {
    case "add-report":
      return [];
    case "correct-report":
      return statementsOfReport(change.report.id);
    case "add":
    case "correct":
      return [change.observation];
    case "withdraw":
      return [change.key];
    case "decide":
      return [change.decision];
  }
}
