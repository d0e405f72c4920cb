import { z } from "zod";
import { ObservationResource } from "#domain/resources/observation.ts";
import { HISTORIES } from "#server/published/downloads/selection.ts";
import { selectTidyObservations } from "#server/published/downloads/tidy-observations.ts";
import { siteAreasOf } from "#server/snapshot/view.ts";
import { findAll, findArea, findBasis, findIndicator } from "../find.ts";
import { area, asOf, bases, indicator, measure, release, time } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineListing } from "../http/resource.ts";

const history = z.enum(HISTORIES).default("current").meta({
  description:
    "current: one row a figure. all: every observation of every report. vintages: one row a step of the ladder. first: what was published first.",
});

export const observationList = defineListing({
  path: "/api/v1/observations",
  summary: "Observations",
  description: "Figures in the order of the files: indicator, area, period, basis, measure, published, report.",
  query: z.object({ indicator, area, time, measure, basis: bases, history, asOf, release }),
  item: ObservationResource,
  select: ({ view, query }) =>
    selectTidyObservations(
      view.snapshot,
      {
        indicators: findAll(view, findIndicator, query.indicator),
        areas: findAll(view, findArea, query.area) ?? siteAreasOf(view),
        bases: findAll(view, findBasis, query.basis),
        measures: query.measure ?? null,
        time: query.time ?? null,
        asOf: view.asOf,
        history: query.history,
      },
      createPause(),
    ),
});
