import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import opentype from "opentype.js";

const FILES = fileURLToPath(new URL("../../../node_modules/@fontsource/be-vietnam-pro/files/", import.meta.url));
/** Letters whose accents add nothing to their width are measured without them; what is left stands here. */
export const MEASURED = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ..."đĐơƠưƯ–—−·“”‘’…×≥≤≈→←↑↓•°²ı",
].join("");

/** Advance widths in thousandths of an em, read from the font files: what the table in `font-advances.ts` was made from. */
export function readFontAdvances(weight: 400 | 500 | 600): (number | null)[] {
  const fonts = ["latin", "latin-ext", "vietnamese"].map((subset) => {
    const bytes = readFileSync(`${FILES}be-vietnam-pro-${subset}-${weight}-normal.woff`);
    return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
  return [...MEASURED].map((character) => {
    const font = fonts.find((one) => one.charToGlyphIndex(character) > 0);
    return font ? Math.round(((font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm) * 1000) : null;
  });
}
