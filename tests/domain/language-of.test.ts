import { expect, test } from "vitest";
import { languageOf } from "#domain/language-of.ts";

test.each([
  ["Báo cáo sau rà soát lại số liệu của Cục Thống kê.", "vi"],
  ["Theo quyết định công nhận, hai báo cáo kia đếm cả sản phẩm hết hạn", "vi"],
  ["The number of the recognition decision; the others count expired products.", "en"],
  ['stated as "ước đạt 6,14%" in the headline only', "en"],
  ["counted on 30 June", "en"],
  ["Cần Thơ Statistics Office", "en"],
  ["", "en"],
])("%s is %s", (text, language) => expect(languageOf(text)).toBe(language));
