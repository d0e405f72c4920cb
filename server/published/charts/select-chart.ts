import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import { kindsFor } from "#domain/chart/chart-kinds.ts";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput, SeriesData } from "#domain/chart/chart-spec.ts";
import { isSameProvince } from "#domain/chart/lineage.ts";
import type { Measure } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import type { TimeRange } from "#domain/time-range.ts";
import { selectSeries } from "#server/snapshot/select-series.ts";
import { areasWithFigures, siteAreasOf, type View } from "#server/snapshot/view.ts";

/** Which chart a reader asks for: the parameters an address shares with pages, files and the API. */
export interface ChartQuery {
  indicator: Indicator;
  /** In the order of the address; empty for the province of the site, before and after its merger. */
  areas: readonly Area[];
  time: TimeRange | null;
  /** Null: the main basis of the indicator. */
  basis: string | null;
  /** Null: actuals and targets. */
  measures: readonly Measure[] | null;
  /** Null: the first kind that suits. */
  kind: ChartKindId | null;
}

/** A chart with its figures, before a width is known. */
export interface SelectedChart {
  query: ChartQuery;
  kind: ChartKindId;
  data: SeriesData;
  chosen: string[];
}

/** Kinds that set the chosen areas against all others. */
const AMONG_ALL: readonly ChartKindId[] = ["ranking", "multiples"];

/** Takes the figures of a chart from a view. A selection without figures is no error: its chart says why it is empty. */
export function selectChart(view: View, query: ChartQuery): SelectedChart {
  const { indicator, time, basis, measures } = query;
  const { catalogue } = view.snapshot;
  const known = new Set(areasWithFigures(view, indicator));
  const isAsked = query.areas.length > 0;
  const chosen = isAsked ? [...query.areas] : siteAreasOf(view).flatMap((id) => catalogue.areasById.get(id) ?? []);
  const kind = query.kind ?? defaultKind(indicator, chosen);
  const drawn = AMONG_ALL.includes(kind) && !isAsked ? catalogue.areas : chosen;
  const areas = drawn.filter(({ id }) => known.has(id));
  const ofSeries = { indicator, basis, time, ...(measures ? { measures } : {}) };
  const series = areas.map((area) => selectSeries(view, { ...ofSeries, area }));
  return {
    query,
    kind,
    chosen: chosen.map(({ id }) => id),
    data: {
      site: catalogue.site,
      indicator,
      unit: catalogue.unitsById.get(indicator.unit) as Unit,
      areas,
      series,
      reports: reportsOf(series, view.snapshot),
      asOf: view.meta.asOf,
    },
  };
}

/** What a model is built from, once width and density are known. */
export function specOf(
  { kind, chosen, query }: SelectedChart,
  size: Pick<ChartSpecInput, "locale" | "widthPx" | "density">,
): ChartSpecInput {
  const year = query.time?.kind === "range" && query.time.from === query.time.to ? query.time.from : null;
  return { kind, ...size, year, chosen: query.areas.length > 0 ? chosen : [] };
}

/** Lines compare several provinces; one province, with the one it continues, is drawn as its indicator is. */
function defaultKind(indicator: Indicator, areas: readonly Area[]): ChartKindId {
  const kinds = kindsFor(indicator);
  const first = areas[0];
  const isOneProvince = first === undefined || areas.every((area) => isSameProvince(first, area));
  const preferred: ChartKindId = isOneProvince ? (kinds[0] ?? "columns") : "line";
  return kinds.includes(preferred) ? preferred : (kinds[0] ?? "columns");
}

/** The reports behind the drawn figures only: the words of every point look theirs up. */
function reportsOf(series: SeriesData["series"], { reportsById }: View["snapshot"]): Report[] {
  const ids = new Set(series.flatMap(({ points }) => points.flatMap(({ actual, target }) => [actual?.report ?? "", target?.report ?? ""])));
  return [...ids].flatMap((id) => reportsById.get(id) ?? []);
}
