import { zstdDecompressSync } from "node:zlib";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, test } from "vitest";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { parquet } from "#server/published/downloads/formats/parquet.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { aStatement } from "#tests/domain/builders.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { tableOf } from "./tidy-table.ts";

const COMPRESSORS = { ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)) };

describe("Parquet", () => {
  test("has typed columns, and codes as dictionaries", () => {
    const meta = parquetMetadata(bufferOf(datasetView()));
    const columns = parquetSchema(meta).children.map(({ element }) => `${element.name} ${element.type} ${element.repetition_type}`);
    expect(columns).toContain("value DOUBLE REQUIRED");
    expect(columns).toContain("value_max DOUBLE OPTIONAL");
    expect(columns).toContain("release INT32 REQUIRED");
    expect(columns).toContain("status BYTE_ARRAY OPTIONAL");
    const encodings = new Map(meta.row_groups[0]?.columns.map(({ meta_data }) => [meta_data?.path_in_schema[0], meta_data?.encodings]));
    expect(encodings.get("indicator")).toContain("RLE_DICTIONARY");
    expect(encodings.get("unit")).toContain("RLE_DICTIONARY");
  });

  test("says in its footer what it is, from which release, and under which licence", () => {
    const facts = Object.fromEntries(
      (parquetMetadata(bufferOf(indicatorView())).key_value_metadata ?? []).map(({ key, value }) => [key, value]),
    );
    expect(facts).toMatchObject({
      title: "Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)",
      address: "https://chi-so.example/indicators/grdp-growth",
      release: "1",
      as_of: "2026-03-04",
      licence: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(JSON.parse(facts.columns ?? "{}").value).toBe("Theo đơn vị ở cột unit.");
  });

  test("reads back equal to the whole dataset", async () => {
    expect(await read(datasetView({ history: "all" }))).toEqual(tableOf(datasetView({ history: "all" })));
  });

  test("reads back equal where a series is longer than a group of rows", async () => {
    const list = Array.from({ length: 70_000 }, (_, index) => aStatement({ value: index, report: `r-${String(index).padStart(6, "0")}` }));
    const view = syntheticView(list);
    expect((await read(view)).map(({ value }) => value)).toEqual(list.map(({ value }) => value));
    expect(parquetMetadata(bufferOf(view)).row_groups.map(({ num_rows }) => num_rows)).toEqual([65_536n, 4_464n]);
  });

  test("reads back equal to any selection", async () => {
    await fc.assert(
      fc.asyncProperty(statements, selections, async (list, selection) => {
        const view = syntheticView(list, selection);
        expect(await read(view)).toEqual(tableOf(view));
      }),
      { numRuns: 50 },
    );
  });

  test("is byte-identical twice", () => {
    expect(bufferOf(datasetView())).toEqual(bufferOf(datasetView()));
  });
});

function bufferOf(view: PublishedView): ArrayBuffer {
  return new Uint8Array(joinBytes(parquet.encode(view, options()))).buffer;
}

async function read(view: PublishedView) {
  const rows = await parquetReadObjects({ file: bufferOf(view), compressors: COMPRESSORS });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null])));
}
