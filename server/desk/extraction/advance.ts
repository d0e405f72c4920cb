import type { PeriodMark } from "./calendar.ts";
import type { CueMark, Mark, NounMark, SignMark } from "./marks.ts";
import type { PlaceMark } from "./places.ts";
import { hasWord, isCue, isSign, type Sentence, unmarkedBetween } from "./sentence.ts";
import type { Setting, State } from "./state.ts";
import { resolveTime } from "./time.ts";

/** Moves the state of a sentence over one mark. Quantities only note that there was one. */
export function advance(state: State, sentence: Sentence, index: number, setting: Setting): State {
  const mark = sentence.marks[index];
  switch (mark?.kind) {
    case "sign":
      return overSign(state, mark, sentence, index);
    case "noun":
      return overNoun(state, mark);
    case "period":
      return overPeriod(state, mark, sentence, index, setting);
    case "place":
      return overPlace(state, mark);
    case "cue":
      return overCue(state, mark, sentence, index);
    case "quantity":
      return { ...state, hasQuantity: true, isExpected: false };
    default:
      return state;
  }
}

function overSign(state: State, { text }: SignMark, sentence: Sentence, index: number): State {
  if (text === "," || text === ":" || text === "(" || text === ")") {
    const isLeadIn = text === ":" && !state.hasQuantity;
    return {
      ...state,
      segment: state.segment + 1,
      isStatusLead: state.isStatusLead || (isLeadIn && state.status !== "reported"),
      isScenario: state.isScenario,
    };
  }
  if (text !== ";") return state;
  const keepsStatus = state.isStatusLead || isCue(sentence.marks[index + 1], "part");
  const isUnfinished = sentence.marks.slice(index + 1).length === 0;
  return {
    ...state,
    segment: state.segment + 1,
    clause: state.clause + 1,
    status: keepsStatus ? state.status : "reported",
    time: state.isTarget ? state.time : (state.mainTime ?? state.time),
    place: isUnfinished ? state.place : null,
    isPart: false,
    statusSegment: keepsStatus ? state.segment + 1 : state.statusSegment,
    isOtherScope: false,
    prices: null,
  };
}

function overNoun(state: State, { noun }: NounMark): State {
  if (noun.isWeak) return { ...state, hasNoun: true };
  const isBeyondReach = state.statusSegment < state.segment && !state.isStatusLead && !state.isPart;
  const isElsewhere = state.place !== null && state.placeSegment < state.segment && !state.isPlaceSubject;
  return {
    ...state,
    hasNoun: true,
    status: isBeyondReach ? "reported" : state.status,
    place: isElsewhere ? null : state.place,
    prices: noun.concept === "grdp" || noun.concept === "size" ? null : state.prices,
    isOtherScope: state.isOtherScope && state.segment < 2,
  };
}

const SINCE = new Set(["kể", "trước"]);
const FROM = new Set(["từ"]);

function overPeriod(state: State, mark: PeriodMark, sentence: Sentence, index: number, setting: Setting): State {
  if (isIdlePeriod(sentence, index)) return state;
  const isRelative = mark.anchor === "context" && mark.offset !== 0;
  const time = resolveTime(mark, isRelative ? (state.mainTime ?? state.time) : state.time, setting.clock);
  if (time === null) return state;
  const changes = state.time?.year !== time.year && state.hasQuantity;
  const isBeyondReach = changes && state.statusSegment < state.segment && !state.isStatusLead;
  const isDone = (time.shape === "cutoff" || time.shape === "part") && state.targetClause < state.clause;
  return {
    ...state,
    time,
    mainTime: state.hasQuantity ? state.mainTime : time,
    hasOwnTime: true,
    timeSegment: state.segment,
    status: isBeyondReach ? "reported" : state.status,
    isTarget: isDone ? false : state.isTarget,
    isPart: false,
  };
}

/** A year that another figure is held against, a standard's years, a period of a name: not the time of what follows. */
export function isIdlePeriod(sentence: Sentence, index: number): boolean {
  const { marks } = sentence;
  const [mark, before] = [marks[index], marks[index - 1]];
  if (mark?.kind !== "period") return false;
  if (mark.shape === "idle") return true;
  if (hasWord(sentence, mark.from - 2, mark.from, SINCE) && mark.shape === "year") return true;
  if (mark.shape === "year" && hasWord(sentence, mark.from - 1, mark.from, FROM)) return true;
  if (before === undefined) return false;
  const isNear = mark.from - before.to <= 2;
  if (isNear && isCue(before, "standard")) return true;
  if (isNear && mark.shape === "span" && before.kind === "noun" && before.noun.concept === "poverty") return true;
  if (isNear && isCue(before, "compare", "times")) return !leadsToFigure(sentence, index);
  if (before.kind === "quantity" && before.dimension === "percent" && isNear && isCue(marks[index - 2], "share")) return true;
  return before.kind === "quantity" && before.dimension === "other" && isCue(marks[index - 2], "compare") && isNear;
}

