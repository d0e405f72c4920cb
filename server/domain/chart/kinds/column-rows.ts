import { VERDICT_WORDS } from "../../words.ts";
import { keyOfForms } from "../chart-key.ts";
import type { ChartModel, ColorRole, Mark, TextRun } from "../chart-model.ts";
import { asOfNote, definitionBreaks, leftOutNotes, missingNote, notesOf, undatedNote } from "../chart-notes.ts";
import { chartPoint } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { actualLabel, CHART_WORDS, mergerName, targetLabel } from "../chart-words.ts";
import { asPast, presence } from "../column-layout.ts";
import { label, levelRule, rule, uprightRule, widthOf } from "../marks.ts";
import { measureText } from "../measure-text.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { placeOf, roundPx, type Scale } from "../scale.ts";
import { targetEnds, targetMarks } from "../target-marks.ts";
import type { Segment, Slot, Timeline } from "../timeline.ts";

const YEAR_PX = 14;
const VALUE_PX = 15;
const WORD_PX = 13;
const GAP_PX = 12;
const LINE = 15;
const BAR = 16;
const PITCH = 38;
/** Room of the names between the two provinces. */
const MERGER = 48;
const YEARS_WIDTH = 46;
/** Room of the arrow beside the name of a province. */
const ARROW = 14;

interface Row extends Slot {
  y: number;
  words: TextRun[][];
}

interface RowFrame {
  scale: Scale;
  valueX: number;
  wordsX: number;
  widthPx: number;
}

/** Columns laid down for a phone: a row a year, newest on top, value and plan in words at the right. */
export function buildRows(
  spec: ChartSpec,
  data: SeriesData,
  { timeline, series }: { timeline: Timeline; series: SeriesData["series"] },
): ChartModel {
  const { locale, widthPx } = spec;
  const { rows, mergers, bottom } = placeRows(shownSegments(timeline.segments, spec), locale);
  const isPresent = presence(
    timeline.segments.flatMap(({ slots }) => slots),
    spec,
  );
  const frame = rowFrame(rows, { widthPx, locale });
  const place = (value: number) => placeOf(value, frame.scale);
  const context = { ...data, locale };
  const { domain, from, to } = frame.scale;
  const marks = [
    ...rows.flatMap((row) => rowMarks(row, { frame, place, locale, role: isPresent(row) ? "lotus" : "past" })),
    ...mergers.flatMap((merger) => mergerRow(merger, { widthPx, locale })),
  ];
  return {
    kind: "columns",
    layout: "rows",
    locale,
    widthPx,
    heightPx: bottom,
    plot: { x: from, y: 0, width: roundPx(to - from), height: bottom },
    panels: [],
    valueAxis: { orientation: "bottom", domain, from, to, ticks: [], omitsZero: false },
    yearAxis: { orientation: "left", pitch: PITCH, years: rows.map(({ period, area, y }) => ({ period, area: area.id, at: y })) },
    marks,
    points: rows.map((row) =>
      chartPoint(
        row,
        { at: { x: place(row.point?.actual?.value ?? 0), y: row.y }, hit: { x: 0, y: row.y - PITCH / 2, width: widthPx, height: PITCH } },
        context,
      ),
    ),
    key: keyOfForms(rows, { locale, role: "lotus" }),
    notes: notesOf([
      asOfNote(data.asOf, locale),
      missingNote(rows, locale),
      ...definitionBreaks(series, rows).map(({ reason }) => reason[locale]),
      undatedNote(rows, locale),
      ...leftOutNotes(timeline.leftOut, context),
    ]),
    unitText: unitOfChart(data, locale),
    alt: series.map(({ sentence }) => sentence[locale]).join(" "),
    empty: null,
  };
}

function shownSegments(segments: readonly Segment[], spec: ChartSpec): Segment[] {
  const isPresent = presence(
    segments.flatMap(({ slots }) => slots),
    spec,
  );
  return segments.map((segment) => ({ ...segment, slots: segment.slots.map((slot) => (isPresent(slot) ? slot : asPast(slot))) }));
}

function placeRows(
  segments: readonly Segment[],
  locale: ChartSpec["locale"],
): { rows: Row[]; mergers: { y: number; before: Segment; after: Segment }[]; bottom: number } {
  const rows: Row[] = [];
  const mergers: { y: number; before: Segment; after: Segment }[] = [];
  let y = 0;
  for (const [index, segment] of segments.toReversed().entries()) {
    const after = index === 0 ? undefined : segments[segments.length - index];
    if (after) {
      mergers.push({ y: y + MERGER / 2, before: segment, after });
      y += MERGER;
    }
    for (const slot of segment.slots.toReversed()) {
      const words = wordsOf(slot, locale);
      const height = Math.max(PITCH, words.length * LINE + 8);
      rows.push({ ...slot, y: roundPx(y + height / 2), words });
      y += height;
    }
  }
  return { rows, mergers, bottom: Math.ceil(y) };
}

/** Verdict, plan and what is not firm, at most three short lines. */
function wordsOf({ point }: Slot, locale: ChartSpec["locale"]): TextRun[][] {
  const { actual = null, target = null, verdict = null } = point ?? {};
  const status = actual?.status === "estimate" || actual?.status === "preliminary" ? actual.status : null;
  const lines: TextRun[][] = [];
  if (verdict)
    lines.push([
      { text: VERDICT_WORDS[verdict][locale], weight: verdict === "missed" ? 600 : 400, role: verdict === "missed" ? "ink" : "ink-2" },
    ]);
  const plan = target ? `${CHART_WORDS.targetShort[locale]}\u00a0${targetLabel(target, locale)}` : "";
  const word = status ? CHART_WORDS[status === "estimate" ? "estimateShort" : "preliminaryShort"][locale] : "";
  const isShort = measureText(`${plan} · ${word}`, WORD_PX) <= 90;
  const texts = plan && word && isShort ? [`${plan} · ${word}`] : [plan, word];
  return [...lines, ...texts.filter(Boolean).map((text): TextRun[] => [{ text, weight: 400, role: "ink-2" }])];
}

