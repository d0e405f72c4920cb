import { describe, expect, test } from "vitest";
import type { ChartSpec } from "#domain/chart/chart-spec.ts";
import { lineageOf } from "#domain/chart/lineage.ts";
import { buildTimeline } from "#domain/chart/timeline.ts";
import type { Point, SeriesResource } from "#domain/resources/series.ts";
import { aChartOf, anActualOf, aPoint, aSeriesOf, aTargetOf, NEW, OLD } from "./builders.ts";

const ALL = { from: null, to: null };

function actual(period: string): Point {
  return aPoint(period, { actual: anActualOf(6) });
}

function target(period: string): Point {
  return aPoint(period, { target: aTargetOf(8) });
}

function yearsOf(series: SeriesResource[], range: Pick<ChartSpec, "from" | "to"> = ALL): string[] {
  const { segments } = buildTimeline(aChartOf(series), range);
  return segments.map(({ area, slots }) => `${area.id}: ${slots.map(({ period, point }) => (point ? period : `(${period})`)).join(" ")}`);
}

describe("the years of a province", () => {
  test("run from the first figure to the last, and missing years stay as gaps", () => {
    expect(yearsOf([aSeriesOf(OLD.id, [actual("2019"), actual("2022")])])).toEqual(["synthetic-old: 2019 (2020) (2021) 2022"]);
  });

  test("end a year later where a target is set for it", () => {
    expect(yearsOf([aSeriesOf(NEW.id, [actual("2025"), target("2026")])])).toEqual(["synthetic-new: 2025 2026"]);
  });

  test("are cut to the years asked for", () => {
    const series = [aSeriesOf(OLD.id, [actual("2019"), actual("2020"), actual("2021"), actual("2022")])];
    expect(yearsOf(series, { from: "2020", to: "2021" })).toEqual(["synthetic-old: 2020 2021"]);
  });

  test("are two segments where it was merged, each as far as its province existed", () => {
    expect(yearsOf([aSeriesOf(OLD.id, [actual("2022"), actual("2023")]), aSeriesOf(NEW.id, [actual("2026")])])).toEqual([
      "synthetic-old: 2022 2023 (2024)",
      "synthetic-new: (2025) 2026",
    ]);
  });

  test("leave out targets far ahead, and of a province that did not see the end of the year", () => {
    const { leftOut } = buildTimeline(
      aChartOf([aSeriesOf(OLD.id, [actual("2024"), target("2025")]), aSeriesOf(NEW.id, [actual("2025"), target("2030")])]),
      ALL,
    );
    expect(leftOut.map(({ area, point }) => `${area.id} ${point.period}`)).toEqual(["synthetic-old 2025", "synthetic-new 2030"]);
  });
});

describe("the lineage of a chart", () => {
  const data = aChartOf([
    aSeriesOf("elsewhere", [actual("2024")]),
    aSeriesOf(OLD.id, [actual("2024")]),
    aSeriesOf(NEW.id, [actual("2025")]),
  ]);
  const areasOf = (chosen: string[]) => lineageOf({ chosen }, data).map(({ area }) => area);

  test("is the province of the site through its merger", () => {
    expect(areasOf([])).toEqual([OLD.id, NEW.id]);
  });

  test("follows the first chosen area that has a series", () => {
    expect(areasOf(["unknown", "elsewhere", OLD.id])).toEqual(["elsewhere"]);
  });
});