/** "so với năm 2021 (11.420 tỷ đồng)": the year is named for the number behind it. */
function leadsToFigure({ marks }: Sentence, index: number): boolean {
  return isSign(marks[index + 1], "(", ":") && marks[index + 2]?.kind === "quantity";
}

function overPlace(state: State, mark: PlaceMark): State {
  if (mark.level === "own") return { ...state, isBelow: false, place: null };
  if (mark.level === "below") return { ...state, isBelow: true };
  if (mark.isOblique) return { ...state, isBelow: state.isBelow && mark.level !== "province" };
  const isPlaceSubject = !state.hasNoun && !state.hasQuantity;
  const isBeyondReach = state.hasQuantity && state.statusSegment < state.segment && !state.isStatusLead;
  return {
    ...state,
    place: mark,
    placeSegment: state.segment,
    isPlaceSubject,
    isBelow: false,
    status: isBeyondReach ? "reported" : state.status,
  };
}

function overCue(state: State, mark: CueMark, sentence: Sentence, index: number): State {
  switch (mark.role) {
    case "estimate":
    case "preliminary":
    case "final":
      return overStatus(state, mark, sentence, index);
    case "restated":
      return {
        ...state,
        status: state.status === "estimate" && state.statusSegment === state.segment ? "estimate" : "reported",
        isStatusLead: false,
        statusSegment: state.segment,
      };
    case "expected":
      return {
        ...state,
        status: "estimate",
        statusSegment: state.segment,
        isExpected: true,
        isStatusLead: opensSentence(state, sentence, index),
      };
    case "aim":
      return { ...state, isTarget: true, targetClause: state.clause, isScenario: false };
    case "plan":
    case "assign":
      return governs(state, sentence, index) ? { ...state, isTarget: true, targetClause: state.clause } : state;
    case "done":
      return { ...state, isTarget: false };
    case "part":
      return { ...state, isPart: true };
    case "scenario":
      return { ...state, isScenario: true };
    case "scope":
      return { ...state, isOtherScope: true };
    case "current-prices":
      return { ...state, prices: "current" };
    case "constant-prices":
      return { ...state, prices: "constant" };
    default:
      return state;
  }
}

function overStatus(state: State, mark: CueMark, sentence: Sentence, index: number): State {
  const status = mark.role === "estimate" ? "estimate" : mark.role === "final" ? "final" : "preliminary";
  const next = sentence.marks[index + 1];
  const isNear = next !== undefined && next.from - mark.to <= 2;
  const opens = status === "estimate" ? opensSentence(state, sentence, index) : !state.hasNoun && !state.hasQuantity;
  const isLeadIn = isNear && isSign(next, ":");
  return { ...state, status, statusSegment: state.segment, isStatusLead: opens || isLeadIn, isTarget: opens ? false : state.isTarget };
}

/** "Ước cả năm 2024, …", "Ước thực hiện: …": before anything else, and followed by a time or a colon. It holds to the end. */
function opensSentence(state: State, { marks }: Sentence, index: number): boolean {
  const [mark, next] = [marks[index], marks[index + 1]];
  const isNear = mark !== undefined && next !== undefined && next.from - mark.to <= 2;
  return !state.hasNoun && !state.hasQuantity && isNear && (next.kind === "period" || isSign(next, ":"));
}

const ACCOUNT = new Set(["đều", "vượt", "hoàn", "đạt", "đích"]);

/** True when "kế hoạch, chỉ tiêu, dự toán" opens a statement of plans, rather than standing behind or beside one figure. */
function governs(state: State, sentence: Sentence, index: number): boolean {
  const { marks } = sentence;
  const mark = marks[index];
  if (mark === undefined || state.hasQuantity) return false;
  if (marks.slice(0, index).some((before) => isCue(before, "done", "foil", "compare"))) return false;
  const quantityAt = marks.findIndex((later, at) => at > index && later.kind === "quantity");
  const until = quantityAt < 0 ? sentence.tokens.length : (marks[quantityAt]?.from ?? 0);
  if (hasWord(sentence, mark.to, Math.min(until, mark.to + 8), ACCOUNT) || hasWord(sentence, mark.from - 2, mark.from, ACCOUNT))
    return false;
  const next = marks[index + 1];
  return next !== undefined && (mark.from === 0 || unmarkedBetween(sentence, mark.to, next.from) <= 4);
}

/** True for marks that a figure may be hung on again after another one: a new year, a place, a plan, a basis. */
export function isAnchor(mark: Mark | undefined): boolean {
  if (mark?.kind === "period") return mark.shape !== "idle";
  if (mark?.kind === "place") return mark.level === "province" || mark.level === "nation";
  return isCue(
    mark,
    "plan",
    "aim",
    "assign",
    "foil",
    "done",
    "current-prices",
    "constant-prices",
    "standard",
    "respectively",
    "restated",
    "total-to",
    "to-level",
    "milestone",
  );
}
