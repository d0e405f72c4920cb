import type { Indicator } from "./catalogue.ts";
import { type Day, daysBetween, lastDayOf } from "./day.ts";
import type { Decision, Statement, Status } from "./observation.ts";
import { compareStatements, decimalsOf, roundTo, statedStep } from "./precision.ts";
import { publishedOn } from "./report.ts";
import type { BesideReason } from "./resources/series.ts";
import { lastDayOfPeriod } from "./year.ts";

/** One step of the ladder: the figure drawn from `publishedOn` on. `revises` is true when a later report changed the value, which is not an error. */
export interface LadderStep {
  statement: Statement;
  publishedOn: Day | null;
  /** Against the step before; null for the first. */
  difference: number | null;
  revises: boolean;
}

/** A figure that another report states and that is not a step, with the reason. */
export interface Beside {
  statement: Statement;
  reason: BesideReason;
}

/** The history of one key: its steps ("lần công bố"), the statements that repeat one of them, and the rivals no rule could place. */
export interface Ladder {
  steps: LadderStep[];
  current: Statement | null;
  repeats: Beside[];
  conflicts: Beside[];
  /** The editor's decision, once its report is known. */
  decision: Decision | null;
}

export interface LadderOptions {
  kind: Indicator["kind"];
  decision: Decision | null;
  /** The figures as known at the end of that day; null for today. A report without a date is known only today. */
  asOf: Day | null;
}

/**
 * Places every statement of one key (indicator, area, period, measure, basis) by the rule "Which value is current" of the architecture: an
 * editor's decision, for stocks the reference date nearest the end of the period, final before not final, otherwise the newest vintage. The
 * result does not depend on the order of the statements.
 */
export function buildLadder(statements: readonly Statement[], options: LadderOptions): Ladder {
  const known = inOrderOfPublication(
    statements.filter((statement) => isKnown(statement, options.asOf)),
    options,
  );
  const dated = known.filter((statement) => statement.published !== null);
  const undated = known.filter((statement) => statement.published === null);
  const ladder: Ladder = { steps: [], current: null, repeats: [], conflicts: [], decision: null };
  for (const day of groupByDay(dated)) placeDay(ladder, day, options);
  for (const statement of undated) placeUndated(ladder, statement, options);
  return { ...ladder, current: ladder.steps.at(-1)?.statement ?? null };
}

/** Whether the public knew a statement at the end of a day. */
export function isKnown(statement: Statement, asOf: Day | null): boolean {
  if (asOf === null) return true;
  const day = publishedOn(statement);
  return day !== null && day <= asOf;
}

/** Statements of one day: those that say the current figure again go first, so that a rival of the same day cannot slip past them. */
function placeDay(ladder: Ladder, day: readonly Statement[], options: LadderOptions): void {
  const current = ladder.steps.at(-1)?.statement;
  const restates = (statement: Statement) => current !== undefined && compareStatements(statement, current) !== null;
  const isContested = day.some((statement) => restates(statement) && !isDecided(statement, options));
  for (const statement of [...day.filter(restates), ...day.filter((statement) => !restates(statement))]) {
    placeDated(ladder, statement, { ...options, isContested });
  }
}

function placeDated(ladder: Ladder, statement: Statement, options: LadderOptions & { isContested: boolean }): void {
  const step = ladder.steps.at(-1);
  if (step === undefined || isDecided(statement, options)) return openStep(ladder, statement, options);
  const current = step.statement;
  const superseded = ladder.steps
    .slice(0, -1)
    .some((earlier) => earlier.statement.value === statement.value && earlier.statement.valueMax === statement.valueMax);
  const restated = compareStatements(statement, current);
  if (restated === "same" || (restated !== null && !superseded)) return restate(ladder, step, statement, restated);
  if (ladder.decision) return setBeside(ladder, statement, superseded ? "superseded" : "decision");
  const closer = options.kind === "stock" ? distanceToEnd(current) - distanceToEnd(statement) : 0;
  if (closer < 0) return setBeside(ladder, statement, "earlier-count");
  if (closer > 0) return openStep(ladder, statement, options);
  if (statement.status === "final" && current.status !== "final") return openStep(ladder, statement, options);
  if (superseded || restatesEarlierStep(ladder, statement)) return setBeside(ladder, statement, "superseded");
  if (current.status === "final" && statement.status !== "final") return setBeside(ladder, statement, "final-stands");
  if (options.isContested || step.publishedOn === publishedOn(statement)) return setBeside(ladder, statement, "same-day");
  return openStep(ladder, statement, options);
}

