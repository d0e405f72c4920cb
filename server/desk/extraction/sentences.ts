import type { Token } from "./tokens.ts";

/** Tokens of the longest sentence that is read as one. */
const LONGEST = 1200;
const ABBREVIATIONS = new Set(["tp", "tx", "tr", "ths", "ts", "gs", "pgs", "bs", "ths", "kts", "p", "q", "th"]);

/** Cuts the tokens of a paragraph into sentences: at a full stop before a capital, a digit or the end, at ! and ?, and after "…". */
export function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++)
    if (isEnd(tokens, at)) {
      sentences.push(tokens.slice(from, at));
      from = at + 1;
    }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences.filter((sentence) => sentence.length > 0).flatMap(shorten);
}

/** A sentence that does not end is cut, so that no text takes more time than its length. */
function shorten(sentence: Token[]): Token[][] {
  if (sentence.length <= LONGEST) return [sentence];
  return Array.from({ length: Math.ceil(sentence.length / LONGEST) }, (_, part) => sentence.slice(part * LONGEST, (part + 1) * LONGEST));
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (token.text !== "." && token.text !== "!" && token.text !== "?" && token.text !== "…")) return false;
  if (next === undefined) return true;
  if (token.text !== ".") return next.isCapital || next.kind === "number";
  if (before !== undefined && ABBREVIATIONS.has(before.text)) return false;
  if (isListNumber(tokens, at) || isSplitNumber(before, next)) return false;
  return next.start > token.end && (next.isCapital || next.kind !== "word");
}

/** "1. Tốc độ …" at the beginning of a line. */
function isListNumber(tokens: readonly Token[], at: number): boolean {
  return at === 1 && tokens[0]?.kind === "number";
}

/** "5. 980": three digits behind a gap continue a number of one to three digits. */
function isSplitNumber(before: Token | undefined, next: Token): boolean {
  return (
    before?.kind === "number" && next.kind === "number" && /^\d{1,3}(?:\.\d{3})*$/.test(before.text) && /^\d{3}(?:,\d+)?$/.test(next.text)
  );
}
