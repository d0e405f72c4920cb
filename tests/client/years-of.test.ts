import { describe, expect, test } from "vitest";
import { coveredYears, timeOf, yearsOf } from "#client/pages/indicator/years-of.ts";
import { aSeries } from "./a-series.ts";

const SERIES = [aSeries("old", { 2018: 1, 2020: 2, 2021: null }), aSeries("new", { 2021: 3, 2022: null, 2030: null })];

describe("the years of a view", () => {
  test.each([
    [undefined, { from: null, to: null }],
    ["2019", { from: "2019", to: "2019" }],
    ["2019..2021", { from: "2019", to: "2021" }],
    ["..2020", { from: null, to: "2020" }],
    ["2019..", { from: "2019", to: null }],
    ["latest", { from: "2021", to: "2021" }],
  ])("%s is %o", (time, years) => {
    expect(yearsOf(time, SERIES)).toEqual(years);
  });

  test("reach from the first figure to the last, and on as long as plans follow year by year", () => {
    expect(coveredYears(SERIES)).toEqual(["2018", "2019", "2020", "2021", "2022"]);
    expect(coveredYears([])).toEqual([]);
  });

  test("reach to the last plan where nothing but plans is known", () => {
    expect(coveredYears([aSeries("old", { 2020: null, 2021: null }), aSeries("new", { 2024: null })])).toEqual([
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
  });

  test.each([
    [{ from: "2018", to: "2022" }, undefined],
    [{ from: "2019", to: "2022" }, "2019.."],
    [{ from: "2018", to: "2020" }, "..2020"],
    [{ from: "2019", to: "2020" }, "2019..2020"],
    [{ from: "2020", to: "2020" }, "2020"],
  ])("%o is written %s", (years, time) => {
    expect(timeOf(years, coveredYears(SERIES))).toBe(time);
  });
});
