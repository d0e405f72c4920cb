import { expect, test } from "vitest";
import { describeChange, describeCounts } from "#domain/change-sentence.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { anArea, anIndicator, PERCENT } from "./builders.ts";

const side = (value: number) => ({
  ...{ value, valueMax: null, operator: null, qualifier: null },
  ...{ status: "reported" as const, report: "synthetic-report" },
});
const revised: ReleaseChange = {
  kind: "revised",
  indicator: "synthetic-growth",
  area: "synthetic-province",
  period: "2023",
  measure: "actual",
  basis: "",
  from: side(6.5),
  to: side(5.61),
  reason: null,
};
const subject = { indicator: anIndicator(), area: anArea(), unit: PERCENT, basis: null };

test.each([
  [revised, "Điều chỉnh: Tăng trưởng giả định, Tỉnh Thử, 2023 (thực hiện): 6,5% → 5,61%"],
  [{ ...revised, kind: "corrected" as const }, "Đính chính: Tăng trưởng giả định, Tỉnh Thử, 2023 (thực hiện): 6,5% → 5,61%"],
  [{ ...revised, kind: "added" as const, from: null }, "Số mới: Tăng trưởng giả định, Tỉnh Thử, 2023 (thực hiện): 5,61%"],
  [{ ...revised, kind: "withdrawn" as const, to: null }, "Rút: Tăng trưởng giả định, Tỉnh Thử, 2023 (thực hiện): 6,5%"],
  [
    { ...revised, from: { ...side(6.5), status: "estimate" as const, qualifier: "over" as const } },
    "Điều chỉnh: Tăng trưởng giả định, Tỉnh Thử, 2023 (thực hiện): ước hơn 6,5% → 5,61%",
  ],
  [
    {
      ...revised,
      kind: "added" as const,
      measure: "target" as const,
      from: null,
      to: { ...side(8), status: null, operator: ">=" as const },
    },
    "Số mới: Tăng trưởng giả định, Tỉnh Thử, 2023 (kế hoạch): ≥ 8%",
  ],
])("a change is told in a line", (change, expected) => {
  expect(describeChange(change, subject, "vi")).toBe(expected);
});

test("a change names the basis where there is one", () => {
  const basis = { vi: "kế hoạch HĐND", en: "council plan" };
  expect(describeChange(revised, { ...subject, basis }, "en")).toBe(
    "Revised: Synthetic growth, council plan, Test Province, 2023 (actual): 6.5% → 5.61%",
  );
});

test("changes are counted by kind, revisions first", () => {
  expect(describeCounts({ added: 2, revised: 1, corrected: 0 }, "vi")).toBe("1 điều chỉnh, 2 số mới");
  expect(describeCounts({}, "vi")).toBeNull();
});
