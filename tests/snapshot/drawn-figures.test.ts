import fc from "fast-check";
import { expect, test } from "vitest";
import type { Indicator } from "#domain/catalogue.ts";
import { countFigures, drawnFigures, knownStatements } from "#server/snapshot/drawn-figures.ts";
import { foundingSnapshot } from "#tests/api/support/founding-app.ts";
import { statements } from "#tests/published/downloads/arbitraries.ts";

const snapshot = foundingSnapshot();
const OCOP = { indicator: "ocop-products", area: "dong-thap", basis: "" };
/** A flow and a stock. */
const INDICATORS = ["grdp-growth", "ocop-products"].map((id) => snapshot.catalogue.indicatorsById.get(id) as Indicator);

test("a later decision is heeded though the statements are the same", () => {
  const input = {
    indicator: snapshot.catalogue.indicatorsById.get("ocop-products") as Indicator,
    statements: snapshot.statementsOf(OCOP),
    decisions: snapshot.decisionsOf(OCOP),
    asOf: null,
  };
  const drawnIn2022 = (decisions: typeof input.decisions) =>
    drawnFigures({ ...input, decisions }).find(({ period, measure }) => period === "2022" && measure === "actual")?.report;
  const decided = input.decisions.find(({ period }) => period === "2022");
  const rival = input.statements.find(
    ({ period, measure, report }) => period === "2022" && measure === "actual" && report !== decided?.report,
  );
  if (decided === undefined || rival === undefined) throw new Error("the founding dataset has a decided figure with a rival");
  expect(drawnIn2022(input.decisions)).toBe(decided.report);
  expect(drawnIn2022([{ ...decided, report: rival.report }])).toBe(rival.report);
  expect(drawnFigures(input)).not.toBe(drawnFigures({ ...input, decisions: [] }));
});

test("every figure that is known draws one statement, today and on any day", () => {
  fc.assert(
    fc.property(
      statements,
      fc.constantFrom(null, "2020-06-30", "2024-01-31", "2025-12-31"),
      fc.constantFrom(...INDICATORS),
      (list, asOf, indicator) => {
        for (const ofSeries of Map.groupBy(list, ({ indicator, area, basis }) => `${indicator}|${area}|${basis}`).values()) {
          const known = knownStatements(ofSeries, asOf);
          expect(countFigures(known)).toBe(drawnFigures({ indicator, statements: ofSeries, decisions: [], asOf }).length);
        }
      },
    ),
  );
});
