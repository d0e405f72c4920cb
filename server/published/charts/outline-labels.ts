import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype, { type Font, type PathCommand } from "opentype.js";
import type { LabelMark, PixelPoint, TextRun } from "#domain/chart/chart-model.ts";
import type { Outlined } from "./paint-marks.ts";

const FILES = { 400: "400Regular", 500: "500Medium", 600: "600SemiBold" } as const;
type Weight = TextRun["weight"];

/** A closed line of a letter: where it starts, in thousandths of the type size from the pen, and how it goes on from there, as SVG writes it. */
interface Contour {
  x: number;
  y: number;
  rest: string;
}

interface Glyph {
  advance: number;
  contours: readonly Contour[];
  /** Index in the font, for kerning; −1 for a drawn sign. */
  index: number;
}

/** Signs the font lacks, drawn in its manner. */
const DRAWN: Record<string, Glyph> = {
  "→": {
    advance: 1000,
    contours: [{ x: 90, y: -335, rest: "h710l-160-160l55-55l250 250l-250 250l-55-55l160-160h-710z" }],
    index: -1,
  },
};

/**
 * A label as outlines of Be Vietnam Pro, a path for each run: the fewer paths, the less there is to draw. The fonts are read once, at the first
 * label; each letter is outlined at its first use.
 */
export function outlineLabel({ x, y, anchor, sizePx, runs }: LabelMark): Outlined {
  const scale = sizePx / 1000;
  const shaped = runs.map(({ text, weight, role }) => ({ role, weight, glyphs: shape(text, weight) }));
  const width = shaped.reduce((sum, { glyphs, weight }) => sum + widthOf(glyphs, weight), 0) * scale;
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  const transform = `translate(${Math.round(left * 100) / 100} ${y})scale(${scale})`;
  let pen = 0;
  return {
    scale,
    runs: shaped.map(({ role, weight, glyphs }) => {
      let path = "";
      for (const [index, glyph] of glyphs.entries()) {
        for (const contour of glyph.contours) path += `M${pen + contour.x} ${contour.y}${contour.rest}`;
        pen += glyph.advance + kerning(glyph, glyphs[index + 1], weight);
      }
      return { role, elements: path === "" ? "" : `<path transform="${transform}" d="${path}"/>` };
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
  if (drawn) return drawn;
  const font = fontOf(weight);
  const glyph = font.charToGlyph(character);
  return {
    advance: ((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm,
    contours: contoursOf(glyph.getPath(0, 0, 1000).commands),
    index: glyph.index,
  };
}

/** Contours in whole units. Steps instead of places, so that a letter reads the same wherever it stands. */
function contoursOf(commands: readonly PathCommand[]): Contour[] {
  const contours: Contour[] = [];
  let from = { x: 0, y: 0 };
  for (const command of commands) {
    const contour = contours.at(-1);
    if (command.type === "Z") {
      if (contour) contour.rest += "z";
      continue;
    }
    const to = { x: Math.round(command.x), y: Math.round(command.y) };
    if (command.type === "M") contours.push({ ...to, rest: "" });
    else if (contour) contour.rest += stepOf(command, from, to);
    from = to;
  }
  return contours;
}

function stepOf(command: Exclude<PathCommand, { type: "Z" }>, from: PixelPoint, to: PixelPoint): string {
  const step = (x: number, y: number) => `${Math.round(x) - from.x} ${Math.round(y) - from.y}`;
  if (command.type === "Q") return `q${step(command.x1, command.y1)} ${step(to.x, to.y)}`;
  if (command.type === "C") return `c${step(command.x1, command.y1)} ${step(command.x2, command.y2)} ${step(to.x, to.y)}`;
  return `l${step(to.x, to.y)}`;
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
