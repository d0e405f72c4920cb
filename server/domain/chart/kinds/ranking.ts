import { formatFigure } from "../../number.ts";
import { keyOfStatuses } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, ColorRole, LabelMark, Mark, TextRun } from "../chart-model.ts";
import { asOfNote, notesOf } from "../chart-notes.ts";
import { chartPoint } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { plainName } from "../chart-words.ts";
import { emptyModel } from "../empty-model.ts";
import { colourOf } from "../end-labels.ts";
import { joinNames } from "../line-notes.ts";
import { SERIES_FORMS } from "../line-series.ts";
import { label, uprightRule } from "../marks.ts";
import { measureText } from "../measure-text.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { BAR, NAME_LINE, NAME_PX, type PlacedRow, type RankingFrame, rankingFrame, VALUE_GAP, VALUE_PX } from "../ranking-frame.ts";
import { type Ranking, rankingOf } from "../ranking-rows.ts";
import { placeOf, roundPx } from "../scale.ts";

const UNIT_PX = 12;
const UNIT_ROW = 22;

/** The areas of one year as bars, the best first: the chosen in colour, estimates hatched. */
export const ranking: ChartKind<"ranking"> = {
  id: "ranking",
  label: { vi: "Xếp hạng", en: "Ranked" },
  isOffered: true,
  suits: ({ kind }) => kind !== "rank",
  build: buildRanking,
};

function buildRanking(spec: ChartSpec, data: SeriesData): ChartModel {
  const result = rankingOf(spec, data);
  if (result === null || result.rows.length === 0) return emptyModel(spec, data, data.series.slice(0, 1));
  const { locale, widthPx } = spec;
  const top = data.unit.id === "percent" ? 0 : UNIT_ROW;
  const frame = rankingFrame(result, { spec, data, top });
  const { domain, from, to } = frame.scale;
  const context = { ...data, locale };
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
      ...(top > 0 ? [unitMark(unitOfChart(data, locale), frame, widthPx)] : []),
      ...frame.rows.flatMap((row) => rowMarks(row, frame)),
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

/** The unit over the zero line, or as near to it as there is room. */
function unitMark(text: string, { scale }: RankingFrame, widthPx: number): Mark {
  const x = Math.max(0, Math.min(scale.from, widthPx - measureText(text, UNIT_PX)));
  return label("unit", "unit", text, { x, y: 12, sizePx: UNIT_PX, role: "ink-3" });
}

function rowMarks(row: PlacedRow, { scale, isBelow }: RankingFrame): Mark[] {
  const { actual } = row.point;
  const [zero, end] = [placeOf(0, scale), placeOf(actual.value, scale)];
  const datum = { area: row.area.id, period: row.period, value: actual.value };
  const isNegative = actual.value < 0;
  const beside = {
    x: isNegative ? end - VALUE_GAP : end + VALUE_GAP,
    y: row.y + 5,
    anchor: isNegative ? ("end" as const) : ("start" as const),
  };
  const below = { x: 0, y: row.y + BAR / 2 + VALUE_PX + 1, anchor: "start" as const };
  return [
    {
      type: "bar",
      id: `bar/${row.id}`,
      box: { x: Math.min(zero, end), y: roundPx(row.y - BAR / 2), width: roundPx(Math.abs(end - zero)), height: BAR },
      role: barColour(row),
      form: STATUS_FORMS[actual.status],
      datum,
    },
    label("value", `value/${row.id}`, row.value, {
      ...(isBelow ? below : beside),
      sizePx: VALUE_PX,
      weight: 600,
      role: colourOf(row).role,
      datum,
    }),
  ];
}

function barColour({ rank }: PlacedRow): ColorRole {
  return SERIES_FORMS[rank].role;
}

function nameMarks({ id, lines, rank, y, top }: PlacedRow, { isStacked, nameX }: RankingFrame): LabelMark[] {
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
