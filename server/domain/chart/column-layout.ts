import type { LabelMark, Mark, ValueAxis } from "./chart-model.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { type ColumnFrame, type ColumnSizes, columnFrame, columnSizes, type PlacedSlot } from "./column-frame.ts";
import { gapWords } from "./column-furniture.ts";
import { columnTable } from "./column-table.ts";
import { measureText } from "./measure-text.ts";
import { unitOfChart } from "./point-words.ts";
import { roundPx } from "./scale.ts";
import { valuesOf } from "./slot-values.ts";
import { RANGE_SIDES_FROM_PX } from "./target-marks.ts";
import type { Slot, Timeline } from "./timeline.ts";
import { linesWithRoom, placeOn, valueAxis } from "./value-axis.ts";
import { type Obstacle, valueLabels } from "./value-labels.ts";
import { yearTicks } from "./year-ticks.ts";

/** Room left of the axis for the heads of the rows under it. */
const HEADS_PX = 70;
const TICK_GAP = 14;
/** Between the unit above the axis and the name of the former province. */
const UNIT_GAP = 12;
/** A plot lower than this says nothing, whatever height is asked for. */
const LEAST_PLOT_PX = 60;
const ARROW = 9.5;
const CARD_YEARS_PX = 29;
const MOST_CARD_YEARS = 5;

/** Where everything of a chart of standing columns lies. */
export interface ColumnLayout {
  sizes: ColumnSizes;
  frame: ColumnFrame;
  placed: PlacedSlot[];
  /** The slots as they are drawn: beside a present in lotus the past is grey and has neither forms nor targets. */
  visible: PlacedSlot[];
  axis: ValueAxis;
  /** Gridlines that are drawn; embeds leave zero to the baseline. */
  grid: ValueAxis["ticks"];
  hasUnitLine: boolean;
  left: number;
  top: number;
  foot: number;
  bottom: number;
  /** The slots in lotus: all, or the newest alone. */
  isPresent: (slot: Slot) => boolean;
  place: (value: number) => number;
  gapWords: Mark[];
  values: LabelMark[];
  table: Mark[];
}

/** Lays out standing columns: axis, years, the rows under them, and the values where they have room. */
export function layOutColumns(spec: ChartSpec, data: SeriesData, timeline: Timeline): ColumnLayout {
  const { density, locale } = spec;
  const sizes = columnSizes(spec);
  const slots = timeline.segments.flatMap((segment) => segment.slots);
  const hasTargets = density === "page" && slots.some(({ point }) => point?.target);
  const hasUnitLine = density === "page" && data.unit.id !== "percent";
  const top = topOf(spec, sizes, {
    hasMerger: timeline.segments.length > 1,
    hasUnitLine,
    hasFloor: sizes.hasArrows && slots.some(({ point }) => point?.target?.operator === ">="),
  });
  const isPresent = presence(slots, spec);
  const layOut = (plotHeightPx: number) => {
    const foot = top + plotHeightPx;
    const lines = density === "page" ? linesWithRoom(plotHeightPx, sizes.tickPx) : undefined;
    const axis = valueAxis(valuesOf(slots), data, { orientation: "left", from: foot, to: top, locale, ...(lines && { lines }) });
    const left = density === "page" ? roundPx(Math.max(hasTargets ? HEADS_PX : 0, TICK_GAP + widestTick(axis, sizes))) : 0;
    const frame = columnFrame(timeline.segments, spec, {
      left,
      sizes,
      unitPx: hasUnitLine ? measureText(unitOfChart(data, locale), sizes.tickPx) + UNIT_GAP : 0,
    });
    const placed = frame.segments.flatMap((segment) => segment.slots);
    const grid = density === "page" ? axis.ticks : axis.ticks.filter(({ value }) => value !== 0);
    const visible = placed.map((slot) => (isPresent(slot) ? slot : asPast(slot)));
    const base = { sizes, frame, placed, visible, axis, grid, hasUnitLine, left, top, foot, isPresent, place: placeOn(axis) };
    return { ...base, ...textsOf(base, spec, hasTargets) };
  };
  const layout = layOut(sizes.plotHeightPx);
  if (spec.heightPx === null) return layout;
  const below = layout.bottom - layout.foot;
  return layOut(Math.max(spec.heightPx - top - below, LEAST_PLOT_PX));
}

/** Which slots are drawn in lotus. */
export function presence(slots: readonly Slot[], { emphasis, year }: Pick<ChartSpec, "emphasis" | "year">): (slot: Slot) => boolean {
  const newest = year ?? slots.findLast(({ point }) => point?.actual)?.period ?? null;
  return ({ period }) => emphasis === "all" || period === newest;
}

/** An earlier year beside the present: how firm it was and what was planned are left to the page. */
export function asPast<Some extends Slot>(slot: Some): Some {
  const { point } = slot;
  return point === null
    ? slot
    : { ...slot, point: { ...point, target: null, actual: point.actual && { ...point.actual, status: "reported" } } };
}

function topOf(
  { density, widthPx }: ChartSpec,
  sizes: ColumnSizes,
  has: { hasMerger: boolean; hasUnitLine: boolean; hasFloor: boolean },
): number {
  if (density === "card") return (has.hasMerger ? sizes.headPx + 18 : 0) + sizes.valuePx + 8;
  const isEmbed = density === "embed";
  const heads = has.hasMerger ? (isEmbed && widthPx < 480 ? 22 : 42) : has.hasUnitLine ? 8 : 0;
  return heads + (!isEmbed ? 24 : has.hasFloor && !has.hasMerger ? 10 : 4);
}

