import type { SearchValues } from "#client/components/address.ts";
import type { DownloadScope } from "#client/components/download-panel.tsx";
import type { CompareData, CompareSearch } from "./compare-data.ts";

/** The selection of the view in the words of files and API. */
export function fileSearchOf(search: CompareSearch, compared: CompareData["compared"]): SearchValues {
  const { time, measure, basis, asOf, release } = search;
  const areas = compared.flatMap(({ series }) => series.map(({ area }) => area));
  return {
    indicator: compared.map(({ indicator }) => indicator.id).join(","),
    area: [...new Set(areas)].join(","),
    ...{ time, measure, basis, asOf, release },
  };
}

/** Every figure of every report of the indicators compared, and the figures shown, each with the rows of its CSV. */
export function downloadScopes(search: CompareSearch, { compared, rows }: Pick<CompareData, "compared" | "rows">): DownloadScope[] {
  const indicator = compared.map((one) => one.indicator.id).join(",");
  const count = compared.reduce((sum, one) => sum + one.indicator.coverage.observations, 0);
  return [
    { scope: "full", count, path: "/dataset", search: { indicator, history: "all", asOf: search.asOf, release: search.release } },
    { scope: "view", count: rows, search: fileSearchOf(search, compared) },
  ];
}
