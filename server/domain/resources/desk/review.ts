import { z } from "zod";
import { PartialDate } from "../../day.ts";
import { Observation } from "../../observation.ts";
import { Report } from "../../report.ts";
import { Bilingual, Slug } from "../../text.ts";

/** A stretch of an import's text: offsets in UTF-16 units, the end not included, and the words between them. */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
export type Span = z.infer<typeof Span>;

/** What a report says of one key, before its report and words are added: the fields of an observation that the review edits. */
export const Figure = Observation.omit({ report: true, asStated: true, locator: true }).strict();
export type Figure = z.infer<typeof Figure>;

/** `open` waits for a person; `approved` goes into the draft; `rejected` stays to be read ("bỏ qua"). */
export const ReviewState = z.enum(["open", "approved", "rejected"]);
export type ReviewState = z.infer<typeof ReviewState>;

/**
 * What a figure would be beside the ledger: `new` (no figure of the key), `same` (this report is already recorded with it), `support` (a figure of the
 * same day or undated that agrees), `repeat` (says again what stands), `revision` (a later report says another value), `superseded` (an earlier report
 * than the one that stands), `conflict` (same day, another value).
 */
export const Relation = z.enum(["new", "same", "support", "repeat", "revision", "superseded", "conflict"]);
export type Relation = z.infer<typeof Relation>;

/** The figure that stands for a key today, with its report. */
export const Standing = Observation.pick({ value: true, valueMax: true, operator: true, status: true, qualifier: true, report: true })
  .extend({ published: PartialDate.nullable() })
  .strict();
export type Standing = z.infer<typeof Standing>;

/** What a check found, in both languages, and what would settle it. */
export const ReviewFinding = z.strictObject({
  code: z.string(),
  /** Between 0 and 1: how likely the figure was read or typed wrongly. */
  sureness: z.number(),
  message: Bilingual,
  remedy: Bilingual,
});
export type ReviewFinding = z.infer<typeof ReviewFinding>;

/** One phrase of the report under review. */
export const ReviewItem = z.strictObject({
  item: z.int().positive(),
  /** Counts the acts on it: an act names the version the person saw, and is refused when there is a newer one. */
  version: z.int().positive(),
  /** `found` by the program, `doubted` (a number that nothing decided), `added` by a person, `split` from another item. */
  origin: z.enum(["found", "doubted", "added", "split"]),
  evidence: Span,
  /** The number with its unit, inside the evidence; null where a person marked the whole phrase. */
  figureSpan: Span.nullable(),
  /** `p. 3, para. 12`, as the ledger writes it. */
  locator: z.string(),
  state: ReviewState,
  /** As the program read it; null where it hesitated or a person added it. */
  proposed: Figure.nullable(),
  /** As it stands now; null until somebody has filled it in. */
  figure: Figure.nullable(),
  /** What the program asks of a number that nothing decided; else null. */
  question: Bilingual.nullable(),
  /** Why it was edited or rejected; empty where nobody had to say. */
  reason: z.string(),
  /** Name of who decided, and when; null while open. */
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** The phrase by which the indicator was known, and how little had to be assumed (0 to 1); null for what a person added. */
  pattern: z.string().nullable(),
  confidence: z.number().nullable(),
  alternatives: z.array(z.strictObject({ field: z.string(), value: z.string(), reason: Bilingual })),
  findings: z.array(ReviewFinding),
  /** Beside the ledger; null while there is no figure. */
  relation: Relation.nullable(),
  current: Standing.nullable(),
  target: Standing.nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** A decision on an item. An edit of what the program read needs a reason, and so does a rejection. */
export const ReviewAct = z.strictObject({
  version: z.int().positive(),
  state: ReviewState,
  figure: Figure.nullable(),
  reason: z.string().trim().max(1000).default(""),
});
export type ReviewAct = z.infer<typeof ReviewAct>;

/** A phrase that a person marked in the text, with what it says. */
export const ItemRequest = z.strictObject({ start: z.int().min(0), end: z.int().min(1), figure: Figure.nullable() });
export type ItemRequest = z.infer<typeof ItemRequest>;

/** Two or more figures that one phrase states; the item they come from is rejected with the reason that it was split. */
export const SplitRequest = z.strictObject({ version: z.int().positive(), figures: z.array(Figure).min(2).max(20) });
export type SplitRequest = z.infer<typeof SplitRequest>;

/** A report handed in at the desk. The form's fields; the document itself is the field `file`, or the pasted words the field `text`. */
export const ImportRequest = z.strictObject({
  report: Report,
  /** Area that "the province" means in this report. */
  area: Slug,
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** An import in the queue. */
export const ImportSummary = z.strictObject({
  import: z.int().positive(),
  report: Report,
  area: Slug,
  importedBy: z.string(),
  importedAt: z.iso.datetime(),
  /** Name of the file as it was handed in; null for pasted text. */
  fileName: z.string().nullable(),
  /** Type it was read as: `text`, `html`, `docx`, `pdf`, `xlsx`, `csv`. */
  reader: z.string(),
  /** SHA-256 of the document. */
  sha256: z.string(),
  counts: z.strictObject({ open: z.int(), approved: z.int(), rejected: z.int() }),
  /** The draft its figures went into; null while under review. */
  draft: z.int().nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** An import with its text and its items in the order of the text. */
export const ImportDetail = ImportSummary.extend({
  text: z.string(),
  /** Stretches of the text that are paragraphs, or rows of tables (with the offsets at which their cells begin). */
  pieces: z.array(z.strictObject({ start: z.int(), end: z.int(), locator: z.string(), cells: z.array(z.int()) })),
  items: z.array(ReviewItem),
});
export type ImportDetail = z.infer<typeof ImportDetail>;
