import type { Locale } from "../text.ts";
import type { Box, ColorRole, LabelMark } from "./chart-model.ts";
import { actualLabel } from "./chart-words.ts";
import type { PlacedSlot } from "./column-frame.ts";
import { label, overlaps } from "./marks.ts";
import { CAP_HEIGHT, measureText } from "./measure-text.ts";
import { STATUS_FORMS } from "./point-words.ts";
import { targetEnds } from "./target-marks.ts";

/** Distances of value labels from bar ends and ticks, in pixels ("look.md", section 4). */
const ABOVE = 7;
const BETWEEN = 5;
const NEAR_TICK = 8;
const HALO = 4;
/** Between bar and tick the halo is smaller, or it would bite into the bar. */
const SMALL_HALO = 3;
/** Height of the arrow on a floor, with the air above it. */
const ARROW = 9;
const SMALLEST = 12;
/** Labels of pictures seen small are larger than this and do not shrink. */
const LARGEST = 17;

export interface ValueLabelContext {
  locale: Locale;
  sizePx: number;
  barPx: number;
  tickPx: number;
  hasArrows: boolean;
  place: (value: number) => number;
  /** Between these pixels labels stay. */
  left: number;
  right: number;
  /** Pixels of the gridlines, for the halo. */
  gridlines: readonly number[];
  /** Room that labels must leave free: words of gaps, bars and ticks. What belongs to the label's own slot is its own affair. */
  taken: readonly Obstacle[];
}

/** Room that is taken, by a slot or (`slot` null) by something else. */
export interface Obstacle {
  slot: string | null;
  box: Box;
}

/**
 * A label for every actual that has room for one. Null when a value could stand nowhere but on the far side of its target: then the values go
 * into a row under the axis, all of them.
 */
export function valueLabels(slots: readonly PlacedSlot[], context: ValueLabelContext): LabelMark[] | null {
  const sizes = context.sizePx > LARGEST ? [context.sizePx] : [context.sizePx, 13, SMALLEST].filter((size) => size <= context.sizePx);
  for (const sizePx of sizes) {
    const sized = { ...context, sizePx };
    const labels = slots.flatMap((slot) => (slot.point?.actual ? [valueLabel(slot, sized)] : []));
    if (labels.includes(null)) continue;
    const placed = labels as LabelMark[];
    const kept = thinOut(placed, context.taken);
    if (kept.length === placed.length || sizePx === sizes.at(-1)) return kept;
  }
  return null;
}

/** Keeps the labels that say most where not all have room: ends first, then extremes, then the newest. */
function thinOut(labels: readonly LabelMark[], taken: readonly Obstacle[]): LabelMark[] {
  const kept: LabelMark[] = [];
  for (const one of bySay(labels)) {
    const own = one.id.slice("value/".length);
    const isFree = !taken.some(({ slot, box }) => overlaps(one.box, box, 1) && slot !== own);
    if (isFree && !kept.some((other) => overlaps(one.box, other.box, 3))) kept.push(one);
  }
  return kept.length === labels.length ? [...labels] : labels.filter((one) => kept.includes(one));
}

/** The labels that say most come first. */
function bySay(labels: readonly LabelMark[]): LabelMark[] {
  const values = labels.map(({ datum }) => datum?.value ?? 0);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const ranked = labels.map((one, index) => {
    const isExtreme = values[index] === most || values[index] === least;
    const isEnd = index === 0 || labels[index + 1]?.datum?.area !== one.datum?.area;
    return { one, rank: (isEnd ? 2000 : 0) + (isExtreme ? 1000 : 0) + index };
  });
  return ranked.sort((first, second) => second.rank - first.rank).map(({ one }) => one);
}

