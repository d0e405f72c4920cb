import { describe, expect, test } from "vitest";
import { chartWithFigure, withFigure } from "#client/desk/review/chart-with-figure.ts";
import { type CheckInput, checkFigure } from "#client/desk/review/figure-checks.ts";
import { reviewText } from "#client/desk/text/vi/review.ts";
import type { BarMark } from "#domain/chart/chart-model.ts";
import type { Figure } from "#domain/resources/desk/review.ts";
import { aSeries } from "../a-series.ts";

const FIGURE: Figure = {
  ...{ indicator: "synthetic", area: "dong-thap", period: "2023", referenceDate: null, basis: "", measure: "actual", operator: null },
  ...{ value: 6.14, valueMax: null, unit: "percent", status: "estimate", qualifier: null, note: "" },
};
const UNIT = { id: "percent", name: { vi: "phần trăm", en: "per cent" }, symbol: "%" };
const SERIES = aSeries("dong-thap", { "2019": 6.47, "2020": 3.45, "2022": 8.62 });
const NEW = { figure: FIGURE, asStated: "ước đạt 6,14%", report: "giả-định", published: "2024-01-23" };

describe("three checks in words", () => {
  const input: CheckInput = {
    ...{ figure: FIGURE, asStated: "ước đạt 6,14%", unit: UNIT, series: SERIES, others: [], text: reviewText.checks, locale: "vi" },
    indicator: { kind: "rate", additive: false, betterWhen: "higher", breaks: [], yearsComparable: true },
    target: {
      ...{ value: 7.5, valueMax: null, operator: "=", status: null, qualifier: null, report: "giả-định", published: "2023-01-18" },
    },
  };
  const words = (changes: Partial<CheckInput>) =>
    checkFigure({ ...input, ...changes }).map(({ finding, against }) => `${finding} ${against}`.replaceAll("\u00a0", " "));

  test("of a rate: range, points against the year before, verdict on the plan", () => {
    expect(words({})).toEqual([
      "Trong khoảng các năm đã có: 3,45–8,62%",
      "Giảm 2,48 điểm so với 8,62% của năm 2022",
      "Không đạt kế hoạch 7,5% của năm 2023",
    ]);
  });

  test.each<[string, Partial<CheckInput>, string]>([
    ["ten times too large", { figure: { ...FIGURE, value: 61.4 } }, "Ngoài khoảng các năm đã có: 3,45–8,62%"],
    ["the first of all", { series: undefined }, "Chưa đủ năm để so đây là số đầu tiên của chỉ tiêu"],
    ["the second of all", { series: aSeries("dong-thap", { "2022": 8.62 }) }, "Chưa đủ năm để so mới có số của một năm"],
    ["without a plan", { target: null }, "Chưa có kế hoạch của năm 2023 trong sổ"],
    ["a plan itself", { figure: { ...FIGURE, measure: "target" } }, "Đây là kế hoạch chưa có số thực hiện để so"],
    ["after a gap", { figure: { ...FIGURE, period: "2022" } }, "Không so với năm trước chưa có số của năm 2021"],
    [
      "across a break",
      { indicator: { ...input.indicator, breaks: [{ after: "2022", reason: { vi: "đổi", en: "changed" } }] } },
      "Không so với năm trước chưa có số của năm 2022",
    ],
    [
      "an amount",
      { unit: { ...UNIT, id: "vnd-bn", symbol: "tỷ đồng" }, indicator: { ...input.indicator, kind: "flow" } },
      "Giảm 28,8% so với 8,62 tỷ đồng của năm 2022",
    ],
  ])("of a figure %s", (_, changes, expected) => {
    expect(words(changes)).toContain(expected);
  });
});

describe("the figure in its series", () => {
  test("is a new point, in the order of years", () => {
    const { points } = withFigure(SERIES, NEW);
    expect(points.map(({ period, actual }) => [period, actual?.value, actual?.status])).toEqual([
      ["2019", 6.47, "reported"],
      ["2020", 3.45, "reported"],
      ["2022", 8.62, "reported"],
      ["2023", 6.14, "estimate"],
    ]);
  });

  test("leaves another area, and a span of years, as they are", () => {
    expect(withFigure(SERIES, { ...NEW, figure: { ...FIGURE, area: "tien-giang" } })).toBe(SERIES);
    expect(withFigure(SERIES, { ...NEW, figure: { ...FIGURE, period: "2021-2025" } })).toBe(SERIES);
  });

  test("is the only bar in the colour, hatched as an estimate; what is published is grey", () => {
    const area = { id: "dong-thap", level: "province" as const, validFrom: null, validTo: null, predecessors: [], codes: {} };
    const model = chartWithFigure(
      {
        indicator: { id: "synthetic", name: UNIT.name, shortName: UNIT.name, kind: "rate", betterWhen: "higher", unit: "percent" },
        unit: UNIT,
        site: { areas: ["dong-thap"], mergedOn: null, province: UNIT.name, firstYear: "2019" },
        areas: [{ ...area, name: { vi: "Đồng Tháp", en: "Đồng Tháp" } }],
        series: [SERIES],
      },
      NEW,
      { locale: "vi", widthPx: 760 },
    );
    const bars = model.marks.filter((mark): mark is BarMark => mark.type === "bar");
    expect(bars.map(({ datum, role, form }) => [datum?.period, role, form])).toEqual([
      ["2019", "past", "solid"],
      ["2020", "past", "solid"],
      ["2022", "past", "solid"],
      ["2023", "lotus", "hatched"],
    ]);
  });
});
