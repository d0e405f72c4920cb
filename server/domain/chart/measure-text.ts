import { FONT_ADVANCES, MEASURED_CHARACTERS } from "./font-advances.ts";

/** Height of capitals and digits of Be Vietnam Pro, in em. */
export const CAP_HEIGHT = 0.71;
/** How far "g", "ộ" and the comma reach below the baseline, in em. */
export const DESCENT = 0.22;
/** How far stacked marks ("Ấ", "ễ") reach above the baseline, in em. */
export const ASCENT = 0.98;

/** Signs the font does not have and a system font draws: none is wider than an em. */
const FOREIGN = 1000;

/** What a text is broken for. */
export interface WrapOptions {
  widthPx: number;
  sizePx: number;
  weight?: 400 | 500 | 600;
}

/** "≥", the last of the measured characters. */
const LAST_MEASURED = 0x2265;
const WIDTHS = { 400: tableOf(400), 500: tableOf(500), 600: tableOf(600) };

/** Width of one line of text in pixels, from the font's advance widths. Kerning is left out: it only ever makes text narrower. */
export function measureText(text: string, sizePx: number, weight: 400 | 500 | 600 = 400): number {
  return (unitsOf(text, weight) * sizePx) / 1000;
}

/** Width in thousandths of an em: a whole number, so that the widths of parts add up exactly. */
function unitsOf(text: string, weight: 400 | 500 | 600): number {
  const widths = WIDTHS[weight];
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const width = widths[text.charCodeAt(index)];
    if (!width) return foreignUnitsOf(text, widths);
    sum += width;
  }
  return sum;
}

/** A text with characters the font lacks, or with letters typed as base and mark. */
function foreignUnitsOf(text: string, widths: Uint16Array): number {
  let sum = 0;
  for (const character of text.normalize("NFC")) sum += widths[character.codePointAt(0) ?? 0] || FOREIGN;
  return sum;
}

/** Breaks a text at its spaces into lines no wider than `widthPx`; a no-break space holds. A word that is wider has a line of its own. */
export function wrapText(text: string, { widthPx, sizePx, weight = 400 }: WrapOptions): string[] {
  const lines: string[] = [];
  const space = unitsOf(" ", weight);
  let start = 0;
  let units = 0;
  for (let from = 0; from <= text.length; ) {
    const end = endOfWord(text, from);
    const word = unitsOf(text.slice(from, end), weight);
    const longer = units + space + word;
    const isFirst = from === 0;
    if (!isFirst && (longer * sizePx) / 1000 > widthPx) {
      lines.push(text.slice(start, from - 1));
      start = from;
    }
    units = isFirst || start === from ? word : longer;
    from = end + 1;
  }
  return [...lines, text.slice(start)];
}

function endOfWord(text: string, from: number): number {
  const space = text.indexOf(" ", from);
  return space === -1 ? text.length : space;
}

/** As `wrapText`, but a word that is wider than a line is cut: for addresses and names of publishers, which have no better place to break. */
export function wrapAnywhere(text: string, options: WrapOptions): string[] {
  const { widthPx, sizePx, weight = 400 } = options;
  const fits = (line: string) => measureText(line, sizePx, weight) <= widthPx;
  return wrapText(text, options).flatMap((line) => cutToFit(line, fits));
}

/** Signs of addresses after which a cut is read as a break. */
const CUTS = [".", "-", "/", "_"];

function cutToFit(line: string, fits: (line: string) => boolean): string[] {
  if (line.length < 2 || fits(line)) return [line];
  let end = 1;
  while (end + 1 < line.length && fits(line.slice(0, end + 1))) end++;
  const sign = Math.max(...CUTS.map((one) => line.lastIndexOf(one, end - 1))) + 1;
  const cut = sign > end / 2 ? sign : end;
  return [line.slice(0, cut), ...cutToFit(line.slice(cut), fits)];
}

/** Widths by code unit, 0 where the font has none: a lookup for each letter of each label of each chart. */
function tableOf(weight: 400 | 500 | 600): Uint16Array {
  const advances = FONT_ADVANCES[weight].split(" ").map(Number);
  const widths = new Uint16Array(LAST_MEASURED + 1);
  for (const [index, character] of [...MEASURED_CHARACTERS].entries()) widths[character.charCodeAt(0)] = advances[index] ?? 0;
  widths[0xa0] = widths[0x20] ?? 0;
  return widths;
}
