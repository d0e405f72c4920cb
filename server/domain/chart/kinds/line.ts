import { keyOfForms } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel } from "../chart-model.ts";
import { definitionBreaks } from "../chart-notes.ts";
import { withPoints } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { emptyModel } from "../empty-model.ts";
import { lineFurniture } from "../line-furniture.ts";
import { layOutLines, slotsOf } from "../line-layout.ts";
import { dotMarks, formOf, lineMarks, placeSeries } from "../line-marks.ts";
import { lineNotes } from "../line-notes.ts";
import { linePoints } from "../line-points.ts";
import { type LineSeries, lineSeriesOf } from "../line-series.ts";
import { lineTexts } from "../line-texts.ts";
import { unitOfChart } from "../point-words.ts";
import { roundPx } from "../scale.ts";
import { buildTimeline } from "../timeline.ts";
import { placeOn } from "../value-axis.ts";

/** Actuals of one or several areas as lines: the chosen in colour, the others grey, each named at its end. */
export const line: ChartKind<"line"> = {
  id: "line",
  label: { vi: "Đường", en: "Lines" },
  isOffered: true,
  suits: () => true,
  build: buildLine,
};

function buildLine(spec: ChartSpec, data: SeriesData): ChartModel {
  const { drawn, leftOut } = lineSeriesOf(spec, data);
  const [first] = drawn;
  const series = data.series.filter(({ area }) => first?.areas.some(({ id }) => id === area));
  if (first === undefined) return emptyModel(spec, data, data.series.slice(0, 1));
  const isSingle = drawn.length === 1;
  const timeline = buildTimeline({ series, areas: data.areas }, spec);
  const slots = isSingle ? timeline.segments.flatMap((segment) => segment.slots) : [];
  const layout = layOutLines(spec, data, { drawn, slots });
  const breaks = definitionBreaks(series, slotsOf(drawn, slots));
  const certain = breaks.filter(({ isCertain }) => isCertain).map(({ after }) => after);
  const options = { breaks: certain, isJoined: data.indicator.yearsComparable !== false };
  const placed = drawn.map((one) => placeSeries(one, { x: layout.years.x, y: placeOn(layout.axis) }));
  const painted = placed.toReversed();
  const context = { ...data, locale: spec.locale };
  const points = () => linePoints(placed, { slots, layout, context });
  const model: Omit<ChartModel, "points"> = {
    kind: "line",
    layout: "lines",
    locale: spec.locale,
    widthPx: spec.widthPx,
    heightPx: layout.heightPx,
    plot: layout.plot,
    panels: [],
    valueAxis: layout.axis,
    yearAxis: {
      orientation: "bottom",
      pitch: roundPx(layout.years.pitch),
      years: layout.years.periods.map((period) => ({ period, area: null, at: layout.years.x(period) })),
    },
    marks: [
      ...lineFurniture(layout, { data, spec, breaks: certain, slots }),
      ...painted.flatMap((one) => lineMarks(one.figures, formOf(one), options)),
      ...painted.flatMap((one) => dotMarks(one.figures, formOf(one))),
      ...lineTexts(placed, layout, { spec, slots, options }),
    ],
    key: keyOfForms(slotsOf(drawn, slots), { locale: spec.locale, role: isSingle ? "lotus" : "ink-2", isLine: true }),
    notes: lineNotes({ spec, data, drawn, leftOut, slots, breaks, omitsZero: layout.axis.omitsZero, timeline }),
    unitText: unitOfChart(data, spec.locale),
    alt: sentences(drawn, data, spec.locale),
    empty: null,
  };
  return withPoints(model, points);
}

/** What the coloured lines say, in the order they are chosen. */
function sentences(drawn: readonly LineSeries[], data: SeriesData, locale: ChartSpec["locale"]): string {
  const chosen = drawn.filter(({ rank }) => rank === "first" || rank === "second" || rank === "chosen");
  const ids = chosen.flatMap(({ areas }) => areas.toReversed().map(({ id }) => id));
  return ids.flatMap((id) => data.series.find(({ area, points }) => area === id && points.length > 0)?.sentence[locale] ?? []).join(" ");
}
