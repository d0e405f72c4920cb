import type { Actual, Target } from "../../resources/series.ts";
import { keyOfForms } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, Mark } from "../chart-model.ts";
import { asOfNote, definitionBreaks, leftOutNotes, missingNote, notesOf, undatedNote } from "../chart-notes.ts";
import { chartPoint, withPoints } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import type { PlacedSlot } from "../column-frame.ts";
import { baselineMarks, mergerMarks } from "../column-furniture.ts";
import { type ColumnLayout, layOutColumns } from "../column-layout.ts";
import { emptyModel } from "../empty-model.ts";
import { lineageOf } from "../lineage.ts";
import { label, uprightRule } from "../marks.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { roundPx } from "../scale.ts";
import { targetMarks } from "../target-marks.ts";
import { buildTimeline, type Timeline } from "../timeline.ts";
import { gridMarks, tickLabels } from "../value-axis.ts";
import { buildRows } from "./column-rows.ts";

/** On a page narrower than this the columns lie down: newest year on top, value and plan in words at the right. */
const ROWS_BELOW_PX = 600;
/** A dotted gap takes this share of its column, and at most so many pixels. */
const GAP_SHARE = 0.6;
const WIDEST_GAP = 34;

/** Actuals of one province across its areas as bars, the target of each year beside them as a tick. */
export const columns: ChartKind<"columns"> = {
  id: "columns",
  label: { vi: "Cột", en: "Columns" },
  isOffered: true,
  suits: ({ kind }) => kind !== "rank",
  build: buildColumns,
};

/** What a province's chart is drawn from: its series and their years. */
export interface ColumnInput {
  timeline: Timeline;
  series: SeriesData["series"];
}

function buildColumns(spec: ChartSpec, data: SeriesData): ChartModel {
  const series = lineageOf(spec, data);
  const timeline = buildTimeline({ series, areas: data.areas }, spec.density === "card" ? withoutYearsAhead(spec, series) : spec);
  if (timeline.segments.length === 0) return emptyModel(spec, data, series);
  const isRows = spec.density === "page" && spec.widthPx < ROWS_BELOW_PX;
  return isRows ? buildRows(spec, data, { timeline, series }) : buildStanding(spec, data, { timeline, series });
}

/** A picture seen small ends with the newest figure; the plans of later years are left to the page. */
function withoutYearsAhead({ from, to }: ChartSpec, series: SeriesData["series"]): Pick<ChartSpec, "from" | "to"> {
  const years = series.flatMap(({ points }) =>
    points.flatMap(({ period, actual }) => (actual && (to === null || period <= to) ? [period] : [])),
  );
  return { from, to: years.sort().at(-1) ?? to };
}

function buildStanding(spec: ChartSpec, data: SeriesData, { timeline, series }: ColumnInput): ChartModel {
  const { locale, widthPx } = spec;
  const layout = layOutColumns(spec, data, timeline);
  const { frame, placed, axis, top, foot, bottom } = layout;
  const breaks = definitionBreaks(series, placed);
  const context = { ...data, locale };
  const points = () =>
    placed.map((slot) =>
      chartPoint(
        slot,
        {
          at: { x: slot.x, y: endOf(slot, layout) },
          hit: { x: roundPx(slot.x - frame.pitch / 2), y: top, width: roundPx(frame.pitch), height: roundPx(bottom - top) },
        },
        context,
      ),
    );
  const model: Omit<ChartModel, "points"> = {
    kind: "columns",
    layout: "columns",
    locale,
    widthPx,
    heightPx: Math.ceil(bottom),
    plot: { x: frame.left, y: top, width: roundPx(frame.right - frame.left), height: roundPx(foot - top) },
    panels: [],
    valueAxis: axis,
    yearAxis: {
      orientation: "bottom",
      pitch: roundPx(frame.pitch),
      years: placed.map(({ period, area, x }) => ({ period, area: area.id, at: x })),
    },
    marks: marksOf(layout, { spec, data, breaks: breaks.filter(({ isCertain }) => isCertain).map(({ after }) => after) }),
    key: keyOfForms(layout.visible, { locale, role: "lotus" }),
    notes: notesOf([
      asOfNote(data.asOf, locale),
      missingNote(placed, locale),
      ...breaks.map(({ reason }) => reason[locale]),
      undatedNote(placed, locale),
      ...leftOutNotes(timeline.leftOut, context),
    ]),
    unitText: unitOfChart(data, locale),
    alt: series.map(({ sentence }) => sentence[locale]).join(" "),
    empty: null,
  };
  return withPoints(model, points);
}

function marksOf(layout: ColumnLayout, { spec, data, breaks }: { spec: ChartSpec; data: SeriesData; breaks: readonly string[] }): Mark[] {
  const { frame, visible, axis, grid, sizes, left, hasUnitLine, place, bottom } = layout;
  const gapPx = Math.min(WIDEST_GAP, frame.pitch * GAP_SHARE);
  const marks: Mark[] = gridMarks({ ...axis, ticks: grid }, frame.segments);
  if (spec.density === "page") marks.push(...tickLabels(axis, { x: left - 10, sizePx: sizes.tickPx }));
  if (hasUnitLine) marks.push(label("unit", "unit", unitOfChart(data, spec.locale), { x: 0, y: 12, sizePx: sizes.tickPx, role: "ink-3" }));
  for (const after of breaks) marks.push(...breakMark(after, layout));
  for (const slot of visible) if (slot.point?.actual) marks.push(barMark(slot, slot.point.actual, layout));
  for (const segment of frame.segments) marks.push(...baselineMarks(segment, { y: place(0), gapPx }));
  marks.push(...layout.gapWords);
  for (const slot of visible) if (slot.point?.target) marks.push(...targetOf(slot, slot.point.target, layout));
  marks.push(...layout.values, ...layout.table, ...mergerMarks(frame, { y1: 2, y2: bottom, sizePx: sizes.headPx }));
  return marks;
}

function barMark(slot: PlacedSlot, { value, status }: Actual, { place, frame, isPresent }: ColumnLayout): Mark {
  const { id, x, area, period } = slot;
  const zero = place(0);
  const end = place(value);
  return {
    type: "bar",
    id: `bar/${id}`,
    box: { x: roundPx(x - frame.barPx / 2), y: Math.min(zero, end), width: frame.barPx, height: roundPx(Math.abs(zero - end)) },
    role: isPresent(slot) ? "lotus" : "past",
    form: STATUS_FORMS[status],
    datum: { area: area.id, period, value },
  };
}

function targetOf(slot: PlacedSlot, target: Target, { place, frame, sizes }: ColumnLayout): Mark[] {
  return targetMarks(target, {
    id: slot.id,
    orientation: "column",
    across: slot.x,
    tickPx: frame.tickPx,
    place,
    hasArrow: sizes.hasArrows,
    datum: { area: slot.area.id, period: slot.period, value: target.value },
  });
}

/** A thin line after the last year before a break of the definition. */
function breakMark(after: string, { placed, frame, top, foot }: ColumnLayout): Mark[] {
  const slot = placed.find(({ period }) => period === after);
  if (slot === undefined) return [];
  const datum = { area: slot.area.id, period: after, value: null };
  const x = roundPx(slot.x + frame.pitch / 2);
  return [uprightRule("break", `break/${after}`, { x, y1: top, y2: foot }, { role: "line-2", dash: [4, 4], datum })];
}

function endOf({ point }: PlacedSlot, { place }: ColumnLayout): number {
  return place(point?.actual?.value ?? point?.target?.value ?? 0);
}
