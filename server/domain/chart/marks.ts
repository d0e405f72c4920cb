import type { Box, ColorRole, Datum, DotMark, LabelMark, LabelPart, PixelPoint, RuleMark, RulePart, TextRun } from "./chart-model.ts";
import { CAP_HEIGHT, DESCENT, measureText } from "./measure-text.ts";
import { roundPx } from "./scale.ts";

interface RuleOptions {
  role: ColorRole;
  widthPx?: number;
  dash?: readonly number[] | null;
  haloPx?: number;
  datum?: Datum | null;
}

/** A stroke through the given points. */
export function rule(part: RulePart, id: string, points: readonly PixelPoint[], options: RuleOptions): RuleMark {
  return ruleAt(part, id, points.map(roundPoint), options);
}

function ruleAt(part: RulePart, id: string, points: PixelPoint[], options: RuleOptions): RuleMark {
  const { role, widthPx = 1, dash = null, haloPx = 0, datum = null } = options;
  return { type: "rule", part, id, points, role, widthPx, dash, haloPx, datum };
}

function at(x: number, y: number): PixelPoint {
  return { x, y };
}

/** A level stroke. */
export function levelRule(part: RulePart, id: string, span: { x1: number; x2: number; y: number }, options: RuleOptions): RuleMark {
  const y = roundPx(span.y);
  return ruleAt(part, id, [at(roundPx(span.x1), y), at(roundPx(span.x2), y)], options);
}

/** An upright stroke. */
export function uprightRule(part: RulePart, id: string, span: { x: number; y1: number; y2: number }, options: RuleOptions): RuleMark {
  const x = roundPx(span.x);
  return ruleAt(part, id, [at(x, roundPx(span.y1)), at(x, roundPx(span.y2))], options);
}

interface DotOptions {
  role: ColorRole;
  r: number;
  form?: DotMark["form"];
  part?: DotMark["part"];
  datum?: Datum | null;
}

/** A point. */
export function dot(id: string, at: PixelPoint, { role, r, form = "solid", part = "figure", datum = null }: DotOptions): DotMark {
  return { type: "dot", part, id, ...roundPoint(at), r, role, form, datum };
}

interface LabelOptions {
  sizePx: number;
  role?: ColorRole;
  weight?: TextRun["weight"];
  anchor?: LabelMark["anchor"];
  haloPx?: number;
  datum?: Datum | null;
  report?: string | null;
}

/** One line of text, measured: a string in one weight and colour, or runs. */
export function label(part: LabelPart, id: string, text: string | readonly TextRun[], at: PixelPoint & LabelOptions): LabelMark {
  const { sizePx, role = "ink-2", weight = 400, anchor = "start", haloPx = 0, datum = null, report = null } = at;
  const runs = typeof text === "string" ? [{ text, weight, role }] : [...text];
  const x = roundPx(at.x);
  const y = roundPx(at.y);
  const words = typeof text === "string" ? text : textOf(runs);
  const box = labelBox({ x, y, anchor, sizePx, runs });
  return { type: "label", part, id, x, y, anchor, sizePx, runs, text: words, haloPx, datum, report, box };
}

function textOf(runs: readonly TextRun[]): string {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
}

/** The room of a line of text: from the top of its capitals to the end of its descenders. */
export function labelBox({ x, y, anchor, sizePx, runs }: Pick<LabelMark, "x" | "y" | "anchor" | "sizePx" | "runs">): Box {
  const width = widthOf(runs, sizePx);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { x: roundPx(left), y: roundPx(y - CAP_HEIGHT * sizePx), width: roundPx(width), height: roundPx((CAP_HEIGHT + DESCENT) * sizePx) };
}

/** Width of runs set one after the other. */
export function widthOf(runs: readonly TextRun[], sizePx: number): number {
  let width = 0;
  for (const { text, weight } of runs) width += measureText(text, sizePx, weight);
  return width;
}

/** True when two boxes share room; `gap` asks for that much between them. */
export function overlaps(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

/** True when the box lies wholly inside the other. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 0.05 &&
    inner.y >= outer.y - 0.05 &&
    inner.x + inner.width <= outer.x + outer.width + 0.05 &&
    inner.y + inner.height <= outer.y + outer.height + 0.05
  );
}

function roundPoint({ x, y }: PixelPoint): PixelPoint {
  return { x: roundPx(x), y: roundPx(y) };
}
