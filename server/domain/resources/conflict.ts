import { z } from "zod";
import { PartialDate } from "../day.ts";
import { Measure, Qualifier, Status } from "../observation.ts";
import { Period } from "../period.ts";
import { ReportId } from "../report.ts";
import { Slug } from "../text.ts";
import { BesideFigure } from "./series.ts";

/** A figure on which reports disagree: the one that is drawn, its rivals with the reason each is not drawn, and the editor's decision. */
export const ConflictResource = z.object({
  indicator: Slug,
  area: Slug,
  period: Period,
  measure: Measure,
  basis: z.string(),
  unit: Slug,
  drawn: z.object({
    value: z.number(),
    valueMax: z.number().nullable(),
    status: Status.nullable(),
    qualifier: Qualifier.nullable(),
    report: ReportId,
    published: PartialDate.nullable(),
    asStated: z.string(),
  }),
  rivals: z.array(BesideFigure),
  decision: z.object({ report: ReportId, reason: z.string() }).nullable(),
});
export type ConflictResource = z.infer<typeof ConflictResource>;
