import type { Actual, Point, SeriesResource } from "#domain/resources/series.ts";

/** A series with synthetic figures by year; null is a year that has a plan and no figure. */
export function aSeries(area: string, values: Record<string, number | null>): SeriesResource {
  const points = Object.entries(values).map(([period, value]) => aPoint(period, value));
  const sentence = { vi: "Câu mô tả.", en: "A sentence." };
  return { indicator: "synthetic", area, basis: "", bases: [""], unit: "percent", points, spans: [], breaks: [], growth: null, sentence };
}

function aPoint(period: string, value: number | null): Point {
  return {
    period,
    actual: value === null ? null : anActual(value),
    target: null,
    change: null,
    sameTerritory: null,
    progress: null,
    targetDifference: null,
    verdict: null,
  };
}

function anActual(value: number): Actual {
  return {
    value,
    valueMax: null,
    status: "reported",
    qualifier: null,
    referenceDate: null,
    asStated: String(value),
    report: `report-${value}`,
    published: "2024-01-01",
    locator: "",
    steps: 1,
    repeats: 0,
    conflicts: 0,
    decision: null,
  };
}
