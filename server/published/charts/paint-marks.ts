import type { BarMark, Box, ColorRole, DotMark, LabelMark, LineMark, Mark, PixelPoint, RuleMark } from "#domain/chart/chart-model.ts";

/** How marks are written. */
export interface Paint {
  colors: Record<ColorRole, string>;
  /** Marks of a file carry the ids of the model, so that drawing programs name their layers; several charts in one page must not. */
  hasIds: boolean;
  /** Writes a label as outlines instead of text, for what has no fonts. */
  outlines?: (label: LabelMark) => Outlined;
}

/** A label as outlines: elements that take their fill from around them, and how much their units are enlarged. */
export interface Outlined {
  runs: { role: ColorRole; elements: string }[];
  scale: number;
}

/** Width of the outline of hatched and hollow forms; it lies inside the form. */
const OUTLINE = 1.5;

/** Marks as SVG elements, in their order. Neighbours of one style share a group, which keeps the text short. */
export function paintMarks(marks: readonly Mark[], paint: Paint): string {
  const groups = new Groups();
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as Mark;
    if (mark.type === "bar") paintBar(groups, mark, paint);
    else if (mark.type === "line") paintLine(groups, mark, paint);
    else if (mark.type === "dot") paintDot(groups, mark, paint);
    else if (mark.type === "label") paintLabel(groups, mark, paint);
    else index += paintRules(groups, marks, { index, paint }) - 1;
  }
  return groups.end();
}

/** Hatching in each colour that marks ask for. */
export function hatchPatterns(marks: readonly Mark[], { colors }: Pick<Paint, "colors">): string {
  const roles = new Set(marks.flatMap((mark) => (mark.type === "bar" && mark.form === "hatched" ? [mark.role] : [])));
  return [...roles].map((role) => hatchPattern(role, colors)).join("");
}

/** Stripes of 2 px, 5 px apart, rising to the right, on paper. */
export function hatchPattern(role: ColorRole, colors: Paint["colors"]): string {
  return (
    `<pattern id="hatch-${role}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<path fill="${colors.paper}" d="M0 0h5v5H0z"/><path fill="${colors[role]}" d="M0 0h2v5H0z"/></pattern>`
  );
}

/** Text for the inside of an element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return /[&<>"]/.test(text) ? escapeText(text).replaceAll('"', "&quot;") : text;
}

/** Joins elements; those with the same attributes as the ones before go into the same group. */
class Groups {
  #text = "";
  #style: string | null = null;

  add(style: string, element: string): void {
    if (style === this.#style) {
      this.#text += element;
      return;
    }
    this.#text += this.#style === null ? `<g ${style}>${element}` : `</g><g ${style}>${element}`;
    this.#style = style;
  }

  end(): string {
    return this.#style === null ? "" : `${this.#text}</g>`;
  }
}

function paintBar(groups: Groups, { id, box, role, form }: BarMark, paint: Paint): void {
  const color = paint.colors[role];
  if (form === "solid") return groups.add(`fill="${color}"`, rectangle(id, box, paint));
  const fill = form === "hatched" ? `url(#hatch-${role})` : paint.colors.paper;
  const inset = Math.min(OUTLINE, box.width, box.height);
  const inner = { x: box.x + inset / 2, y: box.y + inset / 2, width: box.width - inset, height: box.height - inset };
  groups.add(`fill="${fill}" stroke="${color}" stroke-width="${OUTLINE}"`, rectangle(id, inner, paint));
}

function rectangle(id: string, { x, y, width, height }: Box, paint: Paint): string {
  return `<rect${idOf(id, paint)} x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"/>`;
}

function paintLine(groups: Groups, { id, points, role, widthPx, dash }: LineMark, paint: Paint): void {
  groups.add(
    `fill="none" stroke="${paint.colors[role]}" stroke-width="${widthPx}" stroke-linejoin="round"${dashes(dash)}`,
    `<path${idOf(id, paint)} d="${pathThrough(points)}"/>`,
  );
}