/** Places one value: beyond the end of its bar, or between bar and tick where the tick lies beyond, or inside the bar where that is too close. */
function valueLabel(slot: PlacedSlot, context: ValueLabelContext): LabelMark | null {
  const actual = slot.point?.actual;
  if (!actual) return null;
  const { place, sizePx, locale, barPx } = context;
  const text = actualLabel(actual, locale);
  const half = measureText(text, sizePx, 600) / 2;
  const capPx = CAP_HEIGHT * sizePx;
  const up = actual.value >= 0 ? -1 : 1;
  const end = place(actual.value);
  const needed = 2 * BETWEEN + capPx + (arrowPointsBack(slot, text, context) ? ARROW : 0);
  const room = roomToTarget(slot, { place, needed });
  const x = Math.max(context.left + half, Math.min(slot.x, context.right - half));
  const datum = { area: slot.area.id, period: slot.period, value: actual.value };
  const settle = (y: number, role: ColorRole = "ink") =>
    withHalo(label("value", `value/${slot.id}`, text, { x, y, sizePx, weight: 600, anchor: "middle", role, datum }), context.gridlines);
  if (room === null) return settle(beyond(ticksNear(slot, place, end), { end, up, capPx }) - (meetsArrow(slot, text, context) ? ARROW : 0));
  if (room >= needed) {
    const between = settle(up < 0 ? end - BETWEEN : end + BETWEEN + capPx);
    return { ...between, haloPx: Math.min(between.haloPx, SMALL_HALO) };
  }
  const isSolid = STATUS_FORMS[actual.status] === "solid";
  const fits = Math.abs(end - place(0)) >= capPx + 2 * BETWEEN && measureText(text, sizePx, 600) <= barPx + (isSolid ? -2 : 6);
  if (!fits) return null;
  const inside = settle(up < 0 ? end + BETWEEN + 1 + capPx : end - BETWEEN - 1, isSolid ? "paper" : "ink");
  return { ...inside, haloPx: isSolid ? 0 : HALO };
}

/**
 * Pixels from the end of the bar to the nearest tick beyond it, or null where no tick lies beyond. A range that holds the value is reached: its
 * upper tick counts only where the value has room under it.
 */
function roomToTarget({ point }: PlacedSlot, { place, needed }: { place: (value: number) => number; needed: number }): number | null {
  if (!point?.actual || !point.target) return null;
  const { value } = point.actual;
  const ends = targetEnds(point.target);
  const further = ends.filter((end) => (value >= 0 ? end > value : end < value));
  if (further.length === 0) return null;
  const room = Math.min(...further.map((end) => Math.abs(place(end) - place(value))));
  const isReached = ends.length === 2 && further.length === 1;
  return isReached && room < needed ? null : room;
}

/** Ticks at the end of the bar, which a label beyond it must clear. */
function ticksNear({ point }: PlacedSlot, place: (value: number) => number, end: number): number[] {
  if (!point?.target) return [];
  const ends = targetEnds(point.target);
  const isRange = ends.length === 2;
  return ends.map(place).filter((tick) => isRange || Math.abs(tick - end) <= NEAR_TICK);
}

function beyond(ticks: readonly number[], { end, up, capPx }: { end: number; up: number; capPx: number }): number {
  return up < 0 ? Math.min(end, ...ticks) - ABOVE : Math.max(end, ...ticks) + ABOVE + capPx;
}

/** True when a wide label over a floor would touch the arrow at the end of its tick. */
function meetsArrow({ point }: PlacedSlot, text: string, { place, sizePx, tickPx, hasArrows }: ValueLabelContext): boolean {
  if (!hasArrows || point?.target?.operator !== ">=" || !point.actual || point.actual.value < 0) return false;
  const isNear = Math.abs(place(point.target.value) - place(point.actual.value)) <= NEAR_TICK + ARROW;
  return isNear && measureText(text, sizePx, 600) / 2 > tickPx / 2 - 6;
}

/** True when the arrow of a target beyond the bar points back into the room between them, and a wide label would touch it. */
function arrowPointsBack({ point }: PlacedSlot, text: string, { sizePx, tickPx, hasArrows }: ValueLabelContext): boolean {
  if (!hasArrows || !point?.actual || !point.target) return false;
  const backwards = point.actual.value >= 0 ? "<=" : ">=";
  return point.target.operator === backwards && measureText(text, sizePx, 600) / 2 > tickPx / 2 - 6;
}

function withHalo(mark: LabelMark, gridlines: readonly number[]): LabelMark {
  const { y, height } = mark.box;
  return gridlines.some((line) => line >= y - 1 && line <= y + height + 1) ? { ...mark, haloPx: HALO } : mark;
}
