import type { Box, ChartPoint, Mark, Panel, ValueAxis } from "./chart-model.ts";
import { chartPoint } from "./chart-points.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { type YearPlaces, yearPlaces } from "./line-frame.ts";
import {
  dotMarks,
  type LineForm,
  type LineOptions,
  lineMarks,
  type PlacedFigure,
  type PlacedSeries,
  piecesOf,
  placeSeries,
} from "./line-marks.ts";
import { label, levelRule, uprightRule, widthOf } from "./marks.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { type PanelContent, titleRuns } from "./multiples-panels.ts";
import { placeLabels, valueWanted } from "./point-labels.ts";
import { roundPx } from "./scale.ts";
import { gridMarks, placeOn, tickLabels, valueAxis } from "./value-axis.ts";
import { yearTicks } from "./year-ticks.ts";

export const TITLE_PX = 14;
const TITLE_LINE = 19;
const TITLE_TOP = 22;
const TITLE_TO_PLOT = 16;
/** How far a value may reach above the plot without touching the title. */
const ABOVE = 12;
const TICK_PX = 12;
const TICK_GAP = 8;
const MOST_YEARS = 3;
const YEAR_PX = 12;
const YEARS_BELOW = 20;
const LINES = 3;
const DARK: LineForm = { role: "ink-2", widthPx: 1.75, dash: null, r: 2.6 };
const LOTUS: LineForm = { role: "lotus", widthPx: 2, dash: null, r: 2.6 };
const GREY: LineForm = { role: "past", widthPx: 1.25, dash: null, r: 2 };

export interface PanelPlace {
  x: number;
  y: number;
  widthPx: number;
  plotHeightPx: number;
  /** Lines of the tallest title of the row. */
  titleLines: number;
  periods: readonly string[];
  /** Values the axis must hold: of all panels, or of this one. */
  values: readonly number[];
  /** Widest tick text of all panels, so that plots of a column align. */
  axisPx: number;
  spec: ChartSpec;
  data: SeriesData;
  options: LineOptions;
}

export interface DrawnPanel {
  panel: Panel;
  marks: Mark[];
  points: () => ChartPoint[];
}

/** Height of a panel with its title and years. */
export function panelHeight(titleLines: number, plotHeightPx: number): number {
  return TITLE_TOP + (titleLines - 1) * TITLE_LINE + TITLE_TO_PLOT + plotHeightPx + YEARS_BELOW;
}

/** Lines of a title in a panel of this width: what stands beside the name goes below it where it has no room. */
export function titleLines(content: PanelContent, widthPx: number): ReturnType<typeof titleRuns>[] {
  const whole = titleRuns(content.title);
  if (widthOf(whole, TITLE_PX) <= widthPx) return [whole];
  const [name, beside] = whole;
  const names = wrapText(content.title.name.trim(), { widthPx, sizePx: TITLE_PX, weight: 600 });
  return [...names.map((text) => [{ ...(name as NonNullable<typeof name>), text }]), ...(beside ? [[beside]] : [])];
}

/** Widest text of a panel's ticks. */
export function axisWidth(values: readonly number[], content: PanelContent, locale: ChartSpec["locale"]): number {
  const axis = valueAxis(values, content.subject, { from: 100, to: 0, orientation: "left", locale, lines: LINES, isLine: true });
  return Math.max(...axis.ticks.map(({ text }) => measureText(text, TICK_PX)));
}

/** One panel: an ink rule, its title, a plot with three gridlines, the series over the grey one. */
export function drawPanel(content: PanelContent, place: PanelPlace): DrawnPanel {
  const plot = plotOf(content, place);
  const { left, right, top, axis, years } = plot;
  const at = { x: years.x, y: placeOn(axis) };
  const own = placeSeries(content.own, at);
  const against = content.against && placeSeries(content.against, at);
  const marks = [...furniture(content, place, plot), ...series(own, against, place, plot)];
  const context = { ...content.subject, locale: place.spec.locale, reports: place.data.reports };
  // Panels of several indicators are all of one area: what tells their points apart is the indicator.
  const ofIndicator = place.data.panels ? { areaName: content.title.name } : {};
  return {
    panel: {
      id: content.id,
      box: { x: left, y: top, width: roundPx(right - left), height: place.plotHeightPx },
      valueAxis: axis,
      yearAxis: {
        orientation: "bottom",
        pitch: roundPx(years.pitch),
        years: years.periods.map((period) => ({ period, area: null, at: years.x(period) })),
      },
    },
    marks: marks.map((mark) => ({ ...mark, id: `${content.id}/${mark.id}` })),
    points: () =>
      own.figures.map((slot) => {
        const hit = { x: roundPx(slot.x - years.pitch / 2), y: top, width: roundPx(years.pitch), height: place.plotHeightPx };
        return { ...chartPoint(slot, { at: { x: slot.x, y: slot.y }, hit }, context), id: `${content.id}/${slot.id}`, ...ofIndicator };
      }),
  };
}

