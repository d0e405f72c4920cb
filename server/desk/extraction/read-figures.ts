import type { Status } from "#domain/observation.ts";
import { advance } from "./advance.ts";
import type { Claim, Refusal, Situation, Verdict } from "./claim.ts";
import { claimAmount } from "./claim-amount.ts";
import { claimBareNumber, claimCommunes, claimEnterprises, claimProducts, claimVisits, isFlow } from "./claim-count.ts";
import { claimPercent } from "./claim-percent.ts";
import { applyLists } from "./listed.ts";
import { REASONS } from "./reasons.ts";
import { isCue, isSign, quantityBefore, type Sentence } from "./sentence.ts";
import { implausible, type SettledValue, settleBasis, settlePlace, settleQualifier, settleValue, timeBehind } from "./settle.ts";
import { isLocallyPlanned, type SettledTime, settleTime } from "./settle-time.ts";
import { beginSentence, type Context, type Setting, type State } from "./state.ts";

/** A figure found in a sentence; tokens instead of offsets. */
export interface Figure {
  claim: Claim;
  value: SettledValue;
  time: SettledTime;
  area: string;
  isAreaNamed: boolean;
  status: Status;
  qualifier: ReturnType<typeof settleQualifier>;
  basis: string;
  from: number;
  /** Tokens of the number itself. */
  figureFrom: number;
  to: number;
  confidence: number;
}

export interface Doubt {
  refusal: Refusal;
  from: number;
  to: number;
}

export interface Findings {
  figures: Figure[];
  doubts: Doubt[];
  context: Context;
  /** The state at the end: what a lead-in hands to the list behind it. */
  end: State;
}

export interface Surroundings {
  setting: Setting;
  context: Context;
  themes: ReadonlySet<string>;
  unitOf: (indicator: string) => string | null;
}

/** Reads one sentence from left to right: marks move the state, quantities are claimed against it. */
export function readFigures(sentence: Sentence, surroundings: Surroundings): Findings {
  const { context, setting } = surroundings;
  const figures: Figure[] = [];
  const doubts: Doubt[] = [];
  const stack: State[] = [];
  const lists = applyLists(sentence, setting);
  let state = beginSentence(context);
  const claimed: string[] = [];
  let isAfterFlow = false;
  const behind = new Set<number>();
  for (const [index, mark] of sentence.marks.entries()) {
    if (isSign(mark, "(") && (sentence.closing[index] ?? -1) >= 0) stack.push(state);
    if (mark.kind === "quantity") {
      const situation: Situation = {
        sentence,
        index,
        quantity: mark,
        state: lists.get(index)?.(state) ?? state,
        context,
        themes: surroundings.themes,
        lastConcept: claimed.at(-1) ?? null,
        isAfterFlow,
        isListed: lists.has(index),
      };
      const verdict = claimQuantity(situation);
      const found = verdict !== null && "claim" in verdict ? settleFigure(situation, verdict.claim, surroundings) : verdict;
      const named = state.time === null ? null : timeBehind(situation, setting);
      if (named !== null) behind.add(named.at);
      if (mark.dimension === "product") isAfterFlow = isFlow(situation) || (isAfterFlow && found === null);
      if (found !== null && "refusal" in found) doubts.push({ refusal: found.refusal, from: mark.from, to: mark.to });
      else if (found !== null) figures.push(found);
      if (verdict !== null && "claim" in verdict) claimed.push(verdict.claim.concept);
    }
    if (!behind.has(index)) state = advance(state, sentence, index, setting);
    if (isSign(mark, ")")) state = closeBracket(state, stack.pop());
  }
  return { figures: withoutMilestones(figures), doubts, context: handOn(state, context, claimed, sentence), end: state };
}

/** Behind a bracket the sentence goes on where it was. */
function closeBracket(inside: State, before: State | undefined): State {
  return before === undefined
    ? inside
    : { ...before, segment: inside.segment, hasQuantity: inside.hasQuantity, prices: inside.prices ?? before.prices };
}

