import { z } from "zod";
import { SeriesResource, VintagesResource } from "#domain/resources/series.ts";
import { type SeriesQuery, selectSeries, selectVintages } from "#server/snapshot/select-series.ts";
import { siteAreasOf, type View } from "#server/snapshot/view.ts";
import { findArea, findBasis, findIndicator } from "../find.ts";
import { area, asOf, basis, measure, release, time } from "../http/parameters.ts";
import { defineListing, defineResource } from "../http/resource.ts";

const query = z.object({ time, measure, basis, asOf, release });

export const seriesResource = defineResource({
  path: "/api/v1/series/:indicator/:area",
  summary: "One series",
  description:
    "One indicator in one area on one basis: actual and target of every year, change, progress and verdict, breaks, growth, and the sentence that describes it.",
  query,
  data: SeriesResource,
  select: ({ view, params, query }) => selectSeries(view, seriesQueryOf(view, params, query)),
});

export const seriesList = defineListing({
  path: "/api/v1/series/:indicator",
  summary: "One indicator in several areas",
  description: "The series of the areas asked for, in the order of the address: everything a comparison needs in one answer.",
  query: z.object({ area, ...query.shape }),
  item: SeriesResource,
  select: ({ view, params, query }) =>
    (query.area ?? siteAreasOf(view)).map((one) => selectSeries(view, seriesQueryOf(view, { ...params, area: one }, query))),
});

export const vintageList = defineListing({
  path: "/api/v1/series/:indicator/:area/vintages",
  summary: "Vintages of one series",
  description:
    "The history of every figure: steps in order of publication, repeats and conflicts apart, and the editor's decision where there is one.",
  query,
  item: VintagesResource,
  select: ({ view, params, query }) => selectVintages(view, seriesQueryOf(view, params, query)),
});

function seriesQueryOf(view: View, params: { indicator: string; area: string }, given: z.output<typeof query>): SeriesQuery {
  return {
    indicator: findIndicator(view, params.indicator),
    area: findArea(view, params.area),
    basis: findBasis(view, given.basis),
    time: given.time ?? null,
    ...(given.measure && { measures: given.measure }),
  };
}
