import type { Status } from "#domain/observation.ts";

/** Letters of CL_OBS_STATUS. A figure without a word on its firmness has none: `A` would claim what no report says. */
export const STATUS_LETTERS: Record<Status, "E" | "P" | "A" | null> = { estimate: "E", preliminary: "P", final: "A", reported: null };