function settleFigure(situation: Situation, claim: Claim, { setting, unitOf }: Surroundings): Figure | { refusal: Refusal } | null {
  const unit = unitOf(claim.indicator);
  if (unit === null) return null;
  const time = settleTime(situation, claim, setting);
  if (time === null) return null;
  if ("reason" in time) return { refusal: time };
  const { state, sentence, quantity } = situation;
  const place = settlePlace(situation, setting, Number(time.period.slice(0, 4)));
  if (place === null) return null;
  const { area } = place;
  if (state.isScenario || (state.isOtherScope && claim.concept === "growth"))
    return { refusal: { indicators: [claim.indicator], reason: REASONS.isOtherScope } };
  const value = settleValue(quantity, claim, unit);
  if (value === null || (area === "viet-nam" && claim.indicator !== "grdp-growth" && claim.indicator !== "poverty-rate"))
    return value === null ? { refusal: implausible(claim) } : null;
  return {
    claim,
    value,
    time,
    area,
    isAreaNamed: place.isNamed,
    status: time.isEarlier && state.status === "estimate" && !isEstimatedHere(situation) ? "reported" : state.status,
    qualifier: settleQualifier(situation),
    basis: settleBasis(situation, claim.indicator),
    from: Math.min(claim.from, quantity.from),
    figureFrom: quantity.from,
    to: Math.max(quantity.to, claim.from > quantity.from ? claim.from + 1 : 0, endOfWords(sentence, claim, quantity.to)),
    confidence: confidenceOf(situation, claim, time, value),
  };
}

/** Counts are named by the words behind the number; the evidence takes them in. */
function endOfWords(sentence: Sentence, { concept, from }: Claim, to: number): number {
  const isCount = concept === "enterprise" || concept === "ocop" || concept === "communes" || concept === "ocop-star";
  const at = sentence.marks.findIndex((mark) => mark.from >= to);
  const next = sentence.marks[at];
  const isNamed = next !== undefined && (next.kind === "noun" || next.kind === "star") && next.from - to <= 6;
  return isCount && from >= to - 4 && isNamed ? next.to : to;
}

/** "ước" or a restatement since the last number. */
function isEstimatedHere({ sentence, index }: Situation): boolean {
  const lead = sentence.marks.slice(quantityBefore(sentence, index) + 1, index);
  return lead.some((mark) => isCue(mark, "estimate", "restated"));
}

function claimQuantity(situation: Situation): Verdict {
  switch (situation.quantity.dimension) {
    case "percent":
      return claimPercent(situation);
    case "vnd":
    case "usd":
      return claimAmount(situation);
    case "product":
      return situation.quantity.power === 0 ? claimProducts(situation) : null;
    case "bare":
      return situation.quantity.power === 0 ? (claimProducts(situation) ?? claimBareNumber(situation)) : null;
    case "commune":
      return claimCommunes(situation);
    case "enterprise":
      return claimEnterprises(situation);
    case "visit":
      return claimVisits(situation);
    default:
      return null;
  }
}

function confidenceOf(situation: Situation, claim: Claim, time: SettledTime, value: SettledValue): number {
  const doubts =
    (time.isAssumed ? 0.12 : 0) +
    (value.other === null ? 0 : 0.05) +
    (situation.quantity.isDoubtful ? 0.15 : 0) +
    (isLocallyPlanned(situation) ? 0.03 : 0);
  return Math.max(0.05, Math.round((claim.confidence - doubts) * 100) / 100);
}

/** "vượt mốc 10.000 tỷ đồng, đạt 10.486 tỷ đồng": the exact figure stands for both. */
function withoutMilestones(figures: Figure[]): Figure[] {
  const isExactBehind = (one: Figure) =>
    figures.some(
      (other) =>
        other !== one &&
        other.claim.indicator === one.claim.indicator &&
        other.area === one.area &&
        other.time.period === one.time.period &&
        other.time.isTarget === one.time.isTarget &&
        other.figureFrom > one.figureFrom,
    );
  return figures.filter((figure) => !(figure.claim.isMilestone && isExactBehind(figure)));
}

const TOPICS = 8;

/** What the next sentence starts from. A part of a year goes on only when it opened a sentence that had figures. */
function handOn(state: State, context: Context, claimed: readonly string[], sentence: Sentence): Context {
  const opening = sentence.marks.find((mark) => mark.kind === "quantity" || mark.kind === "noun" || mark.kind === "period");
  const opensWithPart = opening?.kind === "period";
  const time = nextTime(state, context, opensWithPart);
  const below = sentence.marks.find((mark) => mark.kind === "place" || mark.kind === "quantity");
  const isBelow = below?.kind === "place" && below.level === "below" ? state.isBelow : state.isBelow && context.isBelow;
  return {
    time,
    lead: context.lead,
    topics: [...new Set([...claimed.toReversed(), ...context.topics])].slice(0, TOPICS),
    isBelow,
  };
}

function nextTime(state: State, context: Context, opensWithPart: boolean): Context["time"] {
  if (!state.hasOwnTime || state.time === null) return context.time;
  const main = state.mainTime ?? context.time ?? (state.time.isRelative ? null : state.time);
  if (main === null) return null;
  if (main.shape === "year") return main;
  const isCarried = main.shape === "part" || main.shape === "cutoff" || (main.shape === "span" && main.year !== null);
  if (isCarried && opensWithPart && state.hasQuantity) return main;
  return context.time;
}
