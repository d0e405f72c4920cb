import type { SeriesResource, VintagesResource } from "#domain/resources/series.ts";
import { apiAddress, type ListQuery, type SingleQuery } from "./api-query.ts";

/** What of a series is asked for. */
export interface SeriesView {
  basis?: string;
  time?: string;
  asOf?: string;
}

export function seriesQuery(indicator: string, area: string, view: SeriesView = {}): SingleQuery<SeriesResource> {
  return { address: apiAddress(["series", indicator, area], { ...view }) };
}

/** The ladders of every figure of a series. */
export function vintagesQuery(indicator: string, area: string, view: SeriesView = {}): ListQuery<VintagesResource> {
  return { address: apiAddress(["series", indicator, area, "vintages"], { ...view }) };
}
