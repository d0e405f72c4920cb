import type { SeriesResource } from "../resources/series.ts";
import type { ChartModel } from "./chart-model.ts";
import { asOfNote, notesOf } from "./chart-notes.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { label } from "./marks.ts";
import { wrapText } from "./measure-text.ts";
import { unitOfChart } from "./point-words.ts";

/** A chart without figures: the place says why it is empty. */
export function emptyModel(spec: ChartSpec, data: SeriesData, series: readonly SeriesResource[]): ChartModel {
  const { kind, locale, widthPx } = spec;
  const text = CHART_WORDS.nothing[locale];
  const lines = wrapText(text, { widthPx, sizePx: 16 });
  return {
    kind,
    layout: kind === "columns" ? "columns" : kind === "ranking" ? "bars" : kind === "multiples" ? "panels" : "lines",
    locale,
    widthPx,
    heightPx: 32 + lines.length * 26,
    plot: { x: 0, y: 0, width: widthPx, height: 32 + lines.length * 26 },
    panels: [],
    valueAxis: null,
    yearAxis: null,
    marks: lines.map((line, index) => label("gap", `empty/${index}`, line, { x: 0, y: 32 + index * 26, sizePx: 16, role: "ink-3" })),
    points: [],
    key: [],
    notes: notesOf([asOfNote(data.asOf, locale)]),
    unitText: unitOfChart(data, locale),
    alt: series.map(({ sentence }) => sentence[locale]).join(" ") || text,
    empty: text,
  };
}
