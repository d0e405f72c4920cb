import type { SeriesResource } from "../resources/series.ts";
import type { ChartModel, Mark } from "./chart-model.ts";
import { asOfNote, notesOf } from "./chart-notes.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { label } from "./marks.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { unitOfChart } from "./point-words.ts";

const TEXT_PX = 16;
const TOP = 32;
const LINE = 26;
/** Where a picture is read without its font the letters may be as much wider; a line that fills the chart would be cut. */
const WIDER = 1.1;

/** A chart without figures: the place says why it is empty. */
export function emptyModel(spec: ChartSpec, data: SeriesData, series: readonly SeriesResource[]): ChartModel {
  const { kind, locale, widthPx } = spec;
  const text = CHART_WORDS.nothing[locale];
  const { marks, heightPx } = emptyPlace(text, widthPx);
  return {
    kind,
    layout: kind === "columns" ? "columns" : kind === "ranking" ? "bars" : kind === "multiples" ? "panels" : "lines",
    locale,
    widthPx,
    heightPx,
    plot: { x: 0, y: 0, width: widthPx, height: heightPx },
    panels: [],
    valueAxis: null,
    yearAxis: null,
    marks,
    points: [],
    key: [],
    notes: notesOf([asOfNote(data.asOf, locale)]),
    unitText: unitOfChart(data, locale),
    alt: series.map(({ sentence }) => sentence[locale]).join(" ") || text,
    empty: text,
  };
}

/** The words of an empty chart, and the height they need. */
export function emptyPlace(text: string, widthPx: number): { marks: Mark[]; heightPx: number } {
  const lines = evenLines(text, widthPx / WIDER);
  return {
    marks: lines.map((line, index) =>
      label("gap", `empty/${index}`, line, { x: 0, y: TOP + index * LINE, sizePx: TEXT_PX, role: "ink-3" }),
    ),
    heightPx: TOP + lines.length * LINE,
  };
}

/** As few lines as the width allows, about equally long: no word stands alone on the last. */
function evenLines(text: string, widthPx: number): string[] {
  const lines = wrapText(text, { widthPx, sizePx: TEXT_PX });
  const even = wrapText(text, { widthPx: Math.min(widthPx, (1.2 * measureText(text, TEXT_PX)) / lines.length), sizePx: TEXT_PX });
  return even.length === lines.length ? even : lines;
}
