import { isAnchor } from "./advance.ts";
import type { Situation } from "./claim.ts";
import type { Mark, NounMark } from "./marks.ts";
import { hasWord, isCue, isSign, quantityBefore, stepBack, unmarkedBetween } from "./sentence.ts";

/** The noun a quantity belongs to, and how it was reached. */
export interface Governor {
  mark: NounMark;
  /** Another figure of the same kind, or a semicolon, stands between the noun and the quantity. */
  isInherited: boolean;
}

const DIRECT_WORDS = 14;
const INHERITED_WORDS = 4;

/**
 * Finds the noun that a quantity belongs to by walking back: the nearest one whose figures have this dimension. A noun of other figures on the way
 * keeps the quantity to itself. Behind another figure, or a semicolon, an anchor (a year, a place, a plan) must hang the quantity on the noun again.
 */
export function findGovernor(situation: Situation): Governor | null {
  const { sentence, index, quantity } = situation;
  let isCrossed = false;
  let isDivided = false;
  let depth = 0;
  for (let at = stepBack(sentence, index); at >= 0; at = stepBack(sentence, at)) {
    const mark = sentence.marks[at];
    if (isSign(mark, "(")) depth++;
    if (isSign(mark, ";")) isCrossed = true;
    if (isCue(mark, "part") && !isPartOfTime(situation, at)) isDivided = true;
    if (mark?.kind === "quantity" && mark.dimension === quantity.dimension) isCrossed = true;
    if (mark?.kind !== "noun") continue;
    if (mark.noun.figures[quantity.dimension] === undefined) {
      if (mark.noun.isWeak || (depth > 0 && isBracketed(situation, at)) || isBehindItsNumber(situation, at)) continue;
      return null;
    }
    if (!meetsNeed(situation, at)) {
      if (mark.noun.isWeak) continue;
      return null;
    }
    if (isDivided) return null;
    return isReached(situation, at, isCrossed) ? { mark, isInherited: isCrossed } : null;
  }
  return null;
}

/** "trong đó năm 2022 …": a part of the time, not of the figure. */
function isPartOfTime({ sentence }: Situation, at: number): boolean {
  return sentence.marks[at + 1]?.kind === "period";
}

/** "(GRDP)" behind another noun only names it again. */
function isBracketed({ sentence }: Situation, at: number): boolean {
  return isSign(sentence.marks[at - 1], "(") && isSign(sentence.marks[at + 1], ")");
}

/** "giải ngân 4.052 tỷ đồng vốn kế hoạch, đạt 96,5%": a noun that only completes the number before it. */
function isBehindItsNumber({ sentence }: Situation, at: number): boolean {
  const [before, mark] = [sentence.marks[at - 1], sentence.marks[at]];
  return before?.kind === "quantity" && mark?.kind === "noun" && mark.noun.concept === "plan" && mark.from === before.to;
}

function isReached(situation: Situation, nounAt: number, isCrossed: boolean): boolean {
  const { sentence, index, quantity } = situation;
  const noun = sentence.marks[nounAt];
  const lastAt = quantityBefore(sentence, index);
  const last = sentence.marks[lastAt];
  if (noun === undefined) return false;
  if (!isCrossed)
    return unmarkedBetween(sentence, last !== undefined && lastAt > nounAt ? last.to : noun.to, quantity.from) <= DIRECT_WORDS;
  const from = last !== undefined && lastAt > nounAt ? last.to : noun.to;
  if (unmarkedBetween(sentence, from, quantity.from) > INHERITED_WORDS) return false;
  if (noun.kind === "noun" && noun.noun.concept === "poverty" && isWhatRemains(situation, lastAt)) return true;
  return situation.isListed || isHungAgain(situation, Math.max(lastAt, nounAt));
}

/** "giảm 2,4%, còn 9,6%": behind the cut the level. */
function isWhatRemains({ sentence, index }: Situation, cutAt: number): boolean {
  const level = sentence.marks.slice(cutAt + 1, index).findLast((mark) => isCue(mark, "level", "to-level"));
  return isCue(sentence.marks[cutAt - 1], "down") && level !== undefined && hasWord(sentence, level.from, level.to, REMAINS);
}

const REMAINS = new Set(["còn"]);

