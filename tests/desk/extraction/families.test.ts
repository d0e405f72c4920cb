import { describe, expect, test } from "vitest";
import { FAMILIES } from "#server/desk/extraction/patterns/families.ts";
import { extractFrom, shortForm } from "./catalogue-units.ts";

describe.each(FAMILIES.map((family) => [family.id, family] as const))("the family %s", (_, { examples }) => {
  test.each(examples.map((example) => [example.text, example] as const))("reads: %s", (text, { published, finds }) => {
    const { candidates } = extractFrom(text, { published: published ?? publishedAfter(text) });
    expect(candidates.map((candidate) => shortForm(candidate))).toEqual(finds);
  });
});

describe("the families", () => {
  test("have names and phrases of their own", () => {
    const ids = FAMILIES.flatMap(({ id, phrases }) => phrases.map((phrase) => `${id}/${phrase.id}`));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Examples without a day of publication look back: they are dated on 20 December of the last year they name. */
function publishedAfter(text: string): string {
  const years = [...text.matchAll(/(?<![\d/.])(20\d\d)(?!\d)/g)].map(([, year]) => Number(year));
  return `${Math.max(...years, 2015)}-12-20`;
}
