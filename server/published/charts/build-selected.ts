import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartModel } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput } from "#domain/chart/chart-spec.ts";
import type { SelectedChart } from "./select-chart.ts";

/** Lays a selected chart out. The day its figures are of is said beside it, not among its notes. */
export function buildSelected(
  { kind, chosen, query, time, data, ladder }: SelectedChart,
  size: Pick<ChartSpecInput, "locale" | "widthPx" | "density" | "heightPx" | "emphasis">,
): ChartModel {
  if (ladder !== null) {
    const { indicator, unit, reports = [] } = data;
    return buildChartModel({ kind: "ladder", ...size }, { indicator, unit, vintages: ladder, reports });
  }
  const year = time?.kind === "range" && time.from === time.to ? time.from : null;
  const isColoured = query.areas.length > 0 || query.comparison !== null;
  return buildChartModel({ kind, ...size, year, chosen: isColoured ? chosen : [] }, { ...data, asOf: null });
}
