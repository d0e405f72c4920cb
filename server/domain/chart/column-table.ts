import type { Verdict } from "../resources/series.ts";
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
  /** Lines of the cell of each slot; none where its words have no room. */
  cells: readonly Lines[];
  sizePx: number;
  /** Room each slot asks for; a text at the edge of the chart moves in as far as this room does. */
  widths: readonly number[];
}

type Lines = readonly (readonly TextRun[])[];
const NO_LINES: Lines = [];

/** The rows under the axis (years, actuals, plans, verdicts), and the pixel they end at. Rows whose words have no room are left to the table below the chart. */
export function columnTable(slots: readonly PlacedSlot[], options: TableOptions): { marks: Mark[]; bottom: number } {
  const { y, widthPx, hasTargets: isTabular } = options;
  const marks: Mark[] = [];
  let bottom = y + 4;
  for (const [index, row] of rowsOf(slots, options).entries()) {
    const baseline = bottom + (index === 0 ? 15.5 : isTabular ? 17 : 18);
    if (isTabular && index > 0)
      marks.push(levelRule("hairline", `hairline/${row.part}`, { x1: 0, x2: widthPx, y: bottom + 0.5 }, { role: "line" }));
    if (isTabular) marks.push(label("row-head", `head/${row.part}`, row.head, { x: 0, y: baseline, sizePx: HEAD_PX, role: "ink-3" }));
    const lines = addCells(marks, row, slots, { baseline, widthPx });
    bottom += (isTabular ? ROW : index === 0 ? 20 : 18) + (lines - 1) * LINE + (index === 0 && isTabular ? 1 : 0);
  }
  return { marks, bottom: Math.ceil(isTabular ? bottom : bottom + 4) };
}

function rowsOf(slots: readonly PlacedSlot[], options: TableOptions): Row[] {
  const { hasTargets, hasValues, locale } = options;
  const values = hasValues ? valueTexts(slots, locale) : [];
  const years = yearRow(slots, values, options);
  const rows = hasTargets
    ? [years, hasValues ? valueRow(slots, values, options) : null, targetRow(slots, options), verdictRow(slots, options)]
    : [hasValues ? valueRow(slots, values, options) : null, years];
  return rows.filter((row) => row !== null);
}

/** The texts of the actuals, each measured once; null in a gap. */
type ValueTexts = readonly ({ runs: TextRun[]; widthAtOnePx: number } | null)[];

function valueTexts(slots: readonly PlacedSlot[], locale: Locale): ValueTexts {
  return slots.map(({ point }) => {
    if (!point?.actual) return null;
    const runs = [run(actualLabel(point.actual, locale), "ink", 600)];
    return { runs, widthAtOnePx: widthOf(runs, 1) };
  });
}

/** Adds the cells of a row; answers how many lines the highest has. */
function addCells(
  marks: Mark[],
  { part, cells, sizePx, widths }: Row,
  slots: readonly PlacedSlot[],
  { baseline, widthPx }: { baseline: number; widthPx: number },
): number {
  let most = 1;
  for (const [index, { id, x, area, period, point }] of slots.entries()) {
    const lines = cells[index] ?? NO_LINES;
    const datum = { area: area.id, period, value: part === "value" ? (point?.actual?.value ?? null) : null };
    for (let line = 0; line < lines.length; line++)
      marks.push(
        label(part, line === 0 ? `cell/${part}/${id}` : `cell/${part}/${id}/${line}`, lines[line] ?? [], {
          x: movedIn(x, widths[index] ?? 0, widthPx),
          y: baseline + line * LINE,
          sizePx,
          anchor: "middle",
          datum,
        }),
      );
    most = Math.max(most, lines.length);
  }
  return most;
}

function yearRow(slots: readonly PlacedSlot[], values: ValueTexts, { locale, yearPx, hasTargets, widthPx }: TableOptions): Row {
  const ownWidth = measureText("2024", yearPx);
  const widths = slots.map((_, index) => (hasTargets ? ownWidth : Math.max(ownWidth, (values[index]?.widthAtOnePx ?? 0) * SMALLEST)));
  const isShown = thinned(slots, widths, widthPx);
  const cells = slots.map(({ period }, index) => (isShown[index] ? [[run(period, "ink-2")]] : NO_LINES));
  return { part: "year", head: CHART_WORDS.year[locale], sizePx: yearPx, cells, widths };
}

