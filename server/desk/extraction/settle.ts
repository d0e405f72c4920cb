import type { Operator, Qualifier } from "#domain/observation.ts";
import { isIdlePeriod } from "./advance.ts";
import type { Claim, Refusal, Situation } from "./claim.ts";
import { MERGED, MERGER_DAY, NATION } from "./gazetteer.ts";
import type { PlaceMark } from "./places.ts";
import { isPlausible } from "./plausible-ranges.ts";
import type { Quantity } from "./quantities.ts";
import { REASONS } from "./reasons.ts";
import { isCue, isSign, quantityBefore, unmarkedBetween } from "./sentence.ts";
import type { Setting } from "./state.ts";
import { resolveTime, type Time } from "./time.ts";
import { UNIT_POWERS } from "./units.ts";

/** Settled value: the reading taken and the one that was left. */
export interface SettledValue {
  value: number;
  valueMax: number | null;
  other: number | null;
}

/** Units of which there are only whole ones. */
const COUNTED = new Set(["product", "enterprise", "commune"]);

/** Takes the first reading of a number that is plausible for the indicator; null when none is. */
export function settleValue(quantity: Quantity, claim: Claim, unit: string): SettledValue | null {
  const scale = quantity.power - (UNIT_POWERS[unit] ?? 0);
  const sign = claim.isNegative || quantity.isNegative ? -1 : 1;
  const values = quantity.readings.map((reading) => round(sign * reading * 10 ** scale));
  const maxima = quantity.maxima?.map((reading) => round(sign * reading * 10 ** scale)) ?? null;
  const isFit = (value: number) => isPlausible(claim.indicator, value) && (!COUNTED.has(unit) || Number.isInteger(value));
  const at = values.findIndex(isFit);
  const value = values[at];
  if (value === undefined) return null;
  const other = values.find((candidate, index) => index !== at && isFit(candidate)) ?? null;
  return { value, valueMax: maxima?.[Math.min(at, maxima.length - 1)] ?? null, other };
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** The time right behind a number: "10.486 tỷ đồng năm 2023", "15,32% (năm 2021)", "mức 9,53% của năm 2024". */
export function timeBehind({ sentence, index, quantity, state }: Situation, setting: Setting): { time: Time; at: number } | null {
  const { marks } = sentence;
  const noun = marks[index + 1];
  const first = noun?.kind === "noun" && noun.from === quantity.to ? index + 2 : index + 1;
  const isOpened = isSign(marks[first], "(");
  const at = isOpened ? first + 1 : first;
  const mark = marks[at];
  if (mark?.kind !== "period" || mark.shape === "part" || mark.shape === "idle" || isIdlePeriod(sentence, at)) return null;
  if (unmarkedBetween(sentence, quantity.to, mark.from) > (isOpened ? 0 : 1) || (isOpened && first > index + 1)) return null;
  const next = marks[at + 1];
  const isEnd =
    next === undefined ||
    next.kind === "sign" ||
    isCue(next, "to-level", "times", "compare", "higher", "part", "restated", "contrast") ||
    (isCue(next, "level") && next.from - mark.to > 0);
  const isBracket = isOpened && isSign(next, ")");
  if (isOpened ? !isBracket : !isEnd) return null;
  if (isEnd && isSign(next, ":")) return null;
  const time = resolveTime(mark, state.time, setting.clock);
  return time === null ? null : { time, at };
}

/** The area of a figure; `isNamed` when the words tell the territories of one name apart. */
export interface SettledPlace {
  area: string;
  isNamed: boolean;
}

/** The place a number belongs to: one bound to it, the subject of the clause, or the area of the text. Null when it is no place of the catalogue. */
export function settlePlace(situation: Situation, setting: Setting, year: number | null): SettledPlace | null {
  const { state } = situation;
  const bound = placeBound(situation);
  const place = bound ?? state.place;
  if (place?.level === "region" || (place === null && state.isBelow) || place?.level === "below") return null;
  if (place === null || place.level === "own") return { area: setting.area, isNamed: false };
  const area = identify(place, setting, year);
  return area === null ? null : { area, isNamed: place.age !== null };
}

/** "Kiên Giang (8,9%)", "mức 7,02% của cả nước", "cao hơn Lai Châu (23,9%)", "mức bình quân vùng 6,4%". */
function placeBound({ sentence, index, quantity }: Situation): PlaceMark | null {
  const { marks, tokens } = sentence;
  const [before, second] = [marks[index - 1], marks[index - 2]];
  if (isSign(before, "(") && second?.kind === "place") return second;
  if (before?.kind === "place" && before.level === "region" && unmarkedBetween(sentence, before.to, quantity.from) <= 2) return before;
  const isLastOfList = before?.kind === "place" && before.slug !== null && before.to === quantity.from && isSign(second, "và");
  if (isLastOfList) return before;
  const after = marks[index + 1];
  if (after?.kind !== "place" || after.level === "own") return null;
  const joint = tokens[after.from - 1]?.text;
  return joint === "của" && after.from - quantity.to <= 1 ? after : null;
}

/** The identifier of a named province: one name has two territories since the reform. */
export function identify({ slug, age }: Pick<PlaceMark, "slug" | "age">, setting: Setting, year: number | null): string | null {
  if (slug === null || slug === NATION) return slug;
  const merged = `${slug}-2025`;
  if (age === "new" && MERGED.has(slug)) return merged;
  if (age === "old" || !MERGED.has(slug)) return slug;
  if (setting.area === merged || setting.area === slug) return setting.area;
  const isAfter =
    setting.clock.year !== null && `${setting.clock.year}-${String(setting.clock.month ?? 12).padStart(2, "0")}-01` >= MERGER_DAY;
  return isAfter && (year ?? 0) >= 2025 ? merged : slug;
}

/** How exactly the number was meant, by the words right before and behind it. */
export function settleQualifier(situation: Situation): { qualifier: Qualifier | null; isAtMost: boolean } {
  const { sentence, index, quantity } = situation;
  if (quantity.maxima !== null) return { qualifier: "range", isAtMost: false };
  if (quantity.isFloor || isFloorBehind(situation)) return { qualifier: "at-least", isAtMost: false };
  for (let at = index - 1; at >= 0; at--) {
    const mark = sentence.marks[at];
    if (mark === undefined || unmarkedBetween(sentence, mark.to, quantity.from) > 0 || mark.kind !== "cue") break;
    if (mark.role === "at-most") return { qualifier: null, isAtMost: true };
    if (mark.role === "over" || mark.role === "nearly" || mark.role === "about" || mark.role === "at-least")
      return { qualifier: mark.role, isAtMost: false };
    if (mark.role === "exceed" || (mark.role === "milestone" && sentence.tokens[mark.from]?.text === "vượt"))
      return { qualifier: "over", isAtMost: false };
    if (mark.role === "estimate" && hasAbout(sentence.tokens, mark.from, mark.to)) return { qualifier: "about", isAtMost: false };
    if (mark.role !== "level" && mark.role !== "filler") break;
  }
  return { qualifier: null, isAtMost: false };
}

/** "từ 95% kế hoạch vốn trở lên": the floor is closed behind the noun. */
function isFloorBehind({ sentence, index, quantity }: Situation): boolean {
  const { tokens, marks } = sentence;
  if (tokens[quantity.from - 1]?.text !== "từ") return false;
  const stop = marks.slice(index + 1).find((mark) => mark.kind === "quantity" || isSign(mark, ",", ";", ")"));
  const at = tokens.findIndex(({ text }, place) => place >= quantity.to && text === "trở" && tokens[place + 1]?.text === "lên");
  return at >= 0 && at < (stop?.from ?? tokens.length) && at - quantity.to <= 8;
}

function hasAbout(tokens: readonly { text: string }[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === "khoảng" || text === "chừng");
}

/** Of a target: the operator that its qualifier stands for. */
export function operatorOf(qualifier: Qualifier | null, isAtMost: boolean): Operator {
  if (isAtMost) return "<=";
  if (qualifier === "range") return "range";
  if (qualifier === "about" || qualifier === "nearly") return "~";
  return qualifier === null ? "=" : ">=";
}

const BASES: readonly (readonly [string, readonly string[]])[] = [
  ["prime-minister-plan", ["thủ tướng", "trung ương giao", "chính phủ giao", "tw giao"]],
  ["council-plan", ["hđnd", "tỉnh giao", "hội đồng nhân dân"]],
  ["allocated-capital", ["phân bổ"]],
];
const WITH_BASIS = new Set(["public-investment-plan", "public-investment-rate"]);

/** The authority whose plan is meant, named beside the number up to the next comma or figure. */
export function settleBasis({ sentence, index, quantity }: Situation, indicator: string): string {
  if (!WITH_BASIS.has(indicator)) return "";
  const { marks, tokens } = sentence;
  const stop = marks.slice(index + 1).find((mark) => mark.kind === "quantity" || isSign(mark, ",", ";", "và", ")"));
  const behind = words(tokens, quantity.to, stop?.from ?? tokens.length);
  const lastAt = quantityBefore(sentence, index);
  const before = indicator === "public-investment-plan" ? words(tokens, marks[lastAt]?.to ?? 0, quantity.from) : "";
  const opened = isSign(stop, "(") || /^(?:, )?(?:\( )?(?:bao gồm|kể cả)/.test(words(tokens, quantity.to, quantity.to + 5));
  if (indicator === "public-investment-plan" && opened) return "with-carry-over";
  const named = BASES.find(([, names]) => names.some((name) => behind.includes(name) || before.includes(name)));
  return named?.[0] ?? "";
}

function words(tokens: readonly { text: string }[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

export function implausible(claim: Claim): Refusal {
  return { indicators: [claim.indicator], reason: REASONS.isImplausible };
}
