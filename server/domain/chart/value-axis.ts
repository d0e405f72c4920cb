import type { Indicator, Unit } from "../catalogue.ts";
import { formatNumber } from "../number.ts";
import type { Locale } from "../text.ts";
import type { LabelMark, RuleMark, ValueAxis } from "./chart-model.ts";
import { label, levelRule } from "./marks.ts";
import { niceTicks, placeOf, roundPx, type Scale, wholeTicks } from "./scale.ts";

/** Gridlines at most, besides the baseline. */
const MOST_LINES = 7;
const FEWEST_LINES = 2;
const LINE_EM = 1.8;
/** Of an axis of ranks: on fewer a single place would be a fall from top to bottom. */
const FEWEST_PLACES = 5;

export interface AxisOptions {
  /** Pixels of the least and the greatest value of the axis. */
  from: number;
  to: number;
  orientation: ValueAxis["orientation"];
  locale: Locale;
  lines?: number;
  /** Lines only: amounts and growth begin at zero, an index may not, ranks are turned so that up is better. */
  isLine?: boolean;
}

/** The axis of the given values: nice ticks, the unit on the last one where it is a sign, zero held unless the kind of figure allows otherwise. */
export function valueAxis(
  values: readonly number[],
  { indicator, unit }: { indicator: Pick<Indicator, "kind">; unit: Unit },
  options: AxisOptions,
): ValueAxis {
  const { from, to, orientation, locale, lines = MOST_LINES, isLine = false } = options;
  if (isLine && indicator.kind === "rank") return rankAxis(values, options);
  const range: [number, number] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const fromZero = !(isLine && indicator.kind === "index");
  const ticks = niceTicks(range, { lines, fromZero });
  const domain: [number, number] = [ticks.values[0] as number, ticks.values.at(-1) as number];
  const scale: Scale = { domain, from, to };
  const top = ticks.values.at(-1);
  const text = (value: number) => formatNumber(value, locale, { maxDecimals: 6 }) + (unit.id === "percent" && value === top ? "%" : "");
  return {
    orientation,
    domain,
    from,
    to,
    ticks: ticks.values.map((value) => ({ value, text: text(value), at: placeOf(value, scale) })),
    omitsZero: domain[0] > 0 || domain[1] < 0,
  };
}

/** Ranks from the first place at the top. `domain[0]` is the worst, so that a higher place lies higher. */
function rankAxis(values: readonly number[], { from, to, orientation, locale, lines = 5 }: AxisOptions): ValueAxis {
  const worst = Math.max(FEWEST_PLACES, ...values);
  const ticks = wholeTicks([1, worst], { lines: Math.min(lines, 5), fromZero: true });
  const last = Math.max(ticks.values.at(-1) as number, worst);
  const domain: [number, number] = [last, 1];
  const shown = [1, ...ticks.values.filter((value) => value > 1)];
  return {
    orientation,
    domain,
    from,
    to,
    ticks: shown.map((value) => ({ value, text: formatNumber(value, locale), at: placeOf(value, { domain, from, to }) })),
    omitsZero: false,
  };
}

/** Gridlines that a plot has room for when each carries a text. */
export function linesWithRoom(heightPx: number, sizePx: number): number {
  return Math.max(FEWEST_LINES, Math.min(MOST_LINES, Math.floor(heightPx / (sizePx * LINE_EM))));
}

/** Place of a value on an axis. */
export function placeOn(axis: ValueAxis): (value: number) => number {
  return (value) => placeOf(value, axis);
}

/** Gridlines of an upright axis over the given stretches. Zero is drawn by the baseline, which stands above them. */
export function gridMarks(axis: ValueAxis, stretches: readonly { x1: number; x2: number }[]): RuleMark[] {
  const marks: RuleMark[] = [];
  for (const { value, at } of axis.ticks) {
    if (value === 0) continue;
    for (const [index, { x1, x2 }] of stretches.entries())
      marks.push(levelRule("grid", index === 0 ? `grid/${value}` : `grid/${value}/${index}`, { x1, x2, y: at }, { role: "grid" }));
  }
  return marks;
}

/** Texts of an upright axis, right-aligned at `x` and centred on their lines. */
export function tickLabels(axis: ValueAxis, { x, sizePx, id = "" }: { x: number; sizePx: number; id?: string }): LabelMark[] {
  return axis.ticks.map(({ value, text, at }) =>
    label("tick", `tick/${id}${value}`, text, { x: roundPx(x), y: at + sizePx * 0.34, sizePx, anchor: "end", role: "ink-3" }),
  );
}