/** A figure without a date never moves the ladder when a dated one exists: it supports it, repeats an old step, or is a conflict. */
function placeUndated(ladder: Ladder, statement: Statement, options: LadderOptions): void {
  const step = ladder.steps.at(-1);
  if (step === undefined || isDecided(statement, options)) return openStep(ladder, statement, options);
  const superseded = ladder.steps.slice(0, -1).some((earlier) => earlier.statement.value === statement.value);
  const restated = compareStatements(statement, step.statement);
  if (restated === "same" || (restated !== null && !superseded))
    return setBeside(ladder, statement, restated === "less-precise" ? "less-precise" : "same-as-current");
  if (superseded || restatesEarlierStep(ladder, statement)) return setBeside(ladder, statement, "superseded");
  if (options.kind === "stock" && distanceToEnd(statement) > distanceToEnd(step.statement))
    return setBeside(ladder, statement, "earlier-count");
  return setBeside(ladder, statement, ladder.decision ? "decision" : "undated");
}

/** Says what the current step says: the finer or the firmer of the two is drawn from now on, without counting a revision. */
function restate(ladder: Ladder, step: LadderStep, statement: Statement, restated: "same" | "less-precise" | "more-precise"): void {
  const isFiner = restated === "more-precise" && !ladder.decision;
  const isFirmer = restated === "same" && firmness(statement.status) > firmness(step.statement.status);
  const isCloser = restated === "same" && distanceToEnd(statement) < distanceToEnd(step.statement);
  if (!isFiner && !isFirmer && !isCloser)
    return setBeside(ladder, statement, restated === "less-precise" ? "less-precise" : "same-as-current");
  setBeside(ladder, step.statement, isFiner ? "less-precise" : "same-as-current");
  const before = ladder.steps.at(-2)?.statement;
  step.statement = statement;
  step.difference = before ? differenceOf(statement, before) : null;
}

function openStep(ladder: Ladder, statement: Statement, options: LadderOptions): void {
  const step = ladder.steps.at(-1);
  const decided = isDecided(statement, options);
  if (decided) ladder.decision = options.decision;
  if (step && compareStatements(statement, step.statement) !== null) {
    setBeside(ladder, step.statement, "same-as-current");
    step.statement = statement;
    return;
  }
  const isLaterCount = step !== undefined && options.kind === "stock" && distanceToEnd(statement) < distanceToEnd(step.statement);
  ladder.steps.push({
    statement,
    publishedOn: publishedOn(statement),
    difference: step ? differenceOf(statement, step.statement) : null,
    revises: step !== undefined && !decided && !isLaterCount,
  });
}

function setBeside(ladder: Ladder, statement: Statement, reason: BesideReason): void {
  const isRival = reason === "undated" || reason === "same-day" || reason === "final-stands" || reason === "decision";
  (isRival ? ladder.conflicts : ladder.repeats).push({ statement, reason });
}

function restatesEarlierStep(ladder: Ladder, statement: Statement): boolean {
  return ladder.steps.slice(0, -1).some((step) => {
    const restated = compareStatements(statement, step.statement);
    return restated === "same" || restated === "less-precise";
  });
}

function isDecided(statement: Statement, { decision }: LadderOptions): boolean {
  return decision !== null && decision.report === statement.report;
}

/** Days between the reference date and the end of the period; a count without its own date is taken as of the end. */
function distanceToEnd({ referenceDate, period }: Statement): number {
  return referenceDate === null ? 0 : daysBetween(lastDayOf(referenceDate), lastDayOfPeriod(period));
}

function firmness(status: Status | null): number {
  return status === "final" ? 2 : status === "preliminary" ? 1 : 0;
}

function differenceOf(later: Statement, earlier: Statement): number {
  return roundTo(later.value - earlier.value, Math.max(decimalsOf(later.value), decimalsOf(earlier.value)));
}

/** Order of publication; within a day the decided figure, the nearer count, the final one, the first released, the finer one, then the report's id. */
function inOrderOfPublication(statements: Statement[], options: LadderOptions): Statement[] {
  if (statements.length < 2) return statements;
  const ranked = statements.map((statement) => ({
    statement,
    rank: [
      publishedOn(statement) ?? "9999",
      isDecided(statement, options) ? 0 : 1,
      options.kind === "stock" ? distanceToEnd(statement) : 0,
      -firmness(statement.status),
      statement.recordedIn,
      statedStep(statement),
      statement.report,
    ],
  }));
  return ranked.sort((one, other) => compareRanks(one.rank, other.rank)).map(({ statement }) => statement);
}

function compareRanks(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at === -1) return 0;
  return (one[at] as number | string) < (other[at] as number | string) ? -1 : 1;
}

function groupByDay(statements: readonly Statement[]): Statement[][] {
  return [...Map.groupBy(statements, publishedOn).values()];
}
