import { z } from "zod";
import { PartialDate } from "../day.ts";
import { Period } from "../period.ts";
import { ReportId } from "../report.ts";
import { Bilingual, Slug } from "../text.ts";
import { Actual, Change, Difference, SameTerritory, Target, Verdict } from "./series.ts";

/** One line of the officials' table: one indicator on one basis. */
export const ScorecardRow = z.object({
  indicator: Slug,
  topic: Slug,
  basis: z.string(),
  unit: Slug,
  previous: Actual.nullable(),
  target: Target.nullable(),
  actual: Actual.nullable(),
  change: Change.nullable(),
  sameTerritory: SameTerritory.nullable(),
  /** Actual over the year before in per cent (110.8 = 10.8 % more); null where only a difference means something. */
  changePercent: z.number().nullable(),
  progress: z.number().nullable(),
  targetDifference: Difference.nullable(),
  verdict: Verdict.nullable(),
  /** The report of the actual. */
  report: ReportId.nullable(),
});
export type ScorecardRow = z.infer<typeof ScorecardRow>;

/** How many rows have which verdict; `comparable` is exceeded + met + missed. `noTarget` counts rows with an actual and no target. */
export const VerdictCounts = z.object({
  exceeded: z.int(),
  met: z.int(),
  missed: z.int(),
  pending: z.int(),
  notComparable: z.int(),
  noTarget: z.int(),
  comparable: z.int(),
  /** Indicators (not rows) with an actual, and indicators in all. */
  indicatorsWithActual: z.int(),
  indicators: z.int(),
});
export type VerdictCounts = z.infer<typeof VerdictCounts>;

/** A report as a footnote of a table. */
export const ReportReference = z.object({
  id: ReportId,
  title: z.string(),
  publisher: z.string(),
  published: PartialDate.nullable(),
  url: z.string().nullable(),
});
export type ReportReference = z.infer<typeof ReportReference>;

/** The table officials hand in: one area, one year, rows by topic in catalogue order. */
export const ScorecardResource = z.object({
  area: Slug,
  year: Period,
  /** Years with at least one actual in this area, and the area of the site that each year of the site belongs to. */
  years: z.array(z.object({ year: Period, area: Slug })),
  rows: z.array(ScorecardRow),
  counts: VerdictCounts,
  sentence: Bilingual,
  reports: z.array(ReportReference),
});
export type ScorecardResource = z.infer<typeof ScorecardResource>;
