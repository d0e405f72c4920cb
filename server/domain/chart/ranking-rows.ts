import type { Area } from "../catalogue.ts";
import { lastDayOfPeriod } from "../year.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { plainName } from "./chart-words.ts";
import type { FigureSlot, SeriesRank } from "./line-series.ts";
import { isSameProvince } from "./lineage.ts";

/** One area of a ranking. */
export interface RankingRow extends FigureSlot {
  name: string;
  rank: SeriesRank;
}

export interface Ranking {
  period: string;
  /** The best first; amounts and growth the largest first. */
  rows: RankingRow[];
  /** Areas that existed in the year and have no figure. */
  missing: Area[];
  /** Countries and regions whose amounts would press the provinces flat. */
  leftOut: Area[];
}

/** The areas of one year in order. Null when no area has a figure in any year. */
export function rankingOf(spec: Pick<ChartSpec, "year" | "chosen" | "locale">, data: SeriesData): Ranking | null {
  const chosen = spec.chosen.length > 0 ? spec.chosen : data.site.areas;
  const period = spec.year ?? newestYear(data, chosen);
  if (period === null) return null;
  const isAmount = data.indicator.kind === "flow" || data.indicator.kind === "stock";
  const ranks = ranksOf(data, chosen);
  const all = data.areas.filter((area) => existsIn(area, period));
  const isTooLarge = (area: Area) => isAmount && area.level !== "province" && ranks(area) !== "first" && ranks(area) !== "second";
  const withFigures = all.flatMap((area) => rowOf(area, period, { data, rank: ranks(area), locale: spec.locale }));
  const known = new Set(withFigures.map(({ area }) => area.id));
  const isBestLow = data.indicator.betterWhen === "lower" || data.indicator.kind === "rank";
  return {
    period,
    rows: withFigures
      .filter(({ area }) => !isTooLarge(area))
      .sort((one, other) => (one.point.actual.value - other.point.actual.value) * (isBestLow ? 1 : -1)),
    missing: all.filter((area) => !known.has(area.id) && !isTooLarge(area)),
    leftOut: withFigures.filter(({ area }) => isTooLarge(area)).map(({ area }) => area),
  };
}

/** The newest year in which the first chosen area can be compared with another; else the newest with any figure. */
function newestYear({ series, areas }: SeriesData, chosen: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const { points } of series) for (const { period, actual } of points) if (actual) counts.set(period, (counts.get(period) ?? 0) + 1);
  const first = areas.find(({ id }) => id === chosen.find((one) => series.some(({ area }) => area === one)));
  const own = new Set(
    series
      .filter(({ area }) => first && areas.some((one) => one.id === area && isSameProvince(one, first)))
      .flatMap(({ points }) => points.flatMap(({ period, actual }) => (actual ? [period] : []))),
  );
  const years = [...counts.keys()].sort();
  return (
    years.findLast((year) => own.has(year) && (counts.get(year) ?? 0) > 2) ??
    years.findLast((year) => own.has(year)) ??
    years.at(-1) ??
    null
  );
}

function ranksOf({ areas }: SeriesData, chosen: readonly string[]): (area: Area) => SeriesRank {
  const heads: Area[] = [];
  for (const id of chosen) {
    const area = areas.find((one) => one.id === id);
    if (area && !heads.some((head) => isSameProvince(head, area))) heads.push(area);
  }
  return (area) => {
    const index = heads.findIndex((head) => isSameProvince(head, area));
    return index === 0 ? "first" : index === 1 ? "second" : index > 1 ? "chosen" : "other";
  };
}

function rowOf(
  area: Area,
  period: string,
  { data, rank, locale }: { data: SeriesData; rank: SeriesRank; locale: ChartSpec["locale"] },
): RankingRow[] {
  const point = data.series.find((one) => one.area === area.id)?.points.find((one) => one.period === period);
  if (!point?.actual) return [];
  return [{ id: `${area.id}/${period}`, area, period, point: { ...point, actual: point.actual }, rank, name: plainName(area, locale) }];
}

/** A province of a year is one that existed on its last day. */
function existsIn({ validFrom, validTo }: Area, period: string): boolean {
  const day = lastDayOfPeriod(period);
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}
