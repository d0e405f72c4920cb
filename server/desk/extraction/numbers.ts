import type { Token } from "./tokens.ts";

const GROUPED = /^\d{1,3}(?:\.\d{3})+$/;
const MAX_DIGITS = 15;

/** A written number: its text with scanning gaps closed, and the token after it. */
export interface WrittenNumber {
  raw: string;
  end: number;
  /** True when digits were joined across a gap. */
  isJoined: boolean;
}

/**
 * The values a written number can have, the likeliest first, by Vietnamese rules: dot for thousands, comma for decimals; a dot in a percentage is
 * a decimal; a comma before three digits may be a slip for the thousands mark. Empty when it is no number.
 */
export function readingsOf(raw: string, { isPercent = false, isCount = false } = {}): number[] {
  if (raw.replaceAll(/\D/g, "").length > MAX_DIGITS) return [];
  const dots = raw.split(".").length - 1;
  const commas = raw.split(",").length - 1;
  if (dots === 0 && commas === 0) return [Number(raw)];
  if (dots > 0 && commas > 0) return mixedReadings(raw);
  return dots > 0 ? dotReadings(raw, isPercent) : commaReadings(raw, isCount);
}

function dotReadings(raw: string, isPercent: boolean): number[] {
  const parts = raw.split(".");
  const thousands = isThousands(parts) ? Number(parts.join("")) : null;
  const decimal = parts.length === 2 ? Number(raw) : null;
  if (isPercent && decimal !== null) return [decimal];
  if (thousands !== null) return decimal === null ? [thousands] : [thousands, decimal];
  if (decimal !== null) return [decimal];
  const [last = "", ...before] = parts.toReversed();
  return isThousands(before.toReversed()) ? [Number(`${before.toReversed().join("")}.${last}`)] : [];
}

function commaReadings(raw: string, isCount: boolean): number[] {
  const parts = raw.split(",");
  const thousands = isThousands(parts) ? Number(parts.join("")) : null;
  if (parts.length === 2) {
    const decimal = Number(parts.join("."));
    if (thousands === null) return [decimal];
    return isCount ? [thousands, decimal] : [decimal, thousands];
  }
  if (thousands !== null) return [thousands];
  const whole = parts.slice(0, -1);
  return isThousands(whole) ? [Number(`${whole.join("")}.${parts.at(-1)}`)] : [];
}

function mixedReadings(raw: string): number[] {
  const point = raw.lastIndexOf(",") > raw.lastIndexOf(".") ? "," : ".";
  const group = point === "," ? "." : ",";
  const [whole = "", fraction = "", ...rest] = raw.split(point);
  const parts = whole.split(group);
  if (rest.length > 0 || !isThousands(parts)) return [];
  return [Number(`${parts.join("")}.${fraction}`)];
}

function isThousands(parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  return first.length >= 1 && first.length <= 3 && rest.every((part) => part.length === 3);
}

/** Reads the number at a token and closes the gaps that scans and typesetting leave: `4. 275`, `4.27 5`, `6,3 8`, `4 275`. */
export function readNumber(tokens: readonly Token[], from: number): WrittenNumber | null {
  const first = tokens[from];
  if (first?.kind !== "number") return null;
  let written: WrittenNumber = { raw: first.text, end: from + 1, isJoined: false };
  for (let step = joinNext(tokens, written); step !== null; step = joinNext(tokens, written)) written = step;
  return written;
}

function joinNext(tokens: readonly Token[], { raw, end }: WrittenNumber): WrittenNumber | null {
  const before = tokens[end - 1];
  const next = tokens[end];
  if (before === undefined || next === undefined || next.start - before.end > 1) return null;
  if (next.kind === "number") {
    if (next.start === before.end) return null;
    const joined = joinDigits(raw, next.text);
    return joined === null ? null : { raw: joined, end: end + 1, isJoined: true };
  }
  if (isSplitDecimal(tokens, end)) return { raw: `${raw},${tokens[end + 1]?.text}`, end: end + 2, isJoined: true };
  const after = tokens[end + 1];
  const isSplitMark = next.text === "." && after?.kind === "number" && after.start - next.end <= 1;
  if (!isSplitMark || !/^\d{3}(?:,\d+)?$/.test(after.text) || !(/^\d{1,3}$/.test(raw) || GROUPED.test(raw))) return null;
  return { raw: `${raw}.${after.text}`, end: end + 2, isJoined: true };
}

const SCALES = new Set(["triệu", "tỷ", "nghìn", "%"]);
/** What numbers in this place count, not measure: "xếp thứ 5, 8 triệu lượt khách". */
const ORDINALS = new Set(["thứ", "hạng", "năm", "tháng", "ngày", "quý", "điều", "số", "khóa", "top"]);

/** "46, 8 triệu đồng": a decimal comma with a gap behind it. */
function isSplitDecimal(tokens: readonly Token[], comma: number): boolean {
  const [whole, sign, fraction, unit] = tokens.slice(comma - 1, comma + 3);
  if (whole === undefined || sign?.text !== "," || fraction?.kind !== "number" || unit === undefined) return false;
  const isTight = sign.start === whole.end && fraction.start - sign.end === 1;
  const isShaped = /^\d{1,3}$/.test(whole.text) && /^\d{1,2}$/.test(fraction.text) && SCALES.has(unit.text);
  return isTight && isShaped && !ORDINALS.has(tokens[comma - 2]?.text ?? "");
}

function joinDigits(raw: string, next: string): string | null {
  if (/^\d{3}(?:,\d+)?$/.test(next) && (/^\d{1,3}$/.test(raw) || GROUPED.test(raw))) return `${raw}.${next}`;
  const lastGroup = /^\d{1,3}(?:\.\d{3})*\.(\d{1,2})$/.exec(raw)?.[1];
  if (lastGroup !== undefined && /^\d{1,2}(?:,\d+)?$/.test(next) && lastGroup.length + (next.split(",")[0]?.length ?? 0) === 3)
    return raw + next;
  return /^\d+,\d$/.test(raw) && /^\d$/.test(next) ? raw + next : null;
}
