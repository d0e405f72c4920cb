import type { Indicator } from "#domain/catalogue.ts";
import type { Measure, Statement } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import { publishedOn } from "#domain/report.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { breaksOf } from "#domain/series.ts";
import { isWithin, type TimeRange } from "#domain/time-range.ts";
import { isKnown } from "#domain/vintage.ts";
import { basesInOrder, mainBasisOf } from "./main-basis.ts";
import { type LadderedSeries, selectLadders } from "./select-ladders.ts";
import { siteAreasOf, type View } from "./view.ts";

/** `current`: one row a figure. `all`: every report's. `vintages`: one row a step of the ladder. `first`: what was published first. */
export const HISTORIES = ["current", "all", "vintages", "first"] as const;
export type History = (typeof HISTORIES)[number];

export interface ObservationQuery {
  /** Null: every indicator. */
  indicators: readonly string[] | null;
  /** Null: the areas of the site. */
  areas: readonly string[] | null;
  /** Null: every basis; the empty string asks for figures whose report states none. */
  bases: readonly string[] | null;
  measures: readonly Measure[];
  time: TimeRange | null;
  history: History;
}

/** Observations in the order of files: indicator, area, period, basis, measure, published, report. */
export function selectObservations(view: View, query: ObservationQuery): ObservationResource[] {
  const { indicators } = view.snapshot.catalogue;
  const areas = query.areas ?? siteAreasOf(view);
  return indicators
    .filter(({ id }) => query.indicators === null || query.indicators.includes(id))
    .flatMap((indicator) => areas.flatMap((area) => statementsOfArea(view, { indicator, area, query })))
    .sort(inOrder)
    .map((statement) => observationOf(view, statement));
}

interface AreaQuery {
  indicator: Indicator;
  area: string;
  query: ObservationQuery;
}

function statementsOfArea(view: View, { indicator, area, query }: AreaQuery): Statement[] {
  const bases = basesInOrder(view.snapshot, indicator.id, area).filter((basis) => query.bases === null || query.bases.includes(basis));
  const statements = bases.flatMap((basis) => statementsOfSeries(view, selectLadders(view, { indicator, area, basis }), query.history));
  const latest = latestYear(statements);
  return statements.filter(({ measure, period }) => query.measures.includes(measure) && isWithin(period, query.time, latest));
}

function statementsOfSeries(view: View, series: LadderedSeries, history: History): Statement[] {
  const { indicator, area, basis } = series;
  switch (history) {
    case "all":
      return view.snapshot.statementsOf({ indicator: indicator.id, area, basis }).filter((statement) => isKnown(statement, view.asOf));
    case "vintages":
      return [...[...series.actuals.values()].flatMap(({ steps }) => steps.map(({ statement }) => statement)), ...drawnTargets(series)];
    case "first":
      return [...[...series.actuals.values()].flatMap(({ steps }) => steps[0]?.statement ?? []), ...firstTargets(series)];
    case "current":
      return [...[...series.actuals.values()].flatMap(({ current }) => current ?? []), ...drawnTargets(series)];
  }
}

function drawnTargets({ targets }: LadderedSeries): Statement[] {
  return [...targets.values()].flatMap(({ current }) => current ?? []);
}

/** Of each target the one that was published first; one without a date only where none has a date. */
function firstTargets({ targets }: LadderedSeries): Statement[] {
  return [...targets.values()].flatMap(({ current, others }) => {
    const all = [...(current ? [current] : []), ...others.map(({ statement }) => statement)];
    return all.sort((one, other) => compare(publishedOn(one) ?? "9999", publishedOn(other) ?? "9999"))[0] ?? [];
  });
}

function latestYear(statements: readonly Statement[]): Period | null {
  const years = statements.filter(({ measure, period }) => measure === "actual" && period.length === 4).map(({ period }) => period);
  return years.sort().at(-1) ?? null;
}

/** `B`: the first year after a break. `D`: another definition than the one that is drawn when none is asked for. */
function flagsOf(view: View, { indicator, area, period, measure, basis }: Statement): string {
  const { catalogue } = view.snapshot;
  const [entry, place] = [catalogue.indicatorsById.get(indicator), catalogue.areasById.get(area)];
  const breaks = entry && place ? breaksOf(entry, place) : [];
  const isFirstAfterBreak = measure === "actual" && breaks.some(({ after }) => Number(after) + 1 === Number(period));
  return `${isFirstAfterBreak ? "B" : ""}${basis === mainBasisOf(view.snapshot, indicator) ? "" : "D"}`;
}

function observationOf(view: View, statement: Statement): ObservationResource {
  const { recordedIn, ...observation } = statement;
  return { ...observation, publishedOn: publishedOn(statement), flags: flagsOf(view, statement), release: recordedIn };
}

function inOrder(one: Statement, other: Statement): number {
  return (
    compare(one.indicator, other.indicator) ||
    compare(one.area, other.area) ||
    compare(one.period, other.period) ||
    compare(one.basis, other.basis) ||
    compare(one.measure, other.measure) ||
    compare(one.published ?? "", other.published ?? "") ||
    compare(one.report, other.report)
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
