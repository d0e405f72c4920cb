import { describe, expect, test } from "vitest";
import { compareStatements, roundTo, type StatedValue, statedStep } from "#domain/precision.ts";

describe("the last digit a report states", () => {
  test.each([
    ["tăng trưởng kinh tế đạt 8,60%", 8.6, 0.01],
    ["đạt 6%", 6, 1],
    ["9.434 tỷ", 9434, 1],
    ["13,896.4 billion VND", 13896.4, 0.1],
    ["hơn 96,4 nghìn tỷ đồng", 96400, 100],
    ["4.301.372,656 triệu đồng", 4301.372656, 0.000001],
    ["khoảng 100 nghìn tỷ đồng", 100000, 1000],
    ["6,52 5,75 6,91 6,47", 5.75, 0.01],
    ["bình quân 5 năm 2016 - 2020 đạt 6,44%/năm", 6.44, 0.01],
    ["", 54.55, 0.01],
    ["không có số trong câu", 12, 1],
    ["giảm 0 %", 0, 1],
    ["âm 2,5%", -2.5, 0.1],
  ])("%s → %s is stated to %s", (asStated, value, step) => {
    expect(statedStep({ asStated, value })).toBeCloseTo(step, 9);
  });
});

function stated(value: number, asStated: string, given: Partial<StatedValue> = {}): StatedValue {
  return { value, valueMax: null, qualifier: null, asStated, ...given };
}

describe("a later statement against an earlier one", () => {
  test.each<[string, StatedValue, StatedValue, string | null]>([
    ["the same number", stated(6.14, "6,14"), stated(6.14, "6,14"), "same"],
    ["the same, whatever the qualifier", stated(357, "trên 357", { qualifier: "over" }), stated(357, "357"), "same"],
    ["rounded", stated(54.6, "54,6"), stated(54.55, "54,55"), "less-precise"],
    ["cut", stated(54.5, "54,5"), stated(54.59, "54,59"), "less-precise"],
    ["neither rounded nor cut", stated(54.4, "54,4"), stated(54.55, "54,55"), null],
    ["hơn below the value", stated(6.9, "hơn 6,9", { qualifier: "over" }), stated(6.92, "6,92"), "less-precise"],
    ["hơn above the value", stated(7, "hơn 7", { qualifier: "over" }), stated(6.92, "6,92"), null],
    ["hơn far below the value", stated(6, "hơn 6", { qualifier: "over" }), stated(7.2, "7,2"), null],
    ["gần above the value", stated(5370, "gần 5.370", { qualifier: "nearly" }), stated(5369.2, "5.369,2"), "less-precise"],
    ["gần below the value", stated(5370, "gần 5.370", { qualifier: "nearly" }), stated(5371, "5.371"), null],
    ["khoảng around the value", stated(6.3, "khoảng 6,3", { qualifier: "about" }), stated(6.35, "6,35"), "less-precise"],
    ["a range that holds the value", stated(6, "6 - 7", { valueMax: 7, qualifier: "range" }), stated(6.5, "6,5"), "less-precise"],
    ["finer", stated(42.1498, "42,1498"), stated(42.14, "42,14"), "more-precise"],
    ["finer after one digit", stated(6.44, "6,44"), stated(6, "6"), null],
    ["finer after a qualifier of one digit", stated(8151, "8.151"), stated(8000, "trên 8.000", { qualifier: "over" }), "more-precise"],
    ["a negative number cut", stated(-2.5, "-2,5"), stated(-2.57, "-2,57"), "less-precise"],
    ["zero against something", stated(0, "0"), stated(3.2, "3,2"), null],
  ])("%s", (_name, later, earlier, expected) => {
    expect(compareStatements(later, earlier)).toBe(expected);
  });
});

test("rounding takes away what floating-point arithmetic adds", () => {
  expect(roundTo(5.66 - 6.14, 2)).toBe(-0.48);
});
