import type { BulletData, LadderData, ProgressData, SeriesData, SparkData } from "#domain/chart/chart-spec.ts";
import type { Point, SeriesResource, Step } from "#domain/resources/series.ts";
import { anArea, anIndicator, PERCENT, VND_BN } from "../builders.ts";
import { aChartOf, anActualOf, aPoint, aSeriesOf, aTargetOf, NEW, OLD, SITE } from "./builders.ts";

/** Synthetic: actuals of neighbouring years from the first on; null is a gap. */
function years(first: number, values: readonly (number | null)[]): Point[] {
  return values.flatMap((value, index) => (value === null ? [] : [aPoint(String(first + index), { actual: anActualOf(value) })]));
}

const GROWTH = years(2018, [6.9, 6.5, 3.4, 2.2, 8.6, 5.6, 6.4]);
const NEIGHBOURS = [
  aSeriesOf("Bình An", years(2018, [7.1, 7.4, 2.9, 1.1, 9.2, 6.3, 7.2])),
  aSeriesOf("Hòa Lạc", years(2019, [4.4, null, null, 14.1, 12.2])),
];

/** Synthetic: one chart for every situation a kind must cope with. */
export const SITUATIONS: Record<string, SeriesData> = {
  "estimate-then-final": aChartOf([
    aSeriesOf(OLD.id, [
      ...GROWTH.slice(0, 4),
      aPoint("2022", { actual: anActualOf(8.6, { status: "final" }) }),
      aPoint("2023", { actual: anActualOf(5.6, { status: "preliminary" }), target: aTargetOf(7.5), verdict: "missed" }),
      aPoint("2024", { actual: anActualOf(6.4, { status: "estimate", qualifier: "over" }), target: aTargetOf(6), verdict: "exceeded" }),
    ]),
    ...NEIGHBOURS,
  ]),
  "range-target": aChartOf([
    aSeriesOf(OLD.id, [
      aPoint("2022", { actual: anActualOf(6.9), target: aTargetOf(6.5, { operator: "range", valueMax: 7 }), verdict: "met" }),
      aPoint("2023", { actual: anActualOf(8), target: aTargetOf(8, { operator: ">=" }), verdict: "met" }),
      aPoint("2024", { actual: anActualOf(5.2), target: aTargetOf(6, { operator: "<=" }), verdict: "met" }),
      aPoint("2025", { target: aTargetOf(8, { operator: "~" }), verdict: "pending" }),
    ]),
  ]),
  "merger-break": aChartOf([
    aSeriesOf(OLD.id, GROWTH),
    aSeriesOf(NEW.id, [aPoint("2025", { actual: anActualOf(8), target: aTargetOf(8, { operator: ">=" }), verdict: "met" })]),
    ...NEIGHBOURS,
  ]),
  gaps: aChartOf([aSeriesOf(OLD.id, years(2016, [5.1, null, 6.9, 6.5, null, null, 8.6, 5.6, null]))]),
  "negative-growth": aChartOf([
    aSeriesOf(OLD.id, years(2019, [1.2, -2.8, -0.4, 4.1, -3])),
    aSeriesOf("Bình An", years(2019, [-1, -4.6, 0, 2.2, -1.5])),
  ]),
  "one-point": aChartOf([aSeriesOf(OLD.id, years(2024, [6.4]))]),
  "twenty-one-areas": aChartOf([aSeriesOf(OLD.id, GROWTH), ...many(20)]),
  "long-names": aChartOf([aSeriesOf(OLD.id, GROWTH), ...NEIGHBOURS], {
    areas: [longNamed(OLD.id), longNamed("Bình An"), longNamed("Hòa Lạc")],
  }),
  "no-data": aChartOf([aSeriesOf(OLD.id, [])]),
};

/** Synthetic: histories of one figure. */
export const LADDERS: Record<string, LadderData> = {
  "revised-twice": aLadder([step(6.14, "2024-01-23", "estimate"), step(5.66, "2024-01-31", "reported"), step(5.61, "2025", "reported")]),
  "revised-upwards": aLadder([step(9200, "2024-12-16", "estimate"), step(9675.5, "2025-03", "final")], {
    unit: VND_BN,
    indicator: anIndicator({ unit: "vnd-bn", kind: "flow" }),
  }),
  "negative-growth": aLadder([step(-1.2, "2024-01-23", "estimate"), step(-2.85, "2025-03", "final")]),
  "long-names": aLadder([step(6.14, "2024-01-23", "estimate"), step(5.61, "2025-02-01", "reported")], {
    reports: ["2024-01-23", "2025-02-01"].map((day) => ({
      id: `report-${day}`,
      publisher: "Cổng thông tin điện tử của Ủy ban nhân dân tỉnh Thử Nghiệm Có Tên Rất Dài",
      published: day,
    })),
  }),
  "one-step": aLadder([step(6.4, "2025-01-10", "reported")]),
  "no-data": aLadder([]),
};

