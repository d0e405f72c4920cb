import type { DownloadScope } from "#client/components/download-panel.tsx";
import type { SeriesResource } from "#domain/resources/series.ts";
import { fileSearch } from "./indicator-head.ts";
import type { IndicatorProps } from "./indicator-page.tsx";
import { yearsOf } from "./years-of.ts";

/** What can be taken away of an indicator: every figure of every report, and the figures shown; each with the rows of its CSV. */
export function downloadScopes({ view: { search }, data: { indicator, series } }: Pick<IndicatorProps, "view" | "data">): DownloadScope[] {
  const { kind: _, ...selection } = fileSearch(search);
  const basis = indicator.bases.length > 1 ? (search.basis ?? (indicator.mainBasis || "none")) : undefined;
  return [
    {
      scope: "full",
      count: indicator.coverage.observations,
      search: { scope: "full", history: "all", asOf: search.asOf, release: search.release },
    },
    { scope: "view", count: countRows(series, yearsOf(search.time, series)), search: { ...selection, basis } },
  ];
}

function countRows(series: readonly SeriesResource[], { from, to }: { from: string | null; to: string | null }): number {
  const isShown = (period: string) => (from === null || period.slice(0, 4) >= from) && (to === null || period.slice(-4) <= to);
  return series
    .flatMap(({ points, spans }) => [...points, ...spans])
    .filter(({ period }) => isShown(period))
    .reduce((count, { actual, target }) => count + (actual ? 1 : 0) + (target ? 1 : 0), 0);
}
