import { knownYears } from "#client/components/known-years.ts";
import type { Point, SeriesResource } from "#domain/resources/series.ts";
import { isWithin, parseTimeRange } from "#domain/time-range.ts";
import { shiftYear, yearsBetween } from "#domain/year.ts";

/** First and last year asked for; null is an open end. */
export interface Years {
  from: string | null;
  to: string | null;
}

/** The years of an address. `latest` is the newest year with an actual. */
export function yearsOf(time: string | undefined, series: readonly SeriesResource[]): Years {
  const range = time === undefined ? null : parseTimeRange(time);
  if (range === null) return { from: null, to: null };
  if (range.kind === "range") return { from: range.from, to: range.to };
  const newest = knownYears(series).at(-1) ?? null;
  return { from: newest, to: newest };
}

/**
 * The years a reader can choose from: from the first with a figure or plan to the last figure, and plans that follow year by year; where there are
 * only plans, to the last of them.
 */
export function coveredYears(series: readonly SeriesResource[]): string[] {
  const years = new Set(series.flatMap(({ points }) => points.map(({ period }) => period)));
  const sorted = [...years].sort();
  const [first, final] = [sorted[0], sorted.at(-1)];
  if (first === undefined || final === undefined) return [];
  let last = knownYears(series).at(-1) ?? final;
  while (years.has(shiftYear(last, 1))) last = shiftYear(last, 1);
  return yearsBetween(first, last);
}

/** The `time` of an address for two years; undefined where they are all there are. */
export function timeOf({ from, to }: Years, covered: readonly string[]): string | undefined {
  const first = from === covered[0] ? null : from;
  const last = to === covered.at(-1) ? null : to;
  if (first === null && last === null) return undefined;
  return first === last ? (first ?? undefined) : `${first ?? ""}..${last ?? ""}`;
}

/** Whether a point lies in the years asked for. */
export function isShown({ period }: Pick<Point, "period">, { from, to }: Years): boolean {
  return isWithin(period, { kind: "range", from, to }, null);
}
