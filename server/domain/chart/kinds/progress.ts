import { targetInWords } from "../../sentence.ts";
import { keyOfStatuses } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, ChartPoint, Mark, TooltipLine } from "../chart-model.ts";
import { asOfNote, notesOf } from "../chart-notes.ts";
import type { ChartSpec, ProgressData } from "../chart-spec.ts";
import { CHART_WORDS, shortAreaName } from "../chart-words.ts";
import { emptyPlace } from "../empty-model.ts";
import { joinNames } from "../line-notes.ts";
import { label, levelRule, uprightRule } from "../marks.ts";
import { pointWords, STATUS_FORMS } from "../point-words.ts";
import { type PlacedProgress, type ProgressFrame, placeProgress, ROW_PX } from "../progress-frame.ts";
import { leftOutRows, progressRows } from "../progress-rows.ts";
import { placeOf, roundPx } from "../scale.ts";
import { targetMarks } from "../target-marks.ts";

const BAR = 14;
const TICK = 24;
const NAME_LINE = 18;

/** The headline indicators of a year: each actual in per cent of its target, all targets on one line. */
export const progress: ChartKind<"progress"> = {
  id: "progress",
  label: { vi: "So kế hoạch", en: "Against targets" },
  isOffered: false,
  suits: ({ kind }) => kind !== "rank",
  build: buildProgress,
};

function buildProgress(spec: ChartSpec, data: ProgressData): ChartModel {
  const { locale, widthPx } = spec;
  const rows = progressRows(data, locale);
  const frame = placeProgress(rows, spec);
  const { domain, from, to } = frame.scale;
  const place = (value: number) => placeOf(value, frame.scale);
  const empty = rows.length === 0 ? emptyPlace(CHART_WORDS.noTargets[locale], widthPx) : null;
  return {
    kind: "progress",
    layout: "rows",
    locale,
    widthPx,
    heightPx: empty?.heightPx ?? frame.bottom,
    plot: { x: from, y: frame.top, width: roundPx(to - from), height: roundPx(frame.bottom - frame.top) },
    panels: [],
    valueAxis: {
      orientation: "bottom",
      domain,
      from,
      to,
      ticks: [{ value: 100, text: CHART_WORDS.planIsHundred[locale], at: place(100) }],
      omitsZero: false,
    },
    yearAxis: null,
    marks: empty?.marks ?? [...headMarks(frame, spec), ...frame.rows.flatMap((row) => rowMarks(row, { frame, data, place, widthPx }))],
    points: frame.rows.map((row) => pointOf(row, { spec, data, place })),
    key: keyOfStatuses(
      rows.flatMap(({ entry }) => entry.row.actual?.status ?? []),
      { locale, role: "lotus", isLine: false },
    ),
    notes: notesOf([asOfNote(data.asOf, locale), ...leftOutNotes(data, locale)]),
    unitText: CHART_WORDS.ofTarget[locale],
    alt: data.sentence[locale],
    empty: empty ? CHART_WORDS.noTargets[locale] : null,
  };
}

/** "kế hoạch = 100%" over the line of the targets, and the line itself, faint. */
function headMarks({ scale, top, bottom, widthPx }: ProgressFrame, { locale }: ChartSpec): Mark[] {
  const x = placeOf(100, scale);
  const text = CHART_WORDS.planIsHundred[locale];
  const middle = label("tick", "tick/100", text, { x, y: 12, sizePx: 12, role: "ink-3", anchor: "middle" });
  const shift = Math.max(0, middle.box.x + middle.box.width - widthPx) - Math.max(0, -middle.box.x);
  return [
    label("tick", "tick/100", text, { x: x - shift, y: 12, sizePx: 12, role: "ink-3", anchor: "middle" }),
    uprightRule("grid", "grid/100", { x, y1: top - 4, y2: bottom }, { role: "grid" }),
  ];
}

interface RowOptions {
  frame: ProgressFrame;
  data: ProgressData;
  place: (value: number) => number;
  widthPx: number;
}

