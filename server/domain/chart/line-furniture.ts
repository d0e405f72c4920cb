import type { Mark } from "./chart-model.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { mergerHeads } from "./line-frame.ts";
import type { LineLayout } from "./line-layout.ts";
import { label, levelRule, rule, uprightRule } from "./marks.ts";
import { unitOfChart } from "./point-words.ts";
import { roundPx } from "./scale.ts";
import { targetMarks } from "./target-marks.ts";
import type { Slot } from "./timeline.ts";
import { gridMarks, placeOn, tickLabels } from "./value-axis.ts";
import { yearTicks } from "./year-ticks.ts";

const TARGET_TICK = 16;

export interface FurnitureOptions {
  spec: ChartSpec;
  data: SeriesData;
  /** Years after which the definition changed. */
  breaks: readonly string[];
  slots: readonly Slot[];
}

/** Everything behind the lines: grid, zero, ticks, years, unit, merger, breaks, gaps and targets. */
export function lineFurniture(layout: LineLayout, { spec, data, breaks, slots }: FurnitureOptions): Mark[] {
  const { axis, sizes, left, right, top, bottom, years } = layout;
  const hasZero = axis.ticks.some(({ value }) => value === 0);
  return [
    ...gridMarks(axis, [{ x1: left, x2: right }]),
    ...(hasZero ? [levelRule("baseline", "baseline", { x1: left, x2: right, y: placeOn(axis)(0) }, { role: "ink-3" })] : []),
    ...(axis.omitsZero ? omittedZero(left, bottom) : []),
    ...tickLabels(axis, { x: left - 10, sizePx: sizes.tickPx }),
    ...(layout.hasUnitLine
      ? [label("unit", "unit", unitOfChart(data, spec.locale), { x: 0, y: sizes.tickPx, sizePx: sizes.tickPx, role: "ink-3" })]
      : []),
    ...breaks.map((after) =>
      uprightRule(
        "break",
        `break/${after}`,
        { x: roundPx(years.x(after) + years.pitch / 2), y1: top, y2: bottom },
        { role: "line-2", dash: [4, 4] },
      ),
    ),
    ...mergerMarks(layout, spec),
    ...yearTicks({ periods: years.periods, x: years.x, y: bottom + sizes.yearPx + 5, sizePx: sizes.yearPx, from: 0, to: spec.widthPx }),
    ...slots.flatMap((slot) => targetOf(slot, layout, spec)),
  ];
}

/** Two slanted strokes at the foot of the axis: zero lies below. */
function omittedZero(left: number, bottom: number): Mark[] {
  return [0, 4].map((shift) =>
    rule(
      "break",
      `zero/${shift}`,
      [
        { x: left - 4, y: bottom + 4 - shift },
        { x: left + 4, y: bottom - shift },
      ],
      { role: "ink-3", widthPx: 1 },
    ),
  );
}

/** The dotted line of the merger, with the words that have room beside it. */
function mergerMarks({ merger, years, sizes, mergerOffset, hasUnitLine, bottom }: LineLayout, { widthPx }: ChartSpec): Mark[] {
  if (merger === null) return [];
  const x = roundPx(years.x(merger.period) - years.pitch / 2);
  const top = hasUnitLine ? sizes.tickPx + 8 : 0;
  const heads = mergerHeads(merger, { x, widthPx, sizePx: sizes.headPx, offset: mergerOffset });
  return [
    uprightRule("merger", "merger", { x, y1: top + 2, y2: bottom }, { role: "ink-2", dash: [1, 3] }),
    ...heads.flatMap(({ lines, side, x: textX, anchor, isName }) =>
      lines.map((text, line) =>
        label("merger", `merger-name/${side}/${line}`, text, {
          x: textX,
          y: top + sizes.headPx - 1 + line * (sizes.headPx + 5),
          sizePx: sizes.headPx,
          anchor,
          weight: !isName || line > 0 ? 400 : side === "new" ? 600 : 500,
          role: isName && line === 0 ? "ink" : "ink-2",
        }),
      ),
    ),
  ];
}

function targetOf({ id, area, period, point }: Slot, { years, axis }: LineLayout, { widthPx }: ChartSpec): Mark[] {
  const target = point?.target;
  if (!target) return [];
  const tickPx = Math.min(TARGET_TICK, roundPx(years.pitch - 4));
  const datum = { area: area.id, period, value: target.value };
  return targetMarks(target, {
    id,
    orientation: "column",
    across: years.x(period),
    tickPx,
    place: placeOn(axis),
    hasArrow: widthPx >= 480,
    datum,
  });
}
