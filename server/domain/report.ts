import { z } from "zod";
import { type Day, lastDayOf, PartialDate } from "./day.ts";
import { Slug } from "./text.ts";

export const ReportId = Slug;
export type ReportId = Slug;

/** Report ("nguồn"): the official document or article that states figures. Without a date it can support a vintage but never start one. */
export const Report = z.object({
  id: ReportId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  published: PartialDate.nullable(),
  /** Where it can be read; null where no address is known. */
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, "a web address that begins with http:// or https://")
    .nullable(),
  kind: z.enum(["news", "statistics", "portal", "report", "resolution"]),
});
export type Report = z.infer<typeof Report>;

/** The day from which the public can have known the report, or null when its date is unknown. */
export function publishedOn(report: { published: PartialDate | null }): Day | null {
  return report.published === null ? null : lastDayOf(report.published);
}
