import { readingsOf, readNumber, type WrittenNumber } from "./numbers.ts";
import type { Dimension } from "./patterns/family.ts";
import { longestMatch } from "./phrase-trie.ts";
import type { Token } from "./tokens.ts";
import { UNIT_WORDS, type UnitWord } from "./units.ts";

/** A number with its unit as it stands in a sentence. Values are in the unit's own scale; `power` says which. */
export interface Quantity {
  kind: "quantity";
  /** First token and the token after the last. */
  from: number;
  to: number;
  dimension: Dimension;
  power: number;
  /** What the number can mean, the likeliest first. */
  readings: number[];
  /** Upper end of a range, by reading. */
  maxima: number[] | null;
  isNegative: boolean;
  /** "… trở lên". */
  isFloor: boolean;
  /** "/năm" behind a percentage: an average. */
  isPerYear: boolean;
  /** "/người" behind an amount. */
  isPerHead: boolean;
  /** "a/b": a of b. */
  isFraction: boolean;
  /** Digits were joined across a gap, or the number stands where it may be a list number. */
  isDoubtful: boolean;
}

/** Reads the quantity that starts at a token, with its range, its mixed words ("1 tỷ 236 triệu USD") and what follows the unit. */
export function readQuantity(tokens: readonly Token[], from: number): Quantity | null {
  const isNegative = tokens[from]?.text === "-" && isTight(tokens, from) && tokens[from + 1]?.kind === "number";
  const start = isNegative ? from + 1 : from;
  const written = readWithUnit(tokens, start);
  if (written === null) return null;
  const ranged = readRange(tokens, written) ?? written;
  const readings = readingsFor(ranged.number.raw, ranged.unit);
  if (readings.length === 0) return null;
  return finish(tokens, { ...ranged, readings, from, isNegative });
}

interface Written {
  number: WrittenNumber;
  unit: UnitWord | null;
  end: number;
  isFraction: boolean;
  extra?: number;
  maximum?: string;
}

function readWithUnit(tokens: readonly Token[], from: number): Written | null {
  const number = readNumber(tokens, from);
  if (number === null) return null;
  const plain = withUnit(tokens, number);
  if (plain.unit === null && number.isJoined) {
    const alone: WrittenNumber = { raw: tokens[from]?.text ?? "", end: from + 1, isJoined: false };
    return withUnit(tokens, alone);
  }
  return mixed(tokens, plain) ?? fraction(tokens, plain) ?? plain;
}

/** "2021 tỷ lệ giải ngân": a ratio, no billions. */
const RATIOS = new Set(["lệ", "trọng", "suất", "số", "giá"]);

function withUnit(tokens: readonly Token[], number: WrittenNumber): Written {
  const found = longestMatch(UNIT_WORDS, tokens, number.end);
  const isRatio = found !== null && tokens[found.end - 1]?.text === "tỷ" && RATIOS.has(tokens[found.end]?.text ?? "");
  const unit = isRatio ? null : found;
  return { number, unit: unit?.meaning ?? null, end: unit?.end ?? number.end, isFraction: false };
}

/** "1 tỷ 236 triệu USD": the smaller part adds to the larger. */
function mixed(tokens: readonly Token[], { number, unit, end }: Written): Written | null {
  if (unit?.dimension !== "vnd" || unit.power !== 9 || tokens[end - 1]?.text !== "tỷ") return null;
  const second = readNumber(tokens, end);
  const small = second === null ? null : longestMatch(UNIT_WORDS, tokens, second.end);
  if (second === null || small === null || small.meaning.power !== 6 || !/^\d{1,3}(?:,\d+)?$/.test(second.raw)) return null;
  if (small.meaning.dimension !== "usd" && small.meaning.dimension !== "vnd") return null;
  const extra = readingsOf(second.raw)[0] ?? 0;
  return { number, unit: { dimension: small.meaning.dimension, power: 9 }, end: small.end, isFraction: false, extra: extra / 1000 };
}

