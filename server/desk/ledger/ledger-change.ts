import { z } from "zod";
import { Decision, Observation } from "#domain/observation.ts";
import { Report } from "#domain/report.ts";

/** What tells two observations apart. */
export const ObservationKey = Observation.pick({ indicator: true, area: true, period: true, measure: true, basis: true, report: true });
export type ObservationKey = z.infer<typeof ObservationKey>;

const Reason = z.string().trim().min(10, "a reason of at least ten characters, for every reader to see").max(1000);

/**
 * One change of the ledger as the desk drafts it. Nothing is overwritten: a correction ("đính chính": we had read or typed it wrong) and a withdrawal
 * name their reason, and the earlier releases keep what they said.
 */
export const LedgerChange = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("add-report"), report: Report }),
  z.strictObject({ type: z.literal("correct-report"), report: Report, reason: Reason }),
  z.strictObject({ type: z.literal("add"), observation: Observation }),
  z.strictObject({ type: z.literal("correct"), observation: Observation, reason: Reason }),
  z.strictObject({ type: z.literal("withdraw"), key: ObservationKey, reason: Reason }),
  z.strictObject({ type: z.literal("decide"), decision: Decision }),
]);
export type LedgerChange = z.infer<typeof LedgerChange>;

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
