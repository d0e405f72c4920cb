import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { metadata } from "#server/published/downloads/formats/metadata.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { tableOf } from "./tidy-table.ts";

describe("metadata", () => {
  test("says of the value what the indicator is", () => {
    const file = read(indicatorView({ areas: ["dong-thap"] }));
    expect(file.columns.value).toMatchObject({
      titleShort: "Tăng trưởng GRDP",
      unit: "phần trăm",
      shortUnit: "%",
      decimals: 2,
      additive: false,
      timespan: "2006-2030",
      nextUpdate: null,
      descriptionKey: ["2014: Giá so sánh gốc 1994 trước khoảng năm 2015, gốc 2010 về sau."],
    });
    expect(file.chart).toMatchObject({
      title: "Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)",
      subtitle: "Đồng Tháp (đến 30/6/2025), 2006–2030",
      originalChartUrl: "https://chi-so.example/indicators/grdp-growth",
    });
    expect(file.chart.citation).toContain("bản 1, số liệu tính đến 04/03/2026.");
  });

  test("names every document its rows come from, once, and no other", () => {
    const view = indicatorView({ history: "all" });
    const named = read(view).documents.map(({ id }: { id: string }) => id);
    expect(named).toEqual([...new Set(tableOf(view).map(({ report }) => report))].sort());
  });

  test("of the whole dataset explains every indicator and area", () => {
    const file = read(datasetView());
    expect(Object.keys(file.indicators)).toEqual([...new Set(tableOf(datasetView()).map(({ indicator }) => indicator))]);
    expect(file.areas["dong-thap-2025"]).toMatchObject({ validFrom: "2025-07-01", predecessors: ["dong-thap", "tien-giang"] });
    expect(file.statusCodes.estimate).toBe("ước tính");
  });

  test("of any selection, with any history, names what its rows name: indicators, areas, and of each document how many rows", () => {
    fc.assert(
      fc.property(statements, selections, (list, selection) => {
        const view = syntheticView(list, selection);
        const [file, rows] = [read(view), tableOf(view)];
        const named = (column: string) => [...new Set(rows.map((row) => row[column]))].sort();
        expect(Object.keys(file.indicators).sort()).toEqual(named("indicator"));
        expect(Object.keys(file.areas).sort()).toEqual(named("area"));
        expect(file.documents.map(({ id, rows: count }: { id: string; rows: number }) => [id, count])).toEqual(
          named("report").map((id) => [id, rows.filter(({ report }) => report === id).length]),
        );
      }),
    );
  });

  test("says when it was fetched only where it is told, so that the bytes of a release stay", () => {
    expect(read(indicatorView()).dateDownloaded).toBeNull();
    expect(read(indicatorView(), "2026-05-02")).toMatchObject({
      dateDownloaded: "2026-05-02",
      chart: { citation: expect.stringContaining("Truy cập 02/05/2026: ") },
    });
  });
});

function read(view: PublishedView, downloadedOn: string | null = null) {
  return JSON.parse(new TextDecoder().decode(joinBytes(metadata.encode(view, options({ downloadedOn })))));
}
