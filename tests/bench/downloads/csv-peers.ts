import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, type DuckDBType, INTEGER, VARCHAR } from "@duckdb/node-api";
import { stringify } from "csv-stringify";
import Papa from "papaparse";
import type { Statement } from "#domain/observation.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import type { Writer } from "./compare-writers.ts";
import { type Cell, rowsOf } from "./open-view.ts";

const PIECE = 32_768;
const VECTOR = 2048;

/** One template for a row and nothing else: what cannot be beaten. */
export function templateLoop(view: PublishedView): Writer {
  return (sink) => {
    let text = "";
    for (const { rows } of view.series())
      for (const row of rows) {
        text += templateRow(row);
        if (text.length < PIECE) continue;
        sink(Buffer.from(text));
        text = "";
      }
    sink(Buffer.from(text));
  };
}

function templateRow(row: Statement): string {
  return `${row.indicator},${row.area},${row.period},${row.referenceDate ?? ""},${row.basis},${row.measure},${row.operator ?? ""},${row.value},${row.valueMax ?? ""},${row.unit},${row.status ?? ""},${row.qualifier ?? ""},,"${row.asStated}",${row.report},${row.published ?? ""},${row.locator},${row.recordedIn}\r\n`;
}

export function csvStringify(view: PublishedView): Writer {
  return async (sink) => {
    const writer = stringify({ record_delimiter: "\r\n", header: true, columns: TIDY_COLUMNS.map(({ name }) => name) });
    const ended = new Promise((resolve) => writer.once("end", resolve));
    writer.on("data", sink);
    for (const row of rowsOf(view)) if (!writer.write(row)) await new Promise((resolve) => writer.once("drain", resolve));
    writer.end();
    await ended;
  };
}

/** It writes whole tables, so it is handed one series after the other. */
export function papaparse(view: PublishedView): Writer {
  return (sink) => {
    let rows: Cell[][] = [TIDY_COLUMNS.map(({ name }) => name)];
    for (const row of rowsOf(view)) {
      rows.push(row);
      if (rows.length < 500) continue;
      sink(Buffer.from(`${Papa.unparse(rows, { newline: "\r\n" })}\r\n`));
      rows = [];
    }
    sink(Buffer.from(`${Papa.unparse(rows, { newline: "\r\n" })}\r\n`));
  };
}

/** Through its appender, as a program would that holds rows, and out again by `COPY`. */
export function duckDb(view: PublishedView, format: "csv" | "parquet"): Writer {
  return async (sink) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-duckdb-"));
    const file = join(folder, `figures.${format}`);
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
    try {
      const types = TIDY_COLUMNS.map(({ type }): DuckDBType => (type === "number" ? DOUBLE : type === "integer" ? INTEGER : VARCHAR));
      await connection.run(`CREATE TABLE figures (${TIDY_COLUMNS.map(({ name }, at) => `"${name}" ${types[at]}`).join(", ")})`);
      const appender = await connection.createAppender("figures");
      const columns: Cell[][] = TIDY_COLUMNS.map(() => []);
      const append = () => {
        const chunk = DuckDBDataChunk.create(types);
        chunk.setColumns(columns);
        appender.appendDataChunk(chunk);
        for (const column of columns) column.length = 0;
      };
      for (const series of view.series())
        for (const row of series.rows) {
          for (const [at, { read }] of TIDY_COLUMNS.entries()) columns[at]?.push(read(row, series));
          if (columns[0]?.length === VECTOR) append();
        }
      if (columns[0]?.length) append();
      appender.closeSync();
      await connection.run(`COPY figures TO '${file}' (FORMAT ${format}${format === "parquet" ? ", COMPRESSION zstd" : ", HEADER"})`);
      sink(readFileSync(file));
    } finally {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    }
  };
}
