import type { BarMark, Box, ChartModel, LabelMark, Mark, RuleMark } from "#domain/chart/chart-model.ts";
import { isInside, overlaps } from "#domain/chart/marks.ts";

/** Rounding to tenths may move two neighbours towards each other by this much. */
const ROUNDING = -0.2;
/** Strokes and dots may reach beyond the edge by half their width. */
const STROKE = 2.5;

/** What breaks the laws of layout in a model: nothing clipped, no label over another, over a bar or over a tick, ids unique, all numbers real. */
export function checkLayout(model: ChartModel): string[] {
  const { marks } = model;
  const labels = marks.filter((mark): mark is LabelMark => mark.type === "label");
  const bars = marks.filter((mark): mark is BarMark => mark.type === "bar");
  const targets = marks.filter((mark): mark is RuleMark => mark.type === "rule" && mark.part === "target");
  return [
    ...checkNumbers(model),
    ...checkIds(model),
    ...marks.flatMap((mark) => checkRoom(mark, model)),
    ...labels.flatMap((label, index) => [
      ...labels
        .slice(index + 1)
        .flatMap((other) => (overlaps(label.box, other.box, ROUNDING) ? [`${name(label)} lies over ${name(other)}`] : [])),
      ...bars.flatMap((bar) =>
        overlaps(label.box, bar.box, ROUNDING) && !isInOwnBar(label, bar) ? [`${name(label)} lies over ${bar.id}`] : [],
      ),
      ...targets.flatMap((target) => (overlaps(label.box, boxOf(target), ROUNDING) ? [`${name(label)} lies over ${target.id}`] : [])),
    ]),
  ];
}

function checkNumbers({ marks, points, heightPx, widthPx }: ChartModel): string[] {
  const text = JSON.stringify({ marks, points }, (_, value) =>
    typeof value === "number" && !Number.isFinite(value) ? "NOT A NUMBER" : value,
  );
  const isWhole = Number.isInteger(heightPx) && heightPx > 0 && Number.isInteger(widthPx);
  return [
    ...(text.includes("NOT A NUMBER") ? ["a number is not finite"] : []),
    ...(isWhole ? [] : [`the size is ${widthPx} × ${heightPx}`]),
  ];
}

function checkIds({ marks, points }: ChartModel): string[] {
  return [marks, points].flatMap((list) => {
    const ids = list.map(({ id }) => id);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `the id ${id} stands twice`);
  });
}

function checkRoom(mark: Mark, { widthPx, heightPx }: ChartModel): string[] {
  const chart = { x: 0, y: 0, width: widthPx, height: heightPx };
  if (mark.type === "label")
    return isInside(mark.box, grown(chart, 0.1)) ? [] : [`${name(mark)} leaves the chart: ${JSON.stringify(mark.box)}`];
  return isInside(boxOf(mark), grown(chart, STROKE)) ? [] : [`${mark.id} leaves the chart: ${JSON.stringify(boxOf(mark))}`];
}

function boxOf(mark: Exclude<Mark, LabelMark>): Box {
  if (mark.type === "bar") return mark.box;
  if (mark.type === "dot") return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
  const [xs, ys] = [mark.points.map(({ x }) => x), mark.points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A value may stand inside the bar it belongs to, where no room is left between bar and tick. */
function isInOwnBar(label: LabelMark, bar: BarMark): boolean {
  return label.part === "value" && label.id.slice("value/".length) === bar.id.slice("bar/".length);
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function name({ id, text }: LabelMark): string {
  return `${id} “${text}”`;
}
