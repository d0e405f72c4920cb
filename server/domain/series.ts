import type { Area, Indicator, SeriesBreak, Unit } from "./catalogue.ts";
import { changeAgainstYearBefore, differenceBetween, differenceToTarget, growthOf, progressOf } from "./change.ts";
import type { Day } from "./day.ts";
import { formatDayInText } from "./number.ts";
import type { Decision, Measure, Statement } from "./observation.ts";
import type { Period } from "./period.ts";
import { decimalsOf, roundTo } from "./precision.ts";
import { publishedOn } from "./report.ts";
import type { Actual, BesideFigure, Point, SameTerritory, SeriesResource, Step, Target, VintagesResource } from "./resources/series.ts";
import { describeSeries } from "./sentence.ts";
import { selectTarget, type TargetChoice } from "./target.ts";
import { bilingual } from "./text.ts";
import { judge } from "./verdict.ts";
import { type Beside, buildLadder, type Ladder } from "./vintage.ts";
import { isYear, shiftYear } from "./year.ts";

/** The statements of one indicator in one area on one basis, all periods, both measures, with the editor's decisions. */
export interface AreaStatements {
  area: Area;
  statements: readonly Statement[];
  decisions: readonly Decision[];
}

export interface SeriesInput extends AreaStatements {
  indicator: Indicator;
  unit: Unit;
  basis: string;
  /** Every basis the indicator has figures on in this area. */
  bases: string[];
  /** The areas that were merged into this one, for the sum over the same territory. */
  predecessors: readonly AreaStatements[];
  /** The figures as known that day; null for today. */
  asOf: Day | null;
  /** The day it is, for targets that are not due yet. */
  today: Day;
}

/** One series with everything that follows from it: points by year, spans apart, breaks, growth, and its sentence in both languages. */
export function buildSeries(input: SeriesInput): SeriesResource {
  const { indicator, area, unit } = input;
  const ladders = laddersByPeriod(input);
  const targets = targetsByPeriod(input);
  const actuals = currentActuals(ladders);
  const breaks = breaksOf(indicator, area);
  const periods = [...new Set([...actuals.keys(), ...targets.keys()])].sort();
  const points = periods.map((period) => pointOf(period, { input, ladders, targets, actuals, breaks }));
  const years = points.filter(({ period }) => isYear(period));
  return {
    indicator: indicator.id,
    area: area.id,
    basis: input.basis,
    bases: input.bases,
    unit: unit.id,
    points: years,
    spans: points.filter(({ period }) => !isYear(period)),
    breaks,
    growth: growthOf(yearsOf(actuals), indicator, breaks),
    sentence: bilingual((locale) => describeSeries({ indicator, area, unit, points: years, locale })),
  };
}

/** The history of every figure of the series, newest period first, actuals before targets. */
export function buildVintages(input: Pick<SeriesInput, "indicator" | "basis" | "statements" | "decisions" | "asOf">): VintagesResource[] {
  const actuals = [...laddersByPeriod(input)].map(([period, ladder]) => vintagesOf(period, "actual", input.basis, ladder));
  const targets = [...targetsByPeriod(input)].map(([period, choice]) => vintagesOf(period, "target", input.basis, ladderOfTarget(choice)));
  return [...actuals, ...targets]
    .filter(({ steps }) => steps.length > 0)
    .sort((one, other) => (one.period === other.period ? (one.measure < other.measure ? -1 : 1) : one.period > other.period ? -1 : 1));
}

/** The ladder of every period that has actuals. */
export function laddersByPeriod(input: Pick<SeriesInput, "indicator" | "statements" | "decisions" | "asOf">): Map<Period, Ladder> {
  const decisions = new Map(input.decisions.filter(({ measure }) => measure === "actual").map((decision) => [decision.period, decision]));
  const ladders = [...groupByPeriod(input.statements, "actual")].map(([period, statements]): [Period, Ladder] => [
    period,
    buildLadder(statements, { kind: input.indicator.kind, decision: decisions.get(period) ?? null, asOf: input.asOf }),
  ]);
  return new Map(ladders);
}

/** The target of every period that has one. */
export function targetsByPeriod(input: Pick<SeriesInput, "statements" | "asOf">): Map<Period, TargetChoice> {
  const choices = [...groupByPeriod(input.statements, "target")].map(([period, statements]): [Period, TargetChoice] => [
    period,
    selectTarget(statements, { asOf: input.asOf }),
  ]);
  return new Map(choices.filter(([, { current }]) => current !== null));
}

/** Breaks of the indicator's definition, and the year in which this area came to be or ceased to be by a merger. */
export function breaksOf(indicator: Indicator, area: Area): SeriesBreak[] {
  const day = area.validFrom ?? area.validTo;
  if (day === null) return indicator.breaks;
  const merger: SeriesBreak = {
    after: shiftYear(day.slice(0, 4), -1),
    reason: {
      vi: `${area.validFrom ? "Tỉnh hợp nhất từ" : "Tỉnh cũ, đến hết"} ngày ${formatDayInText(day, "vi")}: khác địa giới, không so trực tiếp`,
      en: `${area.validFrom ? "Merged province since" : "Former province, until"} ${formatDayInText(day, "en")}: another territory, not directly comparable`,
    },
  };
  return [...indicator.breaks, merger].sort((one, other) => (one.after < other.after ? -1 : 1));
}

