import type { Area } from "../../catalogue.ts";
import { formatFigure } from "../../number.ts";
import type { SparkPoint } from "../../resources/overview.ts";
import { STATUS_WORDS } from "../../words.ts";
import { yearsBetween } from "../../year.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, ChartPoint, Datum, Mark, PixelPoint } from "../chart-model.ts";
import type { ChartSpec, SparkData } from "../chart-spec.ts";
import { CHART_WORDS, shortAreaName } from "../chart-words.ts";
import { dot, label, levelRule, uprightRule } from "../marks.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { placeOf, roundPx } from "../scale.ts";
import { earliest, latest } from "../timeline.ts";

const HEIGHT = 56;
const TOP = 3;
const BASE = 37.5;
const YEAR_BASELINE = 53;
const YEAR_PX = 12;
const BAR_SHARE = 0.6;
const WIDEST_BAR = 12;
/** Levels are joined by a line that need not start at zero; it keeps this far from the baseline, where the dots of gaps lie. */
const LINE_FOOT = 5;

interface SparkSlot {
  period: string;
  x: number;
  point: SparkPoint | null;
}

/** The years of an indicator on a card: earlier ones grey, the year of the card in lotus, a dot where a year has no figure. */
export const spark: ChartKind<"spark"> = {
  id: "spark",
  label: { vi: "Dải năm", en: "Small series" },
  isOffered: false,
  suits: () => true,
  build: buildSpark,
};

function buildSpark(spec: ChartSpec, data: SparkData): ChartModel {
  const { locale, widthPx } = spec;
  const isLine = isDrawnAsLine(data.indicator);
  const slots = slotsOf(spec, data);
  const pitch = widthPx / slots.length;
  const scale = scaleOf(data, isLine);
  const place = (value: number) => placeOf(value, scale);
  const year = spec.year ?? slots.findLast(({ point }) => point !== null)?.period ?? null;
  const figures = isLine ? lineMarks(slots, { place, year }) : barMarks(slots, { place, year, pitch });
  return {
    kind: "spark",
    layout: isLine ? "lines" : "columns",
    locale,
    widthPx,
    heightPx: HEIGHT,
    plot: { x: 0, y: TOP, width: widthPx, height: BASE - TOP },
    panels: [],
    valueAxis: { orientation: "left", ...scale, ticks: [], omitsZero: isLine },
    yearAxis: {
      orientation: "bottom",
      pitch: roundPx(pitch),
      years: slots.map(({ period, x, point }) => ({ period, area: point?.area ?? null, at: x })),
    },
    marks: [
      levelRule("baseline", "baseline", { x1: 0, x2: widthPx, y: BASE }, { role: "line" }),
      ...gapDots(slots),
      ...mergerMark(slots, data, pitch),
      ...figures,
      ...yearLabels(slots, widthPx),
    ],
    points: slots.map((slot) => pointOf(slot, { data, locale, pitch, place })),
    key: [],
    notes: [],
    unitText: unitOfChart(data, locale),
    alt: sentenceOf(slots, data, locale),
    empty: slots.some(({ point }) => point) ? null : CHART_WORDS.nothing[locale],
  };
}

/** Ranks, indices and shares that should fall are levels and read best as a line; amounts and growth are bars from zero. */
function isDrawnAsLine({ kind, betterWhen }: SparkData["indicator"]): boolean {
  return kind === "rank" || kind === "index" || (kind === "rate" && betterWhen === "lower");
}

/** From the first year of the site, or of the figures, to the year of the card. */
function slotsOf({ from, to, year, widthPx }: ChartSpec, { spark: points, site }: SparkData): SparkSlot[] {
  const last = to ?? year ?? points.at(-1)?.period ?? site.firstYear;
  const first = from ?? earliest(site.firstYear, last);
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  const years = yearsBetween(first, latest(first, last));
  const pitch = widthPx / years.length;
  return years.map((period, index) => ({ period, x: roundPx((index + 0.5) * pitch), point: byPeriod.get(period) ?? null }));
}

function scaleOf({ spark: points, indicator }: SparkData, isLine: boolean): { domain: [number, number]; from: number; to: number } {
  const values = points.map(({ value }) => value);
  const [least, greatest] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  if (!isLine) return { domain: [Math.min(0, least), Math.max(0, greatest) || 1], from: BASE, to: TOP };
  const ends: [number, number] = least === greatest ? [least - 1, greatest + 1] : [least, greatest];
  return { domain: indicator.kind === "rank" ? [ends[1], ends[0]] : ends, from: BASE - LINE_FOOT, to: TOP };
}

interface FigureOptions {
  place: (value: number) => number;
  /** The year in lotus. */
  year: string | null;
}

