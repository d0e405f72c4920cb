import type { Locale } from "./text.ts";

const WORD = /[\p{L}\p{M}]+/gu;
/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[\u0080-\u{10ffff}]/u;
/** Of ten words of a Vietnamese sentence six or seven carry a mark; English notes quote a few. */
const SHARE = 0.5;

/** The language a note of an editor is written in, which is not recorded: Vietnamese where most of its words carry its marks. */
export function languageOf(text: string): Locale {
  const words = text.match(WORD) ?? [];
  return words.filter((word) => VIETNAMESE.test(word)).length > words.length * SHARE ? "vi" : "en";
}
