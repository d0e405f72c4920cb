import type { Area } from "#domain/catalogue.ts";
import type { Point, SeriesResource } from "#domain/resources/series.ts";
import { yearsBetween } from "#domain/year.ts";
import { countProvinces } from "./chart-kind-of.ts";
import { isShown, type Years } from "./years-of.ts";

/** A line of the table: a year with what is known of it, or the head of the rows of an area. */
export type FigureRow =
  | { kind: "year"; area: string; period: string; point: Point | null }
  | { kind: "area"; area: string; isMerger: boolean };

/**
 * The years of the series, newest first; years between two figures that have none stand as gaps. One province through its merger has a line at
 * the border; of several each area begins with its name.
 */
export function figureRows(series: readonly SeriesResource[], areas: readonly Area[], years: Years): FigureRow[] {
  const isOneProvince = countProvinces(series, areas) === 1;
  const ordered = isOneProvince
    ? series.toSorted((one, other) => startOf(other.area, areas).localeCompare(startOf(one.area, areas)))
    : series;
  const parts = ordered.map((one) => ({ area: one.area, rows: rowsOf(one, years) })).filter(({ rows }) => rows.length > 0);
  return parts.flatMap(({ area, rows }, index) => {
    const hasHead = index > 0 || !isOneProvince;
    return hasHead ? [{ kind: "area" as const, area, isMerger: isOneProvince }, ...rows] : rows;
  });
}

function rowsOf({ area, points }: SeriesResource, years: Years): FigureRow[] {
  const shown = points.filter((point) => isShown(point, years));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return [];
  const lastKnown = shown.findLast(({ actual }) => actual !== null)?.period ?? last.period;
  return yearsBetween(first.period, last.period)
    .reverse()
    .map((period): FigureRow => ({ kind: "year", area, period, point: shown.find((point) => point.period === period) ?? null }))
    .filter((row) => row.kind === "year" && (row.point !== null || row.period < lastKnown));
}

function startOf(area: string, areas: readonly Area[]): string {
  return areas.find(({ id }) => id === area)?.validFrom ?? "";
}
