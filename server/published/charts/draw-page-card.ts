import type { Mark } from "#domain/chart/chart-model.ts";
import { label, levelRule } from "#domain/chart/marks.ts";
import { wrapText } from "#domain/chart/measure-text.ts";
import type { Locale } from "#domain/text.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import { siteMark } from "./picture.ts";
import { textBlock } from "./text-block.ts";

/** What the card of a page without a chart says. */
export interface PageCard {
  title: string;
  /** Under the title. */
  line: string;
  siteName: string;
}

const SIZE = { widthPx: 1200, heightPx: 630, margin: 60 } as const;
/** Letters of the title, the largest with which it takes three lines at most. */
const TITLE_SIZES = [64, 54, 46, 40];
const MOST_LINES = 3;
const SMALLEST = 36;

/** A card of words: the name of the page, what is found there, and whose site it is. */
export function drawPageCard({ title, line, siteName }: PageCard, { locale, theme }: { locale: Locale; theme: Theme }): SvgDocument {
  const { widthPx, heightPx, margin } = SIZE;
  const block = { x: margin, widthPx: widthPx - 2 * margin };
  const sizePx = TITLE_SIZES.find((size) => linesAt(title, size).length <= MOST_LINES) ?? SMALLEST;
  const shown = shorten(title, { sizePx, weight: 600, most: MOST_LINES });
  const head = textBlock(shown, { ...block, part: "panel", id: "card/title", y: 140, sizePx, lineHeight: 1.25, role: "ink", weight: 600 });
  const body = textBlock(shorten(line, { sizePx: 30, weight: 400, most: 2 }), {
    ...block,
    part: "area",
    id: "card/line",
    y: head.bottom + 18,
    sizePx: 30,
    lineHeight: 1.4,
    role: "ink-2",
  });
  const marks: Mark[] = [
    ...siteMark("", { x: margin, y: 56, scale: 4 }),
    ...head.marks,
    ...body.marks,
    levelRule("hairline", "card/rule", { x1: margin, x2: widthPx - margin, y: 528.5 }, { role: "ink" }),
    label("report", "card/site", siteName, { x: margin, y: 574, sizePx: 28, weight: 600, role: "ink" }),
  ];
  return { widthPx, heightPx, locale, theme, title, description: line, marks };
}

/** A text of at most so many lines; what is left out leaves an ellipsis. */
function shorten(text: string, { sizePx, weight, most }: { sizePx: number; weight: 400 | 600; most: number }): string {
  const lines = wrapText(text, { widthPx: SIZE.widthPx - 2 * SIZE.margin - sizePx, sizePx, weight });
  return lines.length > most ? `${lines.slice(0, most).join(" ")}…` : text;
}

function linesAt(title: string, sizePx: number): string[] {
  return wrapText(title, { widthPx: SIZE.widthPx - 2 * SIZE.margin, sizePx, weight: 600 });
}
