import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import { kindsFor } from "#domain/chart/chart-kinds.ts";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import type { Group } from "#domain/chart/compared-areas.ts";
import { isSameProvince } from "#domain/chart/lineage.ts";
import type { Measure } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import type { Report } from "#domain/report.ts";
import type { VintagesResource } from "#domain/resources/series.ts";
import type { TimeRange } from "#domain/time-range.ts";
import { selectSeries, selectVintages } from "#server/snapshot/select-series.ts";
import { areasWithFigures, siteAreasOf, type View } from "#server/snapshot/view.ts";

/** Kinds an address may ask for. */
export const PICTURE_KINDS = ["columns", "line", "ranking", "multiples", "ladder"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

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
  kind: PictureKind | null;
  /** What only comparisons ask; null for a chart of one indicator by itself. */
  comparison: { indicators: readonly Indicator[]; group: Group; year: Period | null } | null;
}

/** A chart with its figures, before a width is known. */
export interface SelectedChart {
  query: ChartQuery;
  kind: PictureKind;
  data: SeriesData;
  chosen: string[];
  /** The years that are drawn: of a ranking its one year. */
  time: TimeRange | null;
  /** Of the kind `ladder`: the history of its one figure; else null. */
  ladder: VintagesResource | null;
}

/** Kinds that set the chosen areas against all others. */
const AMONG_ALL: readonly PictureKind[] = ["ranking", "multiples"];

/** Takes the figures of a chart from a view. A selection without figures is no error: its chart says why it is empty. */
export function selectChart(view: View, query: ChartQuery): SelectedChart {
  const { indicator, time, basis, measures } = query;
  const { catalogue } = view.snapshot;
  const known = new Set(areasWithFigures(view, indicator));
  const isAsked = query.areas.length > 0;
  const chosen = isAsked ? [...query.areas] : siteAreasOf(view).flatMap((id) => catalogue.areasById.get(id) ?? []);
  const kind = query.kind ?? defaultKind(indicator, chosen);
  const areas = (AMONG_ALL.includes(kind) && !isAsked ? catalogue.areas : chosen).filter(({ id }) => known.has(id));
  const series = areas.map((area) => selectSeries(view, { indicator, area, basis, time, ...(measures ? { measures } : {}) }));
  const ladder = kind === "ladder" ? selectLadder(view, { ...query, areas }) : null;
  return {
    query,
    kind,
    chosen: chosen.map(({ id }) => id),
    time,
    data: {
      site: catalogue.site,
      indicator,
      unit: catalogue.unitsById.get(indicator.unit) as Unit,
      areas,
      series,
      reports: reportsBehind(view, series, ladder),
      asOf: view.meta.asOf,
    },
    ladder,
  };
}

/** The history of the newest actual within the years asked for, of the first area that has one. */
function selectLadder(view: View, { indicator, areas, basis, time }: ChartQuery): VintagesResource | null {
  const ladders = areas.flatMap((area) => selectVintages(view, { indicator, area, basis, time }));
  const actuals = ladders.filter(({ measure, period }) => measure === "actual" && period.length === 4);
  return actuals.reduce<VintagesResource | null>((best, one) => (best === null || one.period > best.period ? one : best), null);
}

/** The reports behind the drawn figures only: the words of every point look theirs up. */
export function reportsBehind({ snapshot }: View, series: SeriesData["series"], ladder: VintagesResource | null = null): Report[] {
  return [...new Set(reportIds(series, ladder))].flatMap((id) => snapshot.reportsById.get(id) ?? []);
}

/** Lines compare several provinces; one province, with the one it continues, is drawn as its indicator is. */
function defaultKind(indicator: Indicator, areas: readonly Area[]): PictureKind {
  const kinds = kindsFor(indicator).filter(isPictureKind);
  const first = areas[0];
  const isOneProvince = first === undefined || areas.every((area) => isSameProvince(first, area));
  const preferred = isOneProvince ? (kinds[0] ?? "columns") : "line";
  return kinds.includes(preferred) ? preferred : (kinds[0] ?? "columns");
}

function isPictureKind(kind: ChartKindId): kind is PictureKind {
  return (PICTURE_KINDS as readonly string[]).includes(kind);
}

function reportIds(series: SeriesData["series"], ladder: VintagesResource | null): string[] {
  const drawn = series.flatMap(({ points }) => points.flatMap(({ actual, target }) => [actual?.report ?? "", target?.report ?? ""]));
  return [...drawn, ...(ladder?.steps.map(({ report }) => report) ?? [])];
}
