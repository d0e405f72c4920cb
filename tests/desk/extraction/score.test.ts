import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ScoreCase, scoreCases } from "#server/desk/extraction/score.ts";
import { extractFrom } from "./catalogue-units.ts";

describe("synthetic paragraphs of other provinces and years", () => {
  test.each([["development"], ["held-out"]])("the file %s is read as well as promised", (name) => {
    const score = scoreCases(readCases(name), ({ text, area, published }) => extractFrom(text, { area, published }).candidates);
    expect(score.precision).toBeGreaterThanOrEqual(0.97);
    expect(score.recall).toBeGreaterThanOrEqual(0.92);
    expect(score.statusAccuracy).toBeGreaterThanOrEqual(0.97);
    expect(score.qualifierAccuracy).toBeGreaterThanOrEqual(0.95);
    expect(score.evidenceOverlap).toBeGreaterThanOrEqual(0.98);
  });
});

describe("scoring", () => {
  const scored = ScoreCase.parse({
    id: "one",
    genre: "article",
    published: "2020-12-20",
    area: "dong-thap",
    tags: ["plain"],
    text: "Năm 2020, thu ngân sách đạt 5.000 tỷ đồng, xuất khẩu 900 triệu USD.",
    expected: [anExpected({ indicator: "budget-revenue", value: 5000 }), anExpected({ indicator: "exports", value: 800, unit: "usd-m" })],
  });

  test("counts what was found, missed and wrong", () => {
    const score = scoreCases([scored], ({ text, published }) => extractFrom(text, { published }).candidates);
    expect(score).toMatchObject({
      cases: 1,
      expected: 2,
      returned: 2,
      correct: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      statusAccuracy: 1,
    });
    expect(score.missed.map(({ figure }) => figure.value)).toEqual([800]);
    expect(score.wrong.map(({ figure }) => figure.value)).toEqual([900]);
    expect(score.byTag).toEqual({ plain: { expected: 2, returned: 2, correct: 1, precision: 0.5, recall: 0.5, f1: 0.5 } });
  });

  test("takes optional figures out of both sides", () => {
    const optional = {
      ...scored,
      expected: [scored.expected[0] ?? anExpected({})],
      optional: [anExpected({ indicator: "exports", value: 900, unit: "usd-m" })],
    };
    const score = scoreCases([optional], ({ text, published }) => extractFrom(text, { published }).candidates);
    expect(score).toMatchObject({ expected: 1, returned: 1, correct: 1, precision: 1, recall: 1 });
  });
});

function readCases(name: string): ScoreCase[] {
  return readFileSync(`tests/fixtures/extraction/${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => ScoreCase.parse(JSON.parse(line)));
}

function anExpected(figure: Partial<ScoreCase["expected"][number]>): ScoreCase["expected"][number] {
  return {
    indicator: "budget-revenue",
    area: "dong-thap",
    period: "2020",
    measure: "actual",
    status: "reported",
    value: 5000,
    unit: "vnd-bn",
    qualifier: null,
    evidence: "thu ngân sách",
    ...figure,
  };
}
