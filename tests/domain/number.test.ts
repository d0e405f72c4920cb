import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPartialDate, lastDayOf } from "#domain/day.ts";
import { formatDay, formatDayInText, formatFigure, formatInstant, formatNumber, formatSigned } from "#domain/number.ts";
import { isPeriod } from "#domain/period.ts";
import { PERCENT, VND_BN } from "./builders.ts";

const RANK = { id: "rank", name: { vi: "hạng", en: "rank" }, symbol: "hạng" };

describe("numbers in the reader's language", () => {
  test.each([
    [8151, "8.151", "8,151"],
    [13896.4, "13.896,4", "13,896.4"],
    [-1.56, "−1,56", "−1.56"],
    [8, "8", "8"],
    [4301.372656, "4.301,37", "4,301.37"],
  ])("%s", (value, vi, en) => {
    expect([formatNumber(value, "vi"), formatNumber(value, "en")]).toEqual([vi, en]);
  });

  test("agrees with Intl on every number a report can give", () => {
    const figure = fc.oneof(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(figure, fc.constantFrom(0, 1, 2, 3), (value, maxDecimals) => {
        for (const [locale, language] of [
          ["vi", "vi-VN"],
          ["en", "en-GB"],
        ] as const) {
          const intl = new Intl.NumberFormat(language, { maximumFractionDigits: maxDecimals, signDisplay: "negative" });
          expect(formatNumber(value, locale, { maxDecimals })).toBe(intl.format(value).replace("-", "−"));
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [1.62, "+1,62"],
    [-0.05, "−0,05"],
    [0, "0"],
    [-0, "0"],
    [-0.001, "0"],
  ])("the sign of %s is written", (value, text) => {
    expect(formatSigned(value, "vi")).toBe(text);
  });

  test.each([
    [{ value: 8151 }, VND_BN, "8.151 tỷ đồng", "8,151 billion dong"],
    [{ value: 6.14 }, PERCENT, "6,14%", "6.14%"],
    [{ value: 6.5, valueMax: 7, operator: "range" as const }, PERCENT, "6,5–7%", "6.5–7%"],
    [{ value: 8, operator: ">=" as const }, PERCENT, "≥ 8%", "≥ 8%"],
    [{ value: 8000, qualifier: "over" as const }, VND_BN, "hơn 8.000 tỷ đồng", "over 8,000 billion dong"],
    [{ value: 9 }, RANK, "hạng 9", "rank 9"],
  ])("a figure never parts from its unit: %j", (figure, unit, vi, en) => {
    expect(formatFigure(figure, unit, "vi")).not.toContain(" ");
    expect([formatFigure(figure, unit, "vi"), formatFigure(figure, unit, "en")].map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      vi,
      en,
    ]);
  });
});

describe("dates as far as they are known", () => {
  test.each([
    ["2024-01-23", "23/01/2024", "2024-01-23"],
    ["2024-02", "02/2024", "2024-02-29"],
    ["2025", "2025", "2025-12-31"],
  ])("%s", (date, shown, last) => {
    expect([formatDay(date), lastDayOf(date)]).toEqual([shown, last]);
  });

  test.each(["2024-13", "2024-02-30", "24-01-01", "2024-1-1", "", "2024-"])("%s is no date", (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test("a day in running text", () => {
    expect([formatDayInText("2025-07-01", "vi"), formatDayInText("2025-07-01", "en").replaceAll("\u00a0", " ")]).toEqual([
      "1/7/2025",
      "1 July 2025",
    ]);
  });
});

test.each([
  ["2024", true],
  ["2021-2025", true],
  ["2025-2021", false],
  ["2024-01", false],
  ["24", false],
])("%s is a period: %s", (text, expected) => {
  expect(isPeriod(text)).toBe(expected);
});

test("an instant is told in Viet Nam time", () => {
  expect(formatInstant("2026-11-24T20:15:59.000Z")).toBe("25/11/2026\u00a003:15");
});
