import { ReportResource, ReportSummary } from "#domain/resources/report.ts";
import { countStandings } from "#server/snapshot/count-standings.ts";
import { listReports, noStandings, selectReport, summariseReport } from "#server/snapshot/select-reports.ts";
import { indexReports } from "#server/snapshot/snapshot-parts.ts";
import { notFound } from "../http/failure.ts";
import { clocks } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineListing, defineResource } from "../http/resource.ts";

export const reportList = defineListing({
  path: "/api/v1/reports",
  summary: "Reports",
  description: "Every report, newest first, those without a date last, with how many figures it states and what became of them.",
  query: clocks,
  item: ReportSummary,
  select: async ({ view }) => {
    const [reports, standings] = [listReports(view), await countStandings(view, createPause())];
    return {
      count: reports.length,
      slice: (from: number, to: number) =>
        reports.slice(from, to).map((report) => summariseReport(report, standings.get(report.id) ?? noStandings())),
    };
  },
});

export const reportResource = defineResource({
  path: "/api/v1/reports/:report",
  summary: "One report",
  description:
    "With everything it states, and of each figure whether it is drawn, supports what is drawn, was superseded, repeats, or is in conflict.",
  query: clocks,
  data: ReportResource,
  select: async ({ view, params }) => {
    const report = view.snapshot.reportsById.get(params.report);
    if (report === undefined) throw notFound("report", params.report, view.snapshot.reportsById.keys());
    await indexReports(view.snapshot, createPause());
    return selectReport(view, report);
  },
});