interface PointContext {
  input: SeriesInput;
  ladders: Map<Period, Ladder>;
  targets: Map<Period, TargetChoice>;
  actuals: Map<Period, Statement>;
  breaks: SeriesBreak[];
}

function pointOf(period: Period, { input, ladders, targets, actuals, breaks }: PointContext): Point {
  const { indicator, asOf, today } = input;
  const [actual, choice] = [actuals.get(period) ?? null, targets.get(period)];
  const target = choice?.current ?? null;
  const held = hasComparableTarget(period, indicator) ? target : null;
  return {
    period,
    actual: actual && actualOf(actual, ladders.get(period) as Ladder),
    target: choice ? targetOf(choice) : null,
    change: isYear(period) ? changeAgainstYearBefore(period, actuals, indicator, breaks) : null,
    sameTerritory: actual && isYear(period) ? sameTerritoryOf(actual, input) : null,
    progress: progressOf(actual, held, indicator),
    targetDifference: differenceToTarget(actual, held, indicator),
    verdict: target && !held ? "not-comparable" : judge(actual, target, { betterWhen: indicator.betterWhen, today: asOf ?? today }),
  };
}

/** False for years whose actuals and targets are defined differently: a verdict would compare what cannot be compared. */
function hasComparableTarget(period: Period, { targetsComparableAfter }: Indicator): boolean {
  return targetsComparableAfter === null || period.slice(0, 4) > targetsComparableAfter;
}

/** Only for the first year of a merged province, of additive indicators, and only when every predecessor has the year before. */
function sameTerritoryOf(actual: Statement, { indicator, area, predecessors, asOf }: SeriesInput): SameTerritory | null {
  const from = shiftYear(actual.period, -1);
  const isFirstYear = area.validFrom !== null && actual.period === area.validFrom.slice(0, 4);
  if (
    !isFirstYear ||
    !indicator.additive ||
    !indicator.yearsComparable ||
    predecessors.length === 0 ||
    predecessors.length !== area.predecessors.length
  )
    return null;
  const figures = predecessors.map((one) =>
    currentActuals(
      laddersByPeriod({ indicator, statements: one.statements.filter(({ period }) => period === from), decisions: one.decisions, asOf }),
    ).get(from),
  );
  if (figures.some((figure) => figure === undefined)) return null;
  const parts = figures as Statement[];
  const value = roundTo(
    parts.reduce((sum, part) => sum + part.value, 0),
    Math.max(...parts.map((part) => decimalsOf(part.value))),
  );
  return {
    from,
    value,
    parts: parts.map((part) => ({ area: part.area, value: part.value, status: part.status ?? "reported", report: part.report })),
    change: differenceBetween(actual.value, value, indicator),
  };
}

function actualOf(statement: Statement, ladder: Ladder): Actual {
  return {
    ...figureOf(statement),
    status: statement.status ?? "reported",
    referenceDate: statement.referenceDate,
    steps: ladder.steps.length,
    repeats: ladder.repeats.length,
    conflicts: ladder.conflicts.length,
    decision: ladder.decision?.reason ?? null,
  };
}

function targetOf({ current, others }: TargetChoice): Target {
  const statement = current as Statement;
  return { ...figureOf(statement), operator: statement.operator ?? "=", others: others.length };
}

function figureOf({ value, valueMax, qualifier, asStated, report, published, locator }: Statement) {
  return { value, valueMax, qualifier, asStated, report, published, locator };
}

function vintagesOf(period: Period, measure: Measure, basis: string, ladder: Ladder): VintagesResource {
  const { decision } = ladder;
  return {
    period,
    measure,
    basis,
    steps: ladder.steps.map(
      (step): Step => ({
        ...figureOf(step.statement),
        publishedOn: step.publishedOn ?? publishedOn(step.statement),
        status: step.statement.status,
        referenceDate: step.statement.referenceDate,
        difference: step.difference,
        revises: step.revises,
      }),
    ),
    repeats: ladder.repeats.map(besideOf),
    conflicts: ladder.conflicts.map(besideOf),
    decision: decision && { report: decision.report, reason: decision.reason },
  };
}

/** A target has one step, the one that is drawn; those that say the same are repeats, the others stand beside it. */
function ladderOfTarget({ current, others }: TargetChoice): Ladder {
  const statement = current as Statement;
  return {
    steps: [{ statement, publishedOn: publishedOn(statement), difference: null, revises: false }],
    current: statement,
    repeats: others.filter(({ reason }) => reason === "same-as-current"),
    conflicts: others.filter(({ reason }) => reason !== "same-as-current"),
    decision: null,
  };
}

function besideOf({ statement, reason }: Beside): BesideFigure {
  const { report, published, value, valueMax, operator, status, qualifier, referenceDate, asStated, note } = statement;
  return { report, published, value, valueMax, operator, status, qualifier, referenceDate, asStated, reason, note };
}

function currentActuals(ladders: ReadonlyMap<Period, Ladder>): Map<Period, Statement> {
  return new Map([...ladders].flatMap(([period, { current }]): [Period, Statement][] => (current ? [[period, current]] : [])));
}

function yearsOf(actuals: ReadonlyMap<Period, Statement>): Map<Period, Statement> {
  return new Map([...actuals].filter(([period]) => isYear(period)));
}

function groupByPeriod(statements: readonly Statement[], measure: Measure): Map<Period, Statement[]> {
  return Map.groupBy(
    statements.filter((statement) => statement.measure === measure),
    ({ period }) => period,
  );
}