function widestTick(axis: ValueAxis, sizes: ColumnSizes): number {
  return Math.max(...axis.ticks.map(({ text }) => measureText(text, sizes.tickPx)));
}

type WithoutTexts = Omit<ColumnLayout, "gapWords" | "values" | "table" | "bottom">;

/** The words of gaps, the values and the rows under the years, in this order: each keeps clear of those before. */
function textsOf(
  layout: WithoutTexts,
  spec: ChartSpec,
  hasTargets: boolean,
): Pick<ColumnLayout, "gapWords" | "values" | "table" | "bottom"> {
  const { density, locale, widthPx } = spec;
  const { frame, placed, sizes, foot, place } = layout;
  const words = density === "card" ? [] : gapWords(placed, { y: place(0), pitch: frame.pitch, locale, place });
  const values = density === "embed" ? null : valuesInPlot(layout, spec, words);
  if (density === "card") {
    const bottom = foot + CARD_YEARS_PX;
    return { gapWords: words, values: values ?? [], table: cardYears(layout, spec), bottom };
  }
  const { marks, bottom } = columnTable(placed, {
    locale,
    y: Math.max(foot, ...(values ?? []).map(({ box }) => Math.ceil(box.y + box.height))),
    widthPx,
    pitch: frame.pitch,
    sizePx: sizes.rowPx,
    yearPx: sizes.yearPx,
    hasValues: values === null,
    hasTargets,
  });
  return { gapWords: words, values: values ?? [], table: marks, bottom };
}

function valuesInPlot(
  { visible, frame, sizes, place, grid, isPresent }: WithoutTexts,
  spec: ChartSpec,
  words: readonly Mark[],
): LabelMark[] | null {
  const shown = spec.density === "card" ? telling(visible, isPresent) : visible;
  return valueLabels(shown, {
    locale: spec.locale,
    sizePx: sizes.valuePx,
    barPx: frame.barPx,
    tickPx: frame.tickPx,
    hasArrows: sizes.hasArrows,
    place,
    left: frame.left === 0 ? 0 : frame.left - 6,
    right: spec.widthPx,
    gridlines: grid.map(({ at }) => at),
    taken: obstaclesOf(visible, words, { frame, place, sizes }),
  });
}

type Places = Pick<ColumnLayout, "frame" | "place" | "sizes">;

/** Room that values must leave free: the words of gaps, and what stands in each slot. */
function obstaclesOf(slots: readonly PlacedSlot[], words: readonly Mark[], places: Places): Obstacle[] {
  const taken: Obstacle[] = [];
  for (const mark of words) if (mark.type === "label") taken.push({ slot: null, box: mark.box });
  for (const slot of slots) {
    addBar(taken, slot, places);
    addTarget(taken, slot, places);
  }
  return taken;
}

function addBar(taken: Obstacle[], { id, x, point }: PlacedSlot, { frame, place }: Places): void {
  if (!point?.actual) return;
  const zero = place(0);
  const end = place(point.actual.value);
  taken.push({ slot: id, box: { x: x - frame.barPx / 2, y: Math.min(zero, end), width: frame.barPx, height: Math.abs(zero - end) } });
}

/** The ticks of a target; the arrow of a floor or a ceiling and the sides of a range are in the way of the slot's own value, too. */
function addTarget(taken: Obstacle[], { id, x, point }: PlacedSlot, { frame, place, sizes }: Places): void {
  const target = point?.target;
  if (!target) return;
  const { tickPx } = frame;
  const at = place(target.value);
  const tick = (y: number) => taken.push({ slot: id, box: { x: x - tickPx / 2, y: y - 1, width: tickPx, height: 2 } });
  tick(at);
  if (target.operator === "range" && target.valueMax !== null) {
    const upper = place(target.valueMax);
    tick(upper);
    if (Math.abs(at - upper) >= RANGE_SIDES_FROM_PX) addSides(taken, x, { tickPx, y: Math.min(at, upper), height: Math.abs(at - upper) });
  }
  if (!sizes.hasArrows || (target.operator !== ">=" && target.operator !== "<=")) return;
  taken.push({ slot: null, box: { x: x + tickPx / 2 - 4, y: target.operator === ">=" ? at - ARROW : at, width: 7, height: ARROW } });
}

function addSides(taken: Obstacle[], x: number, { tickPx, y, height }: { tickPx: number; y: number; height: number }): void {
  for (const side of [-1, 1]) taken.push({ slot: null, box: { x: x + (side * (tickPx - 1)) / 2, y, width: 0, height } });
}

/** On a picture that states the present figure large: the extremes of the past and the year before. */
function telling(placed: readonly PlacedSlot[], isPresent: (slot: PlacedSlot) => boolean): PlacedSlot[] {
  const past = placed.filter((slot) => slot.point?.actual && !isPresent(slot));
  const values = past.map(({ point }) => point?.actual?.value ?? 0);
  const [most, least] = [values.indexOf(Math.max(...values)), values.lastIndexOf(Math.min(...values))];
  return past.filter((_, index) => index === most || index === least || index === past.length - 1);
}

function cardYears({ placed, sizes, foot }: WithoutTexts, { widthPx }: ChartSpec): Mark[] {
  const places = new Map(placed.map(({ period, x }) => [period, x]));
  return yearTicks({
    periods: [...places.keys()].sort(),
    x: (period) => places.get(period) ?? 0,
    y: foot + sizes.yearPx + 3,
    sizePx: sizes.yearPx,
    from: 0,
    to: widthPx,
    most: MOST_CARD_YEARS,
  });
}
