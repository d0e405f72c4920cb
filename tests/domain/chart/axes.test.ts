import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { niceTicks, wholeTicks } from "#domain/chart/scale.ts";
import { valueAxis } from "#domain/chart/value-axis.ts";
import { yearTicks } from "#domain/chart/year-ticks.ts";
import { anIndicator, PERCENT, VND_BN } from "../builders.ts";
import { RANK } from "./builders.ts";

describe("nice ticks", () => {
  test.each([
    [
      [2.22, 13.55],
      [0, 2, 4, 6, 8, 10, 12, 14],
    ],
    [
      [8151, 9434],
      [0, 2000, 4000, 6000, 8000, 10_000],
    ],
    [
      [-4.55, 13.94],
      [-5, 0, 5, 10, 15],
    ],
    [
      [0.7, 0.7],
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
    ],
    [
      [0, 0],
      [0, 0.2, 0.4, 0.6, 0.8, 1],
    ],
    [
      [-3, -1],
      [-3, -2.5, -2, -1.5, -1, -0.5, 0],
    ],
  ] as [[number, number], number[]][])("from %j are %j, zero held", (range, values) => {
    expect(niceTicks(range).values).toEqual(values);
  });

  test("without zero they hold the values alone", () => {
    expect(niceTicks([64.96, 72.8], { fromZero: false, lines: 5 }).values).toEqual([60, 65, 70, 75]);
  });

  test("whole numbers have whole steps", () => {
    expect(wholeTicks([0, 3]).values).toEqual([0, 1, 2, 3]);
  });

  test("any range is held by at most seven lines beside zero, at equal steps", () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 100);
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const { step, values } = niceTicks([least, most]);
        expect(values[0]).toBeLessThanOrEqual(Math.min(0, least));
        expect(values.at(-1)).toBeGreaterThanOrEqual(Math.max(0, most));
        expect(values.filter((tick) => tick !== 0).length).toBeLessThanOrEqual(7);
        for (const [index, tick] of values.slice(1).entries()) expect(tick - (values[index] as number)).toBeCloseTo(step, 8);
      }),
    );
  });
});

describe("the axis of values", () => {
  const options = { from: 300, to: 0, orientation: "left", locale: "vi" } as const;
  const texts = (axis: ReturnType<typeof valueAxis>) => axis.ticks.map(({ text }) => text);

  test("states the per cent sign once, on its last tick", () => {
    expect(texts(valueAxis([5.61, 8], { indicator: anIndicator(), unit: PERCENT }, options))).toEqual(["0", "2", "4", "6", "8%"]);
  });

  test("writes numbers as the reader's language does", () => {
    const subject = { indicator: anIndicator({ kind: "flow", unit: "vnd-bn" }), unit: VND_BN };
    expect(texts(valueAxis([9434], subject, options))).toEqual(["0", "2.000", "4.000", "6.000", "8.000", "10.000"]);
    expect(texts(valueAxis([9434], subject, { ...options, locale: "en" })).at(-1)).toBe("10,000");
  });

  test("holds zero for bars of an index and may leave it out for lines", () => {
    const subject = { indicator: anIndicator({ kind: "index" }), unit: PERCENT };
    expect(valueAxis([64.96, 72.8], subject, options)).toMatchObject({ domain: [0, 80], omitsZero: false });
    expect(valueAxis([64.96, 72.8], subject, { ...options, isLine: true })).toMatchObject({ domain: [64, 74], omitsZero: true });
  });

  test("turns ranks so that the first place is at the top", () => {
    const axis = valueAxis([2, 9], { indicator: anIndicator({ kind: "rank", unit: "rank" }), unit: RANK }, { ...options, isLine: true });
    expect(axis.domain).toEqual([10, 1]);
    expect(axis.ticks[0]).toEqual({ value: 1, text: "1", at: 0 });
  });

  test("gives ranks at least five places, so that second of all is near the top", () => {
    const axis = valueAxis([2], { indicator: anIndicator({ kind: "rank", unit: "rank" }), unit: RANK }, { ...options, isLine: true });
    expect(axis.domain).toEqual([5, 1]);
  });
});

describe("years under an axis", () => {
  const years = Array.from({ length: 15 }, (_, index) => String(2011 + index));
  const shown = (widthPx: number, most?: number) =>
    yearTicks({
      periods: years,
      x: (period) => ((Number(period) - 2010.5) * widthPx) / years.length,
      y: 0,
      sizePx: 13,
      from: 0,
      to: widthPx,
      ...(most === undefined ? {} : { most }),
    }).map(({ text }) => text);

  test.each([
    [1100, years],
    [500, ["2011", "2013", "2015", "2017", "2019", "2021", "2023", "2025"]],
    [200, ["2011", "2015", "2020", "2025"]],
    [110, ["2011", "2025"]],
    [40, ["2025"]],
  ])("%i px show %j", (widthPx, texts) => {
    expect(shown(widthPx)).toEqual(texts);
  });

  test("small panels show no more than they are given", () => {
    expect(shown(1100, 3)).toEqual(["2011", "2020", "2025"]);
  });
});