function valueRow(slots: readonly PlacedSlot[], values: ValueTexts, { locale, sizePx, yearPx, hasTargets, widthPx }: TableOptions): Row {
  const yearWidth = measureText("2024", yearPx);
  const widthsAt = (size: number) => slots.map((_, index) => Math.max(yearWidth, (values[index]?.widthAtOnePx ?? 0) * size));
  const sizes = hasTargets ? [sizePx, 12.5] : [];
  const size = sizes.find((one) => areApart(slots, widthsAt(one), widthPx)) ?? SMALLEST;
  const widths = widthsAt(size);
  const isShown = thinned(slots, widths, widthPx);
  const cells = values.map((text, index) => (text && isShown[index] ? [text.runs] : NO_LINES));
  return { part: "value", head: CHART_WORDS.actual[locale], sizePx: size, cells, widths };
}

function targetRow(slots: readonly PlacedSlot[], { locale, pitch, sizePx }: TableOptions): Row | null {
  const runs = slots.map(({ point }) => (point?.target ? run(targetLabel(point.target, locale), "ink") : run("–", "ink-3")));
  const widest = Math.max(...runs.map(({ text }) => measureText(text, 1)));
  const size = [sizePx, 12.5, SMALLEST].find((one) => widest * one + 4 <= pitch);
  if (size === undefined) return null;
  return {
    part: "target",
    head: CHART_WORDS.target[locale],
    sizePx: size,
    cells: runs.map((one) => [[one]]),
    widths: slots.map(() => pitch),
  };
}

/** "không đạt" in bold, the others plain. Long verdicts break over two lines; "không đạt" never does. A past year without a figure has none. */
function verdictRow(slots: readonly PlacedSlot[], { locale, pitch, sizePx, widthPx }: TableOptions): Row | null {
  const last = slots.findLast(({ point }) => point?.actual)?.period ?? "";
  const judged = slots.map(({ point, period }) => (point?.verdict && (point.actual || period > last) ? point.verdict : null));
  const verdicts = new Set(judged.filter((verdict) => verdict !== null));
  for (const size of [sizePx, 12.5, SMALLEST]) {
    const texts = new Map([...verdicts].map((one) => [one, verdictText(one, { locale, widthPx: pitch - 4, sizePx: size })]));
    const cells = judged.map((verdict) => (verdict && texts.get(verdict)) || NO_VERDICT);
    const widths = cells.map(({ width }) => width);
    const hasVerdict = judged.map((verdict) => verdict !== null);
    if (areApart(slots, widths, widthPx, hasVerdict))
      return { part: "verdict", head: CHART_WORDS.verdict[locale], sizePx: size, cells: cells.map(({ lines }) => lines), widths };
  }
  return null;
}

const NO_VERDICT = { lines: NO_LINES, width: 0 };

function verdictText(
  verdict: Verdict,
  { locale, widthPx, sizePx }: { locale: Locale; widthPx: number; sizePx: number },
): { lines: Lines; width: number } {
  const word = VERDICT_WORDS[verdict][locale];
  const lines =
    verdict === "missed"
      ? [[run(word, "ink", 600)]]
      : wrapText(word.replaceAll("\u00a0", " "), { widthPx, sizePx }).map((line) => [run(line, "ink-2")]);
  return { lines, width: Math.max(...lines.map((line) => widthOf(line, sizePx))) };
}

/** Which slots are shown: every n-th year of each area, its first among them, for the least n at which neighbours do not touch. */
function thinned(slots: readonly PlacedSlot[], widths: readonly number[], widthPx: number): readonly boolean[] {
  for (let step = 1; step <= slots.length; step++) {
    const isShown = everyNth(slots, step);
    if (areApart(slots, widths, widthPx, isShown)) return isShown;
  }
  return slots.map((_, index) => index === slots.length - 1);
}

function everyNth(slots: readonly PlacedSlot[], step: number): boolean[] {
  let first = 0;
  return slots.map(({ area }, index) => {
    if (slots[index - 1]?.area !== area) first = index;
    return (index - first) % step === 0;
  });
}

/** True when no text touches the one before it. */
function areApart(slots: readonly PlacedSlot[], widths: readonly number[], widthPx: number, isShown?: readonly boolean[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const [index, { x }] of slots.entries()) {
    if (isShown && !isShown[index]) continue;
    const width = widths[index] ?? 0;
    const middle = movedIn(x, width, widthPx);
    if (middle - width / 2 < end + APART) return false;
    end = middle + width / 2;
  }
  return true;
}

/** The middle of a text that would leave the chart at either side. */
function movedIn(x: number, width: number, widthPx: number): number {
  return Math.max(width / 2, Math.min(x, widthPx - width / 2));
}

function run(text: string, role: TextRun["role"], weight: TextRun["weight"] = 400): TextRun {
  return { text, weight, role };
}
