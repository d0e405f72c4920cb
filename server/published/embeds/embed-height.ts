import { measureText, wrapText } from "#domain/chart/measure-text.ts";

/** Widths of a frame and of its chart, as the style sheet of the frame has them. */
const LAYOUTS = [
  { fromPx: 580, chartPx: 556, padding: [14, 22], titlePx: 19 },
  { fromPx: 430, chartPx: 402, padding: [12, 14], titlePx: 17 },
  { fromPx: 0, chartPx: 292, padding: [12, 14], titlePx: 17 },
] as const;
const MOST_CHART_PX = 760;
const LINE = 19.5;

export interface EmbedContent {
  title: string;
  help: string;
  /** The paragraph under the chart. */
  words: string;
  /** Above the chart; empty for none. */
  notice: string;
  /** Height of the chart in the layout of a width of the chart. */
  chartHeightPx: (chartPx: number) => number;
}

/**
 * About how high a frame of a width is, for the `height` of its code: what is seen until the frame tells its own, and what stays where no script
 * may run. Reckoned with the widest of the fonts it may be set in, so that nothing is cut.
 */
export function embedHeight({ title, help, words, notice, chartHeightPx }: EmbedContent, widthPx: number): number {
  const layout = LAYOUTS.find(({ fromPx }) => widthPx >= fromPx) ?? LAYOUTS[2];
  const inner = widthPx - 2 * layout.padding[1];
  const lines = (text: string, sizePx: number, weight: 400 | 600) =>
    text === "" ? 0 : wrapText(text, { widthPx: inner / 1.06, sizePx, weight }).length;
  const chart = chartHeightPx(layout.chartPx) * (Math.min(inner, MOST_CHART_PX) / layout.chartPx);
  const foot = measureText(`${"0".repeat(44)}`, 13) + 190 <= inner ? 34 : 34 + 6 + 24;
  const parts = [
    2 * layout.padding[0],
    notice === "" ? 0 : lines(notice, 13, 400) * LINE + 10,
    lines(title, layout.titlePx, 600) * layout.titlePx * 1.35,
    lines(help, 13, 400) * LINE,
    12 + chart,
    8 + lines(words, 13, 400) * LINE,
    16 + foot,
  ];
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}
