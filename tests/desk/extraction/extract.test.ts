import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPeriod } from "#domain/period.ts";
import { REASONS } from "#server/desk/extraction/reasons.ts";
import { readReport } from "#server/desk/reports/read-report.ts";
import { ReportProblem } from "#server/desk/reports/report-problem.ts";
import type { ReportText } from "#server/desk/reports/report-text.ts";
import { extractFrom, shortForm } from "./catalogue-units.ts";

const WORDS =
  "năm 2023 2024 tỉnh GRDP ước tăng đạt 6,14% thu ngân sách 8.151 tỷ đồng , ; : ( ) . - | \n \t quý III 9 tháng so với cùng kỳ kế hoạch giải ngân 31/12 hộ nghèo còn xã sao 3 OCOP lần lượt và của cả nước Kiên Giang đến giai đoạn 2021 - 2025 trong đó".split(
    " ",
  );
/** Of no meaning together: vowels with every sign, endings, capitals. */
const SYLLABLES =
  "à á ả ã ạ ằ ẵ ậ đ Đ ẻ ễ ệ ì ĩ ị ọ ồ ỗ ợ ớ ụ ứ ữ ỵ Ỹ nghiêng khuỷu giặt quốc thoải ngoằn trưởng Việt Nam Đắk Lắk GĐP tỷ triệu phần trăm đồng/người %/năm -".split(
    " ",
  );
const TEXT = `Năm 2023, GRDP ước tăng 6,14%; thu ngân sách ước 8.151 tỷ đồng (dự toán: 7.700 tỷ đồng).
Chỉ tiêu | ĐVT | KH 2023 | Ước TH 2023
Kim ngạch xuất khẩu | triệu USD | 1.300 | 1.180
Toàn tỉnh có 453 sản phẩm OCOP, gồm 3 sản phẩm 5 sao.`;

describe("evidence", () => {
  test("is the exact piece of the text, also where it is not composed", () => {
    const text = "Năm 2023, kim ngạch xuất khẩu của tỉnh đạt 905 triệu USD.".normalize("NFD");
    const [candidate] = extractFrom(text).candidates;
    expect(candidate?.evidence.text).toBe("kim ngạch xuất khẩu của tỉnh đạt 905 triệu USD".normalize("NFD"));
    expect(text.slice(candidate?.evidence.start, candidate?.evidence.end)).toBe(candidate?.evidence.text);
  });

  test("keeps the gaps and breaks of a scan", () => {
    const [candidate] = extractFrom("Tổng thu ngân\nsách năm 2021 ước 6. 320 tỷ đồng.").candidates;
    expect(candidate).toMatchObject({ value: 6320, evidence: { text: "Tổng thu ngân\nsách năm 2021 ước 6. 320 tỷ đồng" } });
  });
});

describe("what the text leaves open", () => {
  test("is named instead of guessed", () => {
    const { candidates, hesitations } = extractFrom("GRDP năm 2019 đạt 18.940 tỷ đồng.");
    expect(candidates).toEqual([]);
    expect(hesitations).toMatchObject([{ indicators: ["grdp-current", "grdp-constant"], evidence: { text: "18.940 tỷ đồng" } }]);
  });

  test("a figure without a year in the middle of a year", () => {
    const { candidates, hesitations } = extractFrom("Kim ngạch xuất khẩu đạt 640 triệu USD.", { published: "2023-08-10" });
    expect(candidates).toEqual([]);
    expect(hesitations).toMatchObject([{ reason: REASONS.isOfUnknownYear }]);
  });

  test("another reading of the digits stays with the candidate", () => {
    const [candidate] = extractFrom("Năm 2022, kim ngạch xuất khẩu đạt 1,236 tỷ USD.").candidates;
    expect(candidate).toMatchObject({ value: 1236, alternatives: [] });
    const [ambiguous] = extractFrom("Năm 2022, kim ngạch xuất khẩu đạt 1,236 triệu USD.").candidates;
    expect(ambiguous).toMatchObject({ alternatives: [{ field: "value" }] });
  });
});

