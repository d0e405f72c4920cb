import { z } from "zod";
import { Decision, Observation } from "../../observation.ts";
import { Report } from "../../report.ts";
import { Bilingual } from "../../text.ts";
import { ReleaseChange } from "../release.ts";
import { ReviewFinding } from "./review.ts";

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
  z.strictObject({ type: z.literal("decide"), decision: Decision.extend({ reason: Reason }) }),
]);
export type LedgerChange = z.infer<typeof LedgerChange>;

/** Title and note of a release, in both languages. */
export const DraftText = z.strictObject({ title: Bilingual, note: Bilingual });
export type DraftText = z.infer<typeof DraftText>;

/** A draft in the list. */
export const DraftSummary = z.strictObject({
  draft: z.int().positive(),
  version: z.int().positive(),
  state: z.enum(["open", "published", "discarded"]),
  title: Bilingual,
  note: Bilingual,
  /** The release it became, or null. */
  release: z.int().nullable(),
  changeCount: z.int(),
  /** Names of everybody whose work is in it, by the trail. */
  people: z.array(z.string()),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** A draft with what it changes, in the words of a release. */
export const DraftDetail = DraftSummary.extend({
  changes: z.array(z.strictObject({ change: z.int().positive(), body: LedgerChange })),
  /** What of the figures that are drawn will change. */
  differences: z.array(ReleaseChange),
  /** What the checks say of the figures it adds or corrects. */
  findings: z.array(ReviewFinding.extend({ change: z.int().positive() })),
  /** Paths of every public page that will look different, without language. */
  pages: z.array(z.string()),
  /** Why the person who asks cannot publish it; null when nothing stands in the way. */
  obstacle: z.enum(["empty", "four-eyes", "not-a-publisher", "closed"]).nullable(),
});
export type DraftDetail = z.infer<typeof DraftDetail>;

/** An act on a draft names the version the person saw. */
export const DraftVersion = z.strictObject({ version: z.int().positive() });
export const DraftTextAct = DraftVersion.extend(DraftText.shape);
export const DraftChangeAct = DraftVersion.extend({ change: LedgerChange });
