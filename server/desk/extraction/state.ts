import type { Status } from "#domain/observation.ts";
import type { PlaceMark } from "./places.ts";
import type { Clock, Time } from "./time.ts";

/** What a text is about as a whole: whose figures, published when. */
export interface Setting {
  /** The area the text is about. */
  area: string;
  clock: Clock;
}

/** What one sentence hands on to the next. */
export interface Context {
  time: Time | null;
  /** Status and measure set by a heading or a lead-in that ends in a colon; they hold for the list behind it. */
  lead: Lead | null;
  /** Concepts of figures found so far, the newest first. */
  topics: readonly string[];
  /** A district, a firm: the subject that sentences without one go on with. */
  isBelow: boolean;
}

export interface Lead {
  status: Status | null;
  isTarget: boolean;
  time: Time | null;
}

/** The state of a sentence at one mark. Marks move it on; quantities are read against it. */
export interface State {
  segment: number;
  clause: number;
  depth: number;
  time: Time | null;
  /** True once the sentence itself has named its time. */
  hasOwnTime: boolean;
  /** The time named before the first figure: what the sentence is about, and goes back to. */
  mainTime: Time | null;
  timeSegment: number;
  place: PlaceMark | null;
  placeSegment: number;
  /** The place opened the sentence: all of it is about that place. */
  isPlaceSubject: boolean;
  isBelow: boolean;
  status: Status;
  statusSegment: number;
  isStatusLead: boolean;
  isExpected: boolean;
  isTarget: boolean;
  targetClause: number;
  isPart: boolean;
  isScenario: boolean;
  isOtherScope: boolean;
  prices: "current" | "constant" | null;
  hasQuantity: boolean;
  hasNoun: boolean;
}

/** The state a sentence begins in. */
export function beginSentence(context: Context): State {
  return {
    segment: 0,
    clause: 0,
    depth: 0,
    time: context.lead?.time ?? context.time,
    hasOwnTime: false,
    mainTime: null,
    timeSegment: 0,
    place: null,
    placeSegment: 0,
    isPlaceSubject: false,
    isBelow: context.isBelow,
    status: context.lead?.status ?? "reported",
    statusSegment: 0,
    isStatusLead: context.lead?.status != null,
    isExpected: false,
    isTarget: context.lead?.isTarget ?? false,
    targetClause: 0,
    isPart: false,
    isScenario: false,
    isOtherScope: false,
    prices: null,
    hasQuantity: false,
    hasNoun: false,
  };
}
