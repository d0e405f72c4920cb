import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype, { type Font } from "opentype.js";
import type { LabelMark, TextRun } from "#domain/chart/chart-model.ts";
import type { Outlined } from "./paint-marks.ts";

const FILES = { 400: "400Regular", 500: "500Medium", 600: "600SemiBold" } as const;
type Weight = TextRun["weight"];

/** Signs the font lacks, drawn in its manner, in thousandths of the type size with the baseline at zero. */
const DRAWN: Record<string, { advance: number; path: string }> = {
  "→": { advance: 1000, path: "M90-335H800L640-495L695-550L945-300L695-50L640-105L800-265H90Z" },
};

interface Glyph {
  advance: number;
  path: string;
  /** Index in the font, for kerning; −1 for a drawn sign. */
  index: number;
}

/** A label as outlines of Be Vietnam Pro. The fonts are read once, at the first label; each letter is outlined at its first use. */
export function outlineLabel({ x, y, anchor, sizePx, runs }: LabelMark): Outlined {
  const scale = sizePx / 1000;
  const shaped = runs.map(({ text, weight, role }) => ({ role, weight, glyphs: shape(text, weight) }));
  const width = shaped.reduce((sum, { glyphs, weight }) => sum + widthOf(glyphs, weight), 0) * scale;
  let left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return {
    scale,
    runs: shaped.map(({ role, weight, glyphs }) => {
      let elements = "";
      for (const [index, glyph] of glyphs.entries()) {
        if (glyph.path !== "") {
          elements += `<path transform="translate(${Math.round(left * 100) / 100} ${y})scale(${scale})" d="${glyph.path}"/>`;
        }
        left += (glyph.advance + kerning(glyph, glyphs[index + 1], weight)) * scale;
      }
      return { role, elements };
    }),
  };
}

function widthOf(glyphs: readonly Glyph[], weight: Weight): number {
  return glyphs.reduce((sum, glyph, index) => sum + glyph.advance + kerning(glyph, glyphs[index + 1], weight), 0);
}

const SHAPED = new Map<string, Glyph[]>();
const MOST_SHAPED = 5000;

/** Letters of a text. Figures and years come again and again, so texts are remembered. */
function shape(text: string, weight: Weight): Glyph[] {
  const key = `${weight}${text}`;
  const found = SHAPED.get(key);
  if (found) return found;
  if (SHAPED.size >= MOST_SHAPED) SHAPED.clear();
  const glyphs = [...text.normalize("NFC").replaceAll("\u00a0", " ")].map((character) => glyphOf(character, weight));
  SHAPED.set(key, glyphs);
  return glyphs;
}

const GLYPHS = new Map<string, Glyph>();

function glyphOf(character: string, weight: Weight): Glyph {
  const key = `${weight}${character}`;
  const found = GLYPHS.get(key);
  if (found) return found;
  const glyph = readGlyph(character, weight);
  GLYPHS.set(key, glyph);
  return glyph;
}

function readGlyph(character: string, weight: Weight): Glyph {
  const drawn = DRAWN[character];
  if (drawn) return { ...drawn, index: -1 };
  const font = fontOf(weight);
  const glyph = font.charToGlyph(character);
  const perEm = 1000 / font.unitsPerEm;
  return {
    advance: (glyph.advanceWidth ?? 0) * perEm,
    path: glyph.getPath(0, 0, 1000).toPathData(0),
    index: glyph.index,
  };
}

const KERNING = new Map<number, number>();

function kerning(glyph: Glyph, next: Glyph | undefined, weight: Weight): number {
  if (next === undefined || glyph.index < 0 || next.index < 0) return 0;
  const key = (weight * 10_000 + glyph.index) * 10_000 + next.index;
  const found = KERNING.get(key);
  if (found !== undefined) return found;
  const font = fontOf(weight);
  const value = font.getKerningValue(font.glyphs.get(glyph.index), font.glyphs.get(next.index));
  KERNING.set(key, value);
  return value;
}

const FONTS = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const found = FONTS.get(weight);
  if (found) return found;
  const bytes = readFileSync(fontFile(weight));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  FONTS.set(weight, font);
  return font;
}

/** The bundled TrueType file of a weight. */
export function fontFile(weight: Weight): string {
  const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
  return join(folder, FILES[weight], `BeVietnamPro_${FILES[weight]}.ttf`);
}