describe("other readings stay with the candidate where the words leave them open", () => {
  test.each([
    ["the year, when none is named", "GRDP của tỉnh tăng 6,14%.", "2024-01-23", "dong-thap", ["period 2024"]],
    ["the year, in a review of December", "GRDP của tỉnh ước tăng 6,14%.", "2023-12-20", "dong-thap", ["period 2022"]],
    ["none, when the year is named", "Năm 2023, GRDP của tỉnh ước tăng 6,14%.", "2024-01-23", "dong-thap", []],
    ["the territory, before the merger", "Năm 2024, thu ngân sách đạt 21.842 tỷ đồng.", "2025-12-29", "dong-thap-2025", ["area dong-thap"]],
    ["none, in the area and year that the report is about", "Năm 2025, thu ngân sách 21.842 tỷ đồng.", "2025-12-29", "dong-thap-2025", []],
    [
      "the territory of a name in passing, in the year of the merger",
      "Năm 2025, thu ngân sách của tỉnh Vĩnh Long đạt 9.000 tỷ đồng.",
      "2025-12-29",
      "dong-thap-2025",
      ["area vinh-long"],
    ],
    [
      "none, where the words name the territory",
      "Năm 2025, tỉnh Vĩnh Long (mới) thu ngân sách 9.000 tỷ đồng.",
      "2025-12-29",
      "dong-thap-2025",
      [],
    ],
    [
      "the measure, when only the year tells",
      "Năm 2026, thu ngân sách 24.000 tỷ đồng.",
      "2025-12-29",
      "dong-thap-2025",
      ["measure actual"],
    ],
    ["none, when the plan is named", "Kế hoạch năm 2026 thu ngân sách 24.000 tỷ đồng.", "2025-12-29", "dong-thap-2025", []],
    [
      "the territory in a table",
      "Chỉ tiêu | ĐVT | TH 2024\nKim ngạch xuất khẩu | triệu USD | 1.300",
      "2025-12-29",
      "dong-thap-2025",
      ["area dong-thap"],
    ],
  ])("%s", (_, text, published, area, alternatives) => {
    const { candidates } = extractFrom(text, { published, area });
    expect(candidates).toHaveLength(1);
    expect(candidates.flatMap((one) => one.alternatives.map(({ field, value }) => `${field} ${value}`))).toEqual(alternatives);
  });
});

describe("the merged provinces", () => {
  test("have one name for two territories: the words and the year decide", () => {
    const text = "Năm 2025, tỉnh Đồng Tháp (mới) thu ngân sách 21.842 tỷ đồng; năm 2024, tỉnh Tiền Giang cũ thu 11.043 tỷ đồng.";
    const { candidates } = extractFrom(text, { area: "dong-thap-2025", published: "2025-12-29" });
    expect(candidates.map((candidate) => shortForm(candidate, "dong-thap-2025"))).toEqual([
      "budget-revenue 2025 reported 21842",
      "budget-revenue 2024 reported 11043 @tien-giang",
    ]);
  });
});

describe("any text at all", () => {
  test("is read without throwing, and always the same way", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(fc.constantFrom(...WORDS)).map((words) => words.join(" ")),
        ),
        (text) => {
          const first = extractFrom(text, { published: "2024-01-23" });
          expect(extractFrom(text, { published: "2024-01-23" })).toEqual(first);
          for (const { evidence } of first.candidates) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("may be a report that was cut, mixed up or misread anywhere", () => {
    const cases = readFileSync("tests/fixtures/extraction/development.jsonl", "utf8").trim().split("\n");
    const texts = cases.map((line) => (JSON.parse(line) as { text: string }).text);
    const noise = fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.constantFrom(...WORDS, ...SYLLABLES));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(60), fc.array(noise, { maxLength: 6 }), (text, place, length, words) => {
        const at = place % (text.length + 1);
        const spoilt = `${text.slice(0, at)}${words.join(" ")}${text.slice(at + length)}`;
        const { candidates, hesitations } = extractFrom(spoilt, { published: "2024-01-23" });
        for (const { evidence } of [...candidates, ...hesitations]) expect(spoilt.slice(evidence.start, evidence.end)).toBe(evidence.text);
        for (const { value, period, alternatives } of candidates) {
          expect(Number.isFinite(value)).toBe(true);
          expect(isPeriod(period)).toBe(true);
          for (const { reason } of alternatives) expect(Object.values(REASONS)).toContainEqual(reason);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("may be any Vietnamese", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES, ...WORDS), { maxLength: 200 }), (words) => {
        expect(() => extractFrom(words.join(" "), { published: "2024-01-23" })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("may be any bytes that somebody took for a report", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const report = await readReport(bytes, "x.txt").catch((error: unknown) => error);
        if (report instanceof ReportProblem) return;
        expect(() => extractFrom((report as ReportText).text, { published: null })).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  test("may break off anywhere", () => {
    for (let end = 0; end <= TEXT.length; end++) expect(() => extractFrom(TEXT.slice(0, end), { published: "2024-01-23" })).not.toThrow();
  });

  test.each([
    ["digits without end", "9".repeat(200_000)],
    ["brackets without end", "(".repeat(50_000)],
    ["a long sentence of figures", "thu ngân sách 5.000 tỷ đồng, ".repeat(2_000)],
    ["empty cells", "| ".repeat(50_000)],
    ["combining marks", `e${"\u0301".repeat(50_000)}`],
  ])("does not hang on %s", (_, text) => {
    const started = performance.now();
    extractFrom(text, { published: "2024-01-23" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
