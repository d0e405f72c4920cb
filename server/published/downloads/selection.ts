import type { Day } from "#domain/day.ts";
import type { Measure } from "#domain/observation.ts";
import type { TimeRange } from "#domain/time-range.ts";

/** `current`: one row a figure. `all`: every report's. `vintages`: one row a step of the ladder. `first`: what was published first. */
export const HISTORIES = ["current", "all", "vintages", "first"] as const;
export type History = (typeof HISTORIES)[number];

/** What a download is about. Null means everything there is. */
export interface Selection {
  indicators: readonly string[] | null;
  areas: readonly string[] | null;
  time: TimeRange | null;
  measures: readonly Measure[] | null;
  /** The empty string is "the report states no basis". */
  bases: readonly string[] | null;
  /** Figures as the public knew them at the end of that day; null for today. */
  asOf: Day | null;
  history: History;
}

/** Everything that is in use today. */
export const EVERYTHING: Selection = {
  indicators: null,
  areas: null,
  time: null,
  measures: null,
  bases: null,
  asOf: null,
  history: "current",
};
