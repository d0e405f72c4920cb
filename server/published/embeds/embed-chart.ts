import type { ChartModel } from "#domain/chart/chart-model.ts";
import type { Locale } from "#domain/text.ts";
import { hatchPatterns, paintMarks } from "#server/published/charts/paint-marks.ts";
import { colorsOf } from "#server/published/charts/palette.ts";
import type { FramedChart } from "./framed-chart.ts";

/** The layouts a frame carries. The style sheet shows one; each grows by a third at most before the next takes over. */
const LAYOUTS = [
  { name: "s", widthPx: 292 },
  { name: "m", widthPx: 402 },
  { name: "l", widthPx: 556 },
] as const;

/** Colours by variables: one picture for light, dark and the reader's own choice. */
const PAINT = { colors: colorsOf("auto"), hasIds: false };

export interface EmbedChart {
  /** Of the largest layout: points, key and notes are the same in all. */
  model: ChartModel;
  html: string;
}

/** The chart in every layout as inline SVG. The names of what labels them are ids of the page: `t` its title, `d` its sentence. */
export function embedChart(chart: FramedChart, locale: Locale): EmbedChart {
  const models = LAYOUTS.map(({ widthPx }) => chart.build({ locale, widthPx, density: "embed" }));
  const patterns = hatchPatterns(
    models.flatMap(({ marks }) => marks),
    PAINT,
  );
  const defs = patterns === "" ? "" : `<svg class="defs" aria-hidden="true"><defs>${patterns}</defs></svg>`;
  const layouts = models.map((model, index) => layoutSvg(model, LAYOUTS[index]?.name ?? "s"));
  return { model: models.at(-1) as ChartModel, html: defs + layouts.join("") };
}

/** `data-p` tells the script where the points of the table are, `data-a` the axis along which they are told apart. */
function layoutSvg(model: ChartModel, name: string): string {
  const axis = { columns: "x", rows: "y", lines: "xy", bars: "y", panels: "xy", stair: "x", rail: "y" }[model.layout];
  const points = model.points.map(({ at }) => `${Math.round(at.x)},${Math.round(at.y)}`).join(" ");
  return (
    `<svg class="${name}" viewBox="0 0 ${model.widthPx} ${model.heightPx}" role="img" aria-labelledby="t" aria-describedby="d" ` +
    `data-a="${axis}" data-p="${points}">${paintMarks(model.marks, PAINT)}</svg>`
  );
}
