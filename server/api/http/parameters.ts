import { z } from "zod";
import { Day } from "#domain/day.ts";
import { Measure } from "#domain/observation.ts";
import { Slug } from "#domain/text.ts";
import { parseTimeRange } from "#domain/time-range.ts";

const LONGEST_LIST = 100;

/** The day to look from. Whether it lies in the future is told by the door, which knows the day. */
export const asOf = Day.optional().meta({
  description: "Figures as known at the end of this day, Viet Nam time (YYYY-MM-DD, not later than today).",
  example: "2024-01-25",
});

/** The release to look at. */
export const release = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "the number of a release, from 1")
  .transform(Number)
  .optional()
  .meta({ description: "Figures as published in this release. With asOf: the release first, then the day within it." });

export const time = z
  .string()
  .transform((text, context) => {
    const range = parseTimeRange(text);
    if (range !== null) return range;
    context.addIssue({ code: "custom", message: "years as 2015..2025, ..2020, 2015.., 2023, or latest" });
    return z.NEVER;
  })
  .optional()
  .meta({ description: "Years: 2015..2025, ..2020, 2015.., 2023, or latest.", example: "2015..2025" });

export const basis = z
  .union([z.literal("none"), Slug])
  .transform((text) => (text === "none" ? "" : text))
  .optional()
  .meta({ description: "Basis of the figures; `none` for figures whose report states no basis. Without it the main basis." });

export const area = commaList(Slug).meta({
  description: "Areas, separated by commas. Without it the areas of this site, before and after the merger.",
  example: "dong-thap,tien-giang",
});
export const indicator = commaList(Slug).meta({ description: "Indicators, separated by commas. Without it all.", example: "grdp-growth" });
export const measure = commaList(Measure).meta({
  description: "actual, target, or both separated by a comma. Without it both.",
  example: "actual",
});
export const bases = commaList(z.union([z.literal("none"), Slug]))
  .transform((list) => list?.map((text) => (text === "none" ? "" : text)))
  .meta({ description: "Bases, separated by commas; `none` for figures whose report states no basis. Without it all." });

/** The two clocks, which every resource of the data takes. */
export const clocks = z.object({ asOf, release });

/** Words separated by commas: none empty, none twice. */
export function commaList<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(item)
        .max(LONGEST_LIST, `at most ${LONGEST_LIST} entries`)
        .refine((list) => new Set(list).size === list.length, "a list without repetitions"),
    )
    .optional();
}
