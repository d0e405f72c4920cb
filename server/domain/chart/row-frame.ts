import { VERDICT_WORDS } from "../words.ts";
import type { TextRun } from "./chart-model.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { actualLabel, CHART_WORDS, mergerName, targetLabel } from "./chart-words.ts";
import { widthOf } from "./marks.ts";
import { measureText, wrapAnywhere } from "./measure-text.ts";
import { placeOf, roundPx, type Scale } from "./scale.ts";
import { valuesOf } from "./slot-values.ts";
import { targetEnds } from "./target-marks.ts";
import type { Segment, Slot } from "./timeline.ts";

export const VALUE_PX = 15;
export const WORD_PX = 13;
export const LINE = 15;
export const BAR = 16;
export const TICK = BAR + 10;
export const GAP_TEXT_PX = 12;
const GAP_PX = 12;
const VALUE_AIR = 16;
const PITCH = 38;
const VALUE_LINE = 19;
const YEARS_WIDTH = 46;
/** With less room for its bars than this a row sets year and value over the bar and the words under it. */
const LEAST_BARS = 70;
/** Room of the names between two provinces, of one line each. */
const MERGER = 48;
export const MERGER_LINE = 16;
/** Air at both ends of bars as wide as the chart, for the arrows of floors and ceilings. */
const ARROW_ROOM = 10;

export interface Row extends Slot {
  top: number;
  height: number;
  /** Middle of the bar. */
  y: number;
  /** Baselines of the year, of the value, and of the first line of words. */
  textY: number;
  valueY: number;
  wordsY: number;
  words: TextRun[][];
}

/** The space between the years of two provinces, with the lines of their names. */
export interface MergerRow {
  id: string;
  y: number;
  /** Of the province after the merger, above the line. */
  above: string[];
  below: string[];
}

export interface RowFrame {
  rows: Row[];
  mergers: MergerRow[];
  bottom: number;
  isStacked: boolean;
  scale: Scale;
  valueX: number;
  wordsX: number;
}

/** Rows of a phone, newest year on top: years, bars, values and words from left to right; the bars take what the texts leave. */
export function rowFrame(segments: readonly Segment[], { widthPx, locale }: Pick<ChartSpec, "widthPx" | "locale">): RowFrame {
  const slots = segments.flatMap((segment) => segment.slots);
  const wordsWidth = Math.max(0, ...slots.flatMap((slot) => wordsOf(slot, locale).map((line) => widthOf(line, WORD_PX))));
  const valueWidth = Math.max(
    0,
    ...slots.map(({ point }) => (point?.actual ? measureText(actualLabel(point.actual, locale), VALUE_PX, 600) : 0)),
  );
  const wordsX = wordsWidth === 0 ? widthPx : widthPx - Math.max(wordsWidth, Math.min(86, widthPx * 0.24));
  const valueX = wordsWidth === 0 ? widthPx : wordsX - GAP_PX;
  const values = valuesOf(slots);
  const domain: [number, number] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const wish = { domain, from: YEARS_WIDTH, to: valueX - valueWidth - VALUE_AIR };
  const gapWidth = measureText(CHART_WORDS.gap[locale], GAP_TEXT_PX);
  const valuesWidth = slots.some((slot) => meetsTarget(slot, wish, valueX - gapWidth)) ? Math.max(valueWidth, gapWidth) : valueWidth;
  const to = valueX - valuesWidth - VALUE_AIR;
  const isStacked = to - YEARS_WIDTH < LEAST_BARS;
  return {
    ...placeRows(segments, { widthPx, locale, isStacked, isTight: valuesWidth + YEARS_WIDTH > widthPx }),
    isStacked,
    scale: isStacked ? { domain, from: ARROW_ROOM, to: widthPx - ARROW_ROOM } : { domain, from: YEARS_WIDTH, to: roundPx(to) },
    valueX: isStacked ? widthPx : roundPx(valueX),
    wordsX: isStacked ? 0 : roundPx(wordsX),
  };
}

/** True when "chưa có số" in the column of values, which begins at `x`, would touch the target of its year. */
function meetsTarget({ point }: Slot, scale: Scale, x: number): boolean {
  if (!point?.target || point.actual) return false;
  return targetEnds(point.target).some((value) => placeOf(value, scale) + ARROW_ROOM > x);
}

