import type { Claim, Refusal, Situation } from "./claim.ts";
import { REASONS } from "./reasons.ts";
import { isCue, isSign, quantityBefore, unmarkedBetween } from "./sentence.ts";
import { timeBehind } from "./settle.ts";
import type { Setting } from "./state.ts";
import { flowYear, type Time } from "./time.ts";

/** The period and measure of a figure, with how much had to be assumed. */
export interface SettledTime {
  period: string;
  referenceDate: string | null;
  isTarget: boolean;
  /** True when no word named the period. */
  isAssumed: boolean;
  /** True when the year decided the measure, and not a word. */
  isMeasureAssumed: boolean;
  /** The number has a year of its own, before the one the sentence speaks of: the "ước" of the sentence does not reach it. */
  isEarlier: boolean;
}

const STOCKS = new Set(["ocop-products", "ocop-3-star", "ocop-4-star", "ocop-5-star", "new-rural-communes"]);

/** Settles what year a figure is of and whether it was planned; a refusal where the text does not decide, null where it is no yearly figure. */
export function settleTime(situation: Situation, claim: Claim, setting: Setting): SettledTime | Refusal | null {
  const behind = timeBehind(situation, setting)?.time ?? null;
  const time = behind ?? situation.state.time;
  if (time?.shape === "span") return settleSpan(situation, claim, time);
  if (claim.isAverage) return null;
  const isPlan = claim.indicator === "public-investment-plan";
  const isLocal = isLocallyPlanned(situation);
  const isAimed = isPlan || isLocal || situation.state.isTarget;
  if (STOCKS.has(claim.indicator) && !isAimed) return settleStock(time, claim, setting);
  const year = yearOf(situation, time, setting, { isAimed, isWhole: isPlan || isWholeYear(situation) });
  if (year === "part") return null;
  if (year === null) return { indicators: [claim.indicator], reason: REASONS.isOfUnknownYear };
  const isTarget = isPlan || isLocal || decideTarget(situation, year, behind, setting);
  if (!isTarget && isUnfinished(year, situation, setting)) return { indicators: [claim.indicator], reason: REASONS.isUnfinished };
  const isEarlier = behind !== null && year < (situation.state.time?.year ?? year);
  const isMeasureAssumed = !isPlan && !isLocal && isTarget !== situation.state.isTarget;
  return { period: String(year), referenceDate: null, isTarget, isAssumed: time === null, isMeasureAssumed, isEarlier };
}

const NAMED = { isAssumed: false, isMeasureAssumed: false, isEarlier: false };

/** "Giai đoạn 2016 - 2020 tăng bình quân 6,05%/năm": an average with both years; sums of several years are left out. */
function settleSpan({ state }: Situation, claim: Claim, time: Time): SettledTime | null {
  const isAverage = claim.isAverage && claim.indicator === "grdp-growth" && time.firstYear !== undefined && time.year !== null;
  return isAverage ? { period: `${time.firstYear}-${time.year}`, referenceDate: null, isTarget: state.isTarget, ...NAMED } : null;
}

/** A whole year's result cannot be known from April to October of that year, unless it is an estimate. */
function isUnfinished(year: number, { state }: Situation, { clock }: Setting): boolean {
  return year === clock.year && clock.month !== null && clock.month > 3 && clock.month < 11 && state.status === "reported";
}

/** A stock keeps the year of its date. "Đến nay" in a review of a closed year means the end of that year. */
function settleStock(time: Time | null, claim: Claim, { clock }: Setting): SettledTime | Refusal {
  const dated = time !== null && time.shape !== "now" ? time.year : null;
  const year = dated ?? clock.reviewYear ?? clock.year;
  if (year === null) return { indicators: [claim.indicator], reason: REASONS.hasNoDayOfCount };
  const isDated = time?.shape === "cutoff" && time.month !== undefined && !(time.month === 12 && (time.day ?? 31) === 31);
  const month = isDated ? `${year}-${String(time.month).padStart(2, "0")}` : null;
  const day = time?.day === undefined ? "" : `-${String(time.day).padStart(2, "0")}`;
  const isTarget = clock.year !== null && year > clock.year;
  return {
    period: String(year),
    referenceDate: month === null ? null : month + day,
    isTarget,
    isAssumed: dated === null,
    isMeasureAssumed: isTarget,
    isEarlier: false,
  };
}

function yearOf(
  situation: Situation,
  time: Time | null,
  { clock }: Setting,
  { isAimed, isWhole }: { isAimed: boolean; isWhole: boolean },
): number | "part" | null {
  const { status, isExpected } = situation.state;
  if (time === null || time.shape === "now") {
    if (clock.reviewYear !== null && !(isAimed && situation.state.isTarget && !isLocallyPlanned(situation))) return clock.reviewYear;
    return (isAimed && isWhole) || (status === "estimate" && isExpected) ? clock.year : null;
  }
  const year = flowYear(time);
  if (year !== null) return year;
  if (time.shape === "year") return null;
  if (isAimOfPart(situation, time)) return "part";
  return isAimed && (isWhole || situation.state.isTarget) ? time.year : "part";
}

/** "Quý I/2026, tỉnh phấn đấu tăng 10,2%": the part stands before the first number and so is what is aimed for. */
function isAimOfPart({ state }: Situation, { shape }: Time): boolean {
  return shape === "part" && state.hasOwnTime && !state.hasQuantity;
}

/** "kế hoạch năm 1.300 triệu USD", "dự toán cả năm": a yearly plan beside part-year figures. */
function isWholeYear(situation: Situation): boolean {
  const { sentence, index } = situation;
  return sentence.marks.slice(quantityBefore(sentence, index) + 1, index).some((mark) => isCue(mark, "plan", "foil", "assign"));
}

/** True when "kế hoạch, chỉ tiêu, dự toán, giao" stands right before the number and so names it, and nothing else. */
export function isLocallyPlanned({ sentence, index, quantity }: Situation): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const mark = sentence.marks[at];
    if (mark === undefined || mark.kind === "quantity" || mark.kind === "noun" || isSign(mark, ",", ";", ")", "và")) break;
    if (isCue(mark, "done", "estimate", "compare")) break;
    if (isCue(mark, "plan", "foil", "assign")) return unmarkedBetween(sentence, mark.to, quantity.from) <= 5;
  }
  return isNamedBehind({ sentence, index, quantity });
}

/** "cao hơn 6,5 - 7% là mục tiêu": the plan named behind its number. */
export function isNamedBehind({ sentence, index, quantity }: Pick<Situation, "sentence" | "index" | "quantity">): boolean {
  const [level, plan] = [sentence.marks[index + 1], sentence.marks[index + 2]];
  return isCue(level, "level") && level?.from === quantity.to && isCue(plan, "plan", "aim") && plan?.from === level?.to;
}

/** A statement of plans governs what follows, but a year that has passed is an account; a year to come is a plan whatever the verb. */
function decideTarget({ state }: Situation, year: number, behind: Time | null, { clock }: Setting): boolean {
  if (clock.year === null) return state.isTarget;
  const isPast = year < clock.year && (clock.reviewYear === null || year <= clock.reviewYear);
  if (behind !== null && isPast) return false;
  if (state.isTarget) return !(isPast && behind !== null);
  if (year > clock.year) return true;
  return year === clock.year && (clock.month ?? 12) <= 3 && state.status === "reported";
}
