import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decision, Statement } from "#domain/observation.ts";
import { buildLadder, type Ladder, type LadderOptions } from "#domain/vintage.ts";
import { anActual, aStatement } from "./builders.ts";

const RATE: LadderOptions = { kind: "rate", decision: null, asOf: null };
const STOCK: LadderOptions = { ...RATE, kind: "stock" };

function outline(ladder: Ladder) {
  return {
    steps: ladder.steps.map(({ statement, revises }) => `${statement.value}${revises ? " revised" : ""}`),
    repeats: ladder.repeats.map(({ statement, reason }) => `${statement.value} ${reason}`),
    conflicts: ladder.conflicts.map(({ statement, reason }) => `${statement.value} ${reason}`),
  };
}

function decisionFor(statement: Statement): Decision {
  const { indicator, area, period, measure, basis, report } = statement;
  return { indicator, area, period, measure, basis, report, reason: "synthetic reason" };
}

const CASES: { name: string; statements: Statement[]; options?: LadderOptions; expected: Partial<ReturnType<typeof outline>> }[] = [
  { name: "has no step without a statement", statements: [], expected: { steps: [] } },
  {
    name: "a later report revises the value",
    statements: [anActual(6.14, "2024-01-23"), anActual(5.66, "2024-01-31")],
    expected: { steps: ["6.14", "5.66 revised"], conflicts: [] },
  },
  {
    name: "a later report that says the same is a repeat",
    statements: [anActual(5.66, "2024-01-31"), anActual(5.66, "2024-02")],
    expected: { steps: ["5.66"], repeats: ["5.66 same-as-current"] },
  },
  {
    name: "a report that restates a superseded value is a repeat and changes nothing",
    statements: [anActual(9.11, "2022-12-02"), anActual(8.62, "2023-08"), anActual(9.11, "2023-12-01")],
    expected: { steps: ["9.11", "8.62 revised"], repeats: ["9.11 superseded"] },
  },
  {
    name: "the same with fewer digits is a repeat: 54,5 after 54.55",
    statements: [anActual(54.55, "2024-01-01"), anActual(54.5, "2024-06-01", { asStated: "đạt 54,5%" })],
    expected: { steps: ["54.55"], repeats: ["54.5 less-precise"] },
  },
  {
    name: "what a qualifier allows is a repeat: hơn 6,9% after 6.92",
    statements: [anActual(6.92, "2018-12-18"), anActual(6.9, "2018-12", { asStated: "đạt trên 6,9%", qualifier: "over" })],
    expected: { steps: ["6.92"], repeats: ["6.9 less-precise"] },
  },
  {
    name: "the same with more digits refines the step without a revision: 42.1498 after 42.14",
    statements: [anActual(42.14, "2024-04-01", { asStated: "42,14 điểm" }), anActual(42.1498, "2024-05-01", { asStated: "42,1498 điểm" })],
    expected: { steps: ["42.1498"], repeats: ["42.14 less-precise"] },
  },
  {
    name: "one digit states too little to be refined: 6.44 after 6 is a revision",
    statements: [anActual(6, "2024-12-16", { asStated: "đạt 6%" }), anActual(6.44, "2025-01", { asStated: "6,44%" })],
    expected: { steps: ["6", "6.44 revised"] },
  },
  {
    name: "hơn 21.842 does not cover 23.891",
    statements: [
      anActual(21842, "2025-12-09", { asStated: "ước đạt hơn 21.842 tỷ đồng", qualifier: "over" }),
      anActual(23891, "2026-01-10", { asStated: "23,891 billion" }),
    ],
    expected: { steps: ["21842", "23891 revised"] },
  },
  {
    name: "hơn 8.000 covers 8.151 told later",
    statements: [
      anActual(8000, "2020-10-19", { asStated: "trên 8.000 tỷ đồng", qualifier: "over" }),
      anActual(8151, "2021-01-10", { asStated: "8.151 tỷ đồng" }),
    ],
    expected: { steps: ["8151"], repeats: ["8000 less-precise"] },
  },
  {
    name: "a final figure outranks a newer one that is not final",
    statements: [anActual(100, "2024-01-01", { status: "final" }), anActual(90, "2024-06-01")],
    expected: { steps: ["100"], conflicts: ["90 final-stands"] },
  },
  {
    name: "a final figure wins even when it restates a superseded value",
    statements: [
      anActual(100, "2024-01-01", { status: "estimate" }),
      anActual(90, "2024-06-01"),
      anActual(100, "2025-06-01", { status: "final" }),
    ],
    expected: { steps: ["100", "90 revised", "100 revised"] },
  },
  {
    name: "two values of one day are a conflict and the first released stays",
    statements: [anActual(7, "2024-01-01", { recordedIn: 2 }), anActual(8, "2024-01-01", { recordedIn: 1 })],
    expected: { steps: ["8"], conflicts: ["7 same-day"] },
  },
  {
    name: "a rival cannot pass a report of the same day that says the current value",
    statements: [
      anActual(7.25, "2024-01-01"),
      anActual(7.25, "2024-05-05", { report: "z" }),
      anActual(9.75, "2024-05-05", { report: "a" }),
    ],
    expected: { steps: ["7.25"], conflicts: ["9.75 same-day"] },
  },
  {
    name: "an undated rival never moves a dated ladder",
    statements: [anActual(6.38, "2016-12"), anActual(6.52, null)],
    expected: { steps: ["6.38"], conflicts: ["6.52 undated"] },
  },
  {
    name: "an undated figure that says the same supports it",
    statements: [anActual(6.47, "2020-01-03"), anActual(6.47, null)],
    expected: { steps: ["6.47"], repeats: ["6.47 same-as-current"] },
  },
  {
    name: "undated reports alone still give a figure",
    statements: [anActual(2.22, null, { report: "one" }), anActual(2.22, null, { report: "two" })],
    expected: { steps: ["2.22"], repeats: ["2.22 same-as-current"] },
  },
  {
    name: "a stock counted nearer the end of the period comes first, whenever it was published",
    statements: [anActual(453, "2024-01-23", { referenceDate: "2023-12-31" }), anActual(357, "2024-03-01", { referenceDate: "2023-11" })],
    options: STOCK,
    expected: { steps: ["453"], repeats: ["357 earlier-count"] },
  },
  {
    name: "a later count of a stock is a step but no revision",
    statements: [anActual(357, "2023-08", { referenceDate: "2023-08" }), anActual(453, "2024-01-23", { referenceDate: "2023-12-31" })],
    options: STOCK,
    expected: { steps: ["357", "453"] },
  },
  {
    name: "the reference date means nothing for a rate",
    statements: [anActual(5, "2023-08", { referenceDate: "2023-08-31" }), anActual(4, "2024-03-01", { referenceDate: "2023-06" })],
    expected: { steps: ["5", "4 revised"] },
  },
  {
    name: "a year as date means its last day",
    statements: [anActual(5.61, "2025"), anActual(5.55, "2025-11-30")],
    expected: { steps: ["5.55", "5.61 revised"] },
  },
];