function paintDot(groups: Groups, { id, x, y, r, role, form }: DotMark, paint: Paint): void {
  const isHollow = form === "hollow";
  const style = isHollow
    ? `fill="${paint.colors.paper}" stroke="${paint.colors[role]}" stroke-width="${OUTLINE}"`
    : `fill="${paint.colors[role]}"`;
  groups.add(style, `<circle${idOf(id, paint)} cx="${x}" cy="${y}" r="${short(isHollow ? r - OUTLINE / 2 : r)}"/>`);
}

/** Paints the rules that follow each other, all halos before all strokes, so that no halo cuts a stroke beside it. Returns how many they are. */
function paintRules(groups: Groups, marks: readonly Mark[], { index, paint }: { index: number; paint: Paint }): number {
  let end = index;
  while (marks[end]?.type === "rule") end++;
  const rules = marks.slice(index, end) as RuleMark[];
  for (const { points, haloPx, widthPx } of rules) {
    if (haloPx > 0) groups.add(strokeStyle(paint.colors.paper, widthPx + 2 * haloPx, null), `<path d="${pathThrough(points)}"/>`);
  }
  for (const { id, points, role, widthPx, dash } of rules) {
    groups.add(strokeStyle(paint.colors[role], widthPx, dash), `<path${idOf(id, paint)} d="${pathThrough(points)}"/>`);
  }
  return end - index;
}

function strokeStyle(color: string, widthPx: number, dash: readonly number[] | null): string {
  return `fill="none" stroke="${color}" stroke-width="${widthPx}"${dashes(dash)}`;
}

function paintLabel(groups: Groups, mark: LabelMark, paint: Paint): void {
  const { id, x, y, anchor, sizePx, runs, haloPx } = mark;
  const first = runs[0];
  if (first === undefined) return;
  if (paint.outlines) return paintOutlines(groups, mark, { ...paint, outlines: paint.outlines });
  const halo = haloPx > 0 ? ` stroke="${paint.colors.paper}" stroke-width="${haloPx}" stroke-linejoin="round" paint-order="stroke"` : "";
  const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const weight = first.weight === 400 ? "" : ` font-weight="${first.weight}"`;
  const style = `fill="${paint.colors[first.role]}" font-size="${sizePx}"${weight}${align}${halo}`;
  const rest = runs.slice(1).map((run) => {
    const own = `${run.weight === first.weight ? "" : ` font-weight="${run.weight}"`}${run.role === first.role ? "" : ` fill="${paint.colors[run.role]}"`}`;
    return own === "" ? escapeText(run.text) : `<tspan${own}>${escapeText(run.text)}</tspan>`;
  });
  groups.add(style, `<text${idOf(id, paint)} x="${x}" y="${y}">${escapeText(first.text)}${rest.join("")}</text>`);
}

/** All halos before all letters, or the halo of a letter would cut the one before it. */
function paintOutlines(groups: Groups, mark: LabelMark, { colors, outlines }: Paint & Required<Pick<Paint, "outlines">>): void {
  const { runs, scale } = outlines(mark);
  if (mark.haloPx > 0) {
    const halo = `fill="${colors.paper}" stroke="${colors.paper}" stroke-width="${short(mark.haloPx / scale)}" stroke-linejoin="round"`;
    groups.add(halo, runs.map(({ elements }) => elements).join(""));
  }
  for (const { role, elements } of runs) groups.add(`fill="${colors[role]}"`, elements);
}

function pathThrough(points: readonly PixelPoint[]): string {
  let path = "";
  let before: PixelPoint | null = null;
  for (const point of points) {
    if (before === null) path = `M${point.x} ${point.y}`;
    else if (point.y === before.y) path += `H${point.x}`;
    else if (point.x === before.x) path += `V${point.y}`;
    else path += `L${point.x} ${point.y}`;
    before = point;
  }
  return path;
}

function dashes(dash: readonly number[] | null): string {
  return dash === null ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
}

function idOf(id: string, { hasIds }: Paint): string {
  return hasIds ? ` id="${escapeAttribute(id)}"` : "";
}

/** A length to a hundredth of a pixel, without floating-point dust. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
