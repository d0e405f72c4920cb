import type { Indicator } from "#domain/catalogue.ts";
import type { Statement } from "#domain/observation.ts";
import { publishedOn, type Report } from "#domain/report.ts";
import { type ReportFigure, type ReportResource, type ReportSummary, Standing } from "#domain/resources/report.ts";
import type { BesideReason } from "#domain/resources/series.ts";
import { isKnown } from "#domain/vintage.ts";
import { drawnOf, type LadderedSeries, selectLadders } from "./select-ladders.ts";
import type { View } from "./view.ts";

/** Finds the series of a statement, each computed once. */
type FindSeries = (statement: Statement) => LadderedSeries;

/** Reports known in the view, newest first, those without a date last. */
export function listReports(view: View): Report[] {
  return [...view.snapshot.reportsById.values()]
    .filter((report) => view.asOf === null || (publishedOn(report) ?? "9999") <= view.asOf)
    .sort((one, other) => compare(publishedOn(other) ?? "", publishedOn(one) ?? "") || compare(one.id, other.id));
}

/** A report with how many figures it states and what became of them. */
export function summariseReport(report: Report, standings: ReportSummary["standings"]): ReportSummary {
  const figures = Standing.options.reduce((sum, standing) => sum + standings[standing], 0);
  return { ...report, figures, standings };
}

/** A report with everything it states. */
export function selectReport(view: View, report: Report): ReportResource {
  const statements = figuresOf(view, report, seriesFinder(view));
  const standings = noStandings();
  for (const { standing } of statements) standings[standing]++;
  return { ...summariseReport(report, standings), statements };
}

/** A report of which nothing is counted. */
export function noStandings(): ReportSummary["standings"] {
  return Object.fromEntries(Standing.options.map((standing) => [standing, 0])) as ReportSummary["standings"];
}

/** Remembers the series of one answer: a report states several figures of one. */
function seriesFinder(view: View): FindSeries {
  const known = new Map<string, LadderedSeries>();
  return ({ indicator, area, basis }) => {
    const key = `${indicator}|${area}|${basis}`;
    const entry = view.snapshot.catalogue.indicatorsById.get(indicator) as Indicator;
    const series = known.get(key) ?? selectLadders(view, { indicator: entry, area, basis });
    known.set(key, series);
    return series;
  };
}

/** In which figures of one indicator are told, whatever the order they were recorded in. */
const FIGURE = ["period", "area", "basis", "measure"] as const;

function figuresOf(view: View, report: Report, findSeries: FindSeries): ReportFigure[] {
  const { indicators } = view.snapshot.catalogue;
  const order = new Map(indicators.map(({ id }, index) => [id, index]));
  return view.snapshot
    .statementsOfReport(report.id)
    .filter((statement) => isKnown(statement, view.asOf))
    .toSorted(
      (one, other) =>
        (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0) ||
        FIGURE.map((part) => compare(one[part], other[part])).find((difference) => difference !== 0) ||
        0,
    )
    .map((statement) => figureOf(statement, findSeries(statement)));
}

function figureOf(statement: Statement, series: LadderedSeries): ReportFigure {
  const { report: _report, published: _published, recordedIn: _recordedIn, ...observation } = statement;
  const drawn = drawnOf(series, statement);
  const { standing, reason } = standingOf(statement, series);
  return {
    ...observation,
    standing,
    reason,
    drawn:
      drawn === null || drawn === statement
        ? null
        : { value: drawn.value, valueMax: drawn.valueMax, report: drawn.report, published: drawn.published },
  };
}

interface Placed {
  standing: Standing;
  reason: BesideReason | null;
}

/** What became of a statement in its series. */
export function standingOf(statement: Statement, series: LadderedSeries): Placed {
  return statement.measure === "actual" ? standingOfActual(statement, series) : standingOfTarget(statement, series);
}

function standingOfActual(statement: Statement, { actuals }: LadderedSeries): Placed {
  const ladder = actuals.get(statement.period);
  if (ladder?.current === statement) return { standing: "current", reason: null };
  const rival = ladder?.conflicts.find((beside) => beside.statement === statement);
  if (rival) return { standing: "conflict", reason: rival.reason };
  const repeat = ladder?.repeats.find((beside) => beside.statement === statement);
  if (repeat) return { standing: isSupport(repeat.reason) ? "supports" : "repeat", reason: repeat.reason };
  return { standing: "superseded", reason: null };
}

function standingOfTarget(statement: Statement, { targets }: LadderedSeries): Placed {
  const choice = targets.get(statement.period);
  const other = choice?.others.find((beside) => beside.statement === statement);
  if (!other) return { standing: "current", reason: null };
  return { standing: other.reason === "same-as-current" ? "supports" : "other-target", reason: other.reason };
}

function isSupport(reason: BesideReason): boolean {
  return reason === "same-as-current" || reason === "less-precise";
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
