import type { LabelMark, Mark, TextRun } from "./chart-model.ts";
import type { LadderStep } from "./ladder-steps.ts";
import { label } from "./marks.ts";
import { measureText, wrapAnywhere } from "./measure-text.ts";
import { roundPx } from "./scale.ts";

/** Sizes of old and current values and of the words beside them ("look.md", section 5). */
export const OLD_PX = 28;
export const CURRENT_PX = 34;
const WORD_PX = 14;
const UNIT_PX = 15;
export const WORD_LINE = 21;
const UNIT_GAP = 6;
const DIFFERENCE_GAP = 14;

export interface WordLine {
  part: LabelMark["part"];
  runs: TextRun[];
  report: string | null;
}

/** Date, status and report of a step, in lines no wider than given. */
export function wordLines({ date, status, publisher, step }: LadderStep, widthPx: number): WordLine[] {
  const linesOf = (part: WordLine["part"], text: string, run: Omit<TextRun, "text">): WordLine[] =>
    text === ""
      ? []
      : wrapAnywhere(text, { widthPx, sizePx: WORD_PX, weight: run.weight }).map((line) => ({
          part,
          runs: [{ text: line, ...run }],
          report: part === "report" ? step.report : null,
        }));
  return [
    ...linesOf("date", date, { weight: 600, role: "ink" }),
    ...linesOf("status", status, { weight: 400, role: "ink-2" }),
    ...linesOf("report", publisher, { weight: 400, role: "ink-2" }),
  ];
}

/** The lines of a step, from the first baseline down. */
export function wordMarks({ id }: LadderStep, lines: readonly WordLine[], { x, y }: { x: number; y: number }): Mark[] {
  return lines.map(({ part, runs, report }, index) =>
    label(part, `${id}/${part}/${index}`, runs, { x, y: y + index * WORD_LINE, sizePx: WORD_PX, report }),
  );
}

/** The difference alone, where it stands on a line of its own. */
export function differenceMark({ id, difference }: LadderStep, at: { x: number; y: number }): Mark[] {
  return difference === null ? [] : [label("difference", `${id}/difference`, difference, { ...at, sizePx: WORD_PX })];
}

/** The unit of a rail, once, under its first value where that had no room beside it. */
export function unitMarks({ id, unit }: LadderStep, { x, y, widthPx }: { x: number; y: number; widthPx: number }): Mark[] {
  return unitLines(unit, widthPx).map((text, line) =>
    label("unit", `${id}/unit${line === 0 ? "" : `/${line}`}`, text, { x, y: y + line * WORD_LINE, sizePx: WORD_PX }),
  );
}

/** The unit in lines no wider than given; none for signs that are part of the figure. */
export function unitLines(unit: string, widthPx: number): string[] {
  return unit === "" ? [] : wrapAnywhere(unit, { widthPx, sizePx: WORD_PX });
}

/**
 * The value of a step, large, with its unit and the difference behind it as far as there is room; what has none is left to the caller.
 * `isBeside` tells whether the difference found its place, `hasUnit` whether the unit did.
 */
export function valueMarks(
  step: LadderStep,
  { x, y, widthPx }: { x: number; y: number; widthPx: number },
): { marks: Mark[]; isBeside: boolean; hasUnit: boolean } {
  const { id, figure, unit, difference, isCurrent } = step;
  const role = isCurrent ? "lotus" : "ink-2";
  const datum = { area: "", period: "", value: step.step.value };
  const sizePx = [isCurrent ? CURRENT_PX : OLD_PX, OLD_PX, 22, 18].find((size) => measureText(figure, size, 600) <= widthPx) ?? 14;
  const marks: Mark[] = [label("value", `${id}/value`, figure, { x, y, sizePx, weight: 600, role, datum })];
  let end = x + measureText(figure, sizePx, 600);
  const unitEnd = end + UNIT_GAP + measureText(unit, UNIT_PX);
  const hasUnit = unit === "" || unitEnd <= x + widthPx;
  if (unit !== "" && hasUnit) {
    marks.push(label("unit", `${id}/unit`, unit.replaceAll(" ", "\u00a0"), { x: roundPx(end + UNIT_GAP), y, sizePx: UNIT_PX }));
    end = unitEnd;
  }
  const isBeside = difference !== null && end + DIFFERENCE_GAP + measureText(difference, WORD_PX) <= x + widthPx;
  const beside = isBeside ? differenceMark(step, { x: roundPx(end + DIFFERENCE_GAP), y }) : [];
  return { marks: [...marks, ...beside], isBeside, hasUnit };
}
