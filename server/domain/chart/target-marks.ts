import type { Operator } from "../observation.ts";
import type { Target } from "../resources/series.ts";
import type { Datum, PixelPoint, RuleMark } from "./chart-model.ts";
import { rule } from "./marks.ts";

/** Two ticks of a range closer than this are not joined by sides. */
export const RANGE_SIDES_FROM_PX = 9;
const ARROW = { length: 9, head: 3 };

/** How a target lies in the chart: `across` is the middle of its column or row, `place` gives the pixel of a value. */
export interface TargetPlace {
  id: string;
  orientation: "column" | "row";
  across: number;
  tickPx: number;
  place: (value: number) => number;
  /** Small embeds show the tick alone. */
  hasArrow: boolean;
  datum: Datum;
}

/** The marks of a target: one tick; two for a range, joined by sides where they are apart; a small arrow where more (or less) is asked for. */
export function targetMarks(target: Pick<Target, "operator" | "value" | "valueMax">, where: TargetPlace): RuleMark[] {
  const ends = targetEnds(target);
  const ticks = ends.map((value, index) => tickOf(value, index, where));
  if (ends.length === 2) return [...sidesOf(ends as [number, number], where), ...ticks];
  return where.hasArrow ? [...ticks, ...arrowOf(target.operator, ends[0] as number, where)] : ticks;
}

/** The values a target is drawn at. */
export function targetEnds({ operator, value, valueMax }: Pick<Target, "operator" | "value" | "valueMax">): number[] {
  return operator === "range" && valueMax !== null ? [value, valueMax] : [value];
}

function tickOf(value: number, index: number, where: TargetPlace): RuleMark {
  const { id, across, tickPx, place, datum } = where;
  const along = place(value);
  const points = [pointOf(across - tickPx / 2, along, where), pointOf(across + tickPx / 2, along, where)];
  return rule("target", index === 0 ? `target/${id}` : `target/${id}/upper`, points, {
    role: "ink",
    widthPx: 2,
    haloPx: 1.5,
    datum: { ...datum, value },
  });
}

function sidesOf([low, high]: [number, number], where: TargetPlace): RuleMark[] {
  const { id, across, tickPx, place, datum } = where;
  const [from, to] = [place(low), place(high)];
  if (Math.abs(from - to) < RANGE_SIDES_FROM_PX) return [];
  return [-1, 1].map((side) => {
    const edge = across + (side * (tickPx - 1)) / 2;
    return rule("target", `target/${id}/side-${side < 0 ? "first" : "second"}`, [pointOf(edge, from, where), pointOf(edge, to, where)], {
      role: "ink",
      datum,
    });
  });
}

/** The arrow stands on the far end of the tick and points to where the figure is asked to lie. */
function arrowOf(operator: Operator, value: number, where: TargetPlace): RuleMark[] {
  if (operator !== ">=" && operator !== "<=") return [];
  const { id, orientation, across, tickPx, place, datum } = where;
  const isMore = operator === ">=";
  const forward = (orientation === "row") === isMore ? 1 : -1;
  const edge = orientation === "column" ? across + tickPx / 2 - 0.75 : across - tickPx / 2 + 0.75;
  const along = place(value);
  const tip = along + forward * ARROW.length;
  const neck = tip - forward * ARROW.head;
  const options = { role: "ink" as const, widthPx: 1.5, datum };
  return [
    rule("target", `target/${id}/stem`, [pointOf(edge, along, where), pointOf(edge, tip, where)], options),
    rule(
      "target",
      `target/${id}/head`,
      [pointOf(edge - ARROW.head, neck, where), pointOf(edge, tip, where), pointOf(edge + ARROW.head, neck, where)],
      options,
    ),
  ];
}

function pointOf(across: number, along: number, { orientation }: TargetPlace): PixelPoint {
  return orientation === "column" ? { x: across, y: along } : { x: along, y: across };
}
