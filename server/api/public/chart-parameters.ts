import { z } from "zod";
import { Group } from "#domain/chart/compared-areas.ts";
import type { Day } from "#domain/day.ts";
import { isYear } from "#domain/year.ts";
import { chartParameters, type Parameters } from "#server/published/charts/chart-address.ts";
import { PICTURE_KINDS, type SelectedChart, selectChart } from "#server/published/charts/select-chart.ts";
import { selectComparison, usualIndicator } from "#server/published/charts/select-comparison.ts";
import { type ChartHistory, selectHistory } from "#server/published/charts/select-history.ts";
import type { View } from "#server/snapshot/view.ts";
import { findArea, findBasis, findIndicator } from "../find.ts";
import { notFound } from "../http/failure.ts";
import { area, asOf, basis, indicator, measure, release, time } from "../http/parameters.ts";

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

const Year = z.string().refine(isYear, "a year, YYYY");

/** The parameters of every address that shows a comparison. */
export const comparisonQuery = z.object({
  indicator: indicator.meta({
    description: "One indicator, or several of one area, separated by commas. Without it the first that is known for several provinces.",
  }),
  area: area.meta({ description: "Areas in colour, the first in lotus. Without it the province of this site and the country." }),
  group: Group.default("all").meta({ description: `Areas in grey: ${Group.options.join(", ")}. Default all.` }),
  time,
  year: Year.optional().meta({ description: "Year of a ranking. Without it the newest in which several provinces have a figure." }),
  measure,
  basis,
  kind: z.enum(["line", "ranking", "multiples"]).optional().meta({ description: "Kind of chart: line, ranking, multiples. Default line." }),
  asOf,
  release,
});

/** A chart as an address asks for it. */
export interface AskedChart {
  chart: SelectedChart;
  history: ChartHistory;
  /** In the order that every address of this chart uses. */
  parameters: Parameters;
  asOf: Day | null;
}

/** Takes the chart of an address from its view. Throws 404 for an indicator, area or basis that is not known. */
export function readChart(
  { view, newest }: { view: View; newest: View },
  indicator: string,
  query: z.output<typeof chartQuery>,
): AskedChart {
  const asked = { ...readQuery(view, query), indicator: findIndicator(view, indicator), kind: query.kind ?? null, comparison: null };
  return withHistory(selectChart(view, asked), { view, newest }, query);
}

/** Takes the comparison of an address from its view. Throws 404 for an indicator, area or basis that is not known. */
export function readComparison({ view, newest }: { view: View; newest: View }, query: z.output<typeof comparisonQuery>): AskedChart {
  const indicators = (query.indicator ?? [usualIndicator(view)]).map((id) => findIndicator(view, id));
  const [first] = indicators;
  if (first === undefined) throw notFound("indicator", "", view.snapshot.catalogue.indicatorsById.keys());
  const comparison = { indicators, group: query.group, year: query.year ?? null };
  const asked = { ...readQuery(view, query), indicator: first, kind: query.kind ?? null, comparison };
  return withHistory(selectComparison(view, asked), { view, newest }, query);
}

function readQuery(view: View, query: Pick<z.output<typeof chartQuery>, "area" | "time" | "basis" | "measure">) {
  return {
    areas: (query.area ?? []).map((id) => findArea(view, id)),
    time: query.time ?? null,
    basis: findBasis(view, query.basis),
    measures: query.measure ?? null,
  };
}

function withHistory(
  chart: SelectedChart,
  views: { view: View; newest: View },
  { asOf = null, release = null }: { asOf?: Day | null | undefined; release?: number | null | undefined },
): AskedChart {
  return { chart, history: selectHistory(chart, views), parameters: chartParameters(chart.query, { asOf, release }), asOf };
}
