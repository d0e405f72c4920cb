import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { afterAll, describe, expect, test } from "vitest";
import type { DownloadOptions } from "#server/published/downloads/download-format.ts";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { xlsx } from "#server/published/downloads/formats/xlsx.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import { escapeCell } from "#server/published/downloads/xlsx/xml.ts";
import { aStatement } from "#tests/domain/builders.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options, scorecardView } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { type TidyRecord, tableOf } from "./tidy-table.ts";

type Cells = (string | number | boolean | Date | null)[][];

describe("XLSX", () => {
  test("has a sheet each for data, indicators, reports and notes, in the reader's language", async () => {
    expect((await read(indicatorView())).map(({ sheet }) => sheet)).toEqual(["Số liệu", "Chỉ tiêu", "Báo cáo", "Ghi chú"]);
    expect((await read(indicatorView(), { locale: "en" })).map(({ sheet }) => sheet)).toEqual(["Data", "Indicators", "Reports", "Notes"]);
  });

  test("has numbers as numbers and whole days as dates; a month or a year stays text", async () => {
    const list = [
      aStatement({ value: -3.39, valueMax: 4, published: "2024-01-23", report: "a", period: "2021" }),
      aStatement({ value: 1e21, published: "2024-02", report: "b", period: "2022" }),
    ];
    const [data] = await read(syntheticView(list));
    const rows = records(data?.data ?? []);
    expect(rows.map(({ value, value_max, published }) => [value, value_max, published])).toEqual([
      [-3.39, 4, new Date("2024-01-23T00:00:00Z")],
      [1e21, null, "2024-02"],
    ]);
  });

  test("reads back equal to the whole dataset", async () => {
    const [data] = await read(datasetView({ history: "all" }));
    expect(comparable(records(data?.data ?? []))).toEqual(comparable(tableOf(datasetView({ history: "all" }))));
  });

  test("reads back equal to any selection", async () => {
    await fc.assert(
      fc.asyncProperty(statements, selections, async (list, selection) => {
        const view = syntheticView(list, selection);
        const [data] = await read(view);
        expect(comparable(records(data?.data ?? []))).toEqual(comparable(tableOf(view)));
      }),
      { numRuns: 40 },
    );
  });

  test("names every report of its rows, and says where it comes from", async () => {
    const view = indicatorView({ areas: ["dong-thap"] });
    const [, indicators, reports, notes] = await read(view);
    expect(records(indicators?.data ?? [])).toMatchObject([{ indicator: "grdp-growth", unit: "%", decimals: 2 }]);
    expect(records(reports?.data ?? []).map(({ report }) => report)).toEqual(
      [...new Set(tableOf(view).map(({ report }) => report))].sort(),
    );
    const lines = (notes?.data ?? []).map((row) => row.join(": "));
    expect(lines[0]).toContain("Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)");
    expect(lines).toContain("Địa chỉ: https://chi-so.example/indicators/grdp-growth");
  });

  test("of a scorecard begins with the officials' ten columns, by topic, numbers as numbers", async () => {
    const [table, data] = await read(scorecardView("2023"));
    expect([table?.sheet, data?.sheet]).toEqual(["Bảng chỉ tiêu 2023", "Số liệu"]);
    const [title, sentence, header, topic, first] = table?.data ?? [];
    expect(title?.[0]).toBe("Kết quả thực hiện các chỉ tiêu năm 2023, Đồng Tháp (đến 30/6/2025)");
    expect(String(sentence?.[0])).toContain("2023");
    expect(header).toEqual([
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "Thực hiện năm 2022",
      "Kế hoạch năm 2023",
      "Ước thực hiện năm 2023",
      "So cùng kỳ (%)",
      "So kế hoạch (%)",
      "Đánh giá",
      "Nguồn",
    ]);
    expect(topic?.[1]).toBe("Tăng trưởng kinh tế");
    expect(first?.slice(0, 3)).toEqual([1, "Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)", "%"]);
    expect(first?.slice(3, 7).map((cell) => typeof cell)).toEqual(["number", "number", "number", "number"]);
    expect(first?.[8]).toBe("không đạt");
  });

  test.each([
    ['dấu <b> & "nháy"', "dấu &lt;b&gt; &amp; &quot;nháy&quot;"],
    ["chuông \u0007", "chuông _x0007_"],
    ["nửa \ud83d", "nửa _xD83D_"],
    ["cả 😀", "cả 😀"],
    ["_x0041_", "_x005F_x0041_"],
  ])("writes %j as %j", (text, expected) => {
    expect(escapeCell(text)).toBe(expected);
  });

  test("is byte-identical twice", () => {
    expect(bytesOf(datasetView())).toEqual(bytesOf(datasetView()));
  });
});

function bytesOf(view: PublishedView, given: Partial<DownloadOptions> = {}): Uint8Array {
  return joinBytes(xlsx.encode(view, options(given)));
}

const directory = mkdtempSync(join(tmpdir(), "xlsx-"));
afterAll(() => rmSync(directory, { recursive: true }));

async function read(view: PublishedView, given: Partial<DownloadOptions> = {}): Promise<{ sheet: string; data: Cells }[]> {
  const file = join(directory, "read-back.xlsx");
  writeFileSync(file, bytesOf(view, given));
  return (await readWorkbook(file)) as { sheet: string; data: Cells }[];
}

function records([header = [], ...rows]: Cells): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? null])));
}

/** Days as text; words as the reader hands them over: trimmed, without line ends of its own, control characters in the format's escape. */
function comparable(rows: (Record<string, unknown> | TidyRecord)[]) {
  const words = (text: string) =>
    escapeCell(text).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return rows.map((row) =>
    TIDY_COLUMNS.map(({ name }) => {
      const value = row[name];
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return typeof value === "string"
        ? words(value.replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))).trim() || null
        : value;
    }),
  );
}