interface Plot {
  axis: ValueAxis;
  years: YearPlaces;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function plotOf(
  content: PanelContent,
  { x, y, widthPx, plotHeightPx, titleLines: lines, values, axisPx, periods, spec }: PanelPlace,
): Plot {
  const top = y + TITLE_TOP + (lines - 1) * TITLE_LINE + TITLE_TO_PLOT;
  const bottom = top + plotHeightPx;
  const scale = { from: bottom, to: top, orientation: "left", locale: spec.locale, lines: LINES, isLine: true } as const;
  const [left, right] = [roundPx(x + axisPx + TICK_GAP), x + widthPx];
  return { axis: valueAxis(values, content.subject, scale), years: yearPlaces(periods, { left, right }), left, right, top, bottom };
}

function furniture(content: PanelContent, { x, y, widthPx, data }: PanelPlace, { axis, years, left, right, top, bottom }: Plot): Mark[] {
  const merger = data.site.mergedOn?.slice(0, 4);
  const hasMerger = merger !== undefined && years.periods.includes(merger) && merger !== years.periods[0];
  const hasZero = axis.ticks.some(({ value }) => value === 0);
  return [
    levelRule("hairline", "rule", { x1: x, x2: right, y: y + 0.5 }, { role: "ink" }),
    ...titleLines(content, widthPx).map((runs, index) =>
      label("panel", `title/${index}`, runs, { x, y: y + TITLE_TOP + index * TITLE_LINE, sizePx: TITLE_PX }),
    ),
    ...gridMarks(axis, [{ x1: left, x2: right }]),
    ...(hasZero ? [levelRule("baseline", "baseline", { x1: left, x2: right, y: placeOn(axis)(0) }, { role: "ink-3" })] : []),
    ...tickLabels(axis, { x: left - TICK_GAP, sizePx: TICK_PX }),
    ...(hasMerger ? [mergerRule(roundPx(years.x(merger) - years.pitch / 2), top, bottom)] : []),
    ...yearTicks({ periods: years.periods, x: years.x, y: bottom + 16, sizePx: YEAR_PX, from: x, to: right, most: MOST_YEARS }),
  ];
}

function mergerRule(x: number, y1: number, y2: number): Mark {
  return uprightRule("merger", "merger", { x, y1, y2 }, { role: "ink-2", dash: [1, 3] });
}

/** The series of the panel over the one it is held against; alone it is lotus and has its newest value. */
function series(own: PlacedSeries, against: PlacedSeries | null, place: PanelPlace, { left, right, top }: Plot): Mark[] {
  const form = against === null ? LOTUS : DARK;
  const behind = against ? lineMarks(against.figures, GREY, place.options).map((mark) => ({ ...mark, id: `against/${mark.id}` })) : [];
  const room = { x: left, y: top, width: right - left, height: place.plotHeightPx };
  const value = against === null ? lastValue(own.figures, room, place) : [];
  return [...behind, ...lineMarks(own.figures, form, place.options), ...dotMarks(own.figures, form), ...value];
}

/** The newest value beside its point. */
function lastValue(figures: readonly PlacedFigure[], room: Box, { spec, options }: PanelPlace): Mark[] {
  const last = figures.at(-1);
  if (last === undefined) return [];
  const wanted = valueWanted(last, figures, { locale: spec.locale, role: "lotus", r: LOTUS.r });
  const pieces = piecesOf(figures, options).map(([from, to]) => ({ from, to, weight: 1 }));
  const taken = figures.map(({ x, y }) => ({ x: x - 2, y: y - 2, width: 4, height: 4 }));
  return placeLabels([wanted], {
    locale: spec.locale,
    sizePx: 13,
    room: { ...room, y: room.y - ABOVE, height: room.height + ABOVE },
    taken,
    pieces,
  });
}
