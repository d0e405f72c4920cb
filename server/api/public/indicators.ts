import { z } from "zod";
import { IndicatorResource, IndicatorSummary } from "#domain/resources/indicator.ts";
import { selectIndicator, selectIndicators } from "#server/snapshot/select-indicators.ts";
import { findArea, findIndicator } from "../find.ts";
import { area, clocks } from "../http/parameters.ts";
import { defineListing, defineResource } from "../http/resource.ts";

export const indicatorList = defineListing({
  path: "/api/v1/indicators",
  summary: "Indicators",
  description: "Every indicator with its definition, unit, coverage and newest figure, in the order of the catalogue.",
  query: clocks,
  item: IndicatorSummary,
  select: ({ view }) => selectIndicators(view),
});

export const indicatorResource = defineResource({
  path: "/api/v1/indicators/:indicator",
  summary: "One indicator",
  description: "With the areas it is known for, the reports that state it, and the days on which one of its figures changed.",
  query: z.object({
    area: area.meta({ description: "Areas whose reports and days of change are listed. Without it those of this site." }),
    ...clocks.shape,
  }),
  data: IndicatorResource,
  select: ({ view, params, query }) => {
    const indicator = findIndicator(view, params.indicator);
    return selectIndicator(
      view,
      indicator,
      query.area?.map((id) => findArea(view, id).id),
    );
  },
});
