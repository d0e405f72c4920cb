import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DownloadFormat } from "#server/published/downloads/download-format.ts";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { csv } from "#server/published/downloads/formats/csv.ts";
import { parquet } from "#server/published/downloads/formats/parquet.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { type TidyRecord, tableOf, unguarded } from "./tidy-table.ts";

const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-duckdb-"));
const types = Object.fromEntries(
  TIDY_COLUMNS.map(({ name, type }) => [name, type === "number" ? "DOUBLE" : type === "integer" ? "INTEGER" : "VARCHAR"]),
);
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
});

afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

describe("DuckDB reads", () => {
  test("the same rows from the Parquet and the CSV of the whole dataset with its history", async () => {
    const view = datasetView({ history: "all" });
    expect(await readParquet(view)).toEqual(tableOf(view));
    expect(await readCsv(view)).toEqual(tableOf(view));
  });

  test("the types of the columns without being told", async () => {
    const file = write(parquet, datasetView());
    const described = await rowsOf(`DESCRIBE SELECT * FROM read_parquet('${file}')`);
    expect(Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]))).toEqual(types);
  });

  test("from the footer of the Parquet what the file is", async () => {
    const file = write(parquet, datasetView());
    const facts = await rowsOf(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${file}')`);
    expect(facts).toContainEqual({ key: "licence", value: "https://creativecommons.org/licenses/by/4.0/" });
    expect(facts).toContainEqual({ key: "title", value: "Số liệu kinh tế - xã hội, Đồng Tháp" });
  });

  test("any selection from both as it was", async () => {
    await fc.assert(
      fc.asyncProperty(statements, selections, async (list, selection) => {
        const view = syntheticView(list, selection);
        expect(await readParquet(view)).toEqual(tableOf(view));
        expect((await readCsv(view)).map(unguarded)).toEqual(tableOf(view));
      }),
      { numRuns: 30 },
    );
  });
});

function readParquet(view: PublishedView): Promise<TidyRecord[]> {
  return rowsOf(`SELECT * FROM read_parquet('${write(parquet, view)}')`);
}

function readCsv(view: PublishedView): Promise<TidyRecord[]> {
  const columns = JSON.stringify(types).replaceAll('"', "'");
  return rowsOf(
    `SELECT * FROM read_csv('${write(csv, view)}', columns = ${columns}, delim = ',', quote = '"', escape = '"', header = true)`,
  );
}

function write(format: DownloadFormat, view: PublishedView): string {
  const file = join(folder, `figures.${format.extension}`);
  writeFileSync(file, joinBytes(format.encode(view, options())));
  return file;
}

async function rowsOf(sql: string): Promise<TidyRecord[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS() as TidyRecord[];
}
