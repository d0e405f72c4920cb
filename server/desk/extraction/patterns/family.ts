/** What a number counts or measures. `bare` has no unit word; `other` has one that no indicator of the lexicon uses. */
export type Dimension = "percent" | "points" | "vnd" | "usd" | "product" | "enterprise" | "commune" | "visit" | "other" | "bare";

/** A noun that says what the figures near it are about. Without `figures` it names something that is not extracted, and keeps its numbers away. */
export interface Noun {
  kind: "noun";
  /** What it speaks of; nouns of one concept stand for each other. */
  concept: string;
  /** The indicator of a number of each dimension. */
  figures: Readonly<Partial<Record<Dimension, string>>>;
  /** What must stand by for the number to count: a verb of growth, the price basis, or the topic already being known. */
  needs?: "growth-verb" | "basis" | "topic";
  /** A noun that other nouns outrank: it neither blocks nor replaces a stronger one nearer by. */
  isWeak?: boolean;
}

/** A word that changes how the figures near it are read. */
export type CueRole =
  | "estimate"
  | "preliminary"
  | "final"
  | "restated"
  | "expected"
  | "plan"
  | "aim"
  | "assign"
  | "done"
  | "up"
  | "down"
  | "level"
  | "to-level"
  | "negative"
  | "exceed"
  | "milestone"
  | "extra"
  | "flow"
  | "share"
  | "compare"
  | "foil"
  | "higher"
  | "part"
  | "apart"
  | "contrast"
  | "average"
  | "per-year"
  | "times"
  | "current-prices"
  | "constant-prices"
  | "standard"
  | "scenario"
  | "scope"
  | "respectively"
  | "total-to"
  | "over"
  | "nearly"
  | "about"
  | "at-least"
  | "at-most"
  | "filler";

export interface Cue {
  kind: "cue";
  role: CueRole;
}

export interface Phrase {
  /** Stable within the family; `family/id` is reported as the pattern of a candidate. */
  id: string;
  /** Word patterns with `[optional]` and `(one|another)` parts, in canonical spelling. */
  words: readonly string[];
  says: Noun | Cue;
}

/** An example of the family in use: synthetic words, and what must be found in them. */
export interface Example {
  text: string;
  published?: string;
  /** `indicator period status value [qualifier] [@area]`, status `target` for plans; nothing when no figure may come out. */
  finds: readonly string[];
}

/** One family of phrases: words that belong together, and examples that run as tests. */
export interface Family {
  id: string;
  phrases: readonly Phrase[];
  examples: readonly Example[];
}

/** A noun with the indicators of its figures. */
export function noun(concept: string, figures: Noun["figures"], more: Pick<Noun, "needs" | "isWeak"> = {}): Noun {
  return { kind: "noun", concept, figures, ...more };
}

/** A noun whose figures are left alone. */
export function otherNoun(concept: string): Noun {
  return { kind: "noun", concept, figures: {} };
}

export function cue(role: CueRole): Cue {
  return { kind: "cue", role };
}