function barMarks(slots: readonly SparkSlot[], { place, year, pitch }: FigureOptions & { pitch: number }): Mark[] {
  const width = roundPx(Math.min(pitch * BAR_SHARE, WIDEST_BAR));
  const zero = place(0);
  return slots.flatMap(({ period, x, point }): Mark[] => {
    if (!point) return [];
    const end = place(point.value);
    const isNow = period === year;
    return [
      {
        type: "bar",
        id: `bar/${point.area}/${period}`,
        box: { x: roundPx(x - width / 2), y: Math.min(zero, end), width, height: roundPx(Math.abs(zero - end)) },
        role: isNow ? "lotus" : "past",
        form: isNow ? STATUS_FORMS[point.status] : "solid",
        datum: datumOf(point),
      },
    ];
  });
}

function lineMarks(slots: readonly SparkSlot[], { place, year }: FigureOptions): Mark[] {
  const placed = slots.flatMap(({ period, x, point }) => (point ? [{ period, x, y: place(point.value), point }] : []));
  const lines = runsOf(placed).filter((run) => run.length > 1);
  return [
    ...lines.map(
      (run): Mark => ({
        type: "line",
        id: `line/${run[0]?.point.area}/${run[0]?.period}`,
        points: run.map(({ x, y, period, point }) => ({ x, y, period, value: point.value })),
        role: "past-line",
        widthPx: 1.5,
        dash: null,
        datum: run[0] ? datumOf(run[0].point) : null,
      }),
    ),
    ...placed.map(({ period, x, y, point }) =>
      dot(
        `dot/${point.area}/${period}`,
        { x, y },
        period === year
          ? { role: "lotus", r: 3, form: STATUS_FORMS[point.status] === "solid" ? "solid" : "hollow", datum: datumOf(point) }
          : { role: "past-line", r: 2, datum: datumOf(point) },
      ),
    ),
  ];
}

/** Figures of neighbouring years of one area: what a line may join. */
function runsOf<Placed extends { period: string; point: SparkPoint }>(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const before = runs.at(-1)?.at(-1);
    const follows = before && Number(before.period) + 1 === Number(one.period) && before.point.area === one.point.area;
    if (follows) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function gapDots(slots: readonly SparkSlot[]): Mark[] {
  return slots
    .filter(({ point }) => point === null)
    .map(({ period, x }) =>
      dot(`gap/${period}`, { x, y: BASE - 1 }, { role: "past-line", r: 1, part: "gap", datum: { area: "", period, value: null } }),
    );
}

/** The dotted line before the first year of the merged province. */
function mergerMark(slots: readonly SparkSlot[], { site }: SparkData, pitch: number): Mark[] {
  const index = slots.findIndex(({ period }) => period === site.mergedOn?.slice(0, 4));
  const slot = slots[index];
  if (index < 1 || slot === undefined) return [];
  return [uprightRule("merger", "merger", { x: roundPx(slot.x - pitch / 2), y1: 0, y2: BASE }, { role: "ink-2", dash: [1, 2] })];
}

function yearLabels(slots: readonly SparkSlot[], widthPx: number): Mark[] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const at = { y: YEAR_BASELINE, sizePx: YEAR_PX, role: "ink-3" as const };
  const end = label("year", `year/${last.period}`, last.period, { ...at, x: widthPx, anchor: "end", role: "ink-2" });
  return first === last ? [end] : [label("year", `year/${first.period}`, first.period, { ...at, x: 0 }), end];
}

interface PointOptions {
  data: SparkData;
  locale: ChartSpec["locale"];
  pitch: number;
  place: (value: number) => number;
}

function pointOf({ period, x, point }: SparkSlot, { data, locale, pitch, place }: PointOptions): ChartPoint {
  const area = data.areas.find(({ id }) => id === point?.area);
  const name = area ? nameOf(area, locale) : "";
  const actual = point ? formatFigure(point, data.unit, locale) : null;
  const status = point ? STATUS_WORDS[point.status][locale] : null;
  const at: PixelPoint = { x, y: point ? place(point.value) : BASE };
  return {
    id: `${point?.area ?? "none"}/${period}`,
    area: point?.area ?? "",
    areaName: name,
    period,
    value: point?.value ?? null,
    at,
    hit: { x: roundPx(x - pitch / 2), y: 0, width: roundPx(pitch), height: HEIGHT },
    words: { actual, status, target: null, targetDifference: null, verdict: null, report: null },
    verdict: null,
    report: null,
    tooltip: {
      title: name ? `${period}, ${name}` : period,
      lines: [{ label: "", text: actual ? `${actual} (${status})` : CHART_WORDS.gap[locale], isStrong: true }],
    },
  };
}

function sentenceOf(slots: readonly SparkSlot[], { indicator, unit }: SparkData, locale: ChartSpec["locale"]): string {
  const figures = slots.flatMap(({ period, point }) => (point ? [`${period}: ${formatFigure(point, unit, locale)}`] : []));
  return `${indicator.shortName[locale]}. ${figures.length > 0 ? figures.join("; ") : CHART_WORDS.nothing[locale]}`;
}

function nameOf(area: Area, locale: ChartSpec["locale"]): string {
  return shortAreaName(area, locale);
}

function datumOf({ area, period, value }: SparkPoint): Datum {
  return { area, period, value };
}
