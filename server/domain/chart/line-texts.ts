import type { Box, Mark } from "./chart-model.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { endLabelMarks } from "./end-labels.ts";
import type { LineLayout } from "./line-layout.ts";
import { formOf, type LineOptions, type PlacedFigure, type PlacedSeries, piecesOf } from "./line-marks.ts";
import type { SeriesRank } from "./line-series.ts";
import { nameWanted, outliersOf, placeLabels, turningPoints, valueWanted, type Wanted } from "./point-labels.ts";
import { targetEnds } from "./target-marks.ts";
import type { Slot } from "./timeline.ts";
import { placeOn } from "./value-axis.ts";

/** How much it matters that a label crosses a line. */
const PIECE_WEIGHTS: Record<SeriesRank, number> = { first: 4, second: 3, chosen: 2, region: 2, other: 1 };
const OUTLIER_PX = 12;
/** Height of the arrow of a floor or a ceiling. */
const ARROW = 10;

export interface LineTextOptions {
  spec: ChartSpec;
  slots: readonly Slot[];
  options: LineOptions;
}

/** Names at the ends of the lines, values at their points, names of outliers; none over another, a dot or a target. */
export function lineTexts(placed: readonly PlacedSeries[], layout: LineLayout, { spec, slots, options }: LineTextOptions): Mark[] {
  const { locale, widthPx } = spec;
  const [first] = placed;
  if (first === undefined) return [];
  const isSingle = placed.length === 1;
  const { plot, sizes, right } = layout;
  const ends = layout.ends.flatMap((end) => {
    const series = placed.find(({ id }) => id === end.series.id);
    const last = series?.figures.at(-1);
    return series && last ? [{ ...end, series, last }] : [];
  });
  const endMarks = endLabelMarks(ends, { right, top: plot.y - 8, bottom: plot.y + plot.height + 8, sizePx: sizes.namePx });
  const taken = [...placed.flatMap(dotBoxes), ...slots.flatMap((slot) => targetBoxes(slot, layout))];
  const base = {
    locale,
    sizePx: sizes.valuePx,
    room: {
      x: plot.x,
      y: plot.y - 12,
      width: isSingle ? widthPx - plot.x : Math.min(plot.width + 8, widthPx - plot.x),
      height: plot.height + 12,
    },
    taken,
    pieces: placed.flatMap((one) => piecesOf(one.figures, options).map(([from, to]) => ({ from, to, weight: PIECE_WEIGHTS[one.rank] }))),
  };
  const values = placeLabels(valuesWanted(first, { isSingle, spec, layout }), base);
  const early = placeLabels(
    earlyNames(
      placed,
      ends.map(({ series }) => series.id),
      spec,
    ),
    { ...base, sizePx: sizes.namePx },
  );
  const most = widthPx >= 1000 ? 6 : widthPx >= 600 ? 4 : 2;
  const outliers = placeLabels(
    outliersOf(placed, most).map((one) => nameWanted(one, { locale, r: 2 })),
    { ...base, sizePx: spec.density === "card" ? sizes.namePx : OUTLIER_PX, mostCrossings: 1 },
  );
  return [...outliers, ...early, ...values, ...endMarks];
}

/** One line alone has all its values; among others only its turning points are worth a label. The first to be placed is the most important. */
function valuesWanted(
  first: PlacedSeries,
  { isSingle, spec, layout }: { isSingle: boolean; spec: ChartSpec; layout: LineLayout },
): Wanted[] {
  const { r } = formOf(first);
  const turning = turningPoints(first);
  const newest = first.figures.at(-1);
  const rest = first.figures.filter((slot) => !turning.includes(slot) && slot !== newest).reverse();
  const isNamed = layout.ends.some(({ series }) => series.id === first.id);
  const slots = [...(newest && (isSingle || !isNamed) ? [newest] : []), ...turning, ...(isSingle ? rest : [])];
  return slots.map((slot) =>
    keepToTarget(valueWanted(slot, first.figures, { locale: spec.locale, role: isSingle ? "ink" : "lotus", r }), layout),
  );
}

/** A value never sits on the far side of its target: the side where the target lies is not tried. */
function keepToTarget(wanted: Wanted, { axis }: LineLayout): Wanted {
  const slot = wanted.at[0]?.slot;
  const target = slot?.point.target;
  if (!slot || !target) return wanted;
  const ends = targetEnds(target).map(placeOn(axis));
  const isAbove = ends.some((y) => y < slot.y);
  const isBelow = ends.some((y) => y > slot.y);
  return { ...wanted, sides: wanted.sides.filter((side) => !(side === "above" && isAbove) && !(side === "below" && isBelow)) };
}

/** Chosen series and regions that ended early are named at their last point. */
function earlyNames(placed: readonly PlacedSeries[], named: readonly string[], { locale }: ChartSpec): Wanted[] {
  if (placed.length === 1) return [];
  return placed
    .filter(({ rank, id }) => rank !== "other" && !named.includes(id))
    .flatMap((series) => {
      const slot = series.figures.at(-1);
      return slot ? [nameWanted({ series, slots: [slot] }, { locale, r: formOf(series).r })] : [];
    });
}

function dotBoxes(series: PlacedSeries): Box[] {
  const { r } = formOf(series);
  return series.figures.map(({ x, y }: PlacedFigure) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
}

/** The ticks of a target, a floor with its arrow above and a ceiling with its arrow below. */
function targetBoxes({ period, point }: Slot, { years, axis }: LineLayout): Box[] {
  const target = point?.target;
  if (!target) return [];
  const x = years.x(period);
  const [above, below] = [target.operator === ">=" ? ARROW : 2.5, target.operator === "<=" ? ARROW : 2.5];
  const ends = targetEnds(target).map(placeOn(axis));
  const [top, bottom] = [Math.min(...ends) - above, Math.max(...ends) + below];
  return [{ x: x - 11, y: top, width: 22, height: bottom - top }];
}
