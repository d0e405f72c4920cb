import { z } from "zod";
import { Area, Unit } from "../catalogue.ts";

/** An area with how much is known of it. `ofSite` marks the province this site is for, before and after the merger. */
export const AreaResource = Area.extend({ ofSite: z.boolean(), indicators: z.int(), observations: z.int() });
export type AreaResource = z.infer<typeof AreaResource>;

export const UnitResource = Unit;
export type UnitResource = z.infer<typeof UnitResource>;
