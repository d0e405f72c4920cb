import { median } from "d3-array";
import type { Box, ColorRole, LabelMark, PixelPoint, TextRun } from "./chart-model.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { actualLabel } from "./chart-words.ts";
import type { PlacedFigure, PlacedSeries } from "./line-marks.ts";
import { isInside, label, overlaps, widthOf } from "./marks.ts";
import { CAP_HEIGHT } from "./measure-text.ts";

const HALO = 4;
/** Half the width of a target tick at a point. */
const TARGET_HALF = 8;
/** A figure this many times as far from the middle of its year as figures usually are is an outlier. */
const OUTLYING = 3;

export interface PointLabelOptions {
  locale: ChartSpec["locale"];
  sizePx: number;
  /** Where labels may stand. */
  room: Box;
  /** Room that is taken already; labels that are placed are added. */
  taken: Box[];
  /** Lines a label should rather not cross, and how much each of them matters. */
  pieces: readonly Piece[];
  /** A label that could only stand across more than this is left out. */
  mostCrossings?: number;
}

export interface Piece {
  from: PixelPoint;
  to: PixelPoint;
  weight: number;
}

/** A text that is wanted at a figure, or at any of several. */
export interface Wanted {
  /** Where the text may stand, the best first. */
  at: { slot: PlacedFigure; runs: TextRun[] }[];
  /** Part of the label's id: `value` or `name`. */
  says: "value" | "name";
  r: number;
  /** Sides to try, the best first. */
  sides: readonly Side[];
}

export type Side = "above" | "below" | "right" | "left";

/** Places labels one after the other, each where it crosses fewest lines; one without room is left out. */
export function placeLabels(wanted: readonly Wanted[], options: PointLabelOptions): LabelMark[] {
  return wanted.flatMap((one) => {
    const free = one.at
      .flatMap(({ slot, runs }) => one.sides.map((side) => labelAt({ slot, runs, r: one.r, says: one.says }, side, options)))
      .filter(({ box }) => isInside(box, options.room) && !options.taken.some((other) => overlaps(box, other, 2)));
    const crossings = free.map(({ box }) => crossingsOf(box, options.pieces));
    const least = Math.min(...crossings);
    const best = free[crossings.indexOf(least)];
    if (best === undefined || least > (options.mostCrossings ?? Number.POSITIVE_INFINITY)) return [];
    options.taken.push(best.box);
    return [best];
  });
}

/** Values of the first chosen series that are worth a label: its extremes, its first year, and the last year of a province that was merged. */
export function turningPoints({ figures }: PlacedSeries): PlacedFigure[] {
  const values = figures.map(({ point }) => point.actual.value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const isLastOfArea = (index: number) => figures[index + 1] !== undefined && figures[index + 1]?.area.id !== figures[index]?.area.id;
  const picked = figures.filter(
    (_, index) => index === 0 || values.indexOf(most) === index || values.lastIndexOf(least) === index || isLastOfArea(index),
  );
  return picked.filter((slot) => slot !== figures.at(-1));
}

/** The label of a value, above peaks and below valleys. */
export function valueWanted(
  slot: PlacedFigure,
  figures: readonly PlacedFigure[],
  options: { locale: ChartSpec["locale"]; role: ColorRole; r: number },
): Wanted {
  const index = figures.indexOf(slot);
  const neighbours = [figures[index - 1], figures[index + 1]].filter((one) => one !== undefined);
  const isValley = neighbours.length > 0 && neighbours.every(({ y }) => y <= slot.y) && neighbours.some(({ y }) => y < slot.y);
  const runs: TextRun[] = [{ text: actualLabel(slot.point.actual, options.locale), weight: 600, role: options.role }];
  return {
    at: [{ slot, runs }],
    says: "value",
    r: options.r,
    sides: isValley ? ["below", "above", "right", "left"] : ["above", "below", "right", "left"],
  };
}

/** A grey series with the figures that lie far from the middle of their year, the farthest first. */
export interface Outlier {
  series: PlacedSeries;
  slots: PlacedFigure[];
}

/** The grey series that stand out most. */
export function outliersOf(series: readonly PlacedSeries[], most: number): Outlier[] {
  const byPeriod = Map.groupBy(
    series.flatMap(({ figures }) => figures),
    ({ period }) => period,
  );
  const middles = new Map([...byPeriod].map(([period, slots]) => [period, median(slots, ({ point }) => point.actual.value) ?? 0]));
  const distance = ({ period, point }: PlacedFigure) => Math.abs(point.actual.value - (middles.get(period) ?? 0));
  const usual = median(series.flatMap(({ figures }) => figures.map(distance)).filter((one) => one > 0)) ?? 0;
  const far = (slot: PlacedFigure) => usual > 0 && distance(slot) >= OUTLYING * usual;
  return series
    .filter(({ rank }) => rank === "other")
    .map((one) => ({ series: one, slots: one.figures.filter(far).sort((first, second) => distance(second) - distance(first)) }))
    .filter(({ slots }) => slots.length > 0)
    .sort((one, other) => distance(other.slots[0] as PlacedFigure) - distance(one.slots[0] as PlacedFigure))
    .slice(0, most);
}

/** Name and value beside one of the figures of a series. */
export function nameWanted({ series, slots }: Outlier, { locale, r }: { locale: ChartSpec["locale"]; r: number }): Wanted {
  const runs = ({ point }: PlacedFigure): TextRun[] => [
    { text: `${series.name}\u00a0${actualLabel(point.actual, locale)}`, weight: 400, role: "ink-2" },
  ];
  return { at: slots.map((slot) => ({ slot, runs: runs(slot) })), says: "name", r, sides: ["right", "left", "above", "below"] };
}

/** The text on one side of its point; above and below it moves sideways where it would leave the room. */
function labelAt(
  { slot, runs, r, says }: Wanted["at"][number] & Pick<Wanted, "r" | "says">,
  side: Side,
  { sizePx, room }: Pick<PointLabelOptions, "sizePx" | "room">,
): LabelMark {
  const cap = CAP_HEIGHT * sizePx;
  const aside = (slot.point.target ? TARGET_HALF : r) + 5;
  const half = widthOf(runs, sizePx) / 2;
  const wish = Math.max(room.x + half, Math.min(slot.x, room.x + room.width - half));
  const x = Math.abs(wish - slot.x) <= half - r ? wish : slot.x;
  const places = {
    above: { x, y: slot.y - r - 6, anchor: "middle" },
    below: { x, y: slot.y + r + 6 + cap, anchor: "middle" },
    right: { x: slot.x + aside, y: slot.y + cap / 2, anchor: "start" },
    left: { x: slot.x - aside, y: slot.y + cap / 2, anchor: "end" },
  } as const;
  const datum = { area: slot.area.id, period: slot.period, value: slot.point.actual.value };
  return label(says === "name" ? "series" : "value", `${says}/${slot.id}`, runs, { ...places[side], sizePx, haloPx: HALO, datum });
}

function crossingsOf(box: Box, pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (crosses(piece, box) ? piece.weight : 0), 0);
}

/** True when a straight piece meets a box. */
function crosses({ from, to }: Piece, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.max(from.x, x), Math.min(to.x, x + width)];
  if (left > right) return false;
  const at = (px: number) => (to.x === from.x ? from.y : from.y + ((px - from.x) / (to.x - from.x)) * (to.y - from.y));
  const [one, other] = [at(left), at(right)];
  return Math.min(one, other) <= y + height && Math.max(one, other) >= y;
}
