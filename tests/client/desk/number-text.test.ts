import fc from "fast-check";
import { expect, test } from "vitest";
import { numberText, parseNumber } from "#client/desk/parts/number-text.ts";

test.each([
  ["6,14", "vi", 6.14],
  ["8.151", "vi", 8151],
  ["8.151,5", "vi", 8151.5],
  ["−1,56", "vi", -1.56],
  ["-1,56", "vi", -1.56],
  ["26412", "vi", 26412],
  [" 26 412 ", "vi", 26412],
  ["6.14", "vi", null],
  ["8.15", "vi", null],
  ["1.2345", "vi", null],
  ["6,1,4", "vi", null],
  ["6%", "vi", null],
  ["", "vi", null],
  ["6.14", "en", 6.14],
  ["8,151.5", "en", 8151.5],
  ["6,14", "en", null],
] as const)("reads %j on a %s screen as %s", (text, locale, expected) => {
  expect(parseNumber(text, locale)).toBe(expected);
});

test.each([
  [6.14, "vi", "6,14"],
  [8151.5, "vi", "8.151,5"],
  [8151.5, "en", "8,151.5"],
  [-0.25, "vi", "−0,25"],
  [1234567, "vi", "1.234.567"],
] as const)("writes %d on a %s screen as %j", (value, locale, expected) => {
  expect(numberText(value, locale)).toBe(expected);
});

test("what it writes it reads back", () => {
  const figures = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((whole) => whole / 1000);
  fc.assert(
    fc.property(figures, fc.constantFrom("vi" as const, "en" as const), (value, locale) => {
      expect(parseNumber(numberText(value, locale), locale)).toBe(value === 0 ? 0 : value);
    }),
  );
});
