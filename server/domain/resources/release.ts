import { z } from "zod";
import { Measure, Status } from "../observation.ts";
import { Period } from "../period.ts";
import { Release } from "../release.ts";
import { ReportId } from "../report.ts";
import { Slug } from "../text.ts";

export const ReleaseResource = Release;
export type ReleaseResource = z.infer<typeof ReleaseResource>;

/** One change a release made to a figure, in the words of conventions 23: added, revised, corrected, withdrawn. */
export const ReleaseChange = z.object({
  kind: z.enum(["added", "revised", "corrected", "withdrawn"]),
  indicator: Slug,
  area: Slug,
  period: Period,
  measure: Measure,
  basis: z.string(),
  from: z.object({ value: z.number(), valueMax: z.number().nullable(), status: Status.nullable(), report: ReportId }).nullable(),
  to: z.object({ value: z.number(), valueMax: z.number().nullable(), status: Status.nullable(), report: ReportId }).nullable(),
  reason: z.string().nullable(),
});
export type ReleaseChange = z.infer<typeof ReleaseChange>;
