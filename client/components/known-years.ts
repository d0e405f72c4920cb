import type { SeriesResource } from "#domain/resources/series.ts";

/** Years with an actual, oldest first. */
export function knownYears(series: readonly Pick<SeriesResource, "points">[]): string[] {
  const years = series.flatMap(({ points }) => points.filter(({ actual }) => actual !== null).map(({ period }) => period));
  return [...new Set(years)].sort();
}
