import { formatFigure } from "../../number.ts";
import { keyOfStatuses } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, ColorRole, LabelMark, Mark, TextRun } from "../chart-model.ts";
import { asOfNote, notesOf } from "../chart-notes.ts";
import { chartPoint } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { actualLabel, plainName } from "../chart-words.ts";
import { emptyModel } from "../empty-model.ts";
import { colourOf } from "../end-labels.ts";
import { joinNames } from "../line-notes.ts";
import { SERIES_FORMS } from "../line-series.ts";
import { label, uprightRule } from "../marks.ts";
import { measureText, wrapText } from "../measure-text.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { type Ranking, type RankingRow, rankingOf } from "../ranking-rows.ts";
import { placeOf, roundPx, type Scale } from "../scale.ts";

const PITCH = 34;
const BAR = 18;
const NAME_PX = 14;
const NAME_LINE = 17;
const VALUE_PX = 14;
const UNIT_PX = 12;
const UNIT_ROW = 22;
/** Between name and bar, and between bar and value. */
const NAME_GAP = 12;
const VALUE_GAP = 8;
/** Names take at most this share of the width. Narrower charts set them above their bars. */
const NAME_SHARE = 0.4;
const STACKED_BELOW_PX = 300;
/** Bars need not be longer than this to be compared. */
const LONGEST = 620;

/** The areas of one year as bars, the best first: the chosen in colour, estimates hatched. */
export const ranking: ChartKind<"ranking"> = {
  id: "ranking",
  label: { vi: "Xếp hạng", en: "Ranked" },
  isOffered: true,
  suits: ({ kind }) => kind !== "rank",
  build: buildRanking,
};

interface PlacedRow extends RankingRow {
  /** Middle of the bar. */
  y: number;
  top: number;
  height: number;
  lines: string[];
}

interface Frame {
  isStacked: boolean;
  scale: Scale;
  nameX: number;
  rows: PlacedRow[];
  bottom: number;
}

function buildRanking(spec: ChartSpec, data: SeriesData): ChartModel {
  const result = rankingOf(spec, data);
  if (result === null || result.rows.length === 0) return emptyModel(spec, data, data.series.slice(0, 1));
  const { locale, widthPx } = spec;
  const hasUnitRow = data.unit.id !== "percent";
  const frame = frameOf(result, { spec, data, top: hasUnitRow ? UNIT_ROW : 0 });
  const { domain, from, to } = frame.scale;
  const context = { ...data, locale };
  const top = hasUnitRow ? UNIT_ROW : 0;
  return {
    kind: "ranking",
    layout: "bars",
    locale,
    widthPx,
    heightPx: frame.bottom,
    plot: { x: from, y: top, width: roundPx(to - from), height: frame.bottom - top },
    panels: [],
    valueAxis: { orientation: "bottom", domain, from, to, ticks: [], omitsZero: false },
    yearAxis: null,
    marks: [
      ...(hasUnitRow ? [label("unit", "unit", unitOfChart(data, locale), { x: from, y: 12, sizePx: UNIT_PX, role: "ink-3" })] : []),
      ...frame.rows.flatMap((row) => rowMarks(row, frame, data, locale)),
      uprightRule("baseline", "baseline", { x: placeOf(0, frame.scale), y1: top, y2: frame.bottom }, { role: "ink-3" }),
      ...frame.rows.flatMap((row) => nameMarks(row, frame)),
    ],
    points: frame.rows.map((row) =>
      chartPoint(
        row,
        {
          at: { x: placeOf(row.point.actual.value, frame.scale), y: row.y },
          hit: { x: 0, y: row.top, width: widthPx, height: row.height },
        },
        context,
      ),
    ),
    key: keyOfStatuses(
      frame.rows.map(({ point }) => point.actual.status),
      { locale, role: "past", isLine: false },
    ),
    notes: notesOf([asOfNote(data.asOf, locale), ...missingNotes(result, locale)]),
    unitText: unitOfChart(data, locale),
    alt: sentenceOf(result, data, locale),
    empty: null,
  };
}

