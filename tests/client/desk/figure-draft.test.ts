import { describe, expect, test } from "vitest";
import { draftOf, emptyDraft, isSameFigure, readDraft } from "#client/desk/parts/figure-draft.ts";
import type { Figure } from "#domain/resources/desk/review.ts";

const FIGURE: Figure = {
  ...{ indicator: "grdp-growth", area: "dong-thap", period: "2023", referenceDate: null, basis: "", measure: "actual", operator: null },
  ...{ value: 6.14, valueMax: null, unit: "percent", status: "estimate", qualifier: null, note: "" },
};
const OPTIONS = { locale: "vi", unitOf: (id: string) => (id === "grdp-growth" ? "percent" : undefined) } as const;

describe("a figure in a form", () => {
  test.each<[string, Partial<Figure>]>([
    ["an estimate", {}],
    ["a target with two ends", { measure: "target", operator: "range", status: null, value: 6.5, valueMax: 7 }],
    ["a floor", { measure: "target", operator: ">=", status: null, value: 8 }],
    ["a count on a day", { referenceDate: "2023-12-31", qualifier: "over" }],
    ["a range", { qualifier: "range", value: 6, valueMax: 6.5 }],
  ])("comes back as it went in: %s", (_, changes) => {
    const figure = { ...FIGURE, ...changes };
    expect(readDraft(draftOf(figure, "vi"), OPTIONS)).toEqual({ figure });
  });

  test("that is empty says what is missing", () => {
    expect(readDraft(emptyDraft("dong-thap"), OPTIONS)).toEqual({ faults: { indicator: "missing", period: "missing", value: "missing" } });
  });

  test("says what is wrong where", () => {
    const draft = { ...draftOf(FIGURE, "vi"), value: "6.14", period: "23", referenceDate: "cuối năm" };
    expect(readDraft(draft, OPTIONS)).toEqual({ faults: { value: "not-a-number", period: "not-a-period", referenceDate: "not-a-date" } });
    const range = { ...draftOf({ ...FIGURE, qualifier: "range" }, "vi"), valueMax: "6" };
    expect(readDraft(range, OPTIONS)).toEqual({ faults: { valueMax: "range-upside-down" } });
  });
});

test("two figures are the same when every field is", () => {
  expect(isSameFigure(FIGURE, { ...FIGURE })).toBe(true);
  expect(isSameFigure(FIGURE, { ...FIGURE, status: "reported" })).toBe(false);
  expect(isSameFigure(FIGURE, null)).toBe(false);
  expect(isSameFigure(null, null)).toBe(true);
});
