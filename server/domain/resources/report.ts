import { z } from "zod";
import { PartialDate } from "../day.ts";
import { Observation } from "../observation.ts";
import { Report, ReportId } from "../report.ts";
import { BesideReason } from "./series.ts";

/** What became of a figure that a report states. Of targets: the one that is drawn, or another one. */
export const Standing = z.enum(["current", "supports", "superseded", "repeat", "conflict", "other-target"]);
export type Standing = z.infer<typeof Standing>;

/** A report in a list, with how many figures it states and what became of them. */
export const ReportSummary = Report.extend({
  figures: z.int(),
  standings: z.record(Standing, z.int()),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** A figure of a report, and the figure that is drawn instead where it is not this one. */
export const ReportFigure = Observation.omit({ report: true }).extend({
  standing: Standing,
  reason: BesideReason.nullable(),
  drawn: z.object({ value: z.number(), valueMax: z.number().nullable(), report: ReportId, published: PartialDate.nullable() }).nullable(),
});
export type ReportFigure = z.infer<typeof ReportFigure>;

/** One report with everything it states. */
export const ReportResource = ReportSummary.extend({ statements: z.array(ReportFigure) });
export type ReportResource = z.infer<typeof ReportResource>;
