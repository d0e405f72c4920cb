import { tokenise } from "./tokens.ts";

/** A tree of words: what the longest known phrase at a place means. */
export interface Trie<Meaning> {
  next: Map<string, Trie<Meaning>>;
  meaning: Meaning | null;
}

/** Builds the tree. Phrases may hold `[optional words]` and `(one|another)`. The first meaning of a phrase stays. */
export function buildTrie<Meaning>(entries: Iterable<readonly [phrase: string, meaning: Meaning]>): Trie<Meaning> {
  const root: Trie<Meaning> = { next: new Map(), meaning: null };
  for (const [phrase, meaning] of entries)
    for (const variant of expand(phrase)) {
      let node = root;
      for (const { text } of tokenise(variant)) {
        const child = node.next.get(text) ?? { next: new Map(), meaning: null };
        node.next.set(text, child);
        node = child;
      }
      node.meaning ??= meaning;
    }
  return root;
}

/** The longest phrase that starts at a token: its meaning and the token after it. */
export function longestMatch<Meaning>(
  trie: Trie<Meaning>,
  tokens: readonly { text: string }[],
  from: number,
): { meaning: Meaning; end: number } | null {
  let node: Trie<Meaning> | undefined = trie;
  let found: { meaning: Meaning; end: number } | null = null;
  for (let index = from; index < tokens.length; index++) {
    node = node.next.get(tokens[index]?.text ?? "");
    if (node === undefined) break;
    if (node.meaning !== null) found = { meaning: node.meaning, end: index + 1 };
  }
  return found;
}

/** All the plain phrases a pattern stands for. */
export function expand(pattern: string): string[] {
  const { variants } = readSequence(pattern, 0);
  return variants.map((variant) => variant.replaceAll(/\s+/g, " ").trim());
}

interface Read {
  variants: string[];
  end: number;
}

function readSequence(pattern: string, from: number): Read {
  let alternatives: string[] = [];
  let variants = [""];
  let index = from;
  while (index < pattern.length && pattern[index] !== "]" && pattern[index] !== ")") {
    const sign = pattern[index];
    if (sign === "|") {
      alternatives = [...alternatives, ...variants];
      variants = [""];
      index++;
    } else if (sign === "[" || sign === "(") {
      const inner = readSequence(pattern, index + 1);
      const choices = sign === "[" ? ["", ...inner.variants] : inner.variants;
      variants = variants.flatMap((before) => choices.map((choice) => before + choice));
      index = inner.end + 1;
    } else {
      variants = variants.map((before) => before + sign);
      index++;
    }
  }
  return { variants: [...alternatives, ...variants], end: index };
}
