import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import type { Measure } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import { publishedOn } from "#domain/report.ts";
import type { Point, SeriesResource, VintagesResource } from "#domain/resources/series.ts";
import { describeSeries } from "#domain/sentence.ts";
import { buildSeries, buildVintages, type SeriesInput } from "#domain/series.ts";
import { bilingual } from "#domain/text.ts";
import { isWithin, type TimeRange } from "#domain/time-range.ts";
import { basesInOrder, mainBasisOf } from "./main-basis.ts";
import type { Snapshot } from "./snapshot.ts";
import type { View } from "./view.ts";

export interface SeriesQuery {
  indicator: Indicator;
  area: Area;
  /** Null: the main basis of the indicator. */
  basis: string | null;
  time?: TimeRange | null;
  measures?: readonly Measure[];
}

/** One series as the view shows it. Differences are computed on all years, and only then the years of the query are kept. */
export function selectSeries(view: View, query: SeriesQuery): SeriesResource {
  const series = wholeSeries(view, query);
  if (!query.time) return series;
  const latest = latestOf(series.points);
  const keep = ({ period }: Point) => isWithin(period, query.time ?? null, latest);
  const [points, spans] = [series.points.filter(keep), series.spans.filter(keep)];
  if (points.length === series.points.length && spans.length === series.spans.length) return series;
  const { indicator, area } = query;
  const unit = unitOf(view, indicator);
  return { ...series, points, spans, sentence: bilingual((locale) => describeSeries({ indicator, area, unit, points, locale })) };
}

/** Whole series in the states they were in, which pages, tables and selections share. */
const WHOLE = new WeakMap<Snapshot, Map<string, SeriesResource>>();
const MOST_KEPT = 1000;

function wholeSeries(view: View, query: SeriesQuery): SeriesResource {
  const input = seriesInputOf(view, query);
  const kept = WHOLE.get(view.snapshot) ?? new Map<string, SeriesResource>();
  WHOLE.set(view.snapshot, kept);
  const key = [query.indicator.id, query.area.id, input.basis, query.measures?.join(), stateOf(input)].join("|");
  const found = kept.get(key) ?? buildSeries(input);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/** Names what a series depends on beside its statements: the newest report known by the day, and the year, with which targets fall due. */
function stateOf({ asOf, today, statements, predecessors }: SeriesInput): string {
  if (asOf === null) return today;
  let newest = "";
  for (const statement of [statements, ...predecessors.map((one) => one.statements)].flat()) {
    const day = publishedOn(statement);
    if (day !== null && day <= asOf && day > newest) newest = day;
  }
  return `${newest} in ${asOf.slice(0, 4)}`;
}

/** The history of every figure of one series. */
export function selectVintages(view: View, query: SeriesQuery): VintagesResource[] {
  const vintages = buildVintages(seriesInputOf(view, query));
  const latest = vintages.find(({ measure, period }) => measure === "actual" && period.length === 4)?.period ?? null;
  return vintages.filter(({ period }) => isWithin(period, query.time ?? null, latest));
}

/** Everything the rules of a series need, taken from the view. */
export function seriesInputOf(view: View, { indicator, area, basis, measures }: SeriesQuery): SeriesInput {
  const { snapshot, asOf, today } = view;
  const chosen = basis ?? mainBasisOf(snapshot, indicator.id);
  const partOf = (one: Area) => {
    const key = { indicator: indicator.id, area: one.id, basis: chosen };
    const statements = snapshot.statementsOf(key);
    return {
      area: one,
      statements: measures ? statements.filter(({ measure }) => measures.includes(measure)) : statements,
      decisions: snapshot.decisionsOf(key),
    };
  };
  const predecessors = area.predecessors.flatMap((id) => snapshot.catalogue.areasById.get(id) ?? []);
  return {
    ...partOf(area),
    indicator,
    unit: unitOf(view, indicator),
    basis: chosen,
    bases: basesInOrder(snapshot, indicator.id, area.id),
    predecessors: predecessors.map(partOf),
    asOf,
    today,
  };
}

function unitOf({ snapshot }: View, indicator: Indicator): Unit {
  return snapshot.catalogue.unitsById.get(indicator.unit) as Unit;
}

function latestOf(points: readonly Point[]): Period | null {
  return points.findLast(({ actual }) => actual !== null)?.period ?? null;
}
