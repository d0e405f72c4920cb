import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartModel } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput } from "#domain/chart/chart-spec.ts";
import type { SelectedChart } from "./select-chart.ts";

/** Lays a selected chart out. The day its figures are of is said beside it, not among its notes. */
export function buildSelected(
  { kind, chosen, query, data, ladder }: SelectedChart,
  size: Pick<ChartSpecInput, "locale" | "widthPx" | "density" | "heightPx" | "emphasis">,
): ChartModel {
  if (ladder !== null) {
    const { indicator, unit, reports = [] } = data;
    return buildChartModel({ kind: "ladder", ...size }, { indicator, unit, vintages: ladder, reports });
  }
  const year = query.time?.kind === "range" && query.time.from === query.time.to ? query.time.from : null;
  return buildChartModel({ kind, ...size, year, chosen: query.areas.length > 0 ? chosen : [] }, { ...data, asOf: null });
}
