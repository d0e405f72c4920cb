import type { SeriesData } from "#domain/chart/chart-spec.ts";
import type { Actual, Point, SeriesResource, Target } from "#domain/resources/series.ts";
import { anArea, anIndicator, PERCENT } from "../builders.ts";

/** Unit of ranks. */
export const RANK = { id: "rank", name: { vi: "hạng", en: "rank" }, symbol: "hạng" };
/** Synthetic: a site of a province merged on 1 July 2025. */
export const SITE = {
  areas: ["synthetic-new", "synthetic-old"],
  mergedOn: "2025-07-01",
  province: { vi: "Tỉnh Thử", en: "Test Province" },
  firstYear: "2010",
};
/** Synthetic: the province before its merger. */
export const OLD = anArea({
  id: "synthetic-old",
  name: { vi: "Tỉnh Thử (đến 30/6/2025)", en: "Test Province (until 30 June 2025)" },
  validTo: "2025-06-30",
});
/** Synthetic: the province after its merger. */
export const NEW = anArea({
  id: "synthetic-new",
  name: { vi: "Tỉnh Thử (từ 1/7/2025)", en: "Test Province (since 1 July 2025)" },
  validFrom: "2025-07-01",
  predecessors: ["synthetic-old"],
});

/** Synthetic: an actual of a generated series. */
export function anActualOf(value: number, given: Partial<Actual> = {}): Actual {
  return {
    value,
    valueMax: null,
    status: "reported",
    qualifier: null,
    referenceDate: null,
    asStated: "",
    report: "synthetic-report",
    published: "2024-01-23",
    locator: "",
    steps: 1,
    repeats: 0,
    conflicts: 0,
    decision: null,
    ...given,
  };
}

/** Synthetic: a target of a generated series. */
export function aTargetOf(value: number, given: Partial<Target> = {}): Target {
  return {
    operator: "=",
    value,
    valueMax: null,
    qualifier: null,
    asStated: "",
    report: "synthetic-plan",
    published: "2023-01-23",
    locator: "",
    others: 0,
    ...given,
  };
}

/** Synthetic: a point with what is given. */
export function aPoint(period: string, given: Partial<Point> = {}): Point {
  return {
    period,
    actual: null,
    target: null,
    change: null,
    sameTerritory: null,
    progress: null,
    targetDifference: null,
    verdict: null,
    ...given,
  };
}

/** Synthetic: the series of one area. */
export function aSeriesOf(area: string, points: Point[]): SeriesResource {
  const sentence = { vi: `Câu về ${area}.`, en: `The sentence about ${area}.` };
  return {
    indicator: "synthetic-growth",
    area,
    basis: "",
    bases: [""],
    unit: "percent",
    points,
    spans: [],
    breaks: [],
    growth: null,
    sentence,
  };
}

/** Synthetic: data of a chart with the series given, of a province before and after a merger and of others that take part. */
export function aChartOf(series: SeriesResource[], given: Partial<SeriesData> = {}): SeriesData {
  const others = series
    .filter(({ area }) => area !== OLD.id && area !== NEW.id)
    .map(({ area }) => anArea({ id: area, name: { vi: area, en: area } }));
  return { site: SITE, indicator: anIndicator(), unit: PERCENT, areas: [NEW, OLD, ...others], series, ...given };
}
