import type { Day } from "#domain/day.ts";
import type { Decision, Statement } from "#domain/observation.ts";
import { publishedOn } from "#domain/report.ts";

/** What tells a figure from the others of its series. */
export function figureId({ measure, period }: Pick<Statement, "measure" | "period">): string {
  return measure === "actual" ? period : `-${period}`;
}

interface Seen {
  days: Set<string>;
  /** The first day on which a final figure was published, and the last one on which another was. */
  firstFinal: Day;
  lastOther: Day;
}

/**
 * Figures of one series on which reports may disagree, seen without putting up a ladder: no rule leaves a rival beside what is drawn unless an editor
 * decided, a report has no date, two are of one day, or another figure came after a final one. Most figures are none of these.
 */
export function contestedFigures(statements: readonly Statement[], decisions: readonly Decision[]): ReadonlySet<string> {
  const seen = new Map<string, Seen>();
  const contested = new Set(decisions.map(figureId));
  for (const statement of statements) {
    const figure = figureId(statement);
    const before = seen.get(figure);
    const now = before ?? { days: new Set(), firstFinal: "9999", lastOther: "" };
    if (before === undefined) seen.set(figure, now);
    const day = publishedOn(statement) ?? "";
    const isFinal = statement.status === "final";
    if (isFinal && day < now.firstFinal) now.firstFinal = day;
    if (!isFinal && day > now.lastOther) now.lastOther = day;
    const isClear = before === undefined || (day !== "" && !now.days.has("") && !now.days.has(day) && now.lastOther < now.firstFinal);
    if (!isClear) contested.add(figure);
    now.days.add(day);
  }
  return contested;
}
