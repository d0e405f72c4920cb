import type { Area } from "#domain/catalogue.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import type { IndicatorData, IndicatorView } from "./indicator-data.ts";

/** The kinds the page of an indicator offers, in the order of the control. */
export const OFFERED_KINDS = ["columns", "line"] as const;
export type OfferedKind = (typeof OFFERED_KINDS)[number];

/** Whether bars can be drawn: never for ranks (the best would be shortest), and only for one province at a time. */
export function offersColumns({ indicator, series, areas }: Pick<IndicatorData, "indicator" | "series" | "areas">): boolean {
  return indicator.kind !== "rank" && countProvinces(series, areas) === 1;
}

/** The kind a view is drawn as: the one asked for where it suits, else columns where they do. */
export function kindOfView(
  { search }: Pick<IndicatorView, "search">,
  data: Pick<IndicatorData, "indicator" | "series" | "areas">,
): OfferedKind {
  return search.kind !== "line" && offersColumns(data) ? "columns" : "line";
}

/** How many provinces (or regions) some series are about; areas that continue each other under one name count once. */
export function countProvinces(series: readonly SeriesResource[], areas: readonly Area[]): number {
  const shown = areas.filter(({ id }) => series.some(({ area }) => area === id));
  const nameOf = (area: (typeof shown)[number]) => area.name.vi.split(" (")[0];
  const heirs = shown.filter((area) => shown.some((other) => other.predecessors.includes(area.id) && nameOf(other) === nameOf(area)));
  return shown.length - heirs.length;
}
