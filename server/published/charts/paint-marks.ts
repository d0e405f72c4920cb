import type {
  BarMark,
  Box,
  ColorRole,
  DotMark,
  LabelMark,
  LineMark,
  Mark,
  PixelPoint,
  RuleMark,
  TextRun,
} from "#domain/chart/chart-model.ts";

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
    else if (mark.type === "label") paintLabel(groups, mark, { before: marks[index - 1], paint });
    else index += paintRules(groups, marks, { index, paint }) - 1;
  }
  return groups.end();
}

/** Hatching in each colour that marks ask for. */
export function hatchPatterns(marks: readonly Mark[], { colors }: Pick<Paint, "colors">): string {
  const roles = new Set<ColorRole>();
  for (const mark of marks) if (mark.type === "bar" && mark.form === "hatched") roles.add(mark.role);
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

  /** One more element of the style added last. */
  addLike(element: string): void {
    this.#text += element;
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
  let before: RuleMark | null = null;
  for (const one of rules) {
    const element = `<path${idOf(one.id, paint)} d="${pathThrough(one.points)}"/>`;
    if (before !== null && isStrokedLike(before, one)) groups.addLike(element);
    else groups.add(strokeStyle(paint.colors[one.role], one.widthPx, one.dash), element);
    before = one;
  }
  return end - index;
}

function isStrokedLike(one: RuleMark, other: RuleMark): boolean {
  return one.role === other.role && one.widthPx === other.widthPx && one.dash === null && other.dash === null;
}

function strokeStyle(color: string, widthPx: number, dash: readonly number[] | null): string {
  return `fill="none" stroke="${color}" stroke-width="${widthPx}"${dashes(dash)}`;
}

function paintLabel(groups: Groups, mark: LabelMark, { before, paint }: { before: Mark | undefined; paint: Paint }): void {
  const { id, x, y, runs } = mark;
  const first = runs[0];
  if (first === undefined) return;
  if (paint.outlines) return paintOutlines(groups, mark, { ...paint, outlines: paint.outlines });
  const content = runs.length === 1 ? escapeText(first.text) : contentOf(runs, first, paint);
  const element = `<text${idOf(id, paint)} x="${x}" y="${y}">${content}</text>`;
  if (before?.type === "label" && isSetLike(before, mark)) groups.addLike(element);
  else groups.add(textStyle(mark, first, paint), element);
}

/** True when two labels begin in the same style, so that the second needs no group of its own. */
function isSetLike(one: LabelMark, other: LabelMark): boolean {
  const first = one.runs[0];
  const second = other.runs[0];
  return (
    one.sizePx === other.sizePx &&
    one.anchor === other.anchor &&
    one.haloPx === other.haloPx &&
    first?.role === second?.role &&
    first?.weight === second?.weight
  );
}

/** Runs that differ from the first carry their difference. */
function contentOf(runs: readonly TextRun[], first: TextRun, { colors }: Paint): string {
  let content = "";
  for (const { text, weight, role } of runs) {
    const own = `${weight === first.weight ? "" : ` font-weight="${weight}"`}${role === first.role ? "" : ` fill="${colors[role]}"`}`;
    content += own === "" ? escapeText(text) : `<tspan${own}>${escapeText(text)}</tspan>`;
  }
  return content;
}

function textStyle({ anchor, sizePx, haloPx }: LabelMark, { weight, role }: TextRun, { colors }: Paint): string {
  const halo = haloPx > 0 ? ` stroke="${colors.paper}" stroke-width="${haloPx}" stroke-linejoin="round" paint-order="stroke"` : "";
  const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const thick = weight === 400 ? "" : ` font-weight="${weight}"`;
  return `fill="${colors[role]}" font-size="${sizePx}"${thick}${align}${halo}`;
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
  return hasIds ? ` id="${id}"` : "";
}

/** A length to a hundredth of a pixel, without floating-point dust. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
