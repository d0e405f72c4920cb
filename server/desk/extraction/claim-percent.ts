import { type Claim, claimOf, type Situation, type Verdict } from "./claim.ts";
import { claimNamedBehind, isQualifier, lastCue } from "./claim-amount.ts";
import { findGovernor, type Governor, isHungAgain } from "./governing-noun.ts";
import type { Mark, NounMark } from "./marks.ts";
import { REASONS } from "./reasons.ts";
import { hasWord, isCue, isSign, quantityBefore, unmarkedBetween } from "./sentence.ts";
import { isNamedBehind } from "./settle-time.ts";

const PLAN_WORDS = new Set(["kế", "dự", "chỉ", "kh", "nghị", "mục"]);

/** Claims a percentage: growth of GRDP, the poverty rate, or the disbursement rate, by the noun it belongs to. */
export function claimPercent(situation: Situation): Verdict {
  const governor = findGovernor(situation);
  if (governor === null) return claimNamedBehind(situation) ?? claimPovertyBehind(situation) ?? claimBareGrowth(situation);
  const indicator = governor.mark.noun.figures.percent;
  if (indicator === "poverty-rate") return claimPoverty(situation, governor);
  if (indicator === "public-investment-rate") return claimRate(situation, governor);
  return indicator === "grdp-growth" ? claimGrowth(situation, governor) : null;
}

const VERBED = new Set(["grdp", "economy"]);

function claimGrowth(situation: Situation, { mark, isInherited }: Governor): Verdict {
  const { sentence, index, quantity, state } = situation;
  const cues = cuesSince(situation, sentence.marks.indexOf(mark));
  if ((isShareOrDelta(situation) && !isNamedBehind(situation)) || isOfPlan(situation)) return null;
  if (situation.isListed) return { claim: listedClaim(situation, mark) };
  if (quantity.readings[0] !== undefined && quantity.readings[0] >= 60)
    return { refusal: { indicators: ["grdp-growth"], reason: REASONS.isIndex } };
  const hasVerb = cues.some((cue) => isCue(cue, "up", "down", "negative", "average"));
  const isStated =
    cues.some((cue) =>
      isCue(cue, "level", "estimate", "expected", "plan", "aim", "foil", "to-level", "at-least", "respectively", "preliminary", "restated"),
    ) || isSign(sentence.marks[index - 1], ":", "(");
  if (mark.noun.concept === "economy" && !hasVerb && !(isInherited && isStated)) return null;
  if (!hasVerb && !isStated && isPlaceInList(situation))
    return { claim: growthClaim(situation, "growth/places", situation.quantity.from, 0.7) };
  if (VERBED.has(mark.noun.concept) && !hasVerb && !isStated) return null;
  if (mark.noun.concept === "grdp" && hasVerb && state.prices === "current" && !state.isTarget) return null;
  return { claim: growthClaim(situation, mark.pattern, mark.from, isInherited ? 0.8 : mark.noun.isWeak ? 0.85 : 0.95) };
}

/** One of "lần lượt tăng 1,2%, 5,1% và 0,8%": the verb stands before the first number. */
function listedClaim({ sentence, index }: Situation, { pattern, from }: NounMark): Claim {
  const verb = sentence.marks.slice(0, index).findLast((mark) => isCue(mark, "up", "down", "negative"));
  return { indicator: "grdp-growth", concept: "growth", pattern, from, confidence: 0.85, isNegative: isCue(verb, "down", "negative") };
}

function growthClaim(situation: Situation, pattern: string, from: number, confidence: number): Claim {
  const lead = cuesSince(situation, -1);
  const direction = lead.findLast((cue) => isCue(cue, "up", "down", "negative", "level", "to-level"));
  const isAverage = situation.quantity.isPerYear || lead.some((cue) => isCue(cue, "average", "per-year"));
  return {
    indicator: "grdp-growth",
    concept: "growth",
    pattern,
    from,
    confidence,
    isNegative: isCue(direction, "down", "negative"),
    isAverage,
  };
}

/** Cues between the noun, or the last figure if that is nearer, and the quantity. */
function cuesSince({ sentence, index }: Situation, nounAt: number): Mark[] {
  const from = Math.max(nounAt, quantityBefore(sentence, index));
  return sentence.marks.slice(from + 1, index).filter((mark) => mark.kind === "cue");
}

