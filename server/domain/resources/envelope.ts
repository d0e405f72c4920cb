import { z } from "zod";
import { Day } from "../day.ts";

/** What every answer says of itself: the release it was read from, the day it looks from (null: today), and the newest report behind it. */
export const Meta = z.object({ release: z.int(), asOf: Day.nullable(), latestPublished: Day.nullable() });
export type Meta = z.infer<typeof Meta>;

/** Of a list: how many entries there are in all, and the address of the next page. */
export const ListMeta = Meta.extend({ count: z.int(), next: z.string().nullable() });
export type ListMeta = z.infer<typeof ListMeta>;

/** A single resource with its meta. */
export interface Single<T> {
  data: T;
  meta: Meta;
}

/** A list with its meta. */
export interface Listing<T> {
  data: T[];
  meta: ListMeta;
}
