import { describe, expect, test } from "vitest";
import { changesSince } from "#client/pages/indicator/changes-since.ts";
import { figureRows } from "#client/pages/indicator/figure-rows.ts";
import { chosenLadder, revisedYears } from "#client/pages/indicator/revised-years.ts";
import type { Area } from "#domain/catalogue.ts";
import type { VintagesResource } from "#domain/resources/series.ts";
import { aSeries } from "./a-series.ts";

const AREAS: Area[] = [
  anArea("other", { validFrom: null, validTo: null, predecessors: [] }),
  anArea("new", { validFrom: "2021-07-01", validTo: null, predecessors: ["old"] }),
  anArea("old", { validFrom: null, validTo: "2021-06-30", predecessors: [] }),
];

describe("the rows of the table", () => {
  test("go from the newest year back, over the border, with gaps between figures and none after the last", () => {
    const series = [aSeries("old", { 2017: 1, 2019: 2, 2022: null }), aSeries("new", { 2021: 3, 2025: null })];
    const rows = figureRows(series, AREAS, { from: null, to: null });
    expect(
      rows.map((row) => (row.kind === "area" ? `below ${row.area}` : `${row.area} ${row.period} ${row.point?.actual?.value ?? "–"}`)),
    ).toEqual(["new 2025 –", "new 2021 3", "below old", "old 2022 –", "old 2019 2", "old 2018 –", "old 2017 1"]);
  });

  test("of several provinces begin with the name of each", () => {
    const rows = figureRows([aSeries("old", { 2019: 2 }), aSeries("other", { 2019: 5 })], AREAS, { from: null, to: null });
    expect(rows.map((row) => (row.kind === "area" ? `head ${row.area}` : row.period))).toEqual(["head old", "2019", "head other", "2019"]);
  });

  test("keep to the years asked for", () => {
    const rows = figureRows([aSeries("old", { 2017: 1, 2019: 2 })], AREAS, { from: "2018", to: null });
    expect(rows.map((row) => row.kind === "year" && row.period)).toEqual(["2019"]);
  });

  test("are none for a series without figures", () => {
    expect(figureRows([aSeries("old", {})], AREAS, { from: null, to: null })).toEqual([]);
  });
});

describe("what changed since a day", () => {
  test("names figures revised, new and no longer in use, newest first", () => {
    const then = [aSeries("old", { 2019: 1, 2020: 2, 2021: 3 })];
    const now = [aSeries("old", { 2019: 1, 2020: 2.5, 2022: 4 })];
    expect(changesSince(then, now).map(({ period, from, to }) => [period, from?.value ?? null, to?.value ?? null])).toEqual([
      ["2022", null, 4],
      ["2021", 3, null],
      ["2020", 2, 2.5],
    ]);
  });
});

describe("the ladder shown", () => {
  const years = revisedYears([{ area: "old", ladders: [aLadder("2018", 2), aLadder("2019", 3), aLadder("2020", 3), aLadder("2021", 1)] }]);

  test("is of years that were revised, newest first", () => {
    expect(years.map(({ ladder, revisions }) => [ladder.period, revisions])).toEqual([
      ["2020", 2],
      ["2019", 2],
      ["2018", 1],
    ]);
  });

  test.each([
    [undefined, "2020"],
    ["2018", "2018"],
    ["2021", "2020"],
  ])("asked for %s is of %s", (asked, period) => {
    expect(chosenLadder(years, asked)?.ladder.period).toBe(period);
  });

  test("is none where nothing was revised", () => {
    expect(chosenLadder([], undefined)).toBeNull();
  });
});

function anArea(id: string, rest: Pick<Area, "validFrom" | "validTo" | "predecessors">): Area {
  return { id, name: { vi: id === "other" ? "Khác" : "Tỉnh", en: id }, level: "province", codes: {}, ...rest };
}

function aLadder(period: string, steps: number): VintagesResource {
  const step = {
    published: "2024-01-01",
    publishedOn: "2024-01-01",
    report: "synthetic",
    value: 1,
    valueMax: null,
    status: "reported" as const,
    qualifier: null,
    referenceDate: null,
    asStated: "1",
    difference: null,
    revises: false,
  };
  return { period, measure: "actual", basis: "", steps: Array(steps).fill(step), repeats: [], conflicts: [], decision: null };
}
