import { z } from "zod";
import { Day } from "./day.ts";
import { Bilingual, Slug } from "./text.ts";

/** Topic: the chapter of a report under which an indicator is listed ("lĩnh vực"). */
export const Topic = z.strictObject({ id: Slug, name: Bilingual });
export type Topic = z.infer<typeof Topic>;

/** Unit of measure (SDMX UNIT_MEASURE, "đơn vị tính"). Figures are stored in the unit of the indicator. `symbol` is Vietnamese; English readers see `name.en` unless it is a sign. */
export const Unit = z.strictObject({ id: Slug, name: Bilingual, symbol: z.string().min(1) });
export type Unit = z.infer<typeof Unit>;

/** Reference area (SDMX REF_AREA, "địa bàn"). Provinces have a validity period: the old and the merged province are two areas. */
export const Area = z.strictObject({
  id: Slug,
  name: Bilingual,
  level: z.enum(["province", "region", "country"]),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  predecessors: z.array(Slug),
  codes: z.record(z.string(), z.string()),
});
export type Area = z.infer<typeof Area>;

/** An id of an indicator or area that is not used any more: it was renamed (`became`), or retired (null) for the reason given. It never comes back. */
export const FormerId = z.strictObject({ id: Slug, became: Slug.nullable(), reason: Bilingual });
export type FormerId = z.infer<typeof FormerId>;

/** Basis ("cơ sở tính"): which of several definitions of the same indicator a figure follows. No basis is written as the empty string. */
export const Basis = z.strictObject({ id: Slug, indicators: z.array(Slug).min(1), name: Bilingual });
export type Basis = z.infer<typeof Basis>;

/** A year after which figures are not comparable with those before, with the reason a reader is told ("ngắt chuỗi", SDMX flag B). */
export const SeriesBreak = z.strictObject({ after: z.string().regex(/^\d{4}$/), reason: Bilingual });
export type SeriesBreak = z.infer<typeof SeriesBreak>;

/**
 * Indicator ("chỉ tiêu"): what is measured. `kind` tells how figures of two years relate: a `flow` adds up over a year, a `stock` is counted
 * on a reference date, a `rate` and an `index` are compared by difference, a `rank` by places. `additive` figures of areas may be summed.
 */
export const Indicator = z.strictObject({
  id: Slug,
  name: Bilingual,
  shortName: Bilingual,
  topic: Slug,
  unit: Slug,
  decimals: z.int().min(0).max(6),
  kind: z.enum(["flow", "stock", "rate", "index", "rank"]),
  betterWhen: z.enum(["higher", "lower", "none"]),
  additive: z.boolean(),
  definition: Bilingual,
  headline: z.boolean(),
  /** Place among the indicators of its topic; those without one come last, by id. */
  order: z.int().min(1).optional(),
  /** The name inside a sentence where the short name would not read well there ("tốc độ tăng khu vực dịch vụ"). */
  nameInSentence: Bilingual.nullable().default(null),
  /** Words a reader may search by, besides the names ("thu ngân sách"). */
  aliases: z.array(z.string().min(1).normalize()).default([]),
  /** Years after which the definition changed. No difference is computed across one. */
  breaks: z.array(SeriesBreak).default([]),
  /** Last year whose targets follow another definition than its actuals (accounts with carry-over, a plan without): no verdict up to it. */
  targetsComparableAfter: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  /** False where the definition says that years must not be joined: no difference or growth is ever computed. */
  yearsComparable: z.boolean().default(true),
});
export type Indicator = z.infer<typeof Indicator>;
