import type { Actual, SeriesResource } from "#domain/resources/series.ts";

/** A figure that is another today than it was on the day looked at. */
export interface ChangeSince {
  area: string;
  period: string;
  from: Actual | null;
  to: Actual | null;
}

/** What became of the actuals of some series since, newest year first. */
export function changesSince(then: readonly SeriesResource[], now: readonly SeriesResource[]): ChangeSince[] {
  return now.flatMap((series) => {
    const before = then.find(({ area, basis }) => area === series.area && basis === series.basis);
    const periods = new Set([...(before?.points ?? []), ...series.points].map(({ period }) => period));
    return [...periods]
      .map((period) => ({ area: series.area, period, from: actualOf(before, period), to: actualOf(series, period) }))
      .filter(({ from, to }) => from?.value !== to?.value || from?.valueMax !== to?.valueMax)
      .sort((one, other) => (one.period < other.period ? 1 : -1));
  });
}

function actualOf(series: SeriesResource | undefined, period: string): Actual | null {
  return series?.points.find((point) => point.period === period)?.actual ?? null;
}
