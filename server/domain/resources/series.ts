import { z } from "zod";
import { SeriesBreak } from "../catalogue.ts";
import { Day, PartialDate } from "../day.ts";
import { Operator, Qualifier, Status } from "../observation.ts";
import { Period } from "../period.ts";
import { ReportId } from "../report.ts";
import { Bilingual, Slug } from "../text.ts";

/** Verdict on a target, computed by the rule of `domain/verdict.ts`; a verdict a report states is another thing. */
export const Verdict = z.enum(["exceeded", "met", "missed", "pending", "not-comparable"]);
export type Verdict = z.infer<typeof Verdict>;

/** The current actual of a period, with how it came to be. */
export const Actual = z.object({
  value: z.number(),
  valueMax: z.number().nullable(),
  status: Status,
  qualifier: Qualifier.nullable(),
  referenceDate: PartialDate.nullable(),
  asStated: z.string(),
  report: ReportId,
  published: PartialDate.nullable(),
  locator: z.string(),
  /** Steps of its ladder, 1 when it was never changed. */
  steps: z.int(),
  repeats: z.int(),
  conflicts: z.int(),
  /** Reason of the editor's decision that draws it, or null. */
  decision: z.string().nullable(),
});
export type Actual = z.infer<typeof Actual>;

/** The target that is drawn, and how many others are listed. */
export const Target = z.object({
  operator: Operator,
  value: z.number(),
  valueMax: z.number().nullable(),
  qualifier: Qualifier.nullable(),
  asStated: z.string(),
  report: ReportId,
  published: PartialDate.nullable(),
  locator: z.string(),
  others: z.int(),
});
export type Target = z.infer<typeof Target>;

/**
 * Difference between two figures. `unit` is `percentage-point` for shares and rates in per cent, `place` for ranks, otherwise the unit of the
 * indicator. `value` is later minus earlier (a rank that falls from 9 to 5 is −4). `percent` only where a ratio means something.
 */
export const Difference = z.object({
  value: z.number(),
  unit: z.union([Slug, z.literal("percentage-point"), z.literal("place")]),
  percent: z.number().nullable(),
});
export type Difference = z.infer<typeof Difference>;

export const Change = Difference.extend({ from: Period });
export type Change = z.infer<typeof Change>;

/** The year before on the same territory: the sum over all predecessors of an additive indicator, only when every one has the figure. */
export const SameTerritory = z.object({
  from: Period,
  value: z.number(),
  parts: z.array(z.object({ area: Slug, value: z.number(), status: Status, report: ReportId })),
  change: Difference,
});
export type SameTerritory = z.infer<typeof SameTerritory>;

/** One period of a series: the actual, the target, and what follows from them. Absent is null; a period with neither has no point. */
export const Point = z.object({
  period: Period,
  actual: Actual.nullable(),
  target: Target.nullable(),
  change: Change.nullable(),
  sameTerritory: SameTerritory.nullable(),
  /** Actual against the target in per cent; null for ranges, ranks and `~`. */
  progress: z.number().nullable(),
  /** Actual minus the target (minus the nearest end of a range, 0 inside it). */
  targetDifference: Difference.nullable(),
  /** Null when the period has no target. */
  verdict: Verdict.nullable(),
});
export type Point = z.infer<typeof Point>;

/** Growth from the first year with an actual to the last, where no break lies between. `perYear` is the compound average in per cent. */
export const Growth = Difference.extend({ from: Period, to: Period, perYear: z.number().nullable() });
export type Growth = z.infer<typeof Growth>;

/** One indicator in one area on one basis: years in order, spans of years apart, breaks, and the sentence that describes it. */
export const SeriesResource = z.object({
  indicator: Slug,
  area: Slug,
  basis: z.string(),
  /** Every basis this indicator has figures on in this area; the empty string is "none stated". */
  bases: z.array(z.string()),
  unit: Slug,
  points: z.array(Point),
  spans: z.array(Point),
  breaks: z.array(SeriesBreak),
  growth: Growth.nullable(),
  sentence: Bilingual,
});
export type SeriesResource = z.infer<typeof SeriesResource>;

/** One step of a ladder: the value from a publication date on. */
export const Step = z.object({
  published: PartialDate.nullable(),
  publishedOn: Day.nullable(),
  report: ReportId,
  value: z.number(),
  valueMax: z.number().nullable(),
  status: Status.nullable(),
  qualifier: Qualifier.nullable(),
  referenceDate: PartialDate.nullable(),
  asStated: z.string(),
  locator: z.string(),
  /** Against the step before; null for the first. */
  difference: z.number().nullable(),
  /** True when a later report changed the value; false for the first step, a later count of a stock, or a decision. */
  revises: z.boolean(),
});
export type Step = z.infer<typeof Step>;

/** Why a figure stands beside the ladder and not on it. */
export const BesideReason = z.enum([
  "same-as-current",
  "less-precise",
  "superseded",
  "earlier-count",
  "undated",
  "same-day",
  "final-stands",
  "decision",
  "after-period",
]);
export type BesideReason = z.infer<typeof BesideReason>;

/** A repeat or a rival: what another report states of the same figure. */
export const BesideFigure = z.object({
  report: ReportId,
  published: PartialDate.nullable(),
  value: z.number(),
  valueMax: z.number().nullable(),
  operator: Operator.nullable(),
  status: Status.nullable(),
  qualifier: Qualifier.nullable(),
  referenceDate: PartialDate.nullable(),
  asStated: z.string(),
  reason: BesideReason,
  note: z.string(),
});
export type BesideFigure = z.infer<typeof BesideFigure>;

/** The history of one figure: steps in order of publication, repeats and conflicts apart, and the decision where there is one. */
export const VintagesResource = z.object({
  period: Period,
  measure: z.enum(["actual", "target"]),
  basis: z.string(),
  steps: z.array(Step),
  repeats: z.array(BesideFigure),
  conflicts: z.array(BesideFigure),
  decision: z.object({ report: ReportId, reason: z.string() }).nullable(),
});
export type VintagesResource = z.infer<typeof VintagesResource>;
