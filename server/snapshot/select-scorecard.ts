import type { Area, Indicator } from "#domain/catalogue.ts";
import type { Period } from "#domain/period.ts";
import { roundTo } from "#domain/precision.ts";
import type { ReportReference, ScorecardResource, ScorecardRow, VerdictCounts } from "#domain/resources/scorecard.ts";
import type { Point } from "#domain/resources/series.ts";
import { describeScorecard } from "#domain/scorecard-sentence.ts";
import { isKnown } from "#domain/vintage.ts";
import { isYear, shiftYear } from "#domain/year.ts";
import { basesInOrder } from "./main-basis.ts";
import { selectSeries } from "./select-series.ts";
import { siteAreaOfYear, siteAreasOf, type View } from "./view.ts";

/** The table officials hand in: one area, one year; every indicator and basis with an actual or a target of that year is a row. */
export function selectScorecard(view: View, { area, year }: { area: Area; year: Period }): ScorecardResource {
  const { indicators } = view.snapshot.catalogue;
  const rows = indicators.flatMap((indicator) =>
    basesInOrder(view.snapshot, indicator.id, area.id)
      .map((basis) => selectScorecardRow(view, { indicator, area, basis, year }))
      .filter(({ actual, target }) => actual !== null || target !== null),
  );
  const counts = countVerdicts(rows, indicators.length);
  return {
    area: area.id,
    year,
    years: yearsOf(view, area),
    rows,
    counts,
    sentence: describeScorecard(counts, year),
    reports: reportsOf(view, rows),
  };
}

/** One line of the table; everything is null where the year has nothing. */
export function selectScorecardRow(
  view: View,
  { indicator, area, basis, year }: { indicator: Indicator; area: Area; basis: string; year: Period },
): ScorecardRow {
  const { points } = selectSeries(view, { indicator, area, basis });
  const find = (period: Period): Point | undefined => points.find((point) => point.period === period);
  const point = find(year);
  return {
    indicator: indicator.id,
    topic: indicator.topic,
    basis,
    unit: indicator.unit,
    previous: find(shiftYear(year, -1))?.actual ?? null,
    target: point?.target ?? null,
    actual: point?.actual ?? null,
    change: point?.change ?? null,
    sameTerritory: point?.sameTerritory ?? null,
    changePercent: point?.change?.percent == null ? null : roundTo(100 + point.change.percent, 1),
    progress: point?.progress ?? null,
    targetDifference: point?.targetDifference ?? null,
    verdict: point?.verdict ?? null,
    report: point?.actual?.report ?? null,
  };
}

function countVerdicts(rows: readonly ScorecardRow[], indicators: number): VerdictCounts {
  const count = (verdict: ScorecardRow["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  const [exceeded, met, missed] = [count("exceeded"), count("met"), count("missed")];
  return {
    exceeded,
    met,
    missed,
    pending: count("pending"),
    notComparable: count("not-comparable"),
    noTarget: rows.filter(({ actual, target }) => actual !== null && target === null).length,
    comparable: exceeded + met + missed,
    indicatorsWithActual: new Set(rows.filter(({ actual }) => actual !== null).map(({ indicator }) => indicator)).size,
    indicators,
  };
}

/** Years to choose from: of the site, each with the area it belongs to; of another area, its own. Newest first. */
function yearsOf(view: View, area: Area): ScorecardResource["years"] {
  if (!siteAreasOf(view).includes(area.id)) return yearsWithActual(view, area.id).map((year) => ({ year, area: area.id }));
  return siteYears(view);
}

/** Years of the site with at least one actual in the area they belong to, newest first. */
export function siteYears(view: View): ScorecardResource["years"] {
  return siteAreasOf(view)
    .flatMap((area) => yearsWithActual(view, area).map((year) => ({ year, area })))
    .filter(({ year, area }) => siteAreaOfYear(view, year) === area)
    .sort((one, other) => (one.year < other.year ? 1 : -1));
}

function yearsWithActual(view: View, area: string): Period[] {
  const { snapshot, asOf } = view;
  const years = new Set<Period>();
  for (const { id } of snapshot.catalogue.indicators)
    for (const basis of snapshot.basesOf(id, area))
      for (const statement of snapshot.statementsOf({ indicator: id, area, basis }))
        if (statement.measure === "actual" && isYear(statement.period) && isKnown(statement, asOf)) years.add(statement.period);
  return [...years].sort().reverse();
}

/** The reports of the rows in the order a reader meets them: actual, target, year before. */
function reportsOf({ snapshot }: View, rows: readonly ScorecardRow[]): ReportReference[] {
  const ids = new Set(rows.flatMap(({ actual, target, previous }) => [actual, target, previous].flatMap((figure) => figure?.report ?? [])));
  return [...ids].flatMap((id) => {
    const report = snapshot.reportsById.get(id);
    return report ? [{ id, title: report.title, publisher: report.publisher, published: report.published, url: report.url }] : [];
  });
}
