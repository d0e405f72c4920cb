import { z } from "zod";
import { Measure, Operator, Qualifier, Status } from "../observation.ts";
import { Period } from "../period.ts";
import { Release } from "../release.ts";
import { ReportId } from "../report.ts";
import { Slug } from "../text.ts";

export const ReleaseResource = Release;
export type ReleaseResource = z.infer<typeof ReleaseResource>;

/** A figure before or after a change, as its report states it: with its floor, its qualifier and how firm it is. */
const ChangedFigure = z.object({
  value: z.number(),
  valueMax: z.number().nullable(),
  operator: Operator.nullable(),
  status: Status.nullable(),
  qualifier: Qualifier.nullable(),
  report: ReportId,
});

/** One change a release made to a figure, in the words of conventions 23: added, revised, corrected, withdrawn. */
export const ReleaseChange = z.object({
  kind: z.enum(["added", "revised", "corrected", "withdrawn"]),
  indicator: Slug,
  area: Slug,
  period: Period,
  measure: Measure,
  basis: z.string(),
  from: ChangedFigure.nullable(),
  to: ChangedFigure.nullable(),
  reason: z.string().nullable(),
});
export type ReleaseChange = z.infer<typeof ReleaseChange>;
