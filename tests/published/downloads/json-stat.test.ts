import fc from "fast-check";
import JSONstat, { type Dataset } from "jsonstat-toolkit";
import { describe, expect, test } from "vitest";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { jsonStat } from "#server/published/downloads/formats/json-stat.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { type TidyRecord, tableOf } from "./tidy-table.ts";

describe("JSON-stat", () => {
  test("is a dataset with the dimensions of the conventions", () => {
    const years = { kind: "range", from: "2023", to: "2024" } as const;
    const file = JSON.parse(textOf(indicatorView({ areas: ["dong-thap"], time: years })));
    expect(file).toMatchObject({
      version: "2.0",
      class: "dataset",
      href: "https://chi-so.example/indicators/grdp-growth.json",
      label: "Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)",
      source: "UBND tỉnh Đồng Tháp",
      updated: "2026-03-04T08:00:00+07:00",
      id: ["indicator", "area", "measure", "time"],
      size: [1, 1, 2, 2],
      role: { time: ["time"], geo: ["area"], metric: ["indicator"] },
      dimension: {
        indicator: {
          category: {
            index: ["grdp-growth"],
            unit: { "grdp-growth": { label: "phần trăm", symbol: "%", decimals: 2, position: "end" } },
          },
        },
        area: { category: { label: { "dong-thap": "Đồng Tháp (đến 30/6/2025)" } } },
        measure: { category: { label: { actual: "Thực hiện".toLowerCase(), target: "kế hoạch" } } },
      },
      extension: { asOf: null, release: 1, history: "current" },
    });
    expect(file.value).toHaveLength(4);
  });

  test("is read by jsonstat-toolkit as the table says, also where nearly every cell is empty", () => {
    for (const view of [
      indicatorView(),
      indicatorView({ history: "all" }, "public-investment-rate"),
      indicatorView({ areas: ["nowhere"] }),
    ])
      expect(recordsOf(JSONstat(JSON.parse(textOf(view))))).toEqual(sorted(tableOf(view)));
  });

  test("of the whole dataset is a collection, one dataset an indicator", () => {
    const collection = JSONstat(JSON.parse(textOf(datasetView())));
    expect(collection.class).toBe("collection");
    expect(sorted(collection.Dataset().flatMap(recordsOf))).toEqual(sorted(tableOf(datasetView())));
  });

  test("gives letters only to what a report calls an estimate, preliminary or final", () => {
    const file = JSON.parse(textOf(indicatorView()));
    const words = file.extension.attributes.status as Record<string, string>;
    const letters = Object.entries(words).flatMap(
      ([index, word]) => ({ estimate: [[index, "E"]], preliminary: [[index, "P"]], final: [[index, "A"]] })[word] ?? [],
    );
    expect(file.status).toEqual(Object.fromEntries(letters));
    expect(letters.length).toBeGreaterThan(0);
  });

  test("reads back equal to any selection", () => {
    fc.assert(
      fc.property(statements, selections, (list, selection) => {
        const view = syntheticView(list, selection);
        const file = JSON.parse(textOf(view));
        // The toolkit cannot walk a collection without items.
        const datasets = file.link.item.length === 0 ? [] : JSONstat(file).Dataset();
        expect(sorted(datasets.flatMap(recordsOf))).toEqual(sorted(tableOf(view)));
      }),
    );
  });

  test("is byte-identical twice", () => {
    expect(textOf(datasetView({ history: "all" }))).toBe(textOf(datasetView({ history: "all" })));
  });
});

function textOf(view: PublishedView): string {
  return new TextDecoder().decode(joinBytes(jsonStat.encode(view, options())));
}

function recordsOf(dataset: Dataset): TidyRecord[] {
  if (!dataset.id || dataset.n === 0) return [];
  const { attributes } = dataset.extension;
  return sorted(
    dataset
      .Unflatten((at, { value }, index) => {
        const more = Object.fromEntries(Object.entries(attributes).map(([name, cells]) => [name, cells[index] ?? null]));
        const basis = at.basis === undefined || at.basis === "none" ? null : at.basis;
        return value == null
          ? null
          : { indicator: at.indicator, area: at.area, period: at.time, basis, measure: at.measure, value, unit: "", ...more };
      })
      .filter((record) => record !== null) as TidyRecord[],
  );
}

/** In one order, and without the unit, which the cube says once an indicator. */
function sorted(records: TidyRecord[]): TidyRecord[] {
  const text = (record: TidyRecord) => JSON.stringify(Object.entries(record).sort());
  return records.map((record) => ({ ...record, unit: "" })).sort((one, other) => (text(one) < text(other) ? -1 : 1));
}