describe("the ladder of one figure", () => {
  test.each(CASES)("$name", ({ statements, options = RATE, expected }) => {
    expect(outline(buildLadder(statements, options))).toMatchObject(expected);
  });

  test("names the difference of each step against the one before", () => {
    const ladder = buildLadder([anActual(6.14, "2024-01-23"), anActual(5.66, "2024-01-31"), anActual(5.61, "2025")], RATE);
    expect(ladder.steps.map(({ difference }) => difference)).toEqual([null, -0.48, -0.05]);
  });

  test("a final report of the same value firms the step", () => {
    const ladder = buildLadder(
      [anActual(100, "2024-01-01", { status: "estimate" }), anActual(100, "2025-06-01", { status: "final", report: "accounts" })],
      RATE,
    );
    expect(ladder.current).toMatchObject({ status: "final", report: "accounts" });
    expect(ladder.steps).toHaveLength(1);
  });
});

describe("as of a date", () => {
  const statements = [anActual(6.14, "2024-01-23"), anActual(5.66, "2024-02"), anActual(5.61, null)];
  test.each([
    ["2024-01-22", undefined],
    ["2024-01-23", 6.14],
    ["2024-02-28", 6.14],
    ["2024-02-29", 5.66],
  ])("on %s the value is %s", (asOf, value) => {
    expect(buildLadder(statements, { ...RATE, asOf }).current?.value).toBe(value);
  });

  test("an undated report is known only today", () => {
    expect(buildLadder(statements, { ...RATE, asOf: "2030-01-01" }).conflicts).toEqual([]);
    expect(buildLadder(statements, RATE).conflicts).toHaveLength(1);
  });
});

