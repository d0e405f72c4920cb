/**
 * Cuts the two companions of Be Vietnam Pro that client/styles/fonts.css loads beside it, once a weight. Run by `npm run fonts`; what it
 * writes is kept in the repository.
 *
 * - digits: the font has no tabular figures, so 0–9 are centred on one advance, for columns of numbers.
 * - signs: the web subsets of the font leave out ≈ ≠ ≤ ≥, which the font itself has and targets need.
 *
 * The outlines are the font's own (SIL Open Font License 1.1).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype from "opentype.js";
import wawoff2 from "wawoff2";
import { writeTrueType } from "./write-true-type.mjs";

const SOURCE = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
const WEIGHTS = [
  { weight: 400, style: "Regular" },
  { weight: 500, style: "Medium" },
  { weight: 600, style: "SemiBold" },
];
/** The mean advance of the ten digits, in thousandths of the type size. */
const DIGIT_ADVANCE = 655;

for (const { weight, style } of WEIGHTS) {
  const name = `${weight}${style}`;
  const source = readFont(readFileSync(join(SOURCE, name, `BeVietnamPro_${name}.ttf`)));
  const digits = [..."0123456789"].map((digit) => centreOn(DIGIT_ADVANCE, cutGlyph(source, digit)));
  const signs = [..."≈≠≤≥"].map((sign) => cutGlyph(source, sign));
  await write(`tabular-${weight}.woff2`, { family: "Be Vietnam Pro Tabular", style, weight, source, glyphs: digits });
  await write(`signs-${weight}.woff2`, { family: "Be Vietnam Pro", style, weight, source, glyphs: signs });
}

function cutGlyph(font, character) {
  const glyph = font.charToGlyph(character);
  if (glyph.index === 0) throw new Error(`The font has no "${character}".`);
  glyph.getPath();
  const ends = glyph.points.flatMap((point, index) => (point.lastPointOfContour ? [index + 1] : []));
  const contours = ends.map((end, index) => glyph.points.slice(ends[index - 1] ?? 0, end));
  return { codePoint: character.codePointAt(0), advance: glyph.advanceWidth, contours };
}

/** Moves a glyph so that its ink has the same room on both sides; where it is odd, one unit more at the left. */
function centreOn(advance, glyph) {
  const xs = glyph.contours.flat().map(({ x }) => x);
  const shift = Math.round((advance - Math.min(...xs) - Math.max(...xs)) / 2);
  return { ...glyph, advance, contours: glyph.contours.map((contour) => contour.map((point) => ({ ...point, x: point.x + shift }))) };
}

async function write(fileName, font) {
  const bytes = Buffer.from(await wawoff2.compress(writeTrueType(font)));
  writeFileSync(join(import.meta.dirname, fileName), bytes);
  const written = readFont(Buffer.from(await wawoff2.decompress(bytes)));
  const advances = font.glyphs.map(({ codePoint }) => written.charToGlyph(String.fromCodePoint(codePoint)).advanceWidth);
  console.log(`${fileName}: ${bytes.length} bytes, advances ${advances.join(" ")}`);
}

function readFont(bytes) {
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
