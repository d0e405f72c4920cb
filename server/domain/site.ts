import { z } from "zod";
import { Day } from "./day.ts";
import { Bilingual, Slug } from "./text.ts";

/** Settings of one province's site (`site.json`): with `data/` all that another province changes. */
export const Site = z.strictObject({
  /** Name on screen. */
  name: Bilingual,
  /** The province in running text, without dates. */
  province: Bilingual,
  /** Areas the site is for: the present province first, then the province it continues. */
  areas: z.array(Slug).min(1),
  /** The day the present province came to be by merger, or null. */
  mergedOn: Day.nullable(),
  /** One line on where the province comes from, printed above titles. */
  history: Bilingual,
  /** The authority whose figures these are. */
  authority: Bilingual,
  /** First year the small series on cards show. */
  firstYear: z.string().regex(/^\d{4}$/),
});
export type Site = z.infer<typeof Site>;
