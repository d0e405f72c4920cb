import { describe, expect, test } from "vitest";
import type { Statement } from "#domain/observation.ts";
import { buildSeries, buildVintages, type SeriesInput } from "#domain/series.ts";
import { anActual, anArea, anIndicator, aTarget, PERCENT, VND_BN } from "./builders.ts";

const TODAY = "2026-11-24";

function aSeries(statements: Statement[], given: Partial<SeriesInput> = {}) {
  return buildSeries({
    indicator: anIndicator(),
    area: anArea(),
    unit: PERCENT,
    basis: "",
    bases: [""],
    statements,
    decisions: [],
    predecessors: [],
    asOf: null,
    today: TODAY,
    ...given,
  });
}

const REVENUE = { indicator: anIndicator({ unit: "vnd-bn", kind: "flow", additive: true }), unit: VND_BN };

describe("points of a series", () => {
  test("a rate changes by percentage points and has no percent", () => {
    const { points } = aSeries([anActual(8.62, "2023-08", { period: "2022" }), anActual(5.61, "2025", { period: "2023" })]);
    expect(points[1]?.change).toEqual({ value: -3.01, unit: "percentage-point", percent: null, from: "2022" });
  });

  test("an amount changes by its unit and by per cent", () => {
    const { points } = aSeries(
      [anActual(8151, "2024-01-23", { period: "2023", unit: "vnd-bn" }), anActual(9434, "2025", { period: "2024", unit: "vnd-bn" })],
      REVENUE,
    );
    expect(points[1]?.change).toEqual({ value: 1283, unit: "vnd-bn", percent: 15.7, from: "2023" });
  });

  test("a rank changes by places", () => {
    const { points } = aSeries([anActual(9, "2023-05-01", { period: "2022" }), anActual(5, "2024-05-01", { period: "2023" })], {
      indicator: anIndicator({ kind: "rank", unit: "rank", betterWhen: "lower" }),
    });
    expect(points[1]?.change).toMatchObject({ value: -4, unit: "place", percent: null });
  });

  test("no change is computed over a missing year, nor across a break, nor where years are not comparable", () => {
    const gap = [anActual(5, "2021-05-01", { period: "2020" }), anActual(6, "2023-05-01", { period: "2022" })];
    expect(aSeries(gap).points[1]?.change).toBeNull();
    const next = [anActual(5, "2015-05-01", { period: "2014" }), anActual(6, "2016-05-01", { period: "2015" })];
    const reason = { vi: "đổi gốc", en: "new base" };
    expect(aSeries(next, { indicator: anIndicator({ breaks: [{ after: "2014", reason }] }) }).points[1]?.change).toBeNull();
    expect(aSeries(next, { indicator: anIndicator({ yearsComparable: false }) })).toMatchObject({
      growth: null,
      points: [{}, { change: null }],
    });
  });

  test("progress and difference are against the target, and a range has no progress", () => {
    const [point] = aSeries([anActual(5.61, "2024-02-01"), aTarget(7.5, "2023-01-18")]).points;
    expect(point).toMatchObject({ progress: 74.8, targetDifference: { value: -1.89, unit: "percentage-point" }, verdict: "missed" });
    const [ranged] = aSeries([anActual(6.91, "2024-02-01"), aTarget(6.5, "2023-01-18", { operator: "range", valueMax: 7 })]).points;
    expect(ranged).toMatchObject({ progress: null, targetDifference: { value: 0 }, verdict: "met" });
  });

  test("no verdict is given up to the year whose accounts and plan are defined differently", () => {
    const statements = ["2014", "2020"].flatMap((period) => [
      anActual(4786.76, "2021-01-01", { period, unit: "vnd-bn" }),
      aTarget(3920, "2013-12-05", { period, unit: "vnd-bn" }),
    ]);
    const { points } = aSeries(statements, {
      ...REVENUE,
      indicator: anIndicator({ ...REVENUE.indicator, targetsComparableAfter: "2014" }),
    });
    expect(points[0]).toMatchObject({ verdict: "not-comparable", progress: null, targetDifference: null, target: { value: 3920 } });
    expect(points[1]).toMatchObject({ verdict: "exceeded", progress: 122.1 });
  });

  test("spans of years stand apart from years", () => {
    const series = aSeries([anActual(6.44, "2020-09-25", { period: "2016-2020" }), anActual(3.45, "2021", { period: "2020" })]);
    expect([series.points.length, series.spans.length]).toEqual([1, 1]);
  });

  test("a year with a target only is a point, a year with nothing is none", () => {
    const { points } = aSeries([aTarget(8, "2025-12-25", { period: "2026" }), anActual(6, "2024-01-01", { period: "2023" })]);
    expect(points.map(({ period, verdict }) => [period, verdict])).toEqual([
      ["2023", null],
      ["2026", "pending"],
    ]);
  });

  test("an absent figure is null, never zero", () => {
    expect(aSeries([aTarget(8, "2025-12-25", { period: "2026" })]).points[0]?.actual).toBeNull();
  });
});