/** "đóng góp 3,2%", "cao hơn 1,3%", "bằng 101% …": no level of anything. */
function isShareOrDelta(situation: Situation): boolean {
  const cue = lastCue(situation);
  return isCue(cue ?? undefined, "share", "higher", "times", "exceed", "extra");
}

/** "đạt 96% kế hoạch": a share of a plan. */
function isOfPlan({ sentence, quantity, index }: Situation): boolean {
  const next = sentence.tokens[quantity.to]?.text ?? "";
  const isMore = sentence.marks[index + 1]?.kind === "noun" && sentence.marks[index + 1]?.from === quantity.to;
  return PLAN_WORDS.has(next) && !isMore && sentence.tokens[quantity.to + 1]?.text !== "trưởng";
}

const CONTRARY = new Set(["cao", "thấp", "hơn", "vượt"]);

function claimRate(situation: Situation, { mark, isInherited }: Governor): Verdict {
  const { sentence, index, quantity } = situation;
  const cue = lastCue(situation);
  if (isCue(cue ?? undefined, "higher", "exceed", "up", "down", "compare", "extra")) return null;
  if (hasWord(sentence, quantity.from - 2, quantity.from, CONTRARY) && !isQualifier(sentence.marks[index - 1])) return null;
  return { claim: { ...claimOf(mark, "public-investment-rate", isInherited ? 0.8 : 0.92) } };
}

function claimPoverty(situation: Situation, { mark, isInherited }: Governor): Verdict {
  const { sentence, index } = situation;
  if (
    sentence.marks
      .slice(sentence.marks.indexOf(mark) + 1, index)
      .some((other) => other.kind === "noun" && other.noun.concept === "poverty-other")
  )
    return null;
  const cue = lastCue(situation);
  if (isCue(cue ?? undefined, "up", "down", "higher", "compare", "average", "per-year", "extra")) return null;
  const before = sentence.marks[sentence.marks.indexOf(mark) - 1];
  const isToLevel = isCue(cue ?? undefined, "to-level");
  if (!isToLevel && before !== undefined && isCue(before, "down") && mark.from - before.to <= 1) return null;
  const isBeside = unmarkedBetween(sentence, mark.to, situation.quantity.from) === 0;
  const isStated =
    cue !== null ||
    isBeside ||
    isSign(sentence.marks[index - 1], ":", "(") ||
    sentence.marks[index - 1] === mark ||
    sentence.marks[index - 1]?.kind === "period";
  return isStated ? { claim: claimOf(mark, "poverty-rate", isInherited ? 0.8 : 0.94) } : null;
}

/** "còn 5,84% hộ nghèo": the noun behind the number. */
function claimPovertyBehind(situation: Situation): Verdict {
  const { sentence, index, quantity } = situation;
  const after = sentence.marks[index + 1];
  const isBehind = after?.kind === "noun" && after.noun.concept === "poverty" && after.from === quantity.to;
  return isBehind && isCue(lastCue(situation) ?? undefined, "level", "to-level") ? { claim: claimOf(after, "poverty-rate", 0.85) } : null;
}

/** "Nghệ An cùng năm tăng 9,08%", "mục tiêu tăng 7 - 7,5%": growth of the economy where no other subject stands by. */
function claimBareGrowth(situation: Situation): Verdict {
  const { sentence, index, state, context, lastConcept } = situation;
  const { marks } = sentence;
  if (isOfPlan(situation) || isShareOrDelta(situation)) return null;
  const lead = marks.slice(0, index);
  const foreign = lead.findLast((mark) => mark.kind === "noun" && !mark.noun.isWeak);
  const isTopic = (lastConcept ?? context.topics[0]) === "growth";
  if (foreign?.kind === "noun" && foreign.noun.figures.percent !== "grdp-growth" && !isFreshPlace(situation, lead.indexOf(foreign)))
    return null;
  const verbAt = lead.findLastIndex((mark) => isCue(mark, "up", "down", "negative"));
  const verb = marks[verbAt];
  const isVerbed =
    verb !== undefined && verbAt > quantityBefore(sentence, index) && unmarkedBetween(sentence, verb.to, situation.quantity.from) <= 2;
  const isSubject = isVerbed && hasSubject(situation, verbAt);
  const isAimed = isVerbed && state.isTarget;
  const isInBracket = isTopic && isSign(marks[index - 1], "(") && marks[index - 2]?.kind === "place";
  const isPlan = isTopic && isLocalPlan(situation);
  const isYear =
    isTopic &&
    (isVerbed || isSign(marks[index - 1], ":")) &&
    lead.slice(quantityBefore(sentence, index) + 1).some((mark) => mark.kind === "period");
  const isOfPlace = isTopic && (isPlaceStated(situation) || isHeldAgainst(situation) || isPlaceInList(situation) || situation.isListed);
  const isReal = isVerbed && state.prices === "constant";
  const isAlone = isVerbed && isOnlyTime(situation, verb.from);
  if (!isAlone && !isReal && !isOfPlace && !isSubject && !isAimed && !isInBracket && !isPlan && !isYear) return null;
  return { claim: growthClaim(situation, "growth/subject", verb?.from ?? situation.quantity.from, isTopic ? 0.75 : 0.65) };
}

