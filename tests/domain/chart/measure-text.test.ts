import { describe, expect, test } from "vitest";
import { FONT_ADVANCES, MEASURED_CHARACTERS } from "#domain/chart/font-advances.ts";
import { measureText, wrapAnywhere, wrapText } from "#domain/chart/measure-text.ts";
import { readFontAdvances } from "./read-font-advances.ts";

const WEIGHTS = [400, 500, 600] as const;
const VIETNAMESE =
  "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴĐ";

describe("the table of advance widths", () => {
  test.each(WEIGHTS)("is what the font files of weight %i say", (weight) => {
    expect(FONT_ADVANCES[weight].split(" ").map(Number)).toEqual(readFontAdvances(weight, MEASURED_CHARACTERS));
  });

  test.each(WEIGHTS)("measures every Vietnamese letter of weight %i as the font does", (weight) => {
    const widths = readFontAdvances(weight, VIETNAMESE);
    const wrong = [...VIETNAMESE].filter((letter, index) => Math.round(measureText(letter, 1000, weight)) !== widths[index]);
    expect(wrong).toEqual([]);
  });
});

describe("measuring", () => {
  test.each([
    ["", 0],
    ["1", 385],
    ["4", 710],
    ["14", 1095],
    ["8\u00a0%", 680 - 46 + 230 + 849],
  ])("%j is %d thousandths of an em wide", (text, width) => {
    expect(measureText(text, 1000, 400)).toBeCloseTo(width, 5);
  });

  test("a letter typed as base and mark is as wide as the composed one", () => {
    expect(measureText("Thu ngân sách".normalize("NFD"), 16, 600)).toBe(measureText("Thu ngân sách".normalize("NFC"), 16, 600));
  });

  test("a sign the font lacks counts as a whole em", () => {
    expect(measureText("→", 16)).toBe(16);
  });
});

describe("wrapping", () => {
  test("breaks at spaces, and never at a no-break space", () => {
    expect(wrapText("kế hoạch không\u00a0đạt", { widthPx: 80, sizePx: 14 })).toEqual(["kế hoạch", "không\u00a0đạt"]);
  });

  test("a word wider than the line stands on a line of its own", () => {
    expect(wrapText("Đồng\u00a0Tháp đến 30/6/2025", { widthPx: 30, sizePx: 14 })).toEqual(["Đồng\u00a0Tháp", "đến", "30/6/2025"]);
  });

  test("an address wider than the line is cut after one of its signs, any other word where it must be", () => {
    expect(wrapAnywhere("tracuuquyhoach.com (repost)", { widthPx: 120, sizePx: 14 })).toEqual(["tracuuquyhoach.", "com", "(repost)"]);
    expect(wrapAnywhere("aaaaaaaaaa", { widthPx: 40, sizePx: 14 }).join("")).toBe("aaaaaaaaaa");
  });
});
