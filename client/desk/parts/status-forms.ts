import type { Status } from "#domain/observation.ts";

/** Colour of the form beside the word, as in charts. */
export const COLOUR = "lotus";

/** The form of each status in charts and beside its word. */
export const STATUS_FORMS = { reported: "solid", final: "solid", estimate: "hatched", preliminary: "hollow" } as const satisfies Record<
  Status,
  string
>;
