/**
 * Cuts the files of Be Vietnam Pro that client/styles/fonts.css loads, once a weight. Run by `npm run fonts`; what it writes is kept in the
 * repository.
 *
 * - text: the letters of Vietnamese and of Western Europe with the signs the site uses, in one file: a page is laid out anew for every file
 *   that arrives, and a Vietnamese page needs them all.
 * - digits: the font has no tabular figures, so 0–9 are centred on one advance, for columns of numbers.
 *
 * The outlines are the font's own (SIL Open Font License 1.1).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype from "opentype.js";
import subsetFont from "subset-font";
import wawoff2 from "wawoff2";
import { writeTrueType } from "./write-true-type.mjs";

const SOURCE = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
const WEIGHTS = [
  { weight: 400, style: "Regular" },
  { weight: 500, style: "Medium" },
  { weight: 600, style: "SemiBold" },
];
/** First and last code point of what the text of a page may hold. */
const TEXT_RANGES = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x1a0, 0x1b0], // ơ, ư
  [0x2bb, 0x2bc],
  [0x2c6, 0x2dd],
  [0x300, 0x309], // marks above, for text that is not composed
  [0x323, 0x323],
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2000, 0x206f], // spaces, dashes, quotation marks
  [0x20ab, 0x20ac], // đồng, euro
  [0x2122, 0x2122],
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2215],
  [0x2248, 0x2265], // ≈ ≠ ≤ ≥
];
const TEXT = TEXT_RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join("");
/** The mean advance of the ten digits, in thousandths of the type size. */
const DIGIT_ADVANCE = 655;

for (const { weight, style } of WEIGHTS) {
  const name = `${weight}${style}`;
  const file = readFileSync(join(SOURCE, name, `BeVietnamPro_${name}.ttf`));
  const source = readFont(file);
  const digits = [..."0123456789"].map((digit) => centreOn(DIGIT_ADVANCE, cutGlyph(source, digit)));
  await write(`tabular-${weight}.woff2`, { family: "Be Vietnam Pro Tabular", style, weight, source, glyphs: digits });
  const text = await subsetFont(file, TEXT, { targetFormat: "woff2" });
  writeFileSync(join(import.meta.dirname, `text-${weight}.woff2`), text);
  console.log(`text-${weight}.woff2: ${text.length} bytes`);
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
