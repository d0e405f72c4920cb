import { type Claim, claimOf, type Situation, type Verdict } from "./claim.ts";
import { findGovernor } from "./governing-noun.ts";
import type { CueMark, Mark } from "./marks.ts";
import { REASONS } from "./reasons.ts";
import { hasWord, isCue, isSign, quantityBefore, unmarkedBetween } from "./sentence.ts";
import { isLocallyPlanned } from "./settle-time.ts";

const HEADED = new Set(["grdp", "size"]);
const AMOUNTS_OF_GRDP = ["grdp-current", "grdp-constant"];

/** Claims a sum of money: the level of the noun it belongs to, never the increase, the difference, or one part of it. */
export function claimAmount(situation: Situation): Verdict {
  const verdict = claimSum(situation);
  return situation.quantity.isFraction && isPlanned(verdict, situation) ? null : verdict;
}

/** "a/b tỷ đồng" is done of planned; within words of planning it may be anything. */
function isPlanned(verdict: Verdict, situation: Situation): boolean {
  const isOfPlan = verdict !== null && "claim" in verdict && verdict.claim.indicator === "public-investment-plan";
  return isOfPlan || situation.state.isTarget || isLocallyPlanned(situation);
}

function claimSum(situation: Situation): Verdict {
  const { quantity, sentence, state } = situation;
  if (quantity.isPerYear || isIncrement(situation) || isYearlyAverage(situation)) return null;
  const assigned = claimAssigned(situation);
  if (assigned !== null) return { claim: assigned };
  if (isBehindStroke(situation)) return claimPlanBehindStroke(situation);
  const governor = findGovernor(situation);
  if (governor === null) return claimNamedBehind(situation) ?? claimUnnamed(situation);
  const { mark, isInherited } = governor;
  // "đón 3,1 triệu lượt khách, tổng thu 2.450 tỷ đồng": what the guests left.
  if (mark.pattern === "budget/total" && situation.lastConcept === "visits") return null;
  const isPerHead = quantity.isPerHead && HEADED.has(mark.noun.concept);
  const indicator = isPerHead ? "grdp-per-capita" : mark.noun.figures[quantity.dimension];
  if (indicator === undefined) return null;
  if (indicator === "grdp-current" && (mark.noun.concept === "grdp" || state.prices !== null)) {
    const prices = state.prices ?? pricesBehind(situation);
    if (prices === "constant") return null;
    if (prices === null && mark.noun.concept === "grdp") return { refusal: { indicators: AMOUNTS_OF_GRDP, reason: REASONS.hasNoPrices } };
  }
  if (indicator === "public-investment-disbursed" && isInherited && isLocallyPlanned(situation))
    return { claim: { ...claimOf(mark, "public-investment-plan", 0.75), concept: "plan" } };
  const isMilestone = isCue(lastCue(situation) ?? undefined, "milestone");
  const confidence =
    (isInherited ? 0.8 : 0.95) - (mark.noun.isWeak ? 0.1 : 0) - Math.min(0.2, unmarkedBetween(sentence, mark.to, quantity.from) * 0.02);
  return { claim: { ...claimOf(mark, indicator, confidence), isMilestone } };
}

/** "7.130 tỷ đồng/7.690 tỷ đồng": the second of two sums. */
function isBehindStroke({ sentence, index, quantity }: Situation): boolean {
  const before = sentence.marks[index - 1];
  return sentence.tokens[quantity.from - 1]?.text === "/" && before?.kind === "quantity" && before.to === quantity.from - 1;
}

/** Of what was disbursed the whole is the plan; what the whole of other sums is was not said. */
function claimPlanBehindStroke({ quantity, state, lastConcept }: Situation): Verdict {
  if (lastConcept !== "disbursed" || state.isTarget) return null;
  const from = quantity.from - 1;
  return { claim: { indicator: "public-investment-plan", concept: "plan", pattern: "investment/done-of-planned", from, confidence: 0.8 } };
}

/** "11.650 tỷ đồng là tổng thu ngân sách", "15.065 tỷ đồng thu ngân sách": the noun right behind its number. */
export function claimNamedBehind({ sentence, index, quantity }: Situation): Verdict {
  const level = sentence.marks[index + 1];
  const isSaid = isCue(level, "level") && sentence.tokens[level?.from ?? 0]?.text === "là" && level?.from === quantity.to;
  const noun = isSaid ? sentence.marks[index + 2] : level;
  const indicator = noun?.kind === "noun" ? noun.noun.figures[quantity.dimension] : undefined;
  if (noun?.kind !== "noun" || indicator === undefined || noun.noun.needs !== undefined) return null;
  const isAdjacent = noun.from === (isSaid ? (level?.to ?? 0) : quantity.to);
  const isOfMoney = quantity.dimension !== "percent" && noun.noun.concept !== "plan";
  return isAdjacent && (isSaid || isOfMoney) ? { claim: claimOf(noun, indicator, 0.8) } : null;
}

/** The price basis in a bracket behind the noun or the number. */
function pricesBehind({ sentence, index }: Situation): "current" | "constant" | null {
  for (const mark of sentence.marks.slice(index + 1, index + 3)) {
    if (isCue(mark, "current-prices")) return "current";
    if (isCue(mark, "constant-prices")) return "constant";
  }
  return null;
}

/** The last cue before a quantity that is no qualifier, with nothing but qualifiers and a few words between. */
export function lastCue({ sentence, index, quantity }: Situation): CueMark | null {
  for (let at = index - 1; at >= 0; at--) {
    const mark = sentence.marks[at];
    if (mark === undefined || unmarkedBetween(sentence, mark.to, quantity.from) > 2) return null;
    if (isQualifier(mark)) continue;
    return mark.kind === "cue" ? mark : null;
  }
  return null;
}

