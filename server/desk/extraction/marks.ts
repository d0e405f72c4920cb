import { type PeriodMark, readPeriod } from "./calendar.ts";
import { FAMILIES } from "./patterns/families.ts";
import type { CueRole, Noun } from "./patterns/family.ts";
import { buildTrie, longestMatch, type Trie } from "./phrase-trie.ts";
import { type PlaceMark, readPlace } from "./places.ts";
import { type Quantity, readQuantity } from "./quantities.ts";
import type { Token } from "./tokens.ts";

export interface NounMark {
  kind: "noun";
  noun: Noun;
  pattern: string;
  from: number;
  to: number;
}

export interface CueMark {
  kind: "cue";
  role: CueRole;
  pattern: string;
  from: number;
  to: number;
}

/** "3 sao": the class of an OCOP product. */
export interface StarMark {
  kind: "star";
  stars: number;
  from: number;
  to: number;
}

export interface SignMark {
  kind: "sign";
  text: string;
  from: number;
  to: number;
}

/** What the reading of a sentence goes by: everything of it that means something, in order. Words that mean nothing leave no mark. */
export type Mark = NounMark | CueMark | StarMark | SignMark | Quantity | PeriodMark | PlaceMark;

type Said = { says: Noun; pattern: string } | { role: CueRole; pattern: string };

const LEXICON: Trie<Said> = buildTrie<Said>(
  FAMILIES.flatMap((family) =>
    family.phrases.flatMap(({ id, words, says }) => {
      const pattern = `${family.id}/${id}`;
      const said: Said = says.kind === "noun" ? { says, pattern } : { role: says.role, pattern };
      return words.map((phrase): [string, Said] => [phrase, said]);
    }),
  ),
);
const SIGNS = new Set([",", ";", ":", "(", ")", "[", "]", "và"]);

/** Finds the marks of one sentence. At each place the longest reading wins; time before places before words. */
export function findMarks(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mark = markAt(tokens, at);
    if (mark !== null) marks.push(mark);
    at = mark?.to ?? at + 1;
  }
  return marks;
}

function markAt(tokens: readonly Token[], at: number): Mark | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return numberMark(tokens, at);
  if (token.kind === "sign" && token.text === "-") return tokens[at + 1]?.kind === "number" ? readQuantity(tokens, at) : null;
  if (token.kind === "sign") return signMark(token, at) ?? wordMark(tokens, at);
  return longer(longer(readPeriod(tokens, at), readPlace(tokens, at)), wordMark(tokens, at)) ?? signMark(token, at);
}

function longer(one: Mark | null, other: Mark | null): Mark | null {
  return one === null || (other !== null && other.to > one.to) ? other : one;
}

function signMark({ text }: Token, at: number): Mark | null {
  return SIGNS.has(text) ? { kind: "sign", text, from: at, to: at + 1 } : null;
}

function numberMark(tokens: readonly Token[], at: number): Mark | null {
  const star = readStars(tokens, at);
  if (star !== null) return star;
  const period = readPeriod(tokens, at);
  const quantity = readQuantity(tokens, at);
  const isCounted = quantity !== null && quantity.dimension !== "bare" && quantity.maxima === null;
  return period?.isBare === true && isCounted ? quantity : (period ?? quantity);
}

function readStars(tokens: readonly Token[], at: number): StarMark | null {
  const stars = Number(tokens[at]?.text);
  const isStar = Number.isInteger(stars) && stars >= 1 && stars <= 5 && tokens[at + 1]?.text === "sao";
  return isStar ? { kind: "star", stars, from: at, to: at + 2 } : null;
}

function wordMark(tokens: readonly Token[], at: number): NounMark | CueMark | null {
  const found = longestMatch(LEXICON, tokens, at);
  if (found === null) return null;
  const { meaning, end } = found;
  return "says" in meaning
    ? { kind: "noun", noun: meaning.says, pattern: meaning.pattern, from: at, to: end }
    : { kind: "cue", role: meaning.role, pattern: meaning.pattern, from: at, to: end };
}
