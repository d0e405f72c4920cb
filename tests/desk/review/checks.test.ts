import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { type CheckedFigure, indexEvidence } from "#server/desk/review/checks/check.ts";
import { CHECKS } from "#server/desk/review/checks/checks.ts";

const CATALOGUE = loadCatalogue(".");

describe("the checks", () => {
  test.each([
    ["a value no province has", [aFigure({ value: 71.2 })], ["plausible-range/outside"]],
    ["a value of the nation", [aFigure({ indicator: "budget-revenue", area: "viet-nam", value: 1_784_800 })], []],
    [
      "a value in another unit than its neighbours",
      [revenue("2021", 7_900), revenue("2022", 8_350), revenue("2023", 8_151_000)],
      ["plausible-range/outside", "unit-magnitude/power-of-ten"],
    ],
    ["growth of thirty per cent in three years", [revenue("2020", 6_400), revenue("2023", 8_151)], []],
    [
      "a level that does not grow as stated",
      [constant("2022", 50_000), constant("2023", 58_000), aFigure({ value: 6.14 })],
      ["level-against-growth/differs"],
    ],
    ["a level that grows as stated", [constant("2022", 50_000), constant("2023", 53_070), aFigure({ value: 6.14 })], []],
    ["a rate that no plan gives", [disbursed(3_967), plan(4_965), rate(92)], ["rate-against-plan/differs"]],
    [
      "a rate that one of two plans gives",
      [disbursed(3_967), plan(4_965, "council-plan"), plan(4_300, "prime-minister-plan"), rate(79.9)],
      [],
    ],
    [
      "a rate on a basis whose plan nobody states",
      [disbursed(3_967), plan(4_965, "council-plan"), { ...rate(92), basis: "allocated-capital" }],
      [],
    ],
    [
      "stars that do not add up",
      [stars("ocop-products", 143), stars("ocop-3-star", 101), stars("ocop-4-star", 40), stars("ocop-5-star", 3)],
      ["parts-against-total/stars"],
    ],
    ["stars that add up", [stars("ocop-products", 143), stars("ocop-3-star", 101), stars("ocop-4-star", 40), stars("ocop-5-star", 2)], []],
    [
      "domestic revenue above the total",
      [revenue("2023", 8_151), { ...revenue("2023", 8_900), indicator: "budget-revenue-domestic" }],
      ["parts-against-total/domestic"],
    ],
    [
      "a large revision",
      [revenue("2023", 8_151), { ...revenue("2023", 9_900), report: "later", published: "2024-06-01" }],
      ["revision-size/unusual"],
    ],
    ["a small revision", [revenue("2023", 8_151), { ...revenue("2023", 8_320), report: "later", published: "2024-06-01" }], []],
    [
      "two values of one report",
      [revenue("2023", 8_151), revenue("2023", 8_315)],
      ["same-key-twice/two-values", "same-key-twice/two-values"],
    ],
    [
      "one value twice in a report",
      [revenue("2023", 8_151), revenue("2023", 8_151)],
      ["same-key-twice/repeated", "same-key-twice/repeated"],
    ],
    [
      "a target read as an actual",
      [
        revenue("2023", 8_151),
        { ...revenue("2023", 7_700), measure: "target" as const, report: "resolution", published: "2022-12-10" },
        { ...revenue("2023", 7_700), report: "later", published: "2024-02-01" },
      ],
      ["target-actual-mix/same-value"],
    ],
    ["a result of a year to come", [aFigure({ period: "2025", published: "2024-01-23" })], ["future-years/not-begun"]],
    ["a year nobody plans for", [aFigure({ period: "2203", measure: "target", published: "2024-01-23" })], ["future-years/absurd"]],
    ["a plan for a year to come", [aFigure({ period: "2025", measure: "target", published: "2024-01-23" })], []],
    ["the old province after the merger", [aFigure({ period: "2026", published: "2027-01-10" })], ["area-validity/ended"]],
    ["an area that the catalogue does not hold", [aFigure({ area: "ha-noi" })], ["area-validity/unknown"]],
    ["the new province before the merger", [aFigure({ area: "dong-thap-2025", period: "2023" })], ["area-validity/not-begun"]],
    ["a full year in a report of June", [aFigure({ published: "2023-06-30" })], ["report-older-than-figures/year-not-over"]],
    ["an estimate in a report of November", [aFigure({ published: "2023-11-30", status: "estimate" })], []],
  ] as [string, CheckedFigure[], string[]][])("%s", (_, figures, codes) => {
    const placed = figures.map((figure, index) => ({ ...figure, at: `candidate/${index}` }));
    const evidence = indexEvidence(placed, CATALOGUE);
    expect(CHECKS.flatMap((one) => placed.flatMap((figure) => one.check(figure, evidence))).map(({ code }) => code)).toEqual(codes);
  });

  test("say what is odd and what would settle it, in both languages, with how sure they are", () => {
    const figure = aFigure({ value: 71.2 });
    const [finding] = CHECKS.flatMap((one) => one.check(figure, indexEvidence([figure], CATALOGUE)));
    expect(finding).toEqual({
      code: "plausible-range/outside",
      at: "candidate/0",
      against: [],
      sureness: 0.9,
      message: { vi: "71,2 nằm ngoài khoảng có thể có (−25 đến 35).", en: "71.2 lies outside what is possible (−25 to 35)." },
      remedy: { vi: "Đối chiếu con số và đơn vị với nguyên văn.", en: "Compare the number and its unit with the words of the report." },
    });
  });
});

function aFigure(figure: Partial<CheckedFigure>): CheckedFigure {
  return {
    indicator: "grdp-growth",
    area: "dong-thap",
    period: "2023",
    measure: "actual",
    basis: "",
    value: 6.14,
    valueMax: null,
    operator: null,
    status: "reported",
    qualifier: null,
    referenceDate: null,
    at: "candidate/0",
    report: "article",
    published: "2024-01-23",
    ...figure,
  };
}

function revenue(period: string, value: number): CheckedFigure {
  return aFigure({ indicator: "budget-revenue", period, value });
}

function constant(period: string, value: number): CheckedFigure {
  return aFigure({ indicator: "grdp-constant", period, value });
}

function disbursed(value: number): CheckedFigure {
  return aFigure({ indicator: "public-investment-disbursed", value });
}

function plan(value: number, basis = ""): CheckedFigure {
  return aFigure({ indicator: "public-investment-plan", measure: "target", value, basis });
}

function rate(value: number): CheckedFigure {
  return aFigure({ indicator: "public-investment-rate", value });
}

function stars(indicator: string, value: number): CheckedFigure {
  return aFigure({ indicator, value });
}
