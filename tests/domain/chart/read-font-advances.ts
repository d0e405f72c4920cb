import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import opentype from "opentype.js";

const FOLDER = fileURLToPath(new URL("../../../node_modules/@expo-google-fonts/be-vietnam-pro/", import.meta.url));
const FILES = { 400: "400Regular", 500: "500Medium", 600: "600SemiBold" } as const;

/** Advance widths in thousandths of an em, straight from the font files; null for a character the font does not have. */
export function readFontAdvances(weight: 400 | 500 | 600, characters: Iterable<string>): (number | null)[] {
  const [file] = globSync(`${FOLDER}${FILES[weight]}/*.ttf`);
  const bytes = readFileSync(file as string);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return [...characters].map((character) => {
    if (font.charToGlyphIndex(character) === 0) return null;
    return Math.round(((font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm) * 1000);
  });
}
