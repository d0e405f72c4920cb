import type { ColorRole, Datum, Mark, PixelPoint } from "./chart-model.ts";
import { type FigureSlot, type LineSeries, SERIES_FORMS } from "./line-series.ts";
import { dot } from "./marks.ts";
import { STATUS_FORMS } from "./point-words.ts";

/** A figure with its place. */
export interface PlacedFigure extends FigureSlot {
  x: number;
  y: number;
}

export interface PlacedSeries extends LineSeries {
  figures: PlacedFigure[];
}

export interface LineForm {
  role: ColorRole;
  widthPx: number;
  dash: readonly number[] | null;
  r: number;
}

export interface LineOptions {
  /** Years after which figures must not be joined. */
  breaks: readonly string[];
  /** False where years of this indicator must never be joined. */
  isJoined: boolean;
}

/** Gives every figure of a series its place. */
export function placeSeries(series: LineSeries, at: { x: (period: string) => number; y: (value: number) => number }): PlacedSeries {
  return { ...series, figures: series.figures.map((slot) => ({ ...slot, x: at.x(slot.period), y: at.y(slot.point.actual.value) })) };
}

/**
 * The strokes of a series: solid between firm figures, dashed into an estimate or a preliminary one. A missing year, another territory and a
 * break of the definition end the line.
 */
export function lineMarks(figures: readonly PlacedFigure[], form: LineForm, options: LineOptions): Mark[] {
  return strokesOf(figures, options).map(({ slots, isFirm }) => {
    const [first] = slots as [PlacedFigure];
    return {
      type: "line",
      id: `line/${first.id}`,
      points: slots.map(({ x, y, period, point }) => ({ x, y, period, value: point.actual.value })),
      role: form.role,
      widthPx: form.widthPx,
      dash: form.dash ?? (isFirm ? null : [form.widthPx * 2, form.widthPx * 1.5 + 1]),
      datum: datumOf(first),
    };
  });
}

/** The points of a series: filled, and hollow where the figure is an estimate or preliminary. */
export function dotMarks(figures: readonly PlacedFigure[], { role, r }: Pick<LineForm, "role" | "r">): Mark[] {
  return figures.map((slot) => {
    const isFirm = STATUS_FORMS[slot.point.actual.status] === "solid";
    return dot(`dot/${slot.id}`, slot, { role, r: isFirm ? r : r + 0.4, form: isFirm ? "solid" : "hollow", datum: datumOf(slot) });
  });
}

/** The form of a series in a chart of several areas. */
export function formOf({ rank }: Pick<LineSeries, "rank">): LineForm {
  return SERIES_FORMS[rank];
}

/** The straight pieces between neighbouring figures, for labels that keep out of their way. */
export function piecesOf(figures: readonly PlacedFigure[], options: LineOptions): [PixelPoint, PixelPoint][] {
  return figures.slice(1).flatMap((slot, index): [PixelPoint, PixelPoint][] => {
    const before = figures[index] as PlacedFigure;
    return isJoined(before, slot, options) ? [[before, slot]] : [];
  });
}

interface Stroke {
  slots: PlacedFigure[];
  isFirm: boolean;
}

function strokesOf(figures: readonly PlacedFigure[], options: LineOptions): Stroke[] {
  const strokes: Stroke[] = [];
  for (const [index, slot] of figures.entries()) {
    const before = figures[index - 1];
    if (before === undefined || !isJoined(before, slot, options)) continue;
    const isFirm = STATUS_FORMS[slot.point.actual.status] === "solid";
    const last = strokes.at(-1);
    if (last && last.isFirm === isFirm && last.slots.at(-1) === before) last.slots.push(slot);
    else strokes.push({ slots: [before, slot], isFirm });
  }
  return strokes;
}

function isJoined(before: FigureSlot, slot: FigureSlot, { breaks, isJoined: mayJoin }: LineOptions): boolean {
  return mayJoin && Number(slot.period) === Number(before.period) + 1 && slot.area.id === before.area.id && !breaks.includes(before.period);
}

function datumOf({ area, period, point }: FigureSlot): Datum {
  return { area: area.id, period, value: point.actual.value };
}
