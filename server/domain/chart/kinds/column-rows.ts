import { keyOfForms } from "../chart-key.ts";
import type { ChartModel } from "../chart-model.ts";
import { asOfNote, definitionBreaks, leftOutNotes, missingNote, notesOf, undatedNote } from "../chart-notes.ts";
import { chartPoint, withPoints } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { asPast, presence } from "../column-layout.ts";
import { unitOfChart } from "../point-words.ts";
import { rowFrame } from "../row-frame.ts";
import { mergerMarks, rowMarks } from "../row-marks.ts";
import { placeOf, roundPx } from "../scale.ts";
import type { Timeline } from "../timeline.ts";

/** Columns laid down for a phone: a row a year, newest on top, value and plan in words at the right. */
export function buildRows(
  spec: ChartSpec,
  data: SeriesData,
  { timeline, series }: { timeline: Timeline; series: SeriesData["series"] },
): ChartModel {
  const { locale, widthPx } = spec;
  const slots = timeline.segments.flatMap((segment) => segment.slots);
  const isPresent = presence(slots, spec);
  const visible = timeline.segments.map((segment) => ({
    ...segment,
    slots: segment.slots.map((slot) => (isPresent(slot) ? slot : asPast(slot))),
  }));
  const frame = rowFrame(visible, spec);
  const { rows, bottom, scale } = frame;
  const place = (value: number) => placeOf(value, scale);
  const context = { ...data, locale };
  const points = () =>
    rows.map(({ top, height, y, ...row }) =>
      chartPoint(
        slots.find(({ id }) => id === row.id) ?? row,
        { at: { x: place(row.point?.actual?.value ?? 0), y }, hit: { x: 0, y: roundPx(top), width: widthPx, height } },
        context,
      ),
    );
  const model: Omit<ChartModel, "points"> = {
    kind: "columns",
    layout: "rows",
    locale,
    widthPx,
    heightPx: bottom,
    plot: { x: scale.from, y: 0, width: roundPx(scale.to - scale.from), height: bottom },
    panels: [],
    valueAxis: { orientation: "bottom", ...scale, ticks: [], omitsZero: false },
    yearAxis: {
      orientation: "left",
      pitch: rows[0]?.height ?? 0,
      years: rows.map(({ period, area, y }) => ({ period, area: area.id, at: y })),
    },
    marks: [
      ...rows.flatMap((row) => rowMarks(row, { frame, place, locale, role: isPresent(row) ? "lotus" : "past" })),
      ...frame.mergers.flatMap((merger) => mergerMarks(merger, widthPx)),
    ],
    key: keyOfForms(rows, { locale, role: "lotus" }),
    notes: notesOf([
      asOfNote(data.asOf, locale),
      missingNote(slots, locale),
      ...definitionBreaks(series, slots).map(({ reason }) => reason[locale]),
      undatedNote(slots, locale),
      ...leftOutNotes(timeline.leftOut, context),
    ]),
    unitText: unitOfChart(data, locale),
    alt: series.map(({ sentence }) => sentence[locale]).join(" "),
    empty: null,
  };
  return withPoints(model, points);
}
