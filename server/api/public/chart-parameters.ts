import { z } from "zod";
import { chartParameters, type Parameters } from "#server/published/charts/chart-address.ts";
import { PICTURE_KINDS, type SelectedChart, selectChart } from "#server/published/charts/select-chart.ts";
import { type ChartHistory, selectHistory } from "#server/published/charts/select-history.ts";
import type { View } from "#server/snapshot/view.ts";
import { findArea, findBasis, findIndicator } from "../find.ts";
import { area, asOf, basis, measure, release, time } from "../http/parameters.ts";

/** The parameters of every address that shows a chart: pictures, frames and what describes them. */
export const chartQuery = z.object({
  area,
  time,
  measure,
  basis,
  kind: z
    .enum(PICTURE_KINDS)
    .optional()
    .meta({ description: `Kind of chart: ${PICTURE_KINDS.join(", ")}. Without it the first that suits.` }),
  asOf,
  release,
});

/** A chart as an address asks for it. */
export interface AskedChart {
  chart: SelectedChart;
  history: ChartHistory;
  /** In the order that every address of this chart uses. */
  parameters: Parameters;
  asOf: string | null;
}

/** Takes the chart of an address from its view. Throws 404 for an indicator, area or basis that is not known. */
export function readChart(
  { view, newest }: { view: View; newest: View },
  indicator: string,
  query: z.output<typeof chartQuery>,
): AskedChart {
  const asked = {
    indicator: findIndicator(view, indicator),
    areas: (query.area ?? []).map((id) => findArea(view, id)),
    time: query.time ?? null,
    basis: findBasis(view, query.basis),
    measures: query.measure ?? null,
    kind: query.kind ?? null,
  };
  const chart = selectChart(view, asked);
  return {
    chart,
    history: selectHistory(chart, { view, newest }),
    parameters: chartParameters(asked, { asOf: query.asOf ?? null, release: query.release ?? null }),
    asOf: query.asOf ?? null,
  };
}
