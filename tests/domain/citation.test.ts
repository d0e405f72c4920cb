import { describe, expect, test } from "vitest";
import { type Citable, citationMeta, citeBibtex, citeCsl, citeLong, citeShort } from "#domain/citation.ts";

/** Synthetic. */
const CITABLE: Citable = {
  producers: ["UBND tỉnh Thử"],
  title: { vi: "Tăng trưởng giả định, Tỉnh Thử, 2019–2023", en: "Synthetic growth, Test Province, 2019–2023" },
  document: { title: "Báo cáo 12/BC-UBND", published: "2024-01-23", locator: "mục I" },
  status: "estimate",
  site: { vi: "Chỉ số Thử", en: "Test Indicators" },
  release: 3,
  asOf: "2024-12-31",
  accessed: "2025-02-01",
  url: "https://chi-so.example/indicators/synthetic-growth?asOf=2024-12-31",
};

describe("a citation", () => {
  test("in short names producer, report, day, status and the day of the figures", () => {
    expect(citeShort(CITABLE, "vi")).toBe("UBND tỉnh Thử, Báo cáo 12/BC-UBND ngày 23/01/2024; ước tính. Số liệu tính đến 31/12/2024.");
    expect(citeShort(CITABLE, "en")).toBe("UBND tỉnh Thử, Báo cáo 12/BC-UBND, 23/01/2024; estimate. As of 31/12/2024.");
  });

  test("in full puts the producer first and this site second, with an address that finds the same figures", () => {
    expect(citeLong(CITABLE, "vi")).toBe(
      "UBND tỉnh Thử (2024). “Tăng trưởng giả định, Tỉnh Thử, 2019–2023” [bộ dữ liệu]. Theo Báo cáo 12/BC-UBND, mục I. Chỉ số Thử, bản 3, số liệu tính đến 31/12/2024. Truy cập 01/02/2025: https://chi-so.example/indicators/synthetic-growth?asOf=2024-12-31",
    );
    expect(citeLong(CITABLE, "en")).toBe(
      "UBND tỉnh Thử (2024). “Synthetic growth, Test Province, 2019–2023” [dataset]. Báo cáo 12/BC-UBND, mục I [original document]. Test Indicators, release 3. Retrieved February 1, 2025 from https://chi-so.example/indicators/synthetic-growth?asOf=2024-12-31 (as of December 31, 2024).",
    );
  });

  test("of more than three producers names the first and the others", () => {
    const many = { ...CITABLE, producers: ["A", "B", "C", "D"], document: null };
    expect(citeShort(many, "vi")).toBe("A và các nguồn khác; ước tính. Số liệu tính đến 31/12/2024.");
    expect(citeShort({ ...many, producers: ["A", "B", "C"] }, "en")).toContain("A, B, C; estimate");
  });

  test("comes as BibTeX, as CSL-JSON and as meta tags from the same facts", () => {
    expect(citeBibtex(CITABLE, "en").split("\n").slice(0, 3)).toEqual([
      "@misc{indicators-synthetic-growth-asOf-2024-12-31-3,",
      "  author = {{UBND tỉnh Thử}},",
      "  title = {{Synthetic growth, Test Province, 2019–2023}},",
    ]);
    expect(citeCsl(CITABLE, "vi")).toMatchObject({ type: "dataset", version: "3", issued: { "date-parts": [[2024, 12, 31]] } });
    expect(citationMeta(CITABLE, "vi").map(({ name, content }) => `${name}: ${content}`)).toEqual([
      "citation_title: Tăng trưởng giả định, Tỉnh Thử, 2019–2023",
      "citation_author: UBND tỉnh Thử",
      "citation_publication_date: 2024/12/31",
      "citation_publisher: Chỉ số Thử",
      "citation_language: vi",
      "citation_fulltext_html_url: https://chi-so.example/indicators/synthetic-growth?asOf=2024-12-31",
    ]);
  });
});
