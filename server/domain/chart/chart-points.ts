import type { Box, ChartPoint, PixelPoint } from "./chart-model.ts";
import { shortAreaName } from "./chart-words.ts";
import { pointTooltip, pointWords, type WordsContext } from "./point-words.ts";
import type { Slot } from "./timeline.ts";

/** The point of a slot, with everything that is told there. */
export function chartPoint(slot: Slot, { at, hit }: { at: PixelPoint; hit: Box }, context: WordsContext): ChartPoint {
  const { area, period, point } = slot;
  const words = pointWords(point, context);
  return {
    id: slot.id,
    area: area.id,
    areaName: shortAreaName(area, context.locale),
    period,
    value: point?.actual?.value ?? null,
    at,
    hit,
    words,
    verdict: point?.verdict ?? null,
    report: point?.actual?.report ?? point?.target?.report ?? null,
    tooltip: pointTooltip(point, words, { ...context, area, period }),
  };
}

/**
 * Makes points when they are first asked for, and once: a quarter of the work of a chart is in their words, which a picture never asks for.
 */
export function pointsOnDemand(make: () => ChartPoint[]): () => ChartPoint[] {
  let points: ChartPoint[] | null = null;
  return () => {
    points ??= make();
    return points;
  };
}