/** True when an anchor stands between two figures, or the year stands right behind the second. */
export function isHungAgain({ sentence, index }: Situation, after: number): boolean {
  const between = sentence.marks.slice(after + 1, index);
  if (between.some((mark) => isAnchor(mark) || isSign(mark, "("))) return true;
  const [next, second] = [sentence.marks[index + 1], sentence.marks[index + 2]];
  if (isCue(next, "restated") || isBehindMilestone(sentence.marks, after, between)) return true;
  if (between.some((mark, at) => isCue(mark, "higher", "compare", "foil") && isCue(between[at + 1], "level"))) return true;
  const isYear = next?.kind === "period" || (isSign(next, "(") && second?.kind === "period");
  return isYear && between.some((mark) => isCue(mark, "level", "compare", "higher", "down", "up"));
}

/** "vượt mốc 10.000 tỷ đồng, đạt 10.486 tỷ đồng", "…, ước đạt 10.486 tỷ đồng". */
function isBehindMilestone(marks: readonly Mark[], after: number, between: readonly Mark[]): boolean {
  return isCue(marks[after - 1], "milestone", "exceed") && between.some((mark) => isCue(mark, "level", "estimate"));
}

const COLLECTING = new Set(["ngân", "nsnn", "ns"]);
const GRDP_CONCEPTS = new Set(["grdp", "size", "growth", "growth-word", "economy", "per-capita"]);
const BUDGET_CONCEPTS = new Set(["revenue", "domestic", "expenditure"]);
const INVESTMENT_CONCEPTS = new Set(["plan", "disbursed"]);

/** Whether what a noun needs beside it is there. */
function meetsNeed(situation: Situation, at: number): boolean {
  const { sentence, context, themes, lastConcept } = situation;
  const mark = sentence.marks[at];
  if (mark?.kind !== "noun") return false;
  const { concept } = mark.noun;
  if (concept === "growth-word") return isOfTheEconomy(situation, at);
  if (mark.noun.needs !== "topic") return true;
  const before = sentence.marks.slice(0, at);
  const has = (concepts: ReadonlySet<string>) =>
    before.some((other) => other.kind === "noun" && concepts.has(other.noun.concept)) ||
    (lastConcept !== null && concepts.has(lastConcept));
  if (concept === "per-capita") return has(GRDP_CONCEPTS) || context.topics.some((topic) => GRDP_CONCEPTS.has(topic));
  if (concept === "expenditure" || concept === "domestic") return has(BUDGET_CONCEPTS);
  if (concept === "revenue")
    return (
      has(BUDGET_CONCEPTS) ||
      context.topics.some((topic) => BUDGET_CONCEPTS.has(topic)) ||
      hasWord(sentence, 0, mark.from, COLLECTING) ||
      isCue(sentence.marks[at + 1], "milestone") ||
      (isCue(sentence.marks[at - 1], "assign") && sentence.marks[at - 1]?.to === mark.from)
    );
  const isOfOthers = before.some(
    (other, index) => other.kind === "noun" && other.noun.concept === "other-capital" && isSameSegment(situation, index, at),
  );
  return !isOfOthers && (themes.has("public-investment") || has(INVESTMENT_CONCEPTS));
}

/** "tăng trưởng", "mức tăng" alone: growth of the economy unless another subject stands before it. */
function isOfTheEconomy(situation: Situation, at: number): boolean {
  const { marks } = situation.sentence;
  for (let before = at - 1; before >= 0; before--) {
    const mark = marks[before];
    if (isSign(mark, ";", ":") || isCue(mark, "aim", "contrast") || (mark?.kind === "place" && !mark.isOblique)) return true;
    if (mark?.kind === "noun" && !GRDP_CONCEPTS.has(mark.noun.concept) && !mark.noun.isWeak) {
      const isOwnNoun = situation.sentence.tokens[marks[at]?.from ?? 0]?.text !== "tăng";
      return isOwnNoun && !isSameSegment(situation, before, at);
    }
  }
  return true;
}

function isSameSegment({ sentence }: Situation, from: number, to: number): boolean {
  return !sentence.marks.slice(from, to).some((mark) => isSign(mark, ",", ";", ":", "("));
}