function frameOf({ rows }: Ranking, { spec, data, top }: { spec: ChartSpec; data: SeriesData; top: number }): Frame {
  const { widthPx, locale } = spec;
  const isStacked = widthPx < STACKED_BELOW_PX;
  const mostName = isStacked ? widthPx : widthPx * NAME_SHARE;
  const lines = rows.map((row) => nameLines(row, mostName));
  const nameWidth = isStacked ? 0 : Math.max(...lines.flat().map((text) => measureText(text, NAME_PX, 600)));
  const widths = rows.map(
    ({ point }, index) => VALUE_GAP + measureText(valueText(point.actual, { data, locale, isFirst: index === 0 }), VALUE_PX, 600),
  );
  const hasNegative = rows.some(({ point }) => point.actual.value < 0);
  const before = hasNegative ? Math.max(...widths.filter((_, index) => (rows[index] as RankingRow).point.actual.value < 0)) : 0;
  const from = nameWidth + (isStacked ? 0 : NAME_GAP) + before;
  const to = Math.max(from + 20, Math.min(widthPx - Math.max(...widths), from + LONGEST));
  const values = rows.map(({ point }) => point.actual.value);
  const domain: [number, number] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (domain[0] === domain[1]) domain[1] = 1;
  let y = top;
  const placed = rows.map((row, index): PlacedRow => {
    const own = lines[index] as string[];
    const height = isStacked ? own.length * NAME_LINE + BAR + 14 : Math.max(PITCH, own.length * NAME_LINE + 8);
    const start = y;
    y += height;
    return { ...row, top: start, height, lines: own, y: isStacked ? start + own.length * NAME_LINE + 4 + BAR / 2 : start + height / 2 };
  });
  return { isStacked, nameX: nameWidth, rows: placed, bottom: Math.ceil(y), scale: { domain, from: roundPx(from), to: roundPx(to) } };
}

function nameLines({ name, area, rank }: RankingRow, widthPx: number): string[] {
  const text = area.level === "province" ? name : name.replaceAll("\u00a0", " ");
  return wrapText(text, { widthPx, sizePx: NAME_PX, weight: colourOf({ rank }).weight });
}

/** The per cent sign stands once, at the first value; other units stand above the bars. */
function valueText(
  actual: RankingRow["point"]["actual"],
  { data, locale, isFirst }: { data: SeriesData; locale: ChartSpec["locale"]; isFirst: boolean },
): string {
  return `${actualLabel(actual, locale)}${isFirst && data.unit.id === "percent" ? "%" : ""}`;
}

function rowMarks(row: PlacedRow, { scale, rows }: Frame, data: SeriesData, locale: ChartSpec["locale"]): Mark[] {
  const { actual } = row.point;
  const [zero, end] = [placeOf(0, scale), placeOf(actual.value, scale)];
  const datum = { area: row.area.id, period: row.period, value: actual.value };
  const isNegative = actual.value < 0;
  const { role } = barColour(row);
  return [
    {
      type: "bar",
      id: `bar/${row.id}`,
      box: { x: Math.min(zero, end), y: roundPx(row.y - BAR / 2), width: roundPx(Math.abs(end - zero)), height: BAR },
      role,
      form: STATUS_FORMS[actual.status],
      datum,
    },
    label("value", `value/${row.id}`, valueText(actual, { data, locale, isFirst: row === rows[0] }), {
      x: isNegative ? end - VALUE_GAP : end + VALUE_GAP,
      y: row.y + 5,
      sizePx: VALUE_PX,
      weight: 600,
      role: colourOf(row).role,
      anchor: isNegative ? "end" : "start",
      datum,
    }),
  ];
}

function barColour({ rank }: RankingRow): { role: ColorRole } {
  return rank === "chosen" ? { role: "ink-2" } : { role: SERIES_FORMS[rank].role };
}

function nameMarks({ id, lines, rank, y, top }: PlacedRow, { isStacked, nameX }: Frame): LabelMark[] {
  const colour = colourOf({ rank });
  const first = isStacked ? top + NAME_PX : y + 5 - ((lines.length - 1) * NAME_LINE) / 2;
  return lines.map((text, index) => {
    const runs: TextRun[] = [{ text, ...colour }];
    return label("area", `area/${id}${index === 0 ? "" : `/${index}`}`, runs, {
      x: isStacked ? 0 : nameX,
      y: first + index * NAME_LINE,
      sizePx: NAME_PX,
      anchor: isStacked ? "start" : "end",
    });
  });
}

/** Areas without a figure are named in words, never drawn at zero or put last. */
function missingNotes({ period, missing, leftOut }: Ranking, locale: ChartSpec["locale"]): string[] {
  const names = joinNames(
    missing.map((area) => plainName(area, locale)),
    locale,
  );
  const large = joinNames(
    leftOut.map((area) => plainName(area, locale)),
    locale,
  );
  return locale === "vi"
    ? [names && `Chưa tìm thấy số năm ${period} của ${names}`, large && `Không xếp ${large}: số của cả vùng, cả nước lớn hơn nhiều lần`]
    : [names && `No ${period} figure was found for ${names}`, large && `Left out: ${large}, whose amounts are many times larger`];
}

function sentenceOf({ period, rows }: Ranking, { indicator, unit }: SeriesData, locale: ChartSpec["locale"]): string {
  const list = rows.map(({ name, point }) => `${name} ${formatFigure(point.actual, unit, locale)}`).join("; ");
  return `${indicator.shortName[locale]}, ${period}: ${list}.`;
}
