import type { Mark } from "./marks.ts";
import type { CueRole } from "./patterns/family.ts";
import type { Token } from "./tokens.ts";

/** A sentence ready for reading: its tokens, its marks, and which marks each bracket holds. */
export interface Sentence {
  tokens: readonly Token[];
  marks: readonly Mark[];
  /** For each mark the index of the mark that closes the bracket it opens; −1 for others. */
  closing: readonly number[];
}

/** Pairs the brackets of a sentence; one that is never closed holds nothing. */
export function readSentence(tokens: readonly Token[], marks: readonly Mark[]): Sentence {
  const closing: number[] = marks.map(() => -1);
  const open: number[] = [];
  for (const [index, mark] of marks.entries()) {
    if (isSign(mark, "(")) open.push(index);
    if (isSign(mark, ")")) {
      const start = open.pop();
      if (start !== undefined) closing[start] = index;
    }
  }
  return { tokens, marks, closing };
}

export function isSign(mark: Mark | undefined, ...signs: string[]): boolean {
  return mark?.kind === "sign" && signs.includes(mark.text);
}

export function isCue(mark: Mark | undefined, ...roles: CueRole[]): boolean {
  return mark?.kind === "cue" && roles.includes(mark.role);
}

/** Words between two tokens that left no mark: what the reading does not understand there. */
export function unmarkedBetween({ tokens, marks }: Sentence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind === "word") count++;
  for (const mark of marks) {
    if (mark.from >= to) break;
    if (mark.to > from) for (let at = Math.max(mark.from, from); at < Math.min(mark.to, to); at++) if (tokens[at]?.kind === "word") count--;
  }
  return Math.max(count, 0);
}

/** True when one of the words stands between two tokens. */
export function hasWord({ tokens }: Sentence, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = Math.max(from, 0); at < Math.min(to, tokens.length); at++) if (words.has(tokens[at]?.text ?? "")) return true;
  return false;
}

/** Index of the mark before this one that is not inside a closed bracket, stepping over the bracket as a whole. */
export function stepBack({ marks, closing }: Sentence, index: number): number {
  const before = index - 1;
  if (!isSign(marks[before], ")")) return before;
  const open = closing.indexOf(before);
  return open < 0 ? before : open - 1;
}

/** Index of the last quantity before a mark, in or out of brackets; −1 when there is none. */
export function quantityBefore({ marks }: Sentence, index: number): number {
  for (let at = index - 1; at >= 0; at--) if (marks[at]?.kind === "quantity") return at;
  return -1;
}
