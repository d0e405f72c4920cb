import fc from "fast-check";
import { expect, test } from "vitest";
import { laddersByPeriod, targetsByPeriod } from "#domain/series.ts";
import { contestedFigures, figureId } from "#server/snapshot/contested-figures.ts";
import { anActual, anIndicator } from "#tests/domain/builders.ts";

const days = fc.constantFrom(null, "2023", "2024-01-10", "2024-02-10", "2024-02-29", "2024-11-20");
const statements = fc
  .array(
    fc.record({
      ...{ value: fc.constantFrom(6, 6.1, 6.14, 7), published: days, referenceDate: fc.constantFrom(null, "2023-11-30", "2023-12-31") },
      measure: fc.constantFrom("actual" as const, "target" as const),
      status: fc.constantFrom("estimate" as const, "final" as const, "reported" as const),
      qualifier: fc.constantFrom(null, "over" as const),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ value, published, ...given }, at) => anActual(value, published, { ...given, report: `report-${at}`, operator: null })),
  );

test("whatever a ladder leaves in conflict was seen to be contested", () => {
  fc.assert(
    fc.property(statements, fc.constantFrom("stock" as const, "rate" as const), fc.nat(6), (list, kind, decided) => {
      const decision = { ...anActual(6, null), report: `report-${decided}`, reason: "giả định" };
      for (const decisions of [[], [decision]]) {
        const input = { indicator: anIndicator({ kind }), statements: list, decisions, asOf: null };
        const inConflict = [...laddersByPeriod(input).values()].flatMap(({ conflicts }) =>
          conflicts.map(({ statement }) => figureId(statement)),
        );
        const rivals = [...targetsByPeriod(input).values()].flatMap(({ others }) =>
          others.filter(({ reason }) => reason === "same-day" || reason === "undated").map(({ statement }) => figureId(statement)),
        );
        const contested = contestedFigures(list, decisions);
        expect([...inConflict, ...rivals].filter((figure) => !contested.has(figure))).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a figure that was revised and then made final is not contested", () => {
  const ladder = [
    anActual(6.1, "2023-12-12", { status: "estimate" }),
    anActual(6.2, "2024-03-05"),
    anActual(6.21, "2024-11-20", { status: "final" }),
  ];
  expect(contestedFigures(ladder, [])).toEqual(new Set());
  expect(contestedFigures([...ladder, anActual(6.3, "2025-01-10")], [])).toEqual(new Set(["2023"]));
});
