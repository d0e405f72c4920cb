import type { Box, ValueAxis } from "./chart-model.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { type EndLabel, endLabelsOf, endMargin } from "./end-labels.ts";
import { type LineSizes, lineSizes, type MergerWords, mergerOf, widthOfHead, type YearPlaces, yearPlaces } from "./line-frame.ts";
import { placeSeries } from "./line-marks.ts";
import type { LineSeries } from "./line-series.ts";
import { measureText } from "./measure-text.ts";
import { roundPx } from "./scale.ts";
import { valuesOf } from "./slot-values.ts";
import type { Slot } from "./timeline.ts";
import { linesWithRoom, placeOn, valueAxis } from "./value-axis.ts";

const TICK_GAP = 10;
/** The names beside the plot take at most this share of the width: on phones more, since letters do not shrink. */
const MARGIN_SHARES = [
  { from: 600, share: 0.21 },
  { from: 0, share: 0.3 },
];
/** Room of the years under the plot, besides their own height. */
const YEARS_AIR = 15;
/** A plot lower than this says nothing, whatever height is asked for. */
const LEAST_PLOT_PX = 60;
/** Half a point, so that the last one is not cut. */
const EDGE = 5;
const MERGER_OFFSET = 10;
/** Narrower charts have no margin for names; they stand beside the last points. */
const NAMES_FROM_PX = 280;
/** The name of the new province may widen the right margin by at most this share of the width. */
const HEAD_SHARE = 0.25;

/** Axis, years, margins and the words of the merger of a line chart. */
export interface LineLayout {
  sizes: LineSizes;
  axis: ValueAxis;
  years: YearPlaces;
  merger: MergerWords | null;
  mergerOffset: number;
  hasUnitLine: boolean;
  ends: EndLabel[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  heightPx: number;
  plot: Box;
}

/** Lays out a line chart: the names at the right take what they need, the years share the rest. */
export function layOutLines(
  spec: ChartSpec,
  data: SeriesData,
  { drawn, slots }: { drawn: readonly LineSeries[]; slots: readonly Slot[] },
): LineLayout {
  const { locale, widthPx } = spec;
  const sizes = lineSizes(spec, drawn.length === 1);
  const all = slotsOf(drawn, slots);
  const periods = [...new Set(all.map(({ period }) => period))].sort();
  const merger = mergerOf(drawn, periods, data, locale);
  const hasUnitLine = data.unit.id !== "percent";
  const heads = merger === null ? 0 : merger.pair === null ? 1 : 2;
  const below = sizes.yearPx + YEARS_AIR;
  const top = 14 + (hasUnitLine ? sizes.tickPx + 8 : 0) + heads * (sizes.headPx + 5);
  const bottom = spec.heightPx === null ? top + sizes.plotHeightPx : Math.max(spec.heightPx - below, top + LEAST_PLOT_PX);
  const axis = valueAxis(valuesOf(all), data, {
    orientation: "left",
    from: bottom,
    to: top,
    locale,
    isLine: true,
    lines: Math.min(linesWithRoom(bottom - top, sizes.tickPx), bottom - top < 240 ? 5 : 7),
  });
  const left = roundPx(TICK_GAP + 4 + Math.max(...axis.ticks.map(({ text }) => measureText(text, sizes.tickPx))));
  const unplaced = drawn.map((one) => placeSeries(one, { x: () => 0, y: placeOn(axis) }));
  const ends =
    drawn.length === 1 || widthPx < NAMES_FROM_PX
      ? []
      : endLabelsOf(unplaced, { locale, sizePx: sizes.namePx, lastYear: periods.at(-1) as string, mostPx: widthPx * marginShare(widthPx) });
  const right = roundPx(widthPx - Math.max(EDGE, endMargin(ends), headMargin(merger, { periods, sizes, widthPx, left })));
  return {
    sizes,
    axis,
    years: yearPlaces(periods, { left, right }),
    merger,
    mergerOffset: MERGER_OFFSET,
    hasUnitLine,
    ends,
    left,
    right,
    top,
    bottom,
    heightPx: Math.ceil(bottom + below),
    plot: { x: left, y: top, width: roundPx(right - left), height: roundPx(bottom - top) },
  };
}

/** Slots of the chart: every year of one province, gaps and targets included; of several areas their figures. */
export function slotsOf(drawn: readonly LineSeries[], slots: readonly Slot[]): readonly Slot[] {
  return slots.length > 0 ? slots : drawn.flatMap(({ figures }) => figures);
}

/** What the name of the new province needs beyond its years, if that is not too much. */
function headMargin(
  merger: MergerWords | null,
  { periods, sizes, widthPx, left }: { periods: readonly string[]; sizes: LineSizes; widthPx: number; left: number },
): number {
  if (merger?.pair == null) return 0;
  const years = periods.filter((period) => period >= merger.period).length;
  const needed = widthOfHead(merger.pair.after, sizes.headPx) + MERGER_OFFSET - (years * (widthPx - left)) / (periods.length + 2);
  return needed > 0 && needed <= widthPx * HEAD_SHARE ? needed : 0;
}

function marginShare(widthPx: number): number {
  return MARGIN_SHARES.find(({ from }) => widthPx >= from)?.share ?? 0;
}
