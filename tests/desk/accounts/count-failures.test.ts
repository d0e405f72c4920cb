import { expect, test } from "vitest";
import { countFailures } from "#server/desk/accounts/count-failures.ts";

const HOUR_MS = 3_600_000;

test("a million failures of a day leave twenty numbers to write", () => {
  const failureToNote = countFailures(() => new Date(0));
  const noted = Array.from({ length: 1_000_000 }, () => failureToNote("lan")).filter((count) => count !== null);
  expect(noted).toHaveLength(20);
  expect(noted.slice(-2)).toEqual([262144, 524288]);
});

test("each account has its count, which begins anew a day after the first failure", () => {
  let now = 0;
  const failureToNote = countFailures(() => new Date(now));
  expect([failureToNote("lan"), failureToNote("lan"), failureToNote("minh"), failureToNote("lan")]).toEqual([1, 2, 1, null]);
  now = 23 * HOUR_MS;
  expect(failureToNote("lan")).toBe(4);
  now = 24 * HOUR_MS;
  expect([failureToNote("lan"), failureToNote("minh")]).toEqual([1, 1]);
});
