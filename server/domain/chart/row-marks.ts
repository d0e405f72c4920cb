import type { ColorRole, Mark } from "./chart-model.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { actualLabel, CHART_WORDS } from "./chart-words.ts";
import { label, levelRule, rule, uprightRule } from "./marks.ts";
import { measureText } from "./measure-text.ts";
import { STATUS_FORMS } from "./point-words.ts";
import { BAR, GAP_TEXT_PX, LINE, MERGER_LINE, type MergerRow, type Row, type RowFrame, TICK, VALUE_PX, WORD_PX } from "./row-frame.ts";
import { roundPx } from "./scale.ts";
import { targetMarks } from "./target-marks.ts";

const YEAR_PX = 14;
/** Room of the arrow beside the name of a province. */
const ARROW = 14;

export interface RowOptions {
  frame: RowFrame;
  place: (value: number) => number;
  locale: ChartSpec["locale"];
  role: ColorRole;
}

/** Year, bar, value, target and words of one row. */
export function rowMarks(row: Row, options: RowOptions): Mark[] {
  const { id, area, period, point, y, words } = row;
  const { frame, place } = options;
  const datum = { area: area.id, period, value: null };
  const zero = place(0);
  return [
    label("year", `year/${id}`, period, { x: 0, y: row.textY, sizePx: YEAR_PX, datum }),
    ...(point?.actual ? barAndValue(row, options) : [gapWord(row, options)]),
    uprightRule("baseline", `baseline/${id}`, { x: zero, y1: y - TICK / 2 - 2, y2: y + TICK / 2 + 2 }, { role: "ink-3" }),
    ...(point?.target
      ? targetMarks(point.target, {
          id,
          orientation: "row",
          across: y,
          tickPx: TICK,
          place,
          hasArrow: true,
          datum: { ...datum, value: point.target.value },
        })
      : []),
    ...words.map((runs, line) =>
      label(line === 0 && point?.verdict ? "verdict" : "target", `words/${id}/${line}`, runs, {
        x: frame.wordsX,
        y: row.wordsY + line * LINE,
        sizePx: WORD_PX,
        datum,
      }),
    ),
  ];
}

/** The dotted line of a merger with the names above and below it, each with an arrow to its years. */
export function mergerMarks({ id, y, above, below }: MergerRow, widthPx: number): Mark[] {
  const hasRoom = (texts: readonly string[], weight: 400 | 600) =>
    Math.max(...texts.map((text) => measureText(text, WORD_PX, weight))) + ARROW <= widthPx;
  const [isNewPointed, isOldPointed] = [hasRoom(above, 600), hasRoom(below, 400)];
  const now = above.map((text, line) =>
    label("merger", `merger-name/${id}/new/${line}`, text, {
      x: 0,
      y: y - 7 - (above.length - 1 - line) * MERGER_LINE,
      sizePx: WORD_PX,
      weight: line === 0 ? 600 : 400,
      role: "ink",
    }),
  );
  const old = below.map((text, line) =>
    label("merger", `merger-name/${id}/old/${line}`, text, {
      x: isOldPointed ? ARROW : 0,
      y: y + 16 + line * MERGER_LINE,
      sizePx: WORD_PX,
    }),
  );
  const end = now.at(-1)?.box.width ?? 0;
  return [
    ...now,
    ...(isNewPointed ? arrow(`merger-arrow/${id}/new`, { x: roundPx(end + ARROW / 2), from: y - 7, to: y - 16 }, "ink") : []),
    levelRule("merger", `merger/${id}`, { x1: 0, x2: widthPx, y }, { role: "ink-2", dash: [1, 3] }),
    ...(isOldPointed ? arrow(`merger-arrow/${id}/old`, { x: 4, from: y + 7, to: y + 16 }, "ink-2") : []),
    ...old,
  ];
}

function barAndValue({ id, area, period, point, y, valueY }: Row, { frame, place, locale, role }: RowOptions): Mark[] {
  if (!point?.actual) return [];
  const { actual } = point;
  const [zero, end] = [place(0), place(actual.value)];
  const datum = { area: area.id, period, value: actual.value };
  const box = { x: Math.min(zero, end), y: roundPx(y - BAR / 2), width: roundPx(Math.abs(end - zero)), height: BAR };
  return [
    { type: "bar", id: `bar/${id}`, box, role, form: STATUS_FORMS[actual.status], datum },
    label("value", `value/${id}`, actualLabel(actual, locale), {
      x: frame.valueX,
      y: valueY,
      sizePx: VALUE_PX,
      weight: 600,
      role: "ink",
      anchor: "end",
      datum,
    }),
  ];
}

/** "chưa có số" at the baseline, or in the column of values where a target stands in its way. */
function gapWord({ id, area, period, point, y, valueY }: Row, { frame, place, locale }: RowOptions): Mark {
  const text = CHART_WORDS.gap[locale];
  const x = place(0) + 8;
  const end = x + measureText(text, GAP_TEXT_PX) + 8;
  const isFree = !frame.isStacked && (!point?.target || place(point.target.value) > end);
  const at = isFree ? { x, y: y + 4, anchor: "start" as const } : { x: frame.valueX, y: valueY, anchor: "end" as const };
  return label("gap", `gap-word/${id}`, text, {
    ...at,
    sizePx: GAP_TEXT_PX,
    role: "ink-3",
    datum: { area: area.id, period, value: null },
    haloPx: 4,
  });
}

/** A small arrow from one height to another, drawn because the font has none. */
function arrow(id: string, { x, from, to }: { x: number; from: number; to: number }, role: ColorRole): Mark[] {
  const neck = to + (from < to ? -3 : 3);
  const head = [
    { x: x - 3, y: neck },
    { x, y: to },
    { x: x + 3, y: neck },
  ];
  return [uprightRule("merger", `${id}/stem`, { x, y1: from, y2: to }, { role }), rule("merger", `${id}/head`, head, { role })];
}
