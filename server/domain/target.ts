import type { Day } from "./day.ts";
import type { Statement } from "./observation.ts";
import { publishedOn } from "./report.ts";
import { type Beside, isKnown } from "./vintage.ts";
import { lastDayOfPeriod } from "./year.ts";

/** The target that is drawn for one key, and the others with the reason each is only listed. */
export interface TargetChoice {
  current: Statement | null;
  others: Beside[];
}

/**
 * Chooses among the targets ("kế hoạch") of one key: the latest one set before the period ends. Without such a one, the first report that quotes
 * it after the period; a report without a date comes last, and only as of today.
 */
export function selectTarget(statements: readonly Statement[], { asOf }: { asOf: Day | null }): TargetChoice {
  const [current, ...rest] = statements.filter((statement) => isKnown(statement, asOf)).sort(byPreference);
  if (!current) return { current: null, others: [] };
  return { current, others: rest.map((statement) => ({ statement, reason: reasonBeside(statement, current) })) };
}

function byPreference(one: Statement, other: Statement): number {
  return groupOf(one) - groupOf(other) || byDay(one, other) || one.recordedIn - other.recordedIn || (one.report < other.report ? -1 : 1);
}

/** 0: set before the period ended, 1: stated afterwards, 2: without a date. */
function groupOf(statement: Statement): number {
  const day = publishedOn(statement);
  if (day === null) return 2;
  return day <= lastDayOfPeriod(statement.period) ? 0 : 1;
}

function byDay(one: Statement, other: Statement): number {
  const [first, second] = [publishedOn(one) ?? "", publishedOn(other) ?? ""];
  if (first === second) return 0;
  const isNewestFirst = groupOf(one) === 0;
  return first > second === isNewestFirst ? -1 : 1;
}

function reasonBeside(statement: Statement, current: Statement): Beside["reason"] {
  const isSame = statement.value === current.value && statement.valueMax === current.valueMax && statement.operator === current.operator;
  if (isSame) return "same-as-current";
  const group = groupOf(statement);
  if (group === 2) return "undated";
  if (group === 1 && groupOf(current) === 0) return "after-period";
  return publishedOn(statement) === publishedOn(current) ? "same-day" : "superseded";
}