/** Synthetic: headline indicators of a year. */
export const PROGRESS: Record<string, ProgressData> = {
  "all-verdicts": aProgress([
    progressRow("Tăng trưởng", { actual: anActualOf(8), target: aTargetOf(8, { operator: ">=" }), verdict: "met" }),
    progressRow("Thu ngân sách", {
      actual: anActualOf(5.6, { status: "estimate" }),
      target: aTargetOf(7.5),
      verdict: "missed",
      targetDifference: { value: -1.9, unit: "percentage-point", percent: null },
    }),
    progressRow("Tỷ lệ trong khoảng", {
      actual: anActualOf(6.9),
      target: aTargetOf(6.5, { operator: "range", valueMax: 7 }),
      verdict: "met",
    }),
    progressRow("Chưa có số", { target: aTargetOf(4), verdict: "pending" }),
    progressRow("Không có kế hoạch", { actual: anActualOf(3) }),
  ]),
  "negative-growth": aProgress([
    progressRow("Tăng trưởng", { actual: anActualOf(-2.8, { status: "preliminary" }), target: aTargetOf(1.5), verdict: "missed" }),
    progressRow("Xuất khẩu", { actual: anActualOf(-0.4), target: aTargetOf(-1, { operator: "<=" }), verdict: "missed" }),
  ]),
  "one-row": aProgress([progressRow("Tăng trưởng", { actual: anActualOf(6.4), target: aTargetOf(6), verdict: "exceeded" })]),
  "long-names": aProgress([
    progressRow("Tỷ lệ hộ nghèo đa chiều theo chuẩn mới của các xã đặc biệt khó khăn vùng biên giới", {
      actual: anActualOf(3.1),
      target: aTargetOf(3, { operator: "<=" }),
      verdict: "missed",
    }),
    progressRow("Tăng trưởng", { actual: anActualOf(8), target: aTargetOf(8, { operator: ">=" }), verdict: "met" }),
  ]),
  "no-data": aProgress([progressRow("Không có kế hoạch", { actual: anActualOf(3) })]),
};

/** Synthetic: small series of cards. */
export const SPARKS: Record<string, SparkData> = {
  "merger-break": aSpark([...GROWTH, aPoint("2025", { actual: anActualOf(8, { status: "estimate" }) })]),
  "level-with-gaps": aSpark(years(2012, [14, 12.5, null, 9, 8.8, null, null, 3.1]), { indicator: anIndicator({ betterWhen: "lower" }) }),
  "no-data": aSpark([]),
};

/** Synthetic: bullets of cards. */
export const BULLETS: Record<string, BulletData> = {
  "met-floor": {
    indicator: anIndicator(),
    unit: PERCENT,
    row: { actual: anActualOf(8), target: aTargetOf(8, { operator: ">=" }), verdict: "met" },
  },
  "estimate-in-range": {
    indicator: anIndicator(),
    unit: PERCENT,
    row: { actual: anActualOf(6.9, { status: "estimate" }), target: aTargetOf(6.5, { operator: "range", valueMax: 7 }), verdict: "met" },
  },
  "no-target": { indicator: anIndicator(), unit: PERCENT, row: { actual: anActualOf(6.9), target: null, verdict: null } },
};

function many(count: number): SeriesResource[] {
  return Array.from({ length: count }, (_, index) =>
    aSeriesOf(
      `Tỉnh ${index + 1}`,
      years(
        2018,
        GROWTH.map(({ actual }, year) =>
          (index + year) % 5 === 0
            ? null
            : Number(((actual?.value ?? 0) + ((index * 7) % 11) / 2 - 2.5 + (index === 6 ? 6 : 0)).toFixed(2)),
        ),
      ),
    ),
  );
}

function longNamed(id: string) {
  const name = id === OLD.id ? "Tỉnh Thử Nghiệm Có Tên Rất Dài" : `Vùng kinh tế trọng điểm ${id}`;
  return anArea({ id, name: { vi: name, en: name }, level: id === OLD.id ? "province" : "region" });
}

function step(value: number, published: string, status: Step["status"]): Step {
  return {
    published,
    publishedOn: null,
    report: `report-${published}`,
    value,
    valueMax: null,
    status,
    qualifier: null,
    referenceDate: null,
    asStated: "",
    locator: "",
    difference: null,
    revises: true,
  };
}

function aLadder(steps: Step[], given: Partial<LadderData> = {}): LadderData {
  const reports = steps.map(({ report }) => ({ id: report, publisher: `Nhà xuất bản của ${report}`, published: null }));
  return {
    indicator: anIndicator(),
    unit: PERCENT,
    vintages: { period: "2023", measure: "actual", basis: "", steps, repeats: [], conflicts: [], decision: null },
    reports,
    ...given,
  };
}

function progressRow(name: string, given: Partial<ProgressData["rows"][number]["row"]>): ProgressData["rows"][number] {
  const id = name
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z ]/g, "")
    .toLowerCase()
    .replaceAll(" ", "-");
  const indicator = anIndicator({ id, shortName: { vi: name, en: name } });
  return {
    indicator,
    unit: PERCENT,
    row: { actual: null, target: null, verdict: null, progress: null, targetDifference: null, basis: "", ...given },
  };
}

function aProgress(rows: ProgressData["rows"]): ProgressData {
  return { area: NEW, year: "2025", rows, sentence: { vi: "Câu của năm.", en: "The sentence of the year." } };
}

function aSpark(points: Point[], given: Partial<SparkData> = {}): SparkData {
  const spark = points.flatMap(({ period, actual }) =>
    actual ? [{ period, area: period < "2025" ? OLD.id : NEW.id, value: actual.value, status: actual.status }] : [],
  );
  return { site: SITE, areas: [NEW, OLD], indicator: anIndicator(), unit: PERCENT, spark, ...given };
}