function rowMarks(row: PlacedProgress, { frame, data, place, widthPx }: RowOptions): Mark[] {
  const { id, y, top, nameLines, share, entry } = row;
  const { actual, target } = entry.row;
  const datum = { area: data.area.id, period: data.year, value: actual?.value ?? null };
  const marks: Mark[] =
    row === frame.rows[0] ? [] : [levelRule("hairline", `hairline/${id}`, { x1: 0, x2: widthPx, y: top + 0.5 }, { role: "line" })];
  marks.push(
    ...nameLines.map((text, line) =>
      label("row-head", `name/${id}/${line}`, text, { x: 0, y: row.nameY + line * NAME_LINE, sizePx: ROW_PX, weight: 500, role: "ink" }),
    ),
  );
  const zero = place(0);
  if (actual && share !== null) {
    const end = place(share);
    const box = { x: Math.min(zero, end), y: roundPx(y - BAR / 2), width: roundPx(Math.abs(end - zero)), height: BAR };
    marks.push({ type: "bar", id: `bar/${id}`, box, role: "lotus", form: STATUS_FORMS[actual.status], datum });
  }
  marks.push(uprightRule("baseline", `baseline/${id}`, { x: zero, y1: y - 12, y2: y + 12 }, { role: "ink-3" }));
  if (target)
    marks.push(
      ...targetMarks(
        { operator: target.operator, value: row.ends[0] as number, valueMax: row.ends[1] ?? null },
        { id, orientation: "row", across: y, tickPx: TICK, place, hasArrow: true, datum: { ...datum, value: target.value } },
      ),
    );
  marks.push(label("value", `figures/${id}`, row.figures, { x: row.figuresX, y: row.figuresY, sizePx: ROW_PX, datum }));
  if (row.verdict.length > 0)
    marks.push(
      label("verdict", `verdict/${id}`, row.verdict, {
        x: row.verdictX,
        y: row.verdictY,
        sizePx: ROW_PX,
        anchor: row.verdictAnchor,
        datum,
      }),
    );
  return marks;
}

function leftOutNotes(data: ProgressData, locale: ChartSpec["locale"]): (string | null)[] {
  const { noFigure, noTarget, noShare } = leftOutRows(data, locale);
  const [figures, plans, shares] = [joinNames(noFigure, locale), joinNames(noTarget, locale), joinNames(noShare, locale)];
  return locale === "vi"
    ? [
        figures && `Chưa tìm thấy số năm ${data.year}: ${figures}`,
        plans && `Chưa tìm thấy kế hoạch năm ${data.year}: ${plans}`,
        shares && `Kế hoạch bằng không hoặc âm, không tính được phần trăm: ${shares}`,
      ]
    : [
        figures && `No ${data.year} figure was found: ${figures}`,
        plans && `No ${data.year} target was found: ${plans}`,
        shares && `The target is zero or below, so there is no percentage of it: ${shares}`,
      ];
}

function pointOf(
  row: PlacedProgress,
  { spec, data, place }: { spec: ChartSpec; data: ProgressData; place: (value: number) => number },
): ChartPoint {
  const { entry, share } = row;
  const { locale } = spec;
  const { actual, target, verdict, targetDifference } = entry.row;
  const point = {
    period: data.year,
    actual,
    target,
    verdict,
    targetDifference,
    change: null,
    sameTerritory: null,
    progress: entry.row.progress,
  };
  const words = pointWords(point, { indicator: entry.indicator, unit: entry.unit, locale, reports: data.reports });
  const lines: (TooltipLine | null)[] = [
    {
      label: CHART_WORDS.actual[locale],
      text: words.actual ? `${words.actual} (${words.status})` : CHART_WORDS.gap[locale],
      isStrong: true,
    },
    target && { label: CHART_WORDS.target[locale], text: targetInWords(target, entry.unit, locale), isStrong: false },
    words.verdict === null ? null : { label: CHART_WORDS.verdict[locale], text: words.verdict, isStrong: verdict === "missed" },
    words.report === null ? null : { label: CHART_WORDS.report[locale], text: words.report, isStrong: false },
  ];
  return {
    id: `${row.id}/${data.year}`,
    area: data.area.id,
    areaName: shortAreaName(data.area, locale),
    period: data.year,
    value: actual?.value ?? null,
    at: { x: place(share ?? 100), y: row.y },
    hit: { x: 0, y: row.top, width: spec.widthPx, height: row.height },
    words,
    verdict,
    report: actual?.report ?? target?.report ?? null,
    tooltip: { title: `${row.name}, ${data.year}`, lines: lines.filter((line) => line !== null) },
  };
}
