import { ReportResource, ReportSummary } from "#domain/resources/report.ts";
import { listReports, selectReport, selectReportSummary, seriesFinder } from "#server/snapshot/select-reports.ts";
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
  select: ({ view }) => {
    const reports = listReports(view);
    const findSeries = seriesFinder(view);
    return {
      count: reports.length,
      slice: async (from: number, to: number) => {
        const [pause, summaries] = [createPause(), [] as ReportSummary[]];
        for (const report of reports.slice(from, to)) {
          summaries.push(selectReportSummary(view, report, findSeries));
          await pause();
        }
        return summaries;
      },
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
  select: ({ view, params }) => {
    const report = view.snapshot.reportsById.get(params.report);
    if (report === undefined) throw notFound("report", params.report, view.snapshot.reportsById.keys());
    return selectReport(view, report);
  },
});