describe("a decision of an editor", () => {
  const chosen = anActual(357, "2023-01-02", { report: "province" });
  const statements = [anActual(382, null), anActual(300, "2022-12-31"), chosen, anActual(269, "2023-01-27")];
  const options: LadderOptions = { kind: "stock", decision: decisionFor(chosen), asOf: null };

  test("wins over what comes later, and the rivals are listed with the reason", () => {
    const ladder = buildLadder(statements, options);
    expect(ladder.current?.report).toBe("province");
    expect(outline(ladder).conflicts).toEqual(["269 decision", "382 decision"]);
    expect(ladder.decision?.reason).toBe("synthetic reason");
  });

  test("does not win before its report was published", () => {
    const ladder = buildLadder(statements, { ...options, asOf: "2023-01-01" });
    expect(ladder.current?.value).toBe(300);
    expect(ladder.decision).toBeNull();
  });

  test("draws the chosen report even when an earlier one says the same", () => {
    const ladder = buildLadder([anActual(357, "2022-12-31", { report: "early" }), chosen], options);
    expect(ladder.current?.report).toBe("province");
    expect(outline(ladder)).toMatchObject({ steps: ["357"], repeats: ["357 same-as-current"] });
  });

  test("stands above a final figure", () => {
    const ladder = buildLadder([...statements, anActual(111, "2024-01-01", { status: "final" })], options);
    expect(ladder.current?.value).toBe(357);
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((offset) => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10));
const statement = fc
  .record({
    value: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
    published: fc.option(
      fc.oneof(
        day,
        day.map((text) => text.slice(0, 7)),
      ),
    ),
    status: fc.constantFrom("estimate" as const, "preliminary" as const, "final" as const, "reported" as const),
    qualifier: fc.option(fc.constantFrom("over" as const, "nearly" as const, "about" as const)),
    referenceDate: fc.option(fc.constantFrom("2023-11", "2023-12-31", "2023-09-30")),
    recordedIn: fc.integer({ min: 1, max: 3 }),
  })
  .map(aStatement);
const statements = fc.array(statement, { maxLength: 9 }).map((list) => list.map((one, index) => ({ ...one, report: `r${index}` })));
const kind = fc.constantFrom("rate" as const, "stock" as const);

describe("properties of the ladder", () => {
  test("any order of loading gives the same ladder", () => {
    const shuffled = statements.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, kind, fc.nat(8), ([list, other], ladderKind, chosen) => {
        const decided = list[chosen];
        const options = { kind: ladderKind, decision: decided ? decisionFor(decided) : null, asOf: null };
        expect(buildLadder(other, options)).toEqual(buildLadder(list, options));
      }),
    );
  });

  test("as of a day later than every report equals today, where every report has a date", () => {
    fc.assert(
      fc.property(statements, kind, (list, ladderKind) => {
        const dated = list.filter(({ published }) => published !== null);
        expect(buildLadder(dated, { kind: ladderKind, decision: null, asOf: "2030-01-01" })).toEqual(
          buildLadder(dated, { kind: ladderKind, decision: null, asOf: null }),
        );
      }),
    );
  });

  test("a repeat never changes the current value", () => {
    fc.assert(
      fc.property(statements, kind, fc.nat(8), (list, ladderKind, which) => {
        const options = { kind: ladderKind, decision: null, asOf: null };
        const { current, steps } = buildLadder(list, options);
        const repeated = steps[which % Math.max(steps.length, 1)]?.statement;
        fc.pre(current !== null && repeated !== undefined && (repeated.status !== "final" || repeated === current));
        const later = { ...repeated, published: "2029-01-01", report: "later", referenceDate: current.referenceDate, recordedIn: 9 };
        expect(buildLadder([...list, later], options).current?.value).toBe(current.value);
      }),
    );
  });

  test("every statement known is on the ladder once: drawn, repeated or in conflict", () => {
    fc.assert(
      fc.property(statements, kind, (list, ladderKind) => {
        const ladder = buildLadder(list, { kind: ladderKind, decision: null, asOf: null });
        const placed = [...ladder.steps, ...ladder.repeats, ...ladder.conflicts].map(({ statement: { report } }) => report);
        expect(placed.sort()).toEqual(list.map(({ report }) => report).sort());
      }),
    );
  });
});