describe("across the merger", () => {
  const merged = anArea({ id: "merged", validFrom: "2025-07-01", predecessors: ["one", "other"] });
  const old = (id: string, value: number | null, indicator = REVENUE.indicator) => ({
    area: anArea({ id, validTo: "2025-06-30" }),
    statements: value === null ? [] : [anActual(value, "2025-01-10", { area: id, period: "2024", unit: indicator.unit })],
    decisions: [],
  });
  const actual = anActual(23891, "2026-01-10", { period: "2025", area: "merged", unit: "vnd-bn" });

  test("the past of the same territory is the sum of every predecessor", () => {
    const series = aSeries([actual], { ...REVENUE, area: merged, predecessors: [old("one", 9434), old("other", 11785)] });
    expect(series.points[0]).toMatchObject({
      change: null,
      sameTerritory: { from: "2024", value: 21219, change: { value: 2672, percent: 12.6 } },
    });
  });

  test("there is none when a predecessor has no figure, and none for a rate", () => {
    expect(
      aSeries([actual], { ...REVENUE, area: merged, predecessors: [old("one", 9434), old("other", null)] }).points[0]?.sameTerritory,
    ).toBeNull();
    expect(aSeries([actual], { area: merged, predecessors: [old("one", 6), old("other", 7)] }).points[0]?.sameTerritory).toBeNull();
  });

  test("the break is named on both sides", () => {
    expect(aSeries([], { area: merged }).breaks).toMatchObject([{ after: "2024", reason: { vi: expect.stringContaining("1/7/2025") } }]);
    expect(aSeries([], { area: anArea({ validTo: "2025-06-30" }) }).breaks).toMatchObject([
      { after: "2024", reason: { en: expect.stringContaining("30\u00a0June\u00a02025") } },
    ]);
  });
});

test("growth is counted from the first year after the last break", () => {
  const years = [4000, 8000, 8820].map((value, index) =>
    anActual(value, `${2020 + index}-01-31`, { period: String(2019 + index), unit: "vnd-bn" }),
  );
  const indicator = anIndicator({ ...REVENUE.indicator, breaks: [{ after: "2019", reason: { vi: "đổi", en: "changed" } }] });
  expect(aSeries(years, { ...REVENUE, indicator }).growth).toEqual({
    value: 820,
    unit: "vnd-bn",
    percent: 10.3,
    from: "2020",
    to: "2021",
    perYear: 10.3,
  });
});

describe("the sentence", () => {
  test("says the status word, the verdict, the change and the plan ahead", () => {
    const { sentence } = aSeries([
      anActual(8.62, "2023-08", { period: "2022" }),
      anActual(6.14, "2024-01-23", { status: "estimate" }),
      aTarget(7.5, "2023-01-18"),
      aTarget(8, "2024-02", { period: "2024", operator: "range", valueMax: 8.5 }),
    ]);
    expect(sentence.vi.replaceAll("\u00a0", " ")).toBe(
      "Năm 2023, tăng trưởng giả định của Tỉnh Thử ước đạt 6,14%, không đạt kế hoạch 7,5%. So với năm 2022: giảm 2,48 điểm phần trăm. Kế hoạch năm 2024: từ 8% đến 8,5%.",
    );
    expect(sentence.en.replaceAll("\u00a0", " ")).toBe(
      "In 2023, synthetic growth of Test Province stood at an estimated 6.14%, missing the plan of 7.5%. Against 2022: down 2.48 percentage points. The plan for 2024: 8% to 8.5%.",
    );
  });

  test("says so when nothing was found", () => {
    expect(aSeries([]).sentence.vi).toContain("Chưa tìm thấy báo cáo nào nêu");
  });
});

test("vintages list actuals and targets of every period, newest first", () => {
  const input = { indicator: anIndicator(), basis: "", decisions: [], asOf: null };
  const vintages = buildVintages({
    ...input,
    statements: [
      anActual(6.14, "2024-01-23"),
      anActual(5.66, "2024-02"),
      aTarget(7.5, "2023-01-18"),
      anActual(8.62, "2023-08", { period: "2022" }),
    ],
  });
  expect(vintages.map(({ period, measure, steps }) => [period, measure, steps.length])).toEqual([
    ["2023", "actual", 2],
    ["2023", "target", 1],
    ["2022", "actual", 1],
  ]);
});
