import type { Mark } from "./marks.ts";
import { isCue, isSign, type Sentence } from "./sentence.ts";
import { identify } from "./settle.ts";
import type { Setting, State } from "./state.ts";

type Override = (state: State) => State;

/**
 * "GRDP của A, B và C lần lượt tăng x, y và z": the numbers of the list, each with the place or year of the same rank. Empty where the counts
 * differ: then the list is left alone by giving every number a place that is none.
 */
export function applyLists(sentence: Sentence, setting: Setting): ReadonlyMap<number, Override> {
  const at = sentence.marks.findIndex((mark) => isCue(mark, "respectively"));
  if (at < 0) return new Map();
  const numbers = numbersFrom(sentence, at);
  const names = namesBefore(sentence.marks, at);
  if (numbers.length < 2 || names.length !== numbers.length) return new Map();
  return new Map(numbers.map((index, rank) => [index, overrideBy(names[rank], setting)]));
}

/** Indexes of the numbers behind the word, separated by commas and "và" only. */
function numbersFrom({ marks }: Sentence, at: number): number[] {
  const found: number[] = [];
  for (let index = at + 1; index < marks.length; index++) {
    const mark = marks[index];
    if (mark?.kind === "quantity") found.push(index);
    else if (!isSign(mark, ",", "và") && mark?.kind !== "cue") break;
  }
  return found;
}

/** The last run of places, or of years, before the word. */
function namesBefore(marks: readonly Mark[], at: number): Mark[] {
  for (const kind of ["place", "period"] as const) {
    const run: Mark[] = [];
    for (let index = at - 1; index >= 0; index--) {
      const mark = marks[index];
      if (mark === undefined) break;
      if (mark.kind === kind && !(mark.kind === "place" && mark.slug === null)) run.unshift(mark);
      else if (run.length > 0 && !isSign(mark, ",", "và")) break;
    }
    if (run.length >= 2) return run;
  }
  return [];
}

function overrideBy(name: Mark | undefined, setting: Setting): Override {
  return (state) => {
    if (name?.kind === "place") {
      const isOwn = identify(name, setting, state.time?.year ?? null) === setting.area;
      return { ...state, place: isOwn ? null : { ...name, isOblique: false }, isBelow: false };
    }
    if (name?.kind === "period") return { ...state, time: { shape: "year", year: name.year } };
    return state;
  };
}
