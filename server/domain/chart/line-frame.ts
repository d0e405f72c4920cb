import { formatDayInText } from "../number.ts";
import { yearsBetween } from "../year.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { CHART_WORDS, mergerName } from "./chart-words.ts";
import type { LineSeries } from "./line-series.ts";
import { measureText } from "./measure-text.ts";

/** Sizes of text and plot that the width and the density of a line chart decide. */
export interface LineSizes {
  valuePx: number;
  namePx: number;
  tickPx: number;
  yearPx: number;
  headPx: number;
  plotHeightPx: number;
}

/** Sizes for a width; several areas need more height than one. */
export function lineSizes({ widthPx, density }: Pick<ChartSpec, "widthPx" | "density">, isSingle: boolean): LineSizes {
  if (density === "card") return { valuePx: 20, namePx: 20, tickPx: 18, yearPx: 19, headPx: 18, plotHeightPx: 300 };
  const isEmbed = density === "embed";
  const [single, several] = isEmbed
    ? widthPx >= 480
      ? [186, 200]
      : [156, 190]
    : widthPx >= 1000
      ? [358, 440]
      : widthPx >= 800
        ? [310, 380]
        : widthPx >= 480
          ? [270, 320]
          : [220, 280];
  return {
    valuePx: isEmbed || widthPx < 480 ? 12 : widthPx >= 800 ? 13.5 : 13,
    namePx: widthPx >= 800 ? 13 : 12,
    tickPx: 12,
    yearPx: isEmbed ? 11 : widthPx >= 480 ? 13 : 12,
    headPx: 13,
    plotHeightPx: isSingle ? single : several,
  };
}

/** Where the years stand: the middle of equal stretches between two pixels. */
export interface YearPlaces {
  periods: string[];
  pitch: number;
  x: (period: string) => number;
}

/** Equal stretches for every year from the first to the last. */
export function yearPlaces(periods: readonly string[], { left, right }: { left: number; right: number }): YearPlaces {
  const first = periods[0] as string;
  const years = yearsBetween(first, periods.at(-1) as string);
  const pitch = (right - left) / years.length;
  return { periods: years, pitch, x: (period) => Math.round((left + (Number(period) - Number(first) + 0.5) * pitch) * 10) / 10 };
}

/** Words over the line of the merger: `period` is the first year after it. Both provinces where the chart shows one alone, else the day. */
export interface MergerWords {
  period: string;
  day: string;
  pair: { before: string[]; after: string[] } | null;
}

/** The merger, if it lies among the years of drawn provinces. */
export function mergerOf(
  drawn: readonly LineSeries[],
  periods: readonly string[],
  { site }: Pick<SeriesData, "site">,
  locale: ChartSpec["locale"],
): MergerWords | null {
  const period = site.mergedOn?.slice(0, 4);
  const [first, last] = [periods[0] ?? "", periods.at(-1) ?? ""];
  if (site.mergedOn === null || period === undefined || !(first < period && period <= last)) return null;
  if (!drawn.some(({ areas }) => areas.some(({ level }) => level === "province"))) return null;
  const day = `${CHART_WORDS.merger[locale]},\u00a0${formatDayInText(site.mergedOn, locale).replaceAll(" ", "\u00a0")}`;
  const [only] = drawn;
  const [old, now] = drawn.length === 1 && only ? only.areas : [];
  if (!old || !now) return { period, day, pair: null };
  const [former, present] = [mergerName(old, locale), mergerName(now, locale)];
  return { period, day, pair: { before: [former.name, former.dates], after: [present.name, present.dates] } };
}

/** Width of the lines of a head, the first in bold. */
export function widthOfHead(lines: readonly string[], sizePx: number): number {
  return Math.max(0, ...lines.map((line, index) => measureText(line, sizePx, index === 0 ? 600 : 400)));
}

/** One side of the words over a merger. */
export interface MergerHead {
  lines: string[];
  side: "old" | "new";
  x: number;
  anchor: "start" | "end";
  isName: boolean;
}

/** The words that have room beside the line at `x`: both provinces, else the day on the side where it fits, else none. */
export function mergerHeads(
  { pair, day }: MergerWords,
  { x, widthPx, sizePx, offset }: { x: number; widthPx: number; sizePx: number; offset: number },
): MergerHead[] {
  const [before, after] = [x - offset, widthPx - x - offset];
  if (pair && widthOfHead(pair.before, sizePx) <= before && widthOfHead(pair.after, sizePx) <= after)
    return [
      { lines: pair.before, side: "old", x: x - offset, anchor: "end", isName: true },
      { lines: pair.after, side: "new", x: x + offset, anchor: "start", isName: true },
    ];
  const width = measureText(day, sizePx, 400);
  if (width <= before) return [{ lines: [day], side: "old", x: x - offset, anchor: "end", isName: false }];
  return width <= after ? [{ lines: [day], side: "new", x: x + offset, anchor: "start", isName: false }] : [];
}
