import { expect, test } from "vitest";
import type { Statement } from "#domain/observation.ts";
import type { Relation } from "#domain/resources/desk/review.ts";
import { relateFigure } from "#server/desk/imports/relate-figure.ts";
import { CATALOGUE } from "#tests/desk/releases/a-desk.ts";
import { aFigure } from "#tests/desk/releases/synthetic-changes.ts";

const LEDGER = [
  aStatement({ value: 6.14, status: "estimate", report: "december", published: "2023-12-20" }),
  aStatement({ value: 5.66, status: "preliminary", report: "june", published: "2024-06-30" }),
];
const FINAL = [...LEDGER, aStatement({ value: 5.61, status: "final", report: "yearbook", published: "2025-06-30" })];
const TARGETS = [aTarget({ value: 7, report: "resolution", published: "2022-12-10" })];

test.each([
  ["a key nobody has stated", [], aStatement({}), "new"],
  ["this report with this value", LEDGER, aStatement({ value: 5.66, report: "june", published: "2024-06-30" }), "same"],
  ["this report with another value", LEDGER, aStatement({ value: 5.7, report: "june", published: "2024-06-30" }), "conflict"],
  ["another report of the same day that agrees", LEDGER, aStatement({ value: 5.66, published: "2024-06-30" }), "support"],
  ["a report without a date that agrees", LEDGER, aStatement({ value: 5.66, published: null }), "support"],
  ["a later report that agrees", LEDGER, aStatement({ value: 5.66, published: "2024-09-30" }), "repeat"],
  ["a later report that says it less precisely", LEDGER, aStatement({ value: 5.7, asStated: "5,7%", published: "2024-09-30" }), "repeat"],
  [
    "a later report that says it more precisely",
    LEDGER,
    aStatement({ value: 5.661, asStated: "5,661%", published: "2024-09-30" }),
    "repeat",
  ],
  ["a later report with another value", LEDGER, aStatement({ value: 5.4, asStated: "5,4%", published: "2024-09-30" }), "revision"],
  ["an earlier report with another value", LEDGER, aStatement({ value: 6.2, asStated: "6,2%", published: "2024-01-10" }), "superseded"],
  ["a later report with the value before", LEDGER, aStatement({ value: 6.14, published: "2024-09-30" }), "superseded"],
  ["a rival of the same day", LEDGER, aStatement({ value: 5.9, asStated: "5,9%", published: "2024-06-30" }), "conflict"],
  ["a rival without a date", LEDGER, aStatement({ value: 5.9, asStated: "5,9%", published: null }), "conflict"],
  [
    "an estimate after the final figure",
    FINAL,
    aStatement({ value: 5.9, status: "estimate", asStated: "5,9%", published: "2025-12-01" }),
    "conflict",
  ],
  ["a later target", TARGETS, aTarget({ value: 7.5, published: "2023-07-10" }), "revision"],
  ["the same target again", TARGETS, aTarget({ value: 7, published: "2023-07-10" }), "repeat"],
  ["a target that is named after the year", TARGETS, aTarget({ value: 7.5, published: "2024-02-10" }), "superseded"],
] as [string, Statement[], Statement, Relation][])("%s", (_, statements, figure, relation) => {
  const indicator = CATALOGUE.indicatorsById.get("grdp-growth");
  if (indicator === undefined) throw new Error("the catalogue has no growth");
  expect(relateFigure(figure, { indicator, statements, decision: null }).relation).toBe(relation);
});

function aStatement(given: Partial<Statement>): Statement {
  const { value = 5.55 } = given;
  const words = `đạt ${String(value).replace(".", ",")}%`;
  return { ...aFigure({ status: "preliminary", asStated: words, report: "new" }), published: "2024-09-30", recordedIn: 1, ...given };
}

function aTarget(given: Partial<Statement>): Statement {
  return aStatement({ measure: "target", status: null, operator: "=", ...given });
}
