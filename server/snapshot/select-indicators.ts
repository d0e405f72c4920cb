import type { Indicator, Topic } from "#domain/catalogue.ts";
import type { Statement } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import { publishedOn } from "#domain/report.ts";
import type { IndicatorResource, IndicatorSummary, LatestFigure, LatestTarget } from "#domain/resources/indicator.ts";
import { isKnown } from "#domain/vintage.ts";
import { isYear } from "#domain/year.ts";
import { daysOfChange } from "./days-of-change.ts";
import { basesInOrder, mainBasisOf } from "./main-basis.ts";
import { selectLadders } from "./select-ladders.ts";
import { partsOf } from "./snapshot-parts.ts";
import { areasWithFigures, siteAreasOf, type View } from "./view.ts";

/** Every indicator of the catalogue with what there is of it and its newest figure. */
export function selectIndicators(view: View): IndicatorSummary[] {
  return view.snapshot.catalogue.indicators.map((indicator) => selectIndicatorSummary(view, indicator));
}

export function selectIndicatorSummary(view: View, indicator: Indicator): IndicatorSummary {
  const { catalogue } = view.snapshot;
  const topic = catalogue.topicsById.get(indicator.topic) as Topic;
  return {
    ...indicator,
    topic: { id: topic.id, name: topic.name },
    mainBasis: mainBasisOf(view.snapshot, indicator.id),
    bases: basesInOrder(view.snapshot, indicator.id).map((id) => ({ id, name: catalogue.basesById.get(id)?.name ?? null })),
    coverage: coverageOf(view, indicator),
    latest: latestFigure(view, { indicator, basis: mainBasisOf(view.snapshot, indicator.id) }),
  };
}

/** One indicator with its areas, the reports that state it in some of them (without a list: in those of the site), and the days on which a figure of these changed. */
export function selectIndicator(view: View, indicator: Indicator, areas: readonly string[] = siteAreasOf(view)): IndicatorResource {
  return {
    ...selectIndicatorSummary(view, indicator),
    areas: areasOf(view, indicator),
    reports: reportsOf(view, indicator, areas),
    changedOn: stepsOf(view, indicator, areas),
  };
}

/** The newest current actual in the areas of the site on one basis, of years up to `until`; of two areas with the same year the first. */
export function latestFigure(view: View, query: { indicator: Indicator; basis: string; until?: Period }): LatestFigure | null {
  let latest: LatestFigure | null = null;
  for (const area of siteAreasOf(view)) {
    for (const [period, { current }] of selectLadders(view, { ...query, area }).actuals) {
      const isInReach = isYear(period) && (query.until === undefined || period <= query.until);
      if (current && isInReach && (latest === null || period > latest.period)) latest = figureOf(current);
    }
  }
  return latest;
}

/** The newest target in the areas of the site on one basis: what an indicator has of which nothing was reported yet. */
export function latestTarget(view: View, { indicator, basis }: { indicator: Indicator; basis: string }): LatestTarget | null {
  let latest: LatestTarget | null = null;
  for (const area of siteAreasOf(view)) {
    for (const [period, { current }] of selectLadders(view, { indicator, area, basis }).targets) {
      if (!current || !isYear(period) || (latest !== null && period <= latest.period)) continue;
      const { value, valueMax, operator, qualifier, report } = current;
      latest = { area, period, value, valueMax, operator: operator ?? "=", qualifier, report };
    }
  }
  return latest;
}

function figureOf({ area, period, basis, value, valueMax, status, qualifier, report, published }: Statement): LatestFigure {
  return { area, period, basis, value, valueMax, status: status ?? "reported", qualifier, report, published };
}

function knownStatements(view: View, indicator: Indicator, areas: readonly string[]): Statement[] {
  return areas.flatMap((area) =>
    view.snapshot
      .basesOf(indicator.id, area)
      .flatMap((basis) => view.snapshot.statementsOf({ indicator: indicator.id, area, basis }))
      .filter((statement) => isKnown(statement, view.asOf)),
  );
}

