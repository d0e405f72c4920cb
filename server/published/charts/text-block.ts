import type { ColorRole, LabelMark, LabelPart } from "#domain/chart/chart-model.ts";
import { label } from "#domain/chart/marks.ts";
import { measureText, wrapText } from "#domain/chart/measure-text.ts";

export interface TextBlockOptions {
  part: LabelPart;
  id: string;
  x: number;
  /** Top of the block. */
  y: number;
  widthPx: number;
  sizePx: number;
  lineHeight: number;
  role: ColorRole;
  weight?: 400 | 500 | 600;
}

export interface TextBlock {
  marks: LabelMark[];
  bottom: number;
}

/** A text broken into lines no wider than its block. What has no space to break at, an address above all, is cut where it must be. */
export function textBlock(text: string, options: TextBlockOptions): TextBlock {
  const { part, id, x, y, widthPx, sizePx, lineHeight, role, weight = 400 } = options;
  if (text === "") return { marks: [], bottom: y };
  const step = sizePx * lineHeight;
  const measure = { widthPx, sizePx, weight };
  // A line of several words has been measured: only a single word may be too wide.
  const lines = wrapText(text, measure).flatMap((line) => (line.includes(" ") ? [line] : cutLine(line, measure)));
  const marks = lines.map((line, index) =>
    label(part, `${id}/${index}`, line, { x, y: y + index * step + step / 2 + sizePx * 0.355, sizePx, role, weight }),
  );
  return { marks, bottom: y + lines.length * step };
}

/** Cuts a line that is too wide, after a sign of an address where there is one near the end. */
function cutLine(line: string, measure: { widthPx: number; sizePx: number; weight: 400 | 500 | 600 }): string[] {
  const fits = (text: string) => measureText(text, measure.sizePx, measure.weight) <= measure.widthPx;
  if (fits(line)) return [line];
  let end = line.length;
  while (end > 1 && !fits(line.slice(0, end))) end--;
  const sign = Math.max(...["&", "?", "/", ",", "\u00a0"].map((one) => line.lastIndexOf(one, end - 1))) + 1;
  const cut = sign > end / 2 ? sign : end;
  return [line.slice(0, cut).trimEnd(), ...cutLine(line.slice(cut).trimStart(), measure)];
}
