import type { Box, ValueAxis } from "./chart-model.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { type EndLabel, endLabelsOf, endMargin } from "./end-labels.ts";
import { type LineSizes, lineSizes, type MergerWords, mergerOf, widthAfterMerger, type YearPlaces, yearPlaces } from "./line-frame.ts";
import { placeSeries } from "./line-marks.ts";
import type { LineSeries } from "./line-series.ts";
import { measureText } from "./measure-text.ts";
import { roundPx } from "./scale.ts";
import { valuesOf } from "./slot-values.ts";
import type { Slot } from "./timeline.ts";
import { placeOn, valueAxis } from "./value-axis.ts";

const TICK_GAP = 10;
/** The names beside the plot take at most this share of the width: on phones more, since letters do not shrink. */
const MARGIN_SHARES = [
  { from: 600, share: 0.21 },
  { from: 0, share: 0.3 },
];
/** Room of the years under the plot. */
const YEARS_BELOW = 28;
const MERGER_OFFSET = 10;

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
  const heads = merger === null ? 0 : Math.max(merger.before.length, merger.after.length);
  const top = 14 + (hasUnitLine ? 20 : 0) + heads * 18;
  const bottom = spec.heightPx === null ? top + sizes.plotHeightPx : Math.max(spec.heightPx - YEARS_BELOW, top + 60);
  const axis = valueAxis(valuesOf([...all]), data, {
    orientation: "left",
    from: bottom,
    to: top,
    locale,
    isLine: true,
    lines: bottom - top < 240 ? 5 : 7,
  });
  const left = roundPx(TICK_GAP + 4 + Math.max(...axis.ticks.map(({ text }) => measureText(text, sizes.tickPx))));
  const unplaced = drawn.map((one) => placeSeries(one, { x: () => 0, y: placeOn(axis) }));
  const ends =
    drawn.length === 1
      ? []
      : endLabelsOf(unplaced, { locale, sizePx: sizes.namePx, lastYear: periods.at(-1) as string, mostPx: widthPx * marginShare(widthPx) });
  const after = merger === null ? 0 : periods.filter((period) => period >= merger.period).length;
  const needed = widthAfterMerger(merger, sizes.headPx) + MERGER_OFFSET - (after * (widthPx - left)) / (periods.length + 2);
  const right = roundPx(widthPx - Math.max(endMargin(ends), merger && merger.after.length > 0 ? needed : 0, 0));
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
    heightPx: Math.ceil(bottom + YEARS_BELOW),
    plot: { x: left, y: top, width: roundPx(right - left), height: roundPx(bottom - top) },
  };
}

/** Slots of the chart: every year of one province, gaps and targets included; of several areas their figures. */
export function slotsOf(drawn: readonly LineSeries[], slots: readonly Slot[]): readonly Slot[] {
  return slots.length > 0 ? slots : drawn.flatMap(({ figures }) => figures);
}

function marginShare(widthPx: number): number {
  return MARGIN_SHARES.find(({ from }) => widthPx >= from)?.share ?? 0;
}
