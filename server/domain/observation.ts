import { z } from "zod";
import { PartialDate } from "./day.ts";
import { Period } from "./period.ts";
import { ReportId } from "./report.ts";
import { Slug } from "./text.ts";

/** Whether a figure is what was done ("thực hiện") or what was planned ("kế hoạch"). Never a status. */
export const Measure = z.enum(["actual", "target"]);
export type Measure = z.infer<typeof Measure>;

/** Observation status (SDMX OBS_STATUS): how firm an actual is. "ước" → estimate (E), "sơ bộ" → preliminary (P), "chính thức, quyết toán" → final (A). No word in the report → reported, never final. */
export const Status = z.enum(["estimate", "preliminary", "final", "reported"]);
export type Status = z.infer<typeof Status>;

/** Of a target: exactly, at least, at most, between two values, or about (no verdict). */
export const Operator = z.enum(["=", ">=", "<=", "range", "~"]);
export type Operator = z.infer<typeof Operator>;

/** The report did not give an exact figure: "hơn, trên" → over, "gần" → nearly, "khoảng" → about, "ít nhất" → at-least, "từ … đến" → range. */
export const Qualifier = z.enum(["over", "nearly", "about", "at-least", "range"]);
export type Qualifier = z.infer<typeof Qualifier>;

/** Observation ("số liệu"): one figure as ONE report states it. Identity: indicator, area, period, measure, basis, report. */
export const Observation = z.object({
  indicator: Slug,
  area: Slug,
  period: Period,
  /** For a stock: the day it was counted; null means the last day of the period. */
  referenceDate: PartialDate.nullable(),
  /** Empty for indicators with one definition. */
  basis: z.union([z.literal(""), Slug]),
  measure: Measure,
  /** Of a target; null for an actual. */
  operator: Operator.nullable(),
  value: z.number(),
  /** Upper end of a range, else null. */
  valueMax: z.number().nullable(),
  unit: Slug,
  /** Of an actual; null for a target. */
  status: Status.nullable(),
  qualifier: Qualifier.nullable(),
  /** The words of the report, as they stand there. */
  asStated: z.string(),
  report: ReportId,
  /** Where in the report: page, paragraph, table. Empty when the report has one place only. */
  locator: z.string(),
  note: z.string(),
});
export type Observation = z.infer<typeof Observation>;

/** What a series and its ladder are about; the report completes it to the identity of an observation. */
export type SeriesKey = Pick<Observation, "indicator" | "area" | "basis">;

/** An observation joined with both clocks: when its report was published (as far as known), and the release that recorded it here. */
export interface Statement extends Observation {
  published: PartialDate | null;
  recordedIn: number;
}

/** Withdrawal: a release took an observation out, to put a corrected one in its place ("đính chính") or none ("rút"). Earlier releases keep it. */
export interface Withdrawal extends Pick<Observation, "indicator" | "area" | "period" | "measure" | "basis" | "report"> {
  /** The first release without it. */
  withdrawnIn: number;
  /** The editor's reason; null for rows of the files, whose corrected row bears a note. */
  because: string | null;
}

/** Decision: where reports disagree and no rule can tell, the report that is drawn, and why. Reviewed as data. */
export const Decision = z.object({
  indicator: Slug,
  area: Slug,
  period: Period,
  measure: Measure,
  basis: z.union([z.literal(""), Slug]),
  report: ReportId,
  reason: z.string().min(1),
});
export type Decision = z.infer<typeof Decision>;

/** Text that names the key of a ladder: one figure of one series. */
export function keyOf(figure: Pick<Observation, "indicator" | "area" | "period" | "measure" | "basis">): string {
  return `${figure.indicator}|${figure.area}|${figure.basis}|${figure.measure}|${figure.period}`;
}
