import type { SeriesResource, VintagesResource } from "#domain/resources/series.ts";
import { apiAddress, type ListQuery, type SingleQuery } from "./api-query.ts";

/** What of a series is asked for. */
export interface SeriesView {
  basis?: string | undefined;
  time?: string | undefined;
  measure?: string | undefined;
  asOf?: string | undefined;
  release?: string | undefined;
}

/** One indicator in several areas, in their order. */
export function seriesListQuery(indicator: string, areas: readonly string[], view: SeriesView = {}): ListQuery<SeriesResource> {
  return { address: apiAddress(["series", indicator], { ...view, area: areas.join(",") }) };
}

export function seriesQuery(indicator: string, area: string, view: SeriesView = {}): SingleQuery<SeriesResource> {
  return { address: apiAddress(["series", indicator, area], { ...view }) };
}

/** The ladders of every figure of a series. */
export function vintagesQuery(indicator: string, area: string, view: SeriesView = {}): ListQuery<VintagesResource> {
  return { address: apiAddress(["series", indicator, area, "vintages"], { ...view }) };
}
