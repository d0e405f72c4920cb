import { keyOfForms } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, Mark } from "../chart-model.ts";
import { asOfNote, definitionBreaks, leftOutNotes, missingNote, notesOf, undatedNote } from "../chart-notes.ts";
import { chartPoint } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { columnFrame, columnSizes, type PlacedSlot } from "../column-frame.ts";
import { baselineMarks, gapWords, mergerMarks } from "../column-furniture.ts";
import { columnTable } from "../column-table.ts";
import { emptyModel } from "../empty-model.ts";
import { lineageOf } from "../lineage.ts";
import { label, uprightRule } from "../marks.ts";
import { measureText } from "../measure-text.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { roundPx } from "../scale.ts";
import { valuesOf } from "../slot-values.ts";
import { targetMarks } from "../target-marks.ts";
import { buildTimeline, type Timeline } from "../timeline.ts";
import { gridMarks, placeOn, tickLabels, valueAxis } from "../value-axis.ts";
import { valueLabels } from "../value-labels.ts";
import { buildRows } from "./column-rows.ts";

/** On a page narrower than this the columns lie down: newest year on top, value and plan in words at the right. */
const ROWS_BELOW_PX = 600;

/** Actuals of one province across its areas as bars, the target of each year beside them as a tick. */
export const columns: ChartKind<"columns"> = {
  id: "columns",
  label: { vi: "Cột", en: "Columns" },
  isOffered: true,
  suits: ({ kind }) => kind !== "rank",
  build: buildColumns,
};

function buildColumns(spec: ChartSpec, data: SeriesData): ChartModel {
  const series = lineageOf(spec, data);
  const timeline = buildTimeline({ series, areas: data.areas }, spec);
  if (timeline.segments.length === 0) return emptyModel(spec, data, series);
  return spec.density === "page" && spec.widthPx < ROWS_BELOW_PX
    ? buildRows(spec, data, { timeline, series })
    : buildStanding(spec, data, { timeline, series });
}