const COVERAGES = new WeakMap<object, IndicatorSummary["coverage"]>();
const AREAS = new WeakMap<object, IndicatorResource["areas"]>();

function coverageOf(view: View, indicator: Indicator): IndicatorSummary["coverage"] {
  return ofFigures(COVERAGES, { view, indicator }, () => countCoverage(view, indicator));
}

function areasOf(view: View, indicator: Indicator): IndicatorResource["areas"] {
  return ofFigures(AREAS, { view, indicator }, () => areasWithFigures(view, indicator).flatMap((id) => areaCoverage(view, indicator, id)));
}

/** What follows from an indicator's figures alone: of today it is found once for all releases that share them. */
function ofFigures<Value>(
  known: WeakMap<object, Value>,
  { view, indicator }: { view: View; indicator: Indicator },
  find: () => Value,
): Value {
  const shared = view.asOf === null ? partsOf(view.snapshot).series.get(indicator.id) : undefined;
  const value = (shared && known.get(shared)) ?? find();
  if (shared !== undefined) known.set(shared, value);
  return value;
}

function countCoverage(view: View, indicator: Indicator): IndicatorSummary["coverage"] {
  const statements = knownStatements(view, indicator, view.snapshot.areasOf(indicator.id));
  const years = statements.filter(({ measure, period }) => measure === "actual" && isYear(period)).map(({ period }) => period);
  return {
    first: minimum(years),
    last: maximum(years),
    areas: new Set(statements.map(({ area }) => area)).size,
    observations: statements.length,
    reports: new Set(statements.map(({ report }) => report)).size,
  };
}

function areaCoverage(view: View, indicator: Indicator, area: string): IndicatorResource["areas"] {
  const statements = knownStatements(view, indicator, [area]);
  const actuals = statements.filter(({ measure }) => measure === "actual");
  const periods = (actuals.length > 0 ? actuals : statements).map(({ period }) => period);
  const first = minimum(periods.map((period) => period.slice(0, 4)));
  const last = maximum(periods.map((period) => period.slice(-4)));
  if (first === null || last === null) return [];
  return [{ id: area, bases: basesInOrder(view.snapshot, indicator.id, area), first, last, observations: statements.length }];
}

/** Newest first; those without a date last. */
function reportsOf(view: View, indicator: Indicator, areas: readonly string[]): IndicatorResource["reports"] {
  const areasByReport = new Map<string, Set<string>>();
  for (const { report, area } of knownStatements(view, indicator, areas))
    areasByReport.set(report, (areasByReport.get(report) ?? new Set()).add(area));
  return [...areasByReport]
    .flatMap(([id, stated]) => {
      const report = view.snapshot.reportsById.get(id);
      return report ? [{ report, areas: [...stated] }] : [];
    })
    .sort((one, other) => ((publishedOn(one.report) ?? "") < (publishedOn(other.report) ?? "") ? 1 : -1))
    .map(({ report: { id, title, publisher, published, url }, areas: stated }) => ({
      id,
      title,
      publisher,
      published,
      url,
      areas: stated,
    }));
}

/** Steps of the as-of control. They do not depend on the day looked from, or the control could not lead back to today. */
function stepsOf(view: View, indicator: Indicator, areas: readonly string[]): string[] {
  const today: View = { ...view, asOf: null };
  const days = areas.flatMap((area) =>
    view.snapshot.basesOf(indicator.id, area).flatMap((basis) => daysOfChange(selectLadders(today, { indicator, area, basis }))),
  );
  return [...new Set(days)].sort();
}

function minimum(texts: readonly string[]): string | null {
  return texts.reduce<string | null>((least, text) => (least === null || text < least ? text : least), null);
}

function maximum(texts: readonly string[]): string | null {
  return texts.reduce<string | null>((most, text) => (most === null || text > most ? text : most), null);
}
