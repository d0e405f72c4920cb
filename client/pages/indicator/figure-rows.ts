import type { Area } from "#domain/catalogue.ts";
import type { Point, SeriesResource } from "#domain/resources/series.ts";
import { yearsBetween } from "#domain/year.ts";
import { isShown, type Years } from "./years-of.ts";

/** A line of the table: a year with what is known of it, or the border between two areas. */
export type FigureRow =
  | { kind: "year"; area: string; period: string; point: Point | null }
  | { kind: "border"; area: string; validTo: string };

/**
 * The years of the series, newest first; years between two figures that have none stand as gaps. Where one area ends and another goes on before it, a line
 * says so. The present area comes first, whatever the order given.
 */
export function figureRows(series: readonly SeriesResource[], areas: readonly Area[], years: Years): FigureRow[] {
  const ordered = series.toSorted((one, other) => startOf(other.area, areas).localeCompare(startOf(one.area, areas)));
  const parts = ordered.map((one) => ({ area: one.area, rows: rowsOf(one, years) })).filter(({ rows }) => rows.length > 0);
  return parts.flatMap(({ area, rows }, index) => {
    const validTo = areas.find(({ id }) => id === area)?.validTo;
    return index > 0 && validTo ? [{ kind: "border" as const, area, validTo }, ...rows] : rows;
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
