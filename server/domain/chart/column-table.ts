import type { Locale } from "../text.ts";
import { VERDICT_WORDS } from "../words.ts";
import type { LabelMark, Mark, TextRun } from "./chart-model.ts";
import { actualLabel, CHART_WORDS, targetLabel } from "./chart-words.ts";
import type { PlacedSlot } from "./column-frame.ts";
import { label, levelRule, widthOf } from "./marks.ts";
import { measureText, wrapText } from "./measure-text.ts";

/** Distance of two rows of the table a wide chart carries, and of its lines in a cell. */
const ROW = 25;
const LINE = 15;
const HEAD_PX = 12.5;
const SMALLEST = 12;
/** Air between two texts of a row. */
const APART = 2;

export interface TableOptions {
  locale: Locale;
  /** Baseline of the chart; the rows lie below. */
  y: number;
  widthPx: number;
  pitch: number;
  sizePx: number;
  yearPx: number;
  /** The actuals stand in a row of their own, because the plot has no room for all. */
  hasValues: boolean;
  /** Plans and verdicts: wide charts only. */
  hasTargets: boolean;
}

interface Row {
  part: LabelMark["part"];
  head: string;
  /** Lines of each cell. */
  cells: Map<string, TextRun[][]>;
  sizePx: number;
  /** Room each slot asks for; a text at the edge of the chart moves in as far as this room does. */
  widthAt: (slot: PlacedSlot) => number;
}

/** The rows under the axis (years, actuals, plans, verdicts), and the pixel they end at. Rows whose words have no room are left to the table below the chart. */
export function columnTable(slots: readonly PlacedSlot[], given: TableOptions): { marks: Mark[]; bottom: number } {
  const { y, widthPx, hasTargets, hasValues } = given;
  const options = { ...given, values: hasValues ? valueTexts(slots, given.locale) : new Map() };
  const isTabular = hasTargets;
  const rows = [
    hasValues && !isTabular ? valueRow(slots, options) : null,
    yearRow(slots, options),
    hasValues && isTabular ? valueRow(slots, options) : null,
    hasTargets ? targetRow(slots, options) : null,
    hasTargets ? verdictRow(slots, options) : null,
  ].filter((row) => row !== null);
  const marks: Mark[] = [];
  let bottom = y + 4;
  for (const [index, row] of rows.entries()) {
    const baseline = bottom + (index === 0 ? 15.5 : isTabular ? 17 : 18);
    if (isTabular && index > 0)
      marks.push(levelRule("hairline", `hairline/${row.part}`, { x1: 0, x2: widthPx, y: bottom + 0.5 }, { role: "line" }));
    if (isTabular) marks.push(label("row-head", `head/${row.part}`, row.head, { x: 0, y: baseline, sizePx: HEAD_PX, role: "ink-3" }));
    marks.push(...cellsOf(row, slots, { baseline, widthPx }));
    const lines = Math.max(1, ...[...row.cells.values()].map((cell) => cell.length));
    bottom += (isTabular ? ROW : index === 0 ? 20 : 18) + (lines - 1) * LINE + (index === 0 && isTabular ? 1 : 0);
  }
  return { marks, bottom: Math.ceil(isTabular ? bottom : bottom + 4) };
}

/** The texts of the actuals, each measured once. */
type ValueTexts = ReadonlyMap<string, { runs: TextRun[]; widthAtOnePx: number }>;

interface RowOptions extends TableOptions {
  values: ValueTexts;
}

function valueTexts(slots: readonly PlacedSlot[], locale: Locale): ValueTexts {
  return new Map(
    slots.flatMap(({ id, point }) => {
      if (!point?.actual) return [];
      const runs = [run(actualLabel(point.actual, locale), "ink", 600)];
      return [[id, { runs, widthAtOnePx: widthOf(runs, 1) }] as const];
    }),
  );
}

function cellsOf(row: Row, slots: readonly PlacedSlot[], { baseline, widthPx }: { baseline: number; widthPx: number }): LabelMark[] {
  return slots.flatMap((slot) =>
    (row.cells.get(slot.id) ?? []).map((runs, line) => {
      const datum = { area: slot.area.id, period: slot.period, value: row.part === "value" ? (slot.point?.actual?.value ?? null) : null };
      return label(row.part, `cell/${row.part}/${slot.id}${line === 0 ? "" : `/${line}`}`, runs, {
        x: movedIn(slot.x, row.widthAt(slot), widthPx),
        y: baseline + line * LINE,
        sizePx: row.sizePx,
        anchor: "middle",
        datum,
      });
    }),
  );
}

function yearRow(slots: readonly PlacedSlot[], options: RowOptions): Row {
  const { locale, yearPx, hasTargets, values } = options;
  const ownWidth = measureText("2024", yearPx);
  const widthAt = ({ id }: PlacedSlot) => (hasTargets ? ownWidth : Math.max(ownWidth, (values.get(id)?.widthAtOnePx ?? 0) * SMALLEST));
  return {
    part: "year",
    head: CHART_WORDS.year[locale],
    sizePx: yearPx,
    cells: cellsFor(slotsWithRoom(slots, widthAt, options), ({ period }) => [[run(period, "ink-2")]]),
    widthAt,
  };
}

