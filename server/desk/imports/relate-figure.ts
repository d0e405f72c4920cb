import type { Indicator } from "#domain/catalogue.ts";
import type { Decision, Statement } from "#domain/observation.ts";
import { compareStatements } from "#domain/precision.ts";
import { publishedOn } from "#domain/report.ts";
import type { Relation } from "#domain/resources/desk/review.ts";
import { selectTarget } from "#domain/target.ts";
import { type Beside, buildLadder } from "#domain/vintage.ts";

/** Everything that is stated for the key of a figure, and how the one that stands is chosen. */
export interface Rivals {
  indicator: Indicator;
  /** Statements of the same key and measure. */
  statements: readonly Statement[];
  /** The editor's decision on the key, or null. */
  decision: Decision | null;
}

/** Where a figure would stand once it was released. */
export interface Placed {
  relation: Relation;
  /** The figure that stands without it. */
  current: Statement | null;
}

/** Places a figure beside the ledger by the rule "which value is current", as if it were released now. */
export function relateFigure(figure: Statement, rivals: Rivals): Placed {
  const current = choose(rivals.statements, rivals).current;
  const own = rivals.statements.find(({ report }) => report === figure.report);
  if (own !== undefined) return { relation: isEqual(own, figure) ? "same" : "conflict", current };
  if (current === null) return { relation: "new", current };
  return { relation: relationTo(current, figure, choose([...rivals.statements, figure], rivals)), current };
}

/** The statement that stands for a key, without any other. */
export function standingOf(rivals: Rivals): Statement | null {
  return choose(rivals.statements, rivals).current;
}

interface Choice {
  current: Statement | null;
  beside: readonly Beside[];
}

function choose(statements: readonly Statement[], { indicator: { kind }, decision }: Rivals): Choice {
  if (statements[0]?.measure === "target") {
    const { current, others } = selectTarget(statements, { asOf: null });
    return { current, beside: others };
  }
  const { current, repeats, conflicts } = buildLadder(statements, { kind, decision, asOf: null });
  return { current, beside: [...repeats, ...conflicts] };
}

function relationTo(before: Statement, figure: Statement, after: Choice): Relation {
  if (after.current === figure) return agrees(before, figure) ? agreeing(before, figure) : "revision";
  const reason = after.beside.find(({ statement }) => statement === figure)?.reason;
  switch (reason) {
    case "same-as-current":
    case "less-precise":
      return agreeing(before, figure);
    case "undated":
    case "same-day":
    case "final-stands":
    case "decision":
      return "conflict";
    default:
      return "superseded";
  }
}

/** Whether the later of two says what the earlier one said. A target is the same or another one: it is not measured, so it is not measured finer. */
function agrees(before: Statement, figure: Statement): boolean {
  if (figure.measure === "target") return isEqual(before, figure) && before.operator === figure.operator;
  const isEarlier = (publishedOn(figure) ?? "9999") < (publishedOn(before) ?? "9999");
  return (isEarlier ? compareStatements(before, figure) : compareStatements(figure, before)) !== null;
}

function agreeing(before: Statement, figure: Statement): Relation {
  return figure.published === null || figure.published === before.published ? "support" : "repeat";
}

function isEqual(one: Statement, other: Statement): boolean {
  return one.value === other.value && one.valueMax === other.valueMax;
}
