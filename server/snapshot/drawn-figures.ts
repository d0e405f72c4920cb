import type { Indicator } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { Decision, Statement } from "#domain/observation.ts";
import { laddersByPeriod, targetsByPeriod } from "#domain/series.ts";
import { isKnown } from "#domain/vintage.ts";

/** Statements of one series with what decides which of them are drawn. */
export interface FiguresInput {
  indicator: Indicator;
  statements: readonly Statement[];
  decisions: readonly Decision[];
  /** Null for today. */
  asOf: Day | null;
}

interface Drawn {
  decisions: readonly Decision[];
  drawn: readonly Statement[];
}

const TODAY = new WeakMap<readonly Statement[], Drawn>();

/**
 * The statement that is drawn of each figure of a series, actuals before targets. What is drawn today is asked for most, and putting every ladder up
 * costs most: it is found once for all releases that share the statements and the decisions.
 */
export function drawnFigures(input: FiguresInput): readonly Statement[] {
  if (input.asOf !== null) return findDrawn(input);
  const known = TODAY.get(input.statements);
  if (known !== undefined && known.decisions === input.decisions) return known.drawn;
  const drawn = findDrawn(input);
  TODAY.set(input.statements, { decisions: input.decisions, drawn });
  return drawn;
}

function findDrawn(input: FiguresInput): readonly Statement[] {
  return [...laddersByPeriod(input).values(), ...targetsByPeriod(input).values()].flatMap(({ current }) => current ?? []);
}

/** The statements that were known at the end of a day. */
export function knownStatements(statements: readonly Statement[], asOf: Day | null): readonly Statement[] {
  return asOf === null ? statements : statements.filter((statement) => isKnown(statement, asOf));
}

/** How many figures (of a period and measure) statements of one series are about. Each of them draws one, so no ladder is needed to count. */
export function countFigures(statements: readonly Statement[]): number {
  const [actuals, targets] = [new Set<string>(), new Set<string>()];
  for (const { measure, period } of statements) (measure === "actual" ? actuals : targets).add(period);
  return actuals.size + targets.size;
}