/** A province named behind the foreign noun, as the subject of the verb. */
function isFreshPlace({ sentence, lastConcept }: Situation, nounAt: number): boolean {
  return lastConcept === "growth" && sentence.marks.slice(nounAt + 1).some((mark) => mark.kind === "place" && mark.slug !== null);
}

/** A province, the nation or "tỉnh" right before the verb, with only time between. */
function hasSubject({ sentence, context }: Situation, verbAt: number): boolean {
  for (let at = verbAt - 1; at >= 0; at--) {
    const mark = sentence.marks[at];
    const next = sentence.marks[at + 1];
    if (mark === undefined || next === undefined || unmarkedBetween(sentence, mark.to, next.from) > 1) return false;
    if (mark.kind === "place")
      return (
        mark.level === "province" ||
        mark.level === "nation" ||
        (mark.level === "own" && (context.topics.includes("growth") || verbAt === at + 1))
      );
    if (mark.kind !== "period" && !isQualifier(mark) && !isCue(mark, "expected", "level", "contrast")) return false;
  }
  return false;
}

/** "TP.HCM tăng 5,81%, Đà Nẵng 2,58% và Hải Phòng 10,34%": the verb of the first holds for the places behind it. */
function isPlaceInList({ sentence, index, quantity, lastConcept }: Situation): boolean {
  const [sign, place] = [sentence.marks[index - 2], sentence.marks[index - 1]];
  const isNamed = place?.kind === "place" && place.slug !== null && place.to === quantity.from;
  return lastConcept === "growth" && isNamed && isSign(sign, ",", ";", "và");
}

/** "mức chung của cả nước là 8,02%": the place and "là" right before the number. */
function isPlaceStated({ sentence, index, quantity }: Situation): boolean {
  const [place, level] = [sentence.marks[index - 2], sentence.marks[index - 1]];
  return place?.kind === "place" && isCue(level, "level") && unmarkedBetween(sentence, place.to, quantity.from) <= 1;
}

/** "cao hơn mức 7,02% của cả nước" behind a growth rate. */
function isHeldAgainst(situation: Situation): boolean {
  const lastAt = quantityBefore(situation.sentence, situation.index);
  return lastAt >= 0 && isCue(lastCue(situation) ?? undefined, "level") && isHungAgain(situation, lastAt);
}

/** "tính chung năm 2023 tăng 6,52%": nothing but time before the verb, in a sentence that names no other subject. */
function isOnlyTime({ sentence, context }: Situation, verbFrom: number): boolean {
  const [topic = "growth"] = context.topics;
  const hasTime = sentence.marks.some((mark) => mark.kind === "period" && mark.from < verbFrom);
  return (
    topic === "growth" &&
    hasTime &&
    sentence.marks.every((mark) => mark.kind !== "noun" || mark.from > verbFrom) &&
    unmarkedBetween(sentence, 0, verbFrom) <= 2
  );
}

function isLocalPlan(situation: Situation): boolean {
  const { sentence, index, quantity } = situation;
  const cue = sentence.marks.slice(quantityBefore(sentence, index) + 1, index).findLast((mark) => isCue(mark, "plan", "foil", "aim"));
  return cue !== undefined && unmarkedBetween(sentence, cue.to, quantity.from) <= 3;
}
