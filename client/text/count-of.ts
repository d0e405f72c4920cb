import { fill } from "./fill.ts";

/** A text for one and for many: "1 report", "2 reports". Vietnamese writes both alike. */
export function countOf(count: number, texts: { one: string; other: string }): string {
  return count === 1 ? texts.one : fill(texts.other, { count });
}
