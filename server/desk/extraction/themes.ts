import { buildTrie, longestMatch, type Trie } from "./phrase-trie.ts";
import type { Token } from "./tokens.ts";

const THEMES: Trie<string> = buildTrie([
  [
    "(đầu tư công|đầu công|đtc|niên độ|kế hoạch vốn|vốn kế hoạch|kế hoạch thủ tướng|kế hoạch tỉnh giao|kế hoạch được giao|kế hoạch hđnd)",
    "public-investment",
  ],
  ["(ocop|mỗi xã một sản phẩm)", "ocop"],
  ["(nông thôn mới|ntm)", "communes"],
]);

/** What a paragraph speaks of at all: words that need a theme ("giải ngân", "3 sao", "xã đạt chuẩn") count only where it is named. */
export function themesOf(tokens: readonly Token[]): string[] {
  const themes = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const found = longestMatch(THEMES, tokens, at);
    if (found !== null) themes.add(found.meaning);
  }
  return [...themes];
}
