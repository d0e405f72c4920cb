import { ScorecardResource } from "#domain/resources/scorecard.ts";
import { selectScorecard } from "#server/snapshot/select-scorecard.ts";
import { findArea, findYear } from "../find.ts";
import { clocks } from "../http/parameters.ts";
import { defineResource } from "../http/resource.ts";

export const scorecardResource = defineResource({
  path: "/api/v1/scorecards/:area/:year",
  summary: "Scorecard of one area and year",
  description:
    "The table officials hand in: the year before, the target, the actual, change, progress and verdict of every indicator, and the counts.",
  query: clocks,
  data: ScorecardResource,
  select: ({ view, params }) => selectScorecard(view, { area: findArea(view, params.area), year: findYear(params.year) }),
});
