import type { Qualifier } from "./observation.ts";

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** What a report says a figure to be: the value, its words and how exactly it was meant. */
export interface StatedValue {
  value: number;
  valueMax: number | null;
  qualifier: Qualifier | null;
  asStated: string;
}

type Stated = Pick<StatedValue, "asStated" | "value">;

/** How a figure relates to one stated earlier: it says the same, the same with fewer or more digits, or something else (null). */
export type Restatement = "same" | "less-precise" | "more-precise" | null;

/**
 * Compares a later statement with an earlier one of the same figure. Less precise: equal after rounding or cutting to the later figure's last
 * stated digit, or allowed by its qualifier ("hơn 6,9 %" after 6.92). More precise is the mirror image, except that a single digit states too
 * little to be made more precise: 6.44 after "6" is another figure.
 */
export function compareStatements(later: StatedValue, earlier: StatedValue): Restatement {
  if (later.value === earlier.value && later.valueMax === earlier.valueMax) return "same";
  if (allows(later, earlier.value)) return "less-precise";
  const isCoarse = earlier.qualifier !== null || digitsOf(earlier) > 1;
  return isCoarse && allows(earlier, later.value) ? "more-precise" : null;
}

/**
 * The unit of the last digit a report states, in the unit of the value: 0.01 for "8,60%", 100 for "96,4 nghìn tỷ" stored as 96400. The number
 * in the words is the one that equals the value up to a power of ten; without one the digits of the value decide.
 */
export function statedStep(stated: Stated): number {
  return 10 ** findNumber(stated).lastDigit;
}

/** Digits of a value after the decimal point, as stored. */
export function decimalsOf(value: number): number {
  if (Number.isSafeInteger(value)) return 0;
  const [, fraction = ""] = String(value).split(".");
  return fraction.includes("e") ? 6 : fraction.length;
}

/** Rounds away what floating-point arithmetic adds: to the decimals of the figures that went in, at most six. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(Math.min(decimals, 6)));
}

function allows(coarse: StatedValue, value: number): boolean {
  const tolerance = Math.abs(value) * 1e-9 + 1e-9;
  if (coarse.valueMax !== null) return value >= coarse.value - tolerance && value <= coarse.valueMax + tolerance;
  const step = statedStep(coarse);
  const distance = value - coarse.value;
  const round = roundStep(coarse);
  switch (coarse.qualifier) {
    case "over":
    case "at-least":
      return distance >= -tolerance && distance < round - tolerance;
    case "nearly":
      return distance <= tolerance && distance > -round + tolerance;
    case "about":
      return Math.abs(distance) <= round + tolerance;
    default:
      return isCut(coarse.value, value, step) || Math.abs(distance) <= step / 2 + tolerance;
  }
}

/** True when dropping the digits of `value` below `step` gives `cut`. */
function isCut(cut: number, value: number, step: number): boolean {
  return Math.abs(Math.trunc(value / step + Math.sign(value) * 1e-9) * step - cut) < step * 1e-6;
}

/** The unit of the last digit that is not zero: what "hơn 8.000" leaves open is the next thousand. */
function roundStep(stated: Stated): number {
  const { lastDigit, digits } = findNumber(stated);
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return 10 ** (lastDigit + (zeros === digits.length ? 0 : zeros));
}

function digitsOf(stated: Stated): number {
  return findNumber(stated).digits.replace(/^0+/, "").length;
}

interface FoundNumber {
  digits: string;
  /** Power of ten of the last digit, in the unit of the value. */
  lastDigit: number;
}

/**
 * A ladder holds each statement against several others, one ladder after the other: what was read of the last ones is remembered. Of all of them it would
 * weigh more than the statements do.
 */
const FOUND = new Map<Stated, FoundNumber>();
const MOST_FOUND = 1000;

function findNumber(stated: Stated): FoundNumber {
  const known = FOUND.get(stated);
  if (known !== undefined) return known;
  const found = readNumber(stated);
  if (FOUND.size >= MOST_FOUND) FOUND.clear();
  FOUND.set(stated, found);
  return found;
}

function readNumber({ asStated, value }: Stated): FoundNumber {
  const found = [...asStated.matchAll(NUMBER)].flatMap(([token]) => readings(token)).flatMap((reading) => scaleTo(reading, value));
  return found.find(({ scale }) => scale === 0) ?? found[0] ?? storedNumber(value);
}

function storedNumber(value: number): FoundNumber {
  const decimals = decimalsOf(value);
  return { digits: Math.abs(value).toFixed(decimals).replace(".", ""), lastDigit: -decimals };
}

interface Reading {
  digits: string;
  decimals: number;
}

/** A written number read both ways, Vietnamese (`8.151,5`) and English (`8,151.5`): which one holds shows when it is held against the value. */
function readings(token: string): Reading[] {
  if (PLAIN.test(token)) return [{ digits: token, decimals: 0 }];
  return [readWith(".", ",", token), readWith(",", ".", token)].flatMap((reading) => reading ?? []);
}

const PLAIN = /^\d+$/;

function readWith(group: string, point: string, token: string): Reading | null {
  const [whole = "", fraction = "", ...rest] = token.split(point);
  const isGrouped = whole.split(group).every((part, index) => index === 0 || part.length === 3);
  if (rest.length > 0 || !isGrouped || fraction.includes(group)) return null;
  return { digits: whole.replaceAll(group, "") + fraction, decimals: fraction.length };
}

function scaleTo({ digits, decimals }: Reading, value: number): (FoundNumber & { scale: number })[] {
  const number = Number(digits) / 10 ** decimals;
  if (number === 0 || value === 0) return number === value ? [{ digits, lastDigit: -decimals, scale: 0 }] : [];
  const power = Math.log10(Math.abs(value) / number);
  const scale = Math.round(power);
  return Math.abs(power - scale) < 1e-9 ? [{ digits, lastDigit: scale - decimals, scale }] : [];
}
