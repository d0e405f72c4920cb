import type { ChartPoint } from "./chart-model.ts";
import { chartPoint } from "./chart-points.ts";
import type { LineLayout } from "./line-layout.ts";
import type { PlacedSeries } from "./line-marks.ts";
import type { WordsContext } from "./point-words.ts";
import { roundPx } from "./scale.ts";
import type { Slot } from "./timeline.ts";
import { placeOn } from "./value-axis.ts";

/** Least height and width of what a finger can hit. */
const HIT = 24;

export interface LinePointOptions {
  /** Every year of the one province; empty where there are several areas. */
  slots: readonly Slot[];
  layout: LineLayout;
  context: WordsContext;
}

/**
 * The points of a line chart, series by series. One province has a point for every year, gaps included, as high as the plot; of several areas only
 * figures have one, and where their boxes overlap the nearest `at` is meant.
 */
export function linePoints(placed: readonly PlacedSeries[], { slots, layout, context }: LinePointOptions): ChartPoint[] {
  const { years, axis, plot, top } = layout;
  const width = roundPx(Math.max(years.pitch, HIT));
  if (slots.length > 0)
    return slots.map((slot) => {
      const x = years.x(slot.period);
      const value = slot.point?.actual?.value ?? slot.point?.target?.value;
      const y = value === undefined ? layout.bottom : placeOn(axis)(value);
      return chartPoint(
        slot,
        { at: { x, y }, hit: { x: roundPx(x - years.pitch / 2), y: top, width: roundPx(years.pitch), height: plot.height } },
        context,
      );
    });
  return placed.flatMap(({ figures }) =>
    figures.map((slot) =>
      chartPoint(
        slot,
        { at: { x: slot.x, y: slot.y }, hit: { x: roundPx(slot.x - width / 2), y: roundPx(slot.y - HIT / 2), width, height: HIT } },
        context,
      ),
    ),
  );
}