function buildStanding(
  spec: ChartSpec,
  data: SeriesData,
  { timeline, series }: { timeline: Timeline; series: SeriesData["series"] },
): ChartModel {
  const { locale, widthPx, density } = spec;
  const isEmbed = density === "embed";
  const sizes = columnSizes(spec);
  const slots = timeline.segments.flatMap((segment) => segment.slots);
  const hasTargets = !isEmbed && slots.some(({ point }) => point?.target);
  const hasUnitLine = !isEmbed && data.unit.id !== "percent";
  const top =
    (timeline.segments.length > 1 ? (isEmbed && widthPx < 480 ? 22 : 42) : 0) +
    (isEmbed ? 4 : 24) +
    (hasUnitLine && timeline.segments.length < 2 ? 8 : 0);
  const axis = valueAxis(valuesOf(slots), data, { orientation: "left", from: top + sizes.plotHeightPx, to: top, locale });
  const left = isEmbed ? 0 : Math.max(hasTargets ? 70 : 0, 14 + Math.max(...axis.ticks.map(({ text }) => measureText(text, sizes.tickPx))));
  const frame = columnFrame(timeline.segments, spec, { left: roundPx(left), sizes });
  const placed = frame.segments.flatMap((segment) => segment.slots);
  const place = placeOn(axis);
  const zero = place(0);
  const foot = axis.from;
  const words = gapWords(placed, { y: zero, pitch: frame.pitch, locale, place });
  const taken = words.flatMap((mark) => (mark.type === "label" ? [mark.box] : []));
  const grid = isEmbed ? axis.ticks.filter(({ value }) => value !== 0) : axis.ticks;
  const labels = isEmbed
    ? null
    : valueLabels(placed, {
        locale,
        sizePx: sizes.valuePx,
        barPx: frame.barPx,
        tickPx: frame.tickPx,
        hasArrows: sizes.hasArrows,
        place,
        gridlines: grid.map(({ at }) => at),
        taken,
      });
  const table = columnTable(placed, {
    locale,
    y: foot,
    widthPx,
    pitch: frame.pitch,
    sizePx: sizes.rowPx,
    yearPx: sizes.yearPx,
    hasValues: labels === null,
    hasTargets,
  });
  const breaks = definitionBreaks(series, slots);
  const marks: Mark[] = [
    ...gridMarks({ ...axis, ticks: grid }, frame.segments),
    ...(isEmbed ? [] : tickLabels(axis, { x: left - 10, sizePx: sizes.tickPx })),
    ...(hasUnitLine ? [label("unit", "unit", unitOfChart(data, locale), { x: 0, y: 12, sizePx: sizes.tickPx, role: "ink-3" })] : []),
    ...breaks
      .filter(({ isCertain }) => isCertain)
      .flatMap(({ after }) => breakMark(after, placed, { pitch: frame.pitch, y1: top, y2: foot })),
    ...placed.flatMap((slot) => barMark(slot, { zero, place, barPx: frame.barPx })),
    ...frame.segments.flatMap((segment) => baselineMarks(segment, { y: zero, gapPx: Math.min(34, frame.pitch * 0.6) })),
    ...words,
    ...placed.flatMap((slot) => targetOf(slot, { place, tickPx: frame.tickPx, hasArrow: sizes.hasArrows })),
    ...(labels ?? []),
    ...table.marks,
    ...mergerMarks(frame, { y1: 2, y2: table.bottom, sizePx: 13 }),
  ];
  const context = { ...data, locale };
  return {
    kind: "columns",
    layout: "columns",
    locale,
    widthPx,
    heightPx: table.bottom,
    plot: { x: frame.left, y: top, width: roundPx(frame.right - frame.left), height: sizes.plotHeightPx },
    panels: [],
    valueAxis: axis,
    yearAxis: {
      orientation: "bottom",
      pitch: roundPx(frame.pitch),
      years: placed.map(({ period, area, x }) => ({ period, area: area.id, at: x })),
    },
    marks,
    points: placed.map((slot) =>
      chartPoint(
        slot,
        {
          at: { x: slot.x, y: topOf(slot, place, zero) },
          hit: { x: roundPx(slot.x - frame.pitch / 2), y: top, width: roundPx(frame.pitch), height: roundPx(table.bottom - top) },
        },
        context,
      ),
    ),
    key: keyOfForms(slots, { locale, role: "lotus" }),
    notes: notesOf([
      asOfNote(data.asOf, locale),
      missingNote(slots, locale),
      ...breaks.map(({ reason }) => reason[locale]),
      undatedNote(slots, locale),
      ...leftOutNotes(timeline.leftOut, context),
    ]),
    unitText: unitOfChart(data, locale),
    alt: series.map(({ sentence }) => sentence[locale]).join(" "),
    empty: null,
  };
}

function barMark(slot: PlacedSlot, { zero, place, barPx }: { zero: number; place: (value: number) => number; barPx: number }): Mark[] {
  const actual = slot.point?.actual;
  if (!actual) return [];
  const end = place(actual.value);
  const box = { x: roundPx(slot.x - barPx / 2), y: Math.min(zero, end), width: barPx, height: roundPx(Math.abs(zero - end)) };
  return [
    {
      type: "bar",
      id: `bar/${slot.id}`,
      box,
      role: "lotus",
      form: STATUS_FORMS[actual.status],
      datum: { area: slot.area.id, period: slot.period, value: actual.value },
    },
  ];
}

function targetOf(
  slot: PlacedSlot,
  { place, tickPx, hasArrow }: { place: (value: number) => number; tickPx: number; hasArrow: boolean },
): Mark[] {
  const target = slot.point?.target;
  if (!target) return [];
  return targetMarks(target, {
    id: slot.id,
    orientation: "column",
    across: slot.x,
    tickPx,
    place,
    hasArrow,
    datum: { area: slot.area.id, period: slot.period, value: target.value },
  });
}

/** A thin line after the last year before a break of the definition. */
function breakMark(after: string, placed: readonly PlacedSlot[], { pitch, y1, y2 }: { pitch: number; y1: number; y2: number }): Mark[] {
  const slot = placed.find(({ period }) => period === after);
  return slot
    ? [
        uprightRule(
          "break",
          `break/${after}`,
          { x: slot.x + pitch / 2, y1, y2 },
          { role: "line-2", dash: [4, 4], datum: { area: slot.area.id, period: after, value: null } },
        ),
      ]
    : [];
}

function topOf({ point }: PlacedSlot, place: (value: number) => number, zero: number): number {
  return point?.actual ? place(point.actual.value) : point?.target ? place(point.target.value) : zero;
}
