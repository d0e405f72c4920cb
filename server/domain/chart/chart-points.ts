import type { Box, ChartModel, ChartPoint, PixelPoint } from "./chart-model.ts";
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
 * A model whose points are made when they are first asked for, and once: a quarter of the work of a chart is in their words, which a picture never
 * asks for. What copies a model must name its points.
 */
export function withPoints(model: Omit<ChartModel, "points">, make: () => ChartPoint[]): ChartModel {
  return Object.assign(new PointsOnDemand(make), model);
}

/**
 * A class, because an accessor in an object literal gives every object a hidden class of its own; with it all that the accessor sees would stay in
 * memory until the next full collection.
 */
class PointsOnDemand {
  readonly #make: () => ChartPoint[];
  #points: ChartPoint[] | null = null;

  constructor(make: () => ChartPoint[]) {
    this.#make = make;
  }

  get points(): ChartPoint[] {
    this.#points ??= this.#make();
    return this.#points;
  }
}