/** Years, bars, values, words from left to right; the bars take what the texts leave. */
function rowFrame(rows: readonly Row[], { widthPx, locale }: Pick<ChartSpec, "widthPx" | "locale">): RowFrame {
  const wordsWidth = Math.max(0, ...rows.flatMap(({ words }) => words.map((line) => widthOf(line, WORD_PX))));
  const valueWidth = Math.max(
    0,
    ...rows.map(({ point }) => (point?.actual ? measureText(actualLabel(point.actual, locale), VALUE_PX, 600) : 0)),
  );
  const wordsX = wordsWidth === 0 ? widthPx : widthPx - Math.max(wordsWidth, Math.min(86, widthPx * 0.24));
  const valueX = wordsWidth === 0 ? widthPx : wordsX - GAP_PX;
  const to = Math.max(valueX - valueWidth - 16, YEARS_WIDTH + 40);
  const values = rows.flatMap(({ point }) => [
    ...(point?.actual ? [point.actual.value] : []),
    ...(point?.target ? targetEnds(point.target) : []),
  ]);
  const domain: [number, number] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  return { scale: { domain, from: YEARS_WIDTH, to: roundPx(to) }, valueX: roundPx(valueX), wordsX: roundPx(wordsX), widthPx };
}

function rowMarks(
  row: Row,
  {
    frame,
    place,
    locale,
    role,
  }: { frame: RowFrame; place: (value: number) => number; locale: ChartSpec["locale"]; role: "lotus" | "past" },
): Mark[] {
  const { id, area, period, point, y, words } = row;
  const zero = place(0);
  const datum = { area: area.id, period, value: point?.actual?.value ?? null };
  const marks: Mark[] = [label("year", `year/${id}`, period, { x: 0, y: y + 5, sizePx: YEAR_PX, datum: { ...datum, value: null } })];
  if (point?.actual) {
    const end = place(point.actual.value);
    const box = { x: Math.min(zero, end), y: roundPx(y - BAR / 2), width: roundPx(Math.abs(end - zero)), height: BAR };
    marks.push({ type: "bar", id: `bar/${id}`, box, role, form: STATUS_FORMS[point.actual.status], datum });
    marks.push(
      label("value", `value/${id}`, actualLabel(point.actual, locale), {
        x: frame.valueX,
        y: y + 5.5,
        sizePx: VALUE_PX,
        weight: 600,
        role: "ink",
        anchor: "end",
        datum,
      }),
    );
  } else marks.push(gapWord(row, { frame, place, locale }));
  marks.push(uprightRule("baseline", `baseline/${id}`, { x: zero, y1: y - 15, y2: y + 15 }, { role: "ink-3" }));
  if (point?.target)
    marks.push(
      ...targetMarks(point.target, {
        id,
        orientation: "row",
        across: y,
        tickPx: BAR + 10,
        place,
        hasArrow: true,
        datum: { ...datum, value: point.target.value },
      }),
    );
  const first = y + 4.5 - ((words.length - 1) * LINE) / 2;
  return [
    ...marks,
    ...words.map((runs, line) =>
      label(line === 0 && point?.verdict ? "verdict" : "target", `words/${id}/${line}`, runs, {
        x: frame.wordsX,
        y: first + line * LINE,
        sizePx: WORD_PX,
        datum: { ...datum, value: null },
      }),
    ),
  ];
}

/** "chưa có số" at the baseline, or in the column of values where a target stands in its way. */
function gapWord(
  { id, area, period, point, y }: Row,
  { frame, place, locale }: { frame: RowFrame; place: (value: number) => number; locale: ChartSpec["locale"] },
): Mark {
  const text = CHART_WORDS.gap[locale];
  const x = place(0) + 8;
  const isFree = !point?.target || place(point.target.value) > x + measureText(text, 12) + 8;
  const at = isFree ? { x, anchor: "start" as const } : { x: frame.valueX, anchor: "end" as const };
  return label("gap", `gap-word/${id}`, text, {
    ...at,
    y: y + 4,
    sizePx: 12,
    role: "ink-3",
    datum: { area: area.id, period, value: null },
    haloPx: 4,
  });
}

function mergerRow(
  { y, before, after }: { y: number; before: Segment; after: Segment },
  { widthPx, locale }: Pick<ChartSpec, "widthPx" | "locale">,
): Mark[] {
  const [old, now] = [mergerName(before.area, locale), mergerName(after.area, locale)];
  const id = after.area.id;
  const present = label("merger", `merger-name/${id}/new/0`, `${now.name}, ${now.dates}`, {
    x: 0,
    y: y - 7,
    sizePx: WORD_PX,
    weight: 600,
    role: "ink",
  });
  const former = label("merger", `merger-name/${id}/old/0`, `${old.name}, ${old.dates}`, {
    x: ARROW,
    y: y + 16,
    sizePx: WORD_PX,
    role: "ink-2",
  });
  return [
    present,
    ...arrow(`merger-arrow/${id}/new`, { x: present.box.width + ARROW / 2, from: y - 7, to: y - 16 }, "ink"),
    levelRule("merger", `merger/${id}`, { x1: 0, x2: widthPx, y }, { role: "ink-2", dash: [1, 3] }),
    ...arrow(`merger-arrow/${id}/old`, { x: 4, from: y + 7, to: y + 16 }, "ink-2"),
    former,
  ];
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