/** "88/113 xã", "5.210/5.480 tỷ đồng": the first number counts, the second is the whole, of a size like it. */
function fraction(tokens: readonly Token[], { number, unit }: Written): Written | null {
  if (unit !== null || tokens[number.end]?.text !== "/") return null;
  const whole = readNumber(tokens, number.end + 1);
  const counted = whole === null ? null : longestMatch(UNIT_WORDS, tokens, whole.end);
  if (counted === null) return null;
  const isMoney = counted.meaning.dimension === "vnd" || counted.meaning.dimension === "usd";
  const isSum = whole !== null && counted.end - whole.end > 1 && isPartOf(number.raw, whole.raw, counted.meaning);
  return { number, unit: isMoney && !isSum ? { dimension: "other", power: 0 } : counted.meaning, end: counted.end, isFraction: true };
}

/** Done of planned: seldom less than a twentieth, never three times as much. */
function isPartOf(part: string, whole: string, unit: UnitWord): boolean {
  const [done, planned] = [readingsFor(part, unit)[0], readingsFor(whole, unit)[0]];
  return done !== undefined && planned !== undefined && planned > 0 && done / planned > 0.05 && done / planned < 3;
}

function readRange(tokens: readonly Token[], low: Written): Written | null {
  const joint = tokens[low.end]?.text;
  if (low.isFraction || (joint !== "-" && joint !== "đến" && joint !== "tới")) return null;
  const at = tokens[low.end + 1]?.text === "-" ? low.end + 2 : low.end + 1;
  const high = readNumber(tokens, at);
  if (high === null) return null;
  const { unit, end } = withUnit(tokens, high);
  if (unit === null && low.unit === null) return null;
  if (unit !== null && low.unit !== null && unit.dimension !== low.unit.dimension) return null;
  const shared = unit ?? low.unit;
  const [least, most] = [readingsFor(low.number.raw, shared)[0], readingsFor(high.raw, shared)[0]];
  if (least === undefined || most === undefined || most <= least || most > least * 6) return null;
  return { number: low.number, unit: shared, end, isFraction: false, maximum: high.raw };
}

function readingsFor(raw: string, unit: UnitWord | null): number[] {
  const isPercent = unit?.dimension === "percent" || unit?.dimension === "points";
  const isCount = unit !== null && unit.power === 0 && !isPercent && unit.dimension !== "usd";
  return readingsOf(raw, { isPercent, isCount });
}

function finish(
  tokens: readonly Token[],
  {
    number,
    unit,
    end,
    isFraction,
    extra,
    maximum,
    readings,
    from,
    isNegative,
  }: Written & { readings: number[]; from: number; isNegative: boolean },
): Quantity {
  const isPercent = unit?.dimension === "percent";
  const tail = readTail(tokens, end);
  return {
    kind: "quantity",
    from,
    to: tail.end,
    dimension: unit?.dimension ?? "bare",
    power: unit?.power ?? 0,
    readings: extra === undefined ? readings : readings.map((value) => value + extra),
    maxima: maximum === undefined ? null : readingsFor(maximum, unit),
    isNegative,
    isFloor: tail.isFloor,
    isPerYear: isPercent && tail.isPerYear,
    isPerHead: tail.isPerHead,
    isFraction,
    isDoubtful: number.isJoined,
  };
}

/** "4.312 tỷ đồng/KH 3.980 tỷ đồng": a plan behind the stroke, no part of the unit. */
const PLANS = new Set(["kh", "kế", "dt", "dự", "chỉ", "nq"]);

/** "/người/năm", "trở lên" behind the unit. */
function readTail(tokens: readonly Token[], from: number): { end: number; isFloor: boolean; isPerYear: boolean; isPerHead: boolean } {
  let end = from;
  let isPerYear = false;
  let isPerHead = false;
  while (tokens[end]?.text === "/" && tokens[end + 1]?.kind === "word" && !PLANS.has(tokens[end + 1]?.text ?? "")) {
    isPerYear ||= tokens[end + 1]?.text === "năm";
    isPerHead ||= tokens[end + 1]?.text === "người";
    end += 2;
  }
  const isFloor = tokens[end]?.text === "trở" && tokens[end + 1]?.text === "lên";
  return { end: isFloor ? end + 2 : end, isFloor, isPerYear, isPerHead };
}

/** A sign that touches its number and nothing before it. */
function isTight(tokens: readonly Token[], at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    sign !== undefined &&
    after !== undefined &&
    sign.end === after.start &&
    (before === undefined || before.end < sign.start || before.text === "(")
  );
}
