import type { LadderDrawing } from "./ladder-stair.ts";
import type { LadderStep } from "./ladder-steps.ts";
import { differenceMark, OLD_PX, unitLines, unitMarks, valueMarks, WORD_LINE, wordLines, wordMarks } from "./ladder-words.ts";
import { uprightRule } from "./marks.ts";
import { measureText } from "./measure-text.ts";
import { roundPx } from "./scale.ts";

const RAIL_X = 2;
const TEXT_X = 18;
const COLUMN_GAP = 22;
const ROW_GAP = 26;
const VALUE_DOWN = 32;
const DIFFERENCE_DOWN = 22;
const WORDS_DOWN = 24;
/** Words that would have less room than this beside the values stand below them. */
const LEAST_WORDS = 130;

/** The ladder of phones: a rail from the oldest step down to the current one, which is drawn bold. */
export function drawRail(steps: readonly LadderStep[], widthPx: number): LadderDrawing {
  const widest = Math.max(
    ...steps.map(({ figure, difference }) => Math.max(measureText(figure, OLD_PX + 6, 600), measureText(difference ?? "", 14))),
  );
  const column = roundPx(Math.max(TEXT_X + widest + COLUMN_GAP, widthPx * 0.36));
  const isBeside = widthPx - column >= LEAST_WORDS;
  const drawing: LadderDrawing = { marks: [], heightPx: 0, boxes: [], at: [] };
  let y = 0;
  for (const step of steps) {
    const lines = wordLines(step, widthPx - (isBeside ? column : TEXT_X));
    const ownRoom = (isBeside ? column - COLUMN_GAP : widthPx) - TEXT_X;
    const value = valueMarks({ ...step, difference: null }, { x: TEXT_X, y: y + VALUE_DOWN, widthPx: ownRoom });
    const isUnitBelow = step === steps[0] && !value.hasUnit;
    const below = isUnitBelow ? unitLines(step.unit, ownRoom).length : step.difference === null ? 0 : 1;
    const valueBottom = VALUE_DOWN + (below === 0 ? 0 : DIFFERENCE_DOWN + (below - 1) * WORD_LINE);
    const words = isBeside ? { x: column, y: y + WORDS_DOWN } : { x: TEXT_X, y: y + valueBottom + WORD_LINE + 2 };
    const height = Math.max(valueBottom, words.y - y + (lines.length - 1) * WORD_LINE) + ROW_GAP;
    drawing.marks.push(
      uprightRule(
        "rail",
        `${step.id}/rail`,
        { x: RAIL_X, y1: y, y2: y + height - (step.isCurrent ? ROW_GAP - 12 : 0) },
        step.isCurrent ? { role: "lotus", widthPx: 4 } : { role: "past-line", widthPx: 2 },
      ),
      ...value.marks,
      ...(isUnitBelow ? unitMarks(step, { x: TEXT_X, y: y + VALUE_DOWN + DIFFERENCE_DOWN, widthPx: ownRoom }) : []),
      ...differenceMark(step, { x: TEXT_X, y: y + VALUE_DOWN + DIFFERENCE_DOWN }),
      ...wordMarks(step, lines, words),
    );
    drawing.boxes.push({ x: 0, y: roundPx(y), width: widthPx, height: roundPx(height) });
    drawing.at.push({ x: RAIL_X, y: roundPx(y + VALUE_DOWN - 10) });
    y += height;
  }
  return { ...drawing, heightPx: Math.ceil(y) };
}
