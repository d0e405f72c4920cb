import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";

const FILES = readdirSync("client/text/vi");

describe("the words of the two languages", () => {
  test("are in files of the same names", () => {
    expect(readdirSync("client/text/en")).toEqual(FILES);
  });

  test.each(FILES)("%s has the same words and the same places for values in both", async (file) => {
    expect(shapeOf(await wordsOf("en", file))).toEqual(shapeOf(await wordsOf("vi", file)));
  });

  test.each(FILES)("%s is written in composed letters (NFC)", async (file) => {
    const words = JSON.stringify([await wordsOf("vi", file), await wordsOf("en", file)]);
    expect(words).toBe(words.normalize("NFC"));
  });
});

describe("fill", () => {
  test("puts values in by name, as often as they stand there", () => {
    expect(fill("{{a}} và {{b}}, {{a}}", { a: 1, b: "hai" })).toBe("1 và hai, 1");
  });

  test("refuses a name without a value", () => {
    expect(() => fill("{{year}}", {})).toThrow("needs a value for year");
  });
});

test("one and many are written apart", () => {
  const texts = { one: "1 report", other: "{{count}} reports" };
  expect([0, 1, 2].map((count) => countOf(count, texts))).toEqual(["0 reports", "1 report", "2 reports"]);
});

function wordsOf(language: string, file: string): Promise<unknown> {
  return import(/* @vite-ignore */ `${process.cwd()}/client/text/${language}/${file}`);
}

/** Paths of all texts with the names of the values each takes; lists of running text count as one. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "string") return [...new Set(value.match(/\{\{\w+\}\}/g) ?? [])].sort();
  if (Array.isArray(value)) return value.length;
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
}
