import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartModel, Mark } from "#domain/chart/chart-model.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import type { Figure } from "#domain/resources/desk/review.ts";
import type { Actual, Point, SeriesResource, Target } from "#domain/resources/series.ts";
import type { Locale } from "#domain/text.ts";

/** A figure that is not in the ledger yet, with the report that states it. */
export interface NewFigure {
  figure: Figure;
  asStated: string;
  report: string;
  published: string | null;
}

/** The series as it would be with the figure: a new point, or another value at the place of an old one. What follows from figures is left out. */
export function withFigure(series: SeriesResource, added: NewFigure): SeriesResource {
  const { figure } = added;
  if (figure.area !== series.area || figure.period.includes("-")) return series;
  const before = series.points.find(({ period }) => period === figure.period) ?? emptyPoint(figure.period);
  const point: Point = {
    ...before,
    ...NOT_COMPUTED,
    ...(figure.measure === "target" ? { target: targetOf(added) } : { actual: actualOf(added) }),
  };
  const others = series.points.filter(({ period }) => period !== figure.period);
  return { ...series, points: [...others, point].sort((one, other) => (one.period < other.period ? -1 : 1)) };
}

const NOT_COMPUTED = { change: null, sameTerritory: null, progress: null, targetDifference: null, verdict: null };

/** Low enough that the figure in hand, its chart and its checks are on one screen. */
const HEIGHT_PX = 320;

/** The chart of a figure in hand: what is published is grey, the new column or point has the colour. */
export function chartWithFigure(data: SeriesData, added: NewFigure, { locale, widthPx }: { locale: Locale; widthPx: number }): ChartModel {
  const kind = data.indicator.kind === "rank" ? "line" : "columns";
  const series = data.series.map((one) => withFigure(one, added));
  const model = buildChartModel({ kind, locale, widthPx, chosen: [added.figure.area], heightPx: HEIGHT_PX }, { ...data, series });
  return { ...model, points: model.points, marks: model.marks.map((mark) => (isNew(mark, added.figure) ? mark : asPast(mark))) };
}

function isNew({ datum }: Mark, { area, period, measure }: Figure): boolean {
  return measure === "actual" && datum?.period === period && datum.area === area;
}

function asPast(mark: Mark): Mark {
  if (mark.type === "label" || mark.role !== "lotus") return mark;
  return mark.type === "bar" ? { ...mark, role: "past", form: "solid" } : { ...mark, role: mark.type === "rule" ? mark.role : "past-line" };
}

function emptyPoint(period: string): Point {
  return { period, actual: null, target: null, ...NOT_COMPUTED };
}

function actualOf({ figure, asStated, report, published }: NewFigure): Actual {
  const { value, valueMax, qualifier, referenceDate } = figure;
  const stated = {
    value,
    valueMax,
    status: figure.status ?? "reported",
    qualifier,
    referenceDate,
    asStated,
    report,
    published,
    locator: "",
  };
  return { ...stated, steps: 1, repeats: 0, conflicts: 0, decision: null };
}

function targetOf({ figure, asStated, report, published }: NewFigure): Target {
  const { operator, value, valueMax, qualifier } = figure;
  return { operator: operator ?? "=", value, valueMax, qualifier, asStated, report, published, locator: "", others: 0 };
}