export function isQualifier(mark: Mark | undefined): boolean {
  return isCue(mark, "over", "nearly", "about", "at-least", "at-most", "filler", "estimate");
}

const PLAN_WORDS = new Set(["dự", "kế", "chỉ", "mục", "nghị"]);

/** "tăng 720 tỷ đồng", "vượt dự toán 490 tỷ đồng", "cao hơn 3.900 tỷ đồng so với": a difference, no level. */
export function isIncrement(situation: Situation): boolean {
  const { sentence, index, quantity } = situation;
  const cue = lastCue(situation);
  if (cue === null) return false;
  if (isCue(cue, "up", "down", "extra", "share", "higher")) return true;
  const after = sentence.marks[index + 1];
  if (isCue(cue, "exceed")) {
    const [next, second] = [sentence.tokens[quantity.to]?.text ?? "", sentence.tokens[quantity.to + 1]?.text ?? ""];
    return PLAN_WORDS.has(next) || next === "so" || (next === "đồng" && PLAN_WORDS.has(second)) || isCue(after, "compare", "plan", "foil");
  }
  if (isCue(cue, "foil", "plan")) return isOverPlan(situation, cue);
  return false;
}

/** "vượt dự toán 490 tỷ đồng" states a difference; "thấp hơn kế hoạch 900 tỷ đồng" names the plan only in a bracket or after "là". */
function isOverPlan(situation: Situation, cue: CueMark): boolean {
  const { sentence, quantity } = situation;
  if (quantity.from - cue.to > 1) return false;
  const [before, opening] = [sentence.tokens[cue.from - 1]?.text ?? "", sentence.tokens[cue.from]?.text ?? ""];
  return before === "vượt" || opening === "vượt" || opening === "hụt" || isUnlikeLast(situation);
}

/** "5.400 tỷ đồng, thấp hơn dự toán 1.300 tỷ đồng": so much less than what it is held against that it is the difference. */
function isUnlikeLast({ sentence, index, quantity }: Situation): boolean {
  const last = sentence.marks[quantityBefore(sentence, index)];
  if (last?.kind !== "quantity" || last.dimension !== quantity.dimension || last.power !== quantity.power) return false;
  return (quantity.readings[0] ?? 0) < (last.readings[0] ?? 0) / 2;
}

function isYearlyAverage({ sentence, index, quantity }: Situation): boolean {
  const lastAt = quantityBefore(sentence, index);
  return sentence.marks
    .slice(lastAt + 1, index)
    .some((mark) => isCue(mark, "average", "per-year") && unmarkedBetween(sentence, mark.to, quantity.from) <= 4);
}

/** "Thủ tướng giao 5.985 tỷ đồng vốn đầu tư công", "dành 14.020 tỷ đồng cho kế hoạch vốn", "HĐND tỉnh phân bổ 6.498 tỷ đồng". */
function claimAssigned(situation: Situation): Claim | null {
  const { sentence, index, quantity, lastConcept } = situation;
  if (quantity.dimension !== "vnd") return null;
  const after = sentence.marks[index + 1];
  const assign = sentence.marks.slice(quantityBefore(sentence, index) + 1, index).findLast((mark) => isCue(mark, "assign"));
  const isNear = after?.kind === "noun" && after.from - quantity.to <= 1;
  const isPlanBehind = isNear && after.noun.concept === "plan";
  const isAssigned = assign !== undefined && unmarkedBetween(sentence, assign.to, quantity.from) <= 3;
  if (isPlanBehind && isAssigned) return { ...claimOf(after, "public-investment-plan", 0.9), from: assign.from };
  if (isPlanBehind && !isDisbursedBefore(situation)) return null;
  if (isAssigned && lastConcept === "plan" && !hasNounBetween(situation))
    return { indicator: "public-investment-plan", concept: "plan", pattern: "investment/assign", from: assign.from, confidence: 0.8 };
  return null;
}

function isDisbursedBefore({ sentence, index }: Situation): boolean {
  return sentence.marks.slice(0, index).some((mark) => mark.kind === "noun" && mark.noun.concept === "disbursed");
}

function hasNounBetween({ sentence, index }: Situation): boolean {
  return sentence.marks.slice(quantityBefore(sentence, index) + 1, index).some((mark) => mark.kind === "noun" && !mark.noun.isWeak);
}

const BUDGET_PLAN = new Set(["dự"]);

/** A sum without a noun: "Dự toán HĐND tỉnh giao cho năm 2021 là 5.830 tỷ đồng" speaks of revenue; a bracket speaks of the figure before it. */
function claimUnnamed(situation: Situation): Verdict {
  const { sentence, index, quantity, context } = situation;
  const lead = sentence.marks.slice(0, index);
  if (lead.some((mark) => mark.kind === "noun" && !mark.noun.isWeak) || quantity.dimension !== "vnd") return null;
  const plan = lead.findLast((mark) => isCue(mark, "plan"));
  if (plan === undefined || !hasWord(sentence, plan.from, plan.to, BUDGET_PLAN) || unmarkedBetween(sentence, plan.to, quantity.from) > 6)
    return null;
  if (isSign(sentence.marks[index - 1], ",") && context.topics[0] !== "revenue") return null;
  return { claim: { indicator: "budget-revenue", concept: "revenue", pattern: "targets/plan", from: plan.from, confidence: 0.7 } };
}
