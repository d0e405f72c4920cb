import type { Area } from "../catalogue.ts";
import type { Point, SeriesResource } from "../resources/series.ts";
import { lastDayOfPeriod, yearsBetween } from "../year.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";

/** One area in one year; `point` is null in a gap. */
export interface Slot {
  /** `dong-thap/2024`. */
  id: string;
  area: Area;
  period: string;
  point: Point | null;
}

/** The years of one area, in order and without holes. */
export interface Segment {
  area: Area;
  slots: Slot[];
}

/** A province through its merger: one segment before it, one after; one alone where nothing was merged. */
export interface Timeline {
  segments: Segment[];
  /** Targets that have no place among the years: of a year far ahead, or of a province that ceased before the year ended. */
  leftOut: { area: Area; point: Point }[];
}

/**
 * Lays the series of one province out as segments of years. The first year is the first with a figure, the last the last one with a figure, or
 * the year after it when a target is set for it. Years between without a figure are slots without a point: they stay gaps.
 */
export function buildTimeline(data: Pick<SeriesData, "series" | "areas">, { from, to }: Pick<ChartSpec, "from" | "to">): Timeline {
  const members = data.series
    .map((series) => ({ series, area: data.areas.find(({ id }) => id === series.area) }))
    .filter((member): member is Member => member.area !== undefined)
    .sort((one, other) => ((one.area.validFrom ?? "") < (other.area.validFrom ?? "") ? -1 : 1));
  const leftOut: Timeline["leftOut"] = [];
  const last =
    members
      .map(({ series }) => series.points.findLast(({ actual }) => actual !== null)?.period ?? "")
      .sort()
      .at(-1) || null;
  const known = members
    .map((member) => ({ ...member, points: drawnPoints(member, { from, to, last }, leftOut) }))
    .filter(({ points }) => points.length > 0);
  const hasMerger = known.length > 1;
  return { segments: known.map((member) => segmentOf(member, { hasMerger, from, to })), leftOut };
}

interface Member {
  series: SeriesResource;
  area: Area;
}

interface Range extends Pick<ChartSpec, "from" | "to"> {
  /** The last year of the whole province with an actual. */
  last: string | null;
}

function drawnPoints({ series, area }: Member, { from, to, last }: Range, leftOut: Timeline["leftOut"]): Point[] {
  const inRange = series.points.filter(({ period }) => (from === null || period >= from) && (to === null || period <= to));
  return inRange.filter((point) => {
    if (point.actual !== null) return true;
    const isFarAhead = last !== null && Number(point.period) > Number(last) + 1;
    const isOutlived = area.validTo !== null && lastDayOfPeriod(point.period) > area.validTo;
    if (isFarAhead || isOutlived) leftOut.push({ area, point });
    return !isFarAhead && !isOutlived;
  });
}

/** Beside a merger the old province runs to its last full year and the new one starts with its first, so that a gap there is seen. */
function segmentOf(
  { area, points }: Member & { points: Point[] },
  { hasMerger, from, to }: Pick<ChartSpec, "from" | "to"> & { hasMerger: boolean },
): Segment {
  const periods = points.map(({ period }) => period);
  let [first, last] = [periods[0] as string, periods.at(-1) as string];
  if (hasMerger && area.validTo !== null) last = latest(last, clampUp(String(Number(area.validTo.slice(0, 4)) - 1), to));
  if (hasMerger && area.validFrom !== null) first = earliest(first, clampDown(area.validFrom.slice(0, 4), from));
  const byPeriod = new Map(points.map((point) => [point.period, point]));
  return {
    area,
    slots: yearsBetween(first, last).map((period) => ({ id: `${area.id}/${period}`, area, period, point: byPeriod.get(period) ?? null })),
  };
}

/** The later of two years. */
export function latest(one: string, other: string): string {
  return one > other ? one : other;
}

/** The earlier of two years. */
export function earliest(one: string, other: string): string {
  return one < other ? one : other;
}

function clampUp(year: string, to: string | null): string {
  return to !== null && year > to ? to : year;
}

function clampDown(year: string, from: string | null): string {
  return from !== null && year < from ? from : year;
}
