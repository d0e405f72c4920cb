import { z } from "zod";
import { Day, PartialDate } from "../day.ts";
import { Observation } from "../observation.ts";

/** A figure in a list of observations; `flags` holds SDMX letters (`B` break, `D` other definition). */
export const ObservationResource = Observation.extend({
  /** Who published the report. */
  publisher: z.string(),
  published: PartialDate.nullable(),
  publishedOn: Day.nullable(),
  flags: z.string(),
  release: z.int(),
});
export type ObservationResource = z.infer<typeof ObservationResource>;