function valueRow(slots: readonly PlacedSlot[], options: RowOptions): Row {
  const { locale, sizePx, yearPx, hasTargets, values } = options;
  const yearWidth = measureText("2024", yearPx);
  const widthAt =
    (size: number) =>
    ({ id }: PlacedSlot) =>
      Math.max(yearWidth, (values.get(id)?.widthAtOnePx ?? 0) * size);
  const sizes = hasTargets ? [sizePx, 12.5] : [];
  const size = sizes.find((one) => slotsWithRoom(slots, widthAt(one), options).length === slots.length) ?? SMALLEST;
  return {
    part: "value",
    head: CHART_WORDS.actual[locale],
    sizePx: size,
    cells: cellsFor(slotsWithRoom(slots, widthAt(size), options), ({ id }) => {
      const text = values.get(id);
      return text ? [text.runs] : [];
    }),
    widthAt: widthAt(size),
  };
}

function targetRow(slots: readonly PlacedSlot[], { locale, pitch, sizePx }: TableOptions): Row | null {
  const text = ({ point }: PlacedSlot) => (point?.target ? targetLabel(point.target, locale) : "–");
  const size = [sizePx, 12.5, 12].find((one) => slots.every((slot) => measureText(text(slot), one, 400) + 4 <= pitch));
  if (size === undefined) return null;
  return {
    part: "target",
    head: CHART_WORDS.target[locale],
    sizePx: size,
    cells: cellsFor(slots, (slot) => [[run(text(slot), slot.point?.target ? "ink" : "ink-3")]]),
    widthAt: () => pitch,
  };
}

/** "không đạt" in bold, the others plain. Long verdicts break over two lines; "không đạt" never does. A past year without a figure has none. */
function verdictRow(slots: readonly PlacedSlot[], options: TableOptions): Row | null {
  const { locale, pitch, sizePx } = options;
  const last = slots.findLast(({ point }) => point?.actual)?.period ?? "";
  const judged = slots.filter(({ point, period }) => point?.verdict && (point.actual || period > last));
  for (const size of [sizePx, 12.5, SMALLEST]) {
    const cells = cellsFor(judged, (slot) => verdictLines(slot, { locale, widthPx: pitch - 4, sizePx: size }));
    const widthAt = ({ id }: PlacedSlot) => Math.max(0, ...(cells.get(id) ?? []).map((line) => widthOf(line, size)));
    if (slotsWithRoom(judged, widthAt, options).length === judged.length)
      return { part: "verdict", head: CHART_WORDS.verdict[locale], sizePx: size, cells, widthAt };
  }
  return null;
}

function verdictLines(
  { point }: PlacedSlot,
  { locale, widthPx, sizePx }: { locale: Locale; widthPx: number; sizePx: number },
): TextRun[][] {
  const verdict = point?.verdict;
  if (!verdict) return [];
  const word = VERDICT_WORDS[verdict][locale];
  if (verdict === "missed") return [[run(word, "ink", 600)]];
  return wrapText(word.replaceAll("\u00a0", " "), { widthPx, sizePx }).map((line) => [run(line, "ink-2")]);
}

/** The slots of every n-th year of each area, its first among them, for the least n at which neighbours do not touch. */
function slotsWithRoom(slots: readonly PlacedSlot[], widthAt: (slot: PlacedSlot) => number, { widthPx }: TableOptions): PlacedSlot[] {
  const rooms = slots.map((slot) => {
    const width = widthAt(slot);
    return { slot, area: slot.area, x: movedIn(slot.x, width, widthPx), half: width / 2 };
  });
  for (let step = 1; step <= rooms.length; step++) {
    const shown = everyNth(rooms, step);
    const isClear = shown.every(({ x, half }, index) => {
      const before = shown[index - 1];
      return before === undefined || x - half >= before.x + before.half + APART;
    });
    if (isClear) return shown.map(({ slot }) => slot);
  }
  return slots.slice(-1);
}

function everyNth<Some extends { area: { id: string } }>(slots: readonly Some[], step: number): Some[] {
  const counts = new Map<string, number>();
  return slots.filter(({ area }) => {
    const index = counts.get(area.id) ?? 0;
    counts.set(area.id, index + 1);
    return index % step === 0;
  });
}

/** The middle of a text that would leave the chart at either side. */
function movedIn(x: number, width: number, widthPx: number): number {
  return Math.max(width / 2, Math.min(x, widthPx - width / 2));
}

function cellsFor(slots: readonly PlacedSlot[], lines: (slot: PlacedSlot) => TextRun[][]): Map<string, TextRun[][]> {
  return new Map(slots.map((slot) => [slot.id, lines(slot)]));
}

function run(text: string, role: TextRun["role"], weight: TextRun["weight"] = 400): TextRun {
  return { text, weight, role };
}