interface PlaceOptions {
  widthPx: number;
  locale: ChartSpec["locale"];
  isStacked: boolean;
  /** The widest value has no room beside a year. */
  isTight: boolean;
}

function placeRows(segments: readonly Segment[], options: PlaceOptions): Pick<RowFrame, "rows" | "mergers" | "bottom"> {
  const rows: Row[] = [];
  const mergers: MergerRow[] = [];
  let y = 0;
  for (const [index, segment] of segments.toReversed().entries()) {
    const after = index === 0 ? undefined : segments[segments.length - index];
    if (after) {
      const merger = mergerRow(segment, after, y, options);
      mergers.push(merger);
      y = merger.y + MERGER / 2 + (merger.below.length - 1) * MERGER_LINE;
    }
    for (const slot of segment.slots.toReversed()) {
      const row = options.isStacked ? stackedRow(slot, y, options) : sideRow(slot, y, options.locale);
      rows.push(row);
      y += row.height;
    }
  }
  return { rows, mergers, bottom: Math.ceil(y) };
}

function sideRow(slot: Slot, top: number, locale: ChartSpec["locale"]): Row {
  const words = wordsOf(slot, locale);
  const height = Math.max(PITCH, words.length * LINE + 8);
  const y = roundPx(top + height / 2);
  return { ...slot, top, height, y, words, textY: y + 5, valueY: y + 5, wordsY: y + 4.5 - ((words.length - 1) * LINE) / 2 };
}

/** Year and value, the bar, the words. A value that has no room beside its year stands below it. */
function stackedRow(slot: Slot, top: number, { locale, widthPx, isTight }: PlaceOptions): Row {
  const words = wordsOf(slot, locale).flatMap((runs) => wrapRuns(runs, widthPx));
  const extra = isTight ? VALUE_LINE : 0;
  const height = extra + (words.length === 0 ? 57 : 72 + (words.length - 1) * LINE);
  const textY = top + 15;
  return { ...slot, top, height, y: top + extra + 36, words, textY, valueY: textY + extra, wordsY: top + extra + 62 };
}

function wrapRuns(runs: TextRun[], widthPx: number): TextRun[][] {
  const [run] = runs;
  if (run === undefined || widthOf(runs, WORD_PX) <= widthPx) return [runs];
  return wrapAnywhere(run.text, { widthPx, sizePx: WORD_PX, weight: run.weight }).map((text) => [{ ...run, text }]);
}

function mergerRow(before: Segment, after: Segment, top: number, { widthPx, locale }: PlaceOptions): MergerRow {
  const [old, now] = [mergerName(before.area, locale), mergerName(after.area, locale)];
  const lines = ({ name, dates }: typeof old, weight: 400 | 600, short: string) => {
    const whole = `${name}, ${dates}`;
    if (measureText(whole, WORD_PX, weight) + BAR <= widthPx) return [whole];
    return measureText(name, WORD_PX, weight) <= widthPx ? [name, dates] : [short, dates];
  };
  const above = lines(now, 600, CHART_WORDS.newProvince[locale]);
  const below = lines(old, 400, CHART_WORDS.formerProvince[locale]);
  return { id: after.area.id, y: top + MERGER / 2 + (above.length - 1) * MERGER_LINE, above, below };
}

/** Verdict, plan and what is not firm, at most three short lines. */
function wordsOf({ point }: Slot, locale: ChartSpec["locale"]): TextRun[][] {
  const { actual = null, target = null, verdict = null } = point ?? {};
  const status = actual?.status === "estimate" || actual?.status === "preliminary" ? actual.status : null;
  const isMissed = verdict === "missed";
  const judged: TextRun[][] = verdict
    ? [[{ text: VERDICT_WORDS[verdict][locale], weight: isMissed ? 600 : 400, role: isMissed ? "ink" : "ink-2" }]]
    : [];
  const plan = target ? `${CHART_WORDS.targetShort[locale]}\u00a0${targetLabel(target, locale)}` : "";
  const word = status ? CHART_WORDS[status === "estimate" ? "estimateShort" : "preliminaryShort"][locale] : "";
  const isShort = measureText(`${plan} · ${word}`, WORD_PX) <= 90;
  const texts = plan && word && isShort ? [`${plan} · ${word}`] : [plan, word];
  return [...judged, ...texts.filter(Boolean).map((text): TextRun[] => [{ text, weight: 400, role: "ink-2" }])];
}
