import { OverviewResource } from "#domain/resources/overview.ts";
import { selectOverview } from "#server/snapshot/select-overview.ts";
import { siteYears } from "#server/snapshot/select-scorecard.ts";
import { siteAreaOfYear } from "#server/snapshot/view.ts";
import { findArea, findYear } from "../find.ts";
import { notFound } from "../http/failure.ts";
import { clocks } from "../http/parameters.ts";
import { defineResource } from "../http/resource.ts";

export const overviewResource = defineResource({
  path: "/api/v1/overview/:year",
  summary: "Overview of one year",
  description:
    "The front page: the scorecard of the site's area, the headline indicators with their years, and the newest figure of every indicator. `latest` is the newest year with figures.",
  query: clocks,
  data: OverviewResource,
  select: ({ view, params }) => {
    const year = params.year === "latest" ? (siteYears(view)[0]?.year ?? view.today.slice(0, 4)) : findYear(params.year);
    const area = siteAreaOfYear(view, year);
    if (area === null) throw notFound("year of this site", year);
    return selectOverview(view, { area: findArea(view, area), year });
  },
});
