import type { Bilingual } from "#domain/text.ts";
import type { NounMark } from "./marks.ts";
import type { Quantity } from "./quantities.ts";
import type { Sentence } from "./sentence.ts";
import type { Context, State } from "./state.ts";

/** What a quantity was found to be, before its time, place and value are settled. */
export interface Claim {
  indicator: string;
  concept: string;
  pattern: string;
  /** First token of the words that say so. */
  from: number;
  confidence: number;
  isNegative?: boolean;
  /** A threshold that was passed: gives way to the exact figure behind it. */
  isMilestone?: boolean;
  /** Average over several years. */
  isAverage?: boolean;
}

/** Why a quantity that looks like a figure is not one. */
export interface Refusal {
  indicators: string[];
  reason: Bilingual;
}

/** One quantity in its sentence, with everything a claim is decided by. */
export interface Situation {
  sentence: Sentence;
  index: number;
  quantity: Quantity;
  state: State;
  context: Context;
  /** Facts of the whole block: it speaks of public investment, of OCOP, of new rural areas. */
  themes: ReadonlySet<string>;
  /** Concept claimed by the last figure of this sentence. */
  lastConcept: string | null;
  /** The last product or commune count was a flow: what it is made of is one too. */
  isAfterFlow: boolean;
  /** One of the numbers of a list that "lần lượt" opens. */
  isListed: boolean;
}

export type Verdict = { claim: Claim } | { refusal: Refusal } | null;

export function claimOf(noun: NounMark, indicator: string, confidence: number): Claim {
  return { indicator, concept: noun.noun.concept, pattern: noun.pattern, from: noun.from, confidence };
}
