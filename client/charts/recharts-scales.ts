import type { ChartModel, Mark, PixelPoint, ValueAxis } from "#domain/chart/chart-model.ts";

/** One value axis as Recharts takes it: it spans the whole picture, so that several panels share one chart without margins. */
export interface SpannedAxis {
  /** Also the id of the panel it belongs to. */
  id: string;
  domain: [number, number];
  /** True where the greater value lies to the left or below: ranks. */
  reversed: boolean;
  ticks: number[];
}

/** The axes of a model. Recharts computes every position of a value from these, the model's own ticks among them. */
export function spannedAxes({ panels, valueAxis, widthPx, heightPx }: ChartModel): SpannedAxis[] {
  const several = panels.flatMap(({ id, valueAxis: own }) => (own ? [{ id, axis: own }] : []));
  const all = several.length > 0 ? several : valueAxis ? [{ id: "plot", axis: valueAxis }] : [];
  return all.map(({ id, axis }) => {
    const [start, end] = axis.orientation === "left" ? [heightPx, 0] : [0, widthPx];
    const [first, last] = [valueAt(start, axis), valueAt(end, axis)];
    const ticks = axis.ticks.map(({ value }) => value);
    return first < last ? { id, domain: [first, last], reversed: false, ticks } : { id, domain: [last, first], reversed: true, ticks };
  });
}

/** The axis a mark belongs to: of the panel it lies in, or the only one. */
export function axisOf(mark: Mark, { panels }: ChartModel): string {
  if (!panels.some(({ valueAxis }) => valueAxis)) return "plot";
  const { x, y } = placeOf(mark);
  const panel = panels.find(({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
  return panel?.id ?? (panels[0]?.id as string);
}

/** Inverse of the axis: the value at a pixel. */
function valueAt(pixel: number, { domain: [low, high], from, to }: ValueAxis): number {
  return low + ((pixel - from) / (to - from)) * (high - low);
}

function placeOf(mark: Mark): PixelPoint {
  switch (mark.type) {
    case "bar":
      return { x: mark.box.x + mark.box.width / 2, y: mark.box.y + mark.box.height / 2 };
    case "line":
    case "rule":
      return mark.points[0] as PixelPoint;
    default:
      return mark;
  }
}
