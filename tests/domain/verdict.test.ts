import { describe, expect, test } from "vitest";
import type { Operator, Qualifier } from "#domain/observation.ts";
import { judge } from "#domain/verdict.ts";
import { anActual, aTarget } from "./builders.ts";

const TODAY = "2026-11-24";
type Direction = "higher" | "lower" | "none";

function verdictOf(actual: [number, string, Qualifier?], target: [Operator, number, number?], betterWhen: Direction = "higher") {
  const [value, asStated, qualifier = null] = actual;
  const [operator, low, high = null] = target;
  return judge(anActual(value, "2024-01-01", { asStated, qualifier }), aTarget(low, "2023-01-01", { operator, valueMax: high }), {
    betterWhen,
    today: TODAY,
  });
}

describe("the verdict on a target", () => {
  test.each<[string, [number, string, Qualifier?], [Operator, number, number?], Direction, string]>([
    ["above a plain target", [8.02, "8,02"], ["=", 8], "higher", "exceeded"],
    ["on a plain target", [8, "8%"], ["=", 8], "higher", "met"],
    ["below a plain target", [6.14, "6,14"], ["=", 7.5], "higher", "missed"],
    ["below a plain target where lower is better", [1.86, "1,86"], ["=", 2], "lower", "exceeded"],
    ["above a plain target where lower is better", [2.2, "2,2"], ["=", 2], "lower", "missed"],
    ["beside a plain target where neither is better", [11, "11"], ["=", 10], "none", "not-comparable"],
    ["on a plain target where neither is better", [10, "10"], ["=", 10], "none", "met"],
    ["above a floor", [8.6, "8,60"], [">=", 8], "higher", "exceeded"],
    ["on a floor", [8, "8"], [">=", 8], "higher", "met"],
    ["below a floor", [7.9, "7,9"], [">=", 8], "higher", "missed"],
    ["below a ceiling", [1.08, "1,08"], ["<=", 3], "lower", "exceeded"],
    ["above a ceiling", [3.5, "3,5"], ["<=", 3], "lower", "missed"],
    ["a floor rules whatever the direction", [9, "9"], [">=", 8], "none", "exceeded"],
    ["inside a range", [6.91, "6,91"], ["range", 6.5, 7], "higher", "met"],
    ["on the end of a range", [7, "7,0"], ["range", 6.5, 7], "higher", "met"],
    ["beyond a range", [7.2, "7,2"], ["range", 6.5, 7], "higher", "exceeded"],
    ["beyond a range where lower is better", [7.2, "7,2"], ["range", 6.5, 7], "lower", "missed"],
    ["short of a range", [6.1, "6,1"], ["range", 6.5, 7], "higher", "missed"],
    ["about is not judged", [8, "8"], ["~", 8], "higher", "not-comparable"],
    ["a coarse actual against a fine target is held at its own digit", [7, "7"], ["=", 6.8], "higher", "met"],
    ["hơn on a floor is met: how much more was not said", [85500, "hơn 85.500", "over"], [">=", 85500], "higher", "met"],
    ["hơn above", [4000, "hơn 4.000", "over"], ["=", 3800], "higher", "exceeded"],
    ["hơn that may reach the target", [89, "hơn 89", "over"], ["=", 89.5], "higher", "not-comparable"],
    ["hơn that cannot reach the target", [89, "hơn 89", "over"], ["=", 95], "higher", "missed"],
    ["gần stays short", [100, "gần 100", "nearly"], ["=", 100], "higher", "missed"],
    ["khoảng around the target", [7, "khoảng 7", "about"], ["=", 7], "higher", "not-comparable"],
    ["khoảng far above", [9, "khoảng 9", "about"], ["=", 7], "higher", "exceeded"],
  ])("%s", (_name, actual, target, betterWhen, expected) => {
    expect(verdictOf(actual, target, betterWhen)).toBe(expected);
  });

  test("there is none without a target", () => {
    expect(judge(anActual(8, "2024-01-01"), null, { betterWhen: "higher", today: TODAY })).toBeNull();
  });

  test("is pending without an actual, and until the year is over", () => {
    const target = aTarget(8, "2023-01-01");
    expect(judge(null, target, { betterWhen: "higher", today: TODAY })).toBe("pending");
    expect(judge(anActual(9, "2023-12-01"), target, { betterWhen: "higher", today: "2023-12-31" })).toBe("pending");
    expect(judge(anActual(9, "2023-12-01"), target, { betterWhen: "higher", today: "2024-01-01" })).toBe("exceeded");
  });
});
