import type { Box, Mark, PixelPoint } from "./chart-model.ts";
import type { LadderStep } from "./ladder-steps.ts";
import { CURRENT_PX, differenceMark, valueMarks, WORD_LINE, wordLines, wordMarks } from "./ladder-words.ts";
import { levelRule, uprightRule } from "./marks.ts";
import { roundPx } from "./scale.ts";

/** The highest and the lowest step are this far apart. */
const RISE = 46;
/** A value stands this far above its step. */
const ABOVE = 9;
const TOP = CURRENT_PX + ABOVE;
const INDENT = 10;
const WORDS_BELOW = 30;
/** A step narrower than this has no room for its words. */
export const NARROWEST_STEP = 168;

/** A ladder as marks; `boxes` are the rooms of its steps, `at` their points. */
export interface LadderDrawing {
  marks: Mark[];
  heightPx: number;
  boxes: Box[];
  at: PixelPoint[];
}

/** Equal steps in the order of publication, their heights to scale; date, status and report beneath. */
export function drawStair(steps: readonly LadderStep[], widthPx: number): LadderDrawing {
  const width = widthPx / steps.length;
  const level = levelsOf(steps);
  const foot = Math.max(...steps.map(({ step }) => level(step.value))) + WORDS_BELOW;
  const treads = steps.map((step, index) => {
    const x = roundPx(index * width);
    const textX = index === 0 ? 0 : x + INDENT;
    return { step, x, end: roundPx((index + 1) * width), textX, roomPx: x + width - textX - 8, y: level(step.step.value) };
  });
  const values = treads.map(({ step, textX, roomPx, y }) => valueMarks(step, { x: textX, y: y - ABOVE, widthPx: roomPx }));
  const isApart = treads.some(({ step }, index) => step.difference !== null && values[index]?.isBeside === false);
  const blocks = treads.map(({ step, roomPx }) => wordLines(step, roomPx));
  const first = foot + (isApart ? WORD_LINE : 0);
  const marks = treads.flatMap(({ step, x, end, textX, y }, index) => {
    const before = treads[index - 1];
    return [
      ...(before ? [uprightRule("step", `${step.id}/riser`, { x, y1: before.y, y2: y }, { role: "line-2", dash: [2, 2] })] : []),
      levelRule(
        "step",
        `${step.id}/tread`,
        { x1: x, x2: end, y },
        step.isCurrent ? { role: "lotus", widthPx: 4 } : { role: "past-line", widthPx: 2 },
      ),
      ...(values[index]?.marks ?? []),
      ...(values[index]?.isBeside === false ? differenceMark(step, { x: textX, y: foot }) : []),
      ...wordMarks(step, blocks[index] ?? [], { x: textX, y: first }),
    ];
  });
  const heightPx = Math.ceil(first + (Math.max(...blocks.map((lines) => lines.length)) - 1) * WORD_LINE + 8);
  return {
    marks,
    heightPx,
    boxes: treads.map(({ x, end }) => ({ x, y: 0, width: roundPx(end - x), height: heightPx })),
    at: treads.map(({ x, end, y }) => ({ x: roundPx((x + end) / 2), y })),
  };
}

function levelsOf(steps: readonly LadderStep[]): (value: number) => number {
  const values = steps.map(({ step }) => step.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => roundPx(TOP + (most === least ? 0 : ((most - value) / (most - least)) * RISE));
}
