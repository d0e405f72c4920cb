import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { actualLabel } from "./chart-words.ts";
import { colourOf } from "./end-labels.ts";
import { measureText, wrapText } from "./measure-text.ts";
import type { Ranking, RankingRow } from "./ranking-rows.ts";
import { roundPx, type Scale } from "./scale.ts";

export const BAR = 18;
export const NAME_PX = 14;
export const NAME_LINE = 17;
export const VALUE_PX = 14;
/** Between bar and value. */
export const VALUE_GAP = 8;
const NAME_GAP = 12;
const PITCH = 34;
const VALUE_LINE = 19;
/** Names take at most this share of the width. Narrower charts set them above their bars. */
const NAME_SHARE = 0.4;
const STACKED_BELOW_PX = 300;
/** Bars need not be longer than this to be compared, and say nothing when they are much shorter. */
const LONGEST = 820;
const SHORTEST = 40;

export interface PlacedRow extends RankingRow {
  /** Middle of the bar. */
  y: number;
  top: number;
  height: number;
  lines: string[];
  value: string;
}

export interface RankingFrame {
  /** Names stand above their bars. */
  isStacked: boolean;
  /** Values stand under their bars: both have no room side by side. */
  isBelow: boolean;
  scale: Scale;
  /** Where names end, or begin when they are stacked. */
  nameX: number;
  rows: PlacedRow[];
  bottom: number;
}

/** Names, bars and values of a ranking from left to right; on narrow screens one above the other. */
export function rankingFrame({ rows }: Ranking, { spec, data, top }: { spec: ChartSpec; data: SeriesData; top: number }): RankingFrame {
  const { widthPx } = spec;
  const isStacked = widthPx < STACKED_BELOW_PX;
  const lines = rows.map((row) => nameLines(row, isStacked ? widthPx : widthPx * NAME_SHARE));
  const nameWidth = isStacked ? 0 : Math.max(...lines.flat().map((text) => measureText(text, NAME_PX, 600)));
  const values = rows.map((row, index) => valueText(row, { data, locale: spec.locale, isFirst: index === 0 }));
  const rooms = valueRooms(rows, values);
  const start = nameWidth + (isStacked ? 0 : NAME_GAP);
  const isBelow = isStacked && widthPx - start - rooms.before - rooms.after < SHORTEST;
  const from = start + (isBelow ? 0 : rooms.before);
  const to = isBelow ? widthPx : Math.max(from + SHORTEST / 2, Math.min(widthPx - rooms.after, from + LONGEST));
  const placed = placeRows(rows, { lines, values, top, isStacked, isBelow });
  return {
    isStacked,
    isBelow,
    nameX: nameWidth,
    rows: placed,
    bottom: Math.ceil(placed.reduce((sum, { height }) => sum + height, top)),
    scale: { domain: domainOf(rows), from: roundPx(from), to: roundPx(to) },
  };
}

interface PlaceOptions extends Pick<RankingFrame, "isStacked" | "isBelow"> {
  lines: string[][];
  values: string[];
  top: number;
}

function placeRows(rows: readonly RankingRow[], { lines, values, top, isStacked, isBelow }: PlaceOptions): PlacedRow[] {
  let y = top;
  return rows.map((row, index): PlacedRow => {
    const own = lines[index] as string[];
    const names = own.length * NAME_LINE;
    const height = isStacked ? names + BAR + 14 + (isBelow ? VALUE_LINE : 0) : Math.max(PITCH, names + 8);
    const start = y;
    y += height;
    return {
      ...row,
      top: start,
      height,
      lines: own,
      value: values[index] as string,
      y: isStacked ? start + names + 4 + BAR / 2 : start + height / 2,
    };
  });
}

/** Room the values take on either side of the bars. */
function valueRooms(rows: readonly RankingRow[], values: readonly string[]): { before: number; after: number } {
  const widths = values.map((value) => VALUE_GAP + measureText(value, VALUE_PX, 600));
  const widest = (isNegative: boolean) =>
    Math.max(0, ...widths.filter((_, index) => (rows[index] as RankingRow).point.actual.value < 0 === isNegative));
  return { before: widest(true), after: widest(false) };
}

function domainOf(rows: readonly RankingRow[]): [number, number] {
  const values = rows.map(({ point }) => point.actual.value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return [least, least === most ? 1 : most];
}

function nameLines({ name, area, rank }: RankingRow, widthPx: number): string[] {
  const text = area.level === "province" ? name : name.replaceAll("\u00a0", " ");
  return wrapText(text, { widthPx, sizePx: NAME_PX, weight: colourOf({ rank }).weight });
}

/** The per cent sign stands once, at the first value; other units stand above the bars. */
function valueText(
  { point }: RankingRow,
  { data, locale, isFirst }: { data: SeriesData; locale: ChartSpec["locale"]; isFirst: boolean },
): string {
  return `${actualLabel(point.actual, locale)}${isFirst && data.unit.id === "percent" ? "%" : ""}`;
}
