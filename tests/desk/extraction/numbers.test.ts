import { describe, expect, test } from "vitest";
import { readingsOf } from "#server/desk/extraction/numbers.ts";
import { readQuantity } from "#server/desk/extraction/quantities.ts";
import { tokenise } from "#server/desk/extraction/tokens.ts";

describe("a written number", () => {
  test.each([
    ["4.275", {}, [4275, 4.275]],
    ["4.275,8", {}, [4275.8]],
    ["4,275", {}, [4.275, 4275]],
    ["4,275", { isCount: true }, [4275, 4.275]],
    ["4,275,3", {}, [4275.3]],
    ["4.275.000", {}, [4_275_000]],
    ["6.38", { isPercent: true }, [6.38]],
    ["7.125", { isPercent: true }, [7.125]],
    ["6,38", {}, [6.38]],
    ["1,236", {}, [1.236, 1236]],
    ["12.34.56", {}, []],
    ["1.2.3", {}, []],
    ["99999999999999999999", {}, []],
  ])("%s with %o reads as %o", (raw, options, values) => {
    expect(readingsOf(raw, options)).toEqual(values);
  });
});

describe("a quantity", () => {
  test.each([
    ["4.275 tỷ đồng", "vnd", 9, [4275, 4.275], null],
    ["4 275 tỷ", "vnd", 9, [4275, 4.275], null],
    ["4. 275 tỷ đồng", "vnd", 9, [4275, 4.275], null],
    ["4.27 5 tỷ đồng", "vnd", 9, [4275, 4.275], null],
    ["96,3 ngàn tỉ đồng", "vnd", 12, [96.3], null],
    ["6,3 8%", "percent", 0, [6.38], null],
    ["1 tỷ 236 triệu USD", "usd", 9, [1.236], null],
    ["690 triệu đô la Mỹ", "usd", 6, [690], null],
    ["2.600 nghìn lượt", "visit", 3, [2600, 2.6], null],
    ["7-7,5%", "percent", 0, [7], [7.5]],
    ["7 – 7,5%", "percent", 0, [7], [7.5]],
    ["7÷7,5%", "percent", 0, [7], [7.5]],
    ["7% đến 7,5%", "percent", 0, [7], [7.5]],
    ["88/113 xã", "commune", 0, [88], null],
    ["1,3 điểm phần trăm", "points", 0, [1.3], null],
  ])("%s is a number of %s", (text, dimension, power, readings, maxima) => {
    expect(readQuantity(tokenise(text), 0)).toMatchObject({ dimension, power, readings, maxima });
  });

  test("a sign that touches the number makes it negative, a dash between numbers does not", () => {
    expect(readQuantity(tokenise("-2,4%"), 0)).toMatchObject({ isNegative: true, readings: [2.4] });
    expect(readQuantity(tokenise("6-6,5%"), 0)).toMatchObject({ isNegative: false, readings: [6], maxima: [6.5] });
  });
});
