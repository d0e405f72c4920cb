import { fold } from "#client/components/find-indicators.ts";
import type { ReportSummary } from "#domain/resources/report.ts";

/** What a reader narrows the list of reports by. */
export interface ReportFilter {
  q?: string | undefined;
  kind?: string | undefined;
}

/** Reports whose title or publisher holds every word, with or without diacritics, and that are of the kind asked for. */
export function selectReports(reports: readonly ReportSummary[], { q = "", kind }: ReportFilter): ReportSummary[] {
  const words = fold(q).split(" ").filter(Boolean);
  return reports.filter((report) => {
    const text = fold(`${report.title} ${report.publisher}`);
    return (kind === undefined || report.kind === kind) && words.every((word) => text.includes(word));
  });
}

/** The year of publication, in the order of the list; the empty string for reports without a date. */
export function groupByYear(reports: readonly ReportSummary[]): [year: string, reports: ReportSummary[]][] {
  return [...Map.groupBy(reports, ({ published }) => published?.slice(0, 4) ?? "")];
}
