import type { ChartSpecOf } from "#client/charts/chart-spec-of.ts";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import type { ChartDataByKind } from "#domain/chart/chart-spec.ts";
import { foundingData, foundingLadder, foundingProgress } from "#tests/domain/chart/founding.ts";

/** A chart of the founding dataset. */
export interface ChartCase<K extends ChartKindId = ChartKindId> {
  title: string;
  spec: ChartSpecOf<K>;
  data: ChartDataByKind[K];
}

const OF_SITE = { areas: ["dong-thap-2025", "dong-thap"] };

/** Every kind and every form that figures of the founding dataset take. */
export const CHART_CASES: readonly ChartCase[] = [
  chartCase(
    "growth in columns: estimates, a range, floors, a gap, the merger",
    { kind: "columns", locale: "vi" },
    foundingData("grdp-growth", OF_SITE),
  ),
  chartCase("amounts in columns, in English", { kind: "columns", locale: "en" }, foundingData("budget-revenue", OF_SITE)),
  chartCase("one province as a line", { kind: "line", locale: "vi" }, foundingData("grdp-growth", OF_SITE)),
  chartCase("ranks as a line, first place on top", { kind: "line", locale: "vi" }, foundingData("pci-rank", OF_SITE)),
  chartCase(
    "all areas as lines, below zero and two in colour",
    { kind: "line", locale: "en", chosen: ["dong-thap", "viet-nam"] },
    foundingData("grdp-growth"),
  ),
  chartCase(
    "areas of one year, ranked",
    { kind: "ranking", locale: "vi", year: "2023", chosen: ["dong-thap", "viet-nam"] },
    foundingData("grdp-growth"),
  ),
  chartCase(
    "areas of one year, some below zero",
    { kind: "ranking", locale: "vi", year: "2021", chosen: ["dong-thap"] },
    foundingData("grdp-growth"),
  ),
  chartCase("one panel an area", { kind: "multiples", locale: "vi" }, foundingData("grdp-growth")),
  chartCase("the ladder of a figure", { kind: "ladder", locale: "vi" }, foundingLadder("grdp-growth", "dong-thap", "2023")),
  chartCase("headline indicators against their plans", { kind: "progress", locale: "vi" }, foundingProgress("dong-thap-2025", "2025")),
];

function chartCase<K extends ChartKindId>(title: string, spec: ChartSpecOf<K>, data: ChartDataByKind[K]): ChartCase {
  return { title, spec, data } as unknown as ChartCase;
}
