import type { ChartModel, ChartPoint, PixelPoint } from "#domain/chart/chart-model.ts";

type Places = Pick<ChartModel, "points">;

/** The point whose area holds the place; of several, the one that lies nearest. */
export function pointAt({ points }: Places, place: PixelPoint): ChartPoint | null {
  const inside = points.filter(({ hit }) => isInside(place, hit));
  return inside.reduce<ChartPoint | null>((best, point) => (best && distance(best, place) <= distance(point, place) ? best : point), null);
}

/** Where a key leads from a point, or from outside (null) into the chart; undefined for keys that mean nothing here. */
export function pointAfterKey(model: Pick<ChartModel, "points" | "layout">, from: ChartPoint | null, key: string): ChartPoint | undefined {
  const { points } = model;
  const index = from === null ? -1 : points.findIndex(({ id }) => id === from.id);
  switch (key) {
    case "ArrowRight":
      return points[Math.min(index + 1, points.length - 1)];
    case "ArrowLeft":
      return index < 0 ? points.at(-1) : points[Math.max(index - 1, 0)];
    case "ArrowDown":
      return acrossSeries(model, from, 1);
    case "ArrowUp":
      return acrossSeries(model, from, -1);
    case "Home":
      return points[0];
    case "End":
      return points.at(-1);
    default:
      return undefined;
  }
}

/** Up and down: where lines lie over each other, the next one of the same year; elsewhere the next point as it lies on the screen. */
function acrossSeries(
  { points, layout }: Pick<ChartModel, "points" | "layout">,
  from: ChartPoint | null,
  step: 1 | -1,
): ChartPoint | undefined {
  if (from === null) return step > 0 ? points[0] : points.at(-1);
  const among = layout === "lines" ? points.filter(({ period, value }) => period === from.period && value !== null) : [...points];
  const ordered = among.sort((one, other) => one.at.y - other.at.y);
  const index = ordered.findIndex(({ id }) => id === from.id);
  return ordered[Math.min(Math.max(index + step, 0), ordered.length - 1)];
}

function isInside({ x, y }: PixelPoint, box: ChartPoint["hit"]): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function distance({ at }: ChartPoint, place: PixelPoint): number {
  return Math.hypot(at.x - place.x, at.y - place.y);
}
