import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { type DownloadFormat, PLAIN_OPTIONS } from "#server/published/downloads/download-format.ts";
import { csv } from "#server/published/downloads/formats/csv.ts";
import { jsonStat } from "#server/published/downloads/formats/json-stat.ts";
import { parquet } from "#server/published/downloads/formats/parquet.ts";
import { xlsx } from "#server/published/downloads/formats/xlsx.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import { type Bench, type Figure, median } from "./bench.ts";
import { compareWriters, mostMb, type Run, rate, type Writer } from "./downloads/compare-writers.ts";
import { csvStringify, duckDb, papaparse, templateLoop } from "./downloads/csv-peers.ts";
import { type Cell, narrowTo, openSyntheticView } from "./downloads/open-view.ts";
import { excelJs, writeExcel } from "./downloads/sheet-peers.ts";
import { buildNaiveJsonStat } from "./peers/naive-json-stat.ts";

const ROUNDS = 5;
/** Of peers without a bound, some of which take a minute a round. */
const ONCE = 1;
const SHEET_ROWS = 200_000;
const MEGABYTE = 1_000_000;

type Say = (line: string) => void;

/** Files of a million synthetic observations, each beside what would write them without us, in alternating rounds in one process. */
export const downloads: Bench = {
  name: "1,000,000 observations as files",
  run: async (say) => {
    say("writing a synthetic site");
    const view = await openSyntheticView(1_000_000);
    return [
      ...(await measureCsv(say, view)),
      ...(await measureJsonStat(say, view)),
      ...(await measureParquet(say, view)),
      ...(await measureSheets(say, view)),
    ];
  },
};

async function measureCsv(say: Say, view: PublishedView): Promise<Figure[]> {
  const runs = await compareWriters(say, view, { writers: { csv: ours(csv, view), template: templateLoop(view) }, rounds: ROUNDS });
  const others = await compareWriters(say, view, {
    writers: {
      template: templateLoop(view),
      "csv-stringify": csvStringify(view),
      papaparse: papaparse(view),
      duckdb: duckDb(view, "csv"),
    },
    rounds: ONCE,
  });
  return [
    rate("CSV", runs, { own: "csv", peer: "template", against: "a bare template loop", least: 0.55 }),
    rate("csv-stringify", others, { own: "csv-stringify", peer: "template", against: "a bare template loop" }),
    rate("papaparse", others, { own: "papaparse", peer: "template", against: "a bare template loop" }),
    rate("DuckDB, appender and COPY", others, { own: "duckdb", peer: "template", by: "seconds", against: "a bare template loop" }),
    { name: "CSV, first byte", value: median(runs.csv.map(({ firstMs }) => firstMs)), unit: "ms", bound: { most: 50 } },
    { name: "CSV, memory above the snapshot", value: mostMb(runs.csv), unit: "MB", bound: { most: 160 } },
  ];
}

async function measureJsonStat(say: Say, view: PublishedView): Promise<Figure[]> {
  const naive: Writer = (sink) => {
    for (const chunk of buildNaiveJsonStat(view)) sink(chunk);
  };
  const runs = await compareWriters(say, view, { writers: { json: ours(jsonStat, view), naive }, rounds: ROUNDS });
  return [rate("JSON-stat", runs, { own: "json", peer: "naive", against: "a naive builder", least: 0.9 })];
}

async function measureParquet(say: Say, view: PublishedView): Promise<Figure[]> {
  const columns = tidyData(view);
  const alone: Writer = (sink) => sink(new Uint8Array(parquetWriteBuffer({ columnData: columns })));
  const runs = await compareWriters(say, view, { writers: { parquet: ours(parquet, view), alone }, rounds: ROUNDS });
  const others = await compareWriters(say, view, { writers: { alone, duckdb: duckDb(view, "parquet") }, rounds: ONCE });
  return [
    rate("Parquet", runs, { own: "parquet", peer: "alone", against: "hyparquet-writer alone", least: 1 }),
    rate("DuckDB, appender and COPY", others, { own: "duckdb", peer: "alone", by: "seconds", against: "hyparquet-writer alone" }),
    sizeFigure("Parquet, size of 1,000,000 rows", runs.parquet, { most: 5.6 }),
    sizeFigure("hyparquet-writer alone, size", runs.alone),
    sizeFigure("DuckDB with zstd, size", others.duckdb),
  ];
}

async function measureSheets(say: Say, whole: PublishedView): Promise<Figure[]> {
  const view = narrowTo(whole, SHEET_ROWS);
  const runs = await compareWriters(say, view, { writers: { xlsx: ours(xlsx, view), exceljs: excelJs(view) }, rounds: ROUNDS });
  const others = await compareWriters(say, view, {
    writers: { exceljs: excelJs(view), "write-excel-file": writeExcel(view) },
    rounds: ONCE,
  });
  const memory = (name: string) => measureInOwnProcess(say, name).grewMb;
  return [
    rate("XLSX, 200,000 rows", runs, { own: "xlsx", peer: "exceljs", by: "seconds", against: "exceljs' streaming writer", least: 1 }),
    rate("write-excel-file", others, { own: "write-excel-file", peer: "exceljs", by: "seconds", against: "exceljs' streaming writer" }),
    { name: "XLSX, memory in a process of its own", value: memory("ours"), unit: "MB", bound: { most: 250 } },
    { name: "exceljs, memory in a process of its own", value: memory("exceljs"), unit: "MB" },
    { name: "write-excel-file, memory in a process of its own", value: memory("write-excel-file"), unit: "MB" },
  ];
}

/** What a writer adds to a process that holds the 200,000 rows and nothing else. */
function measureInOwnProcess(say: Say, writer: string): Run & { peakMb: number } {
  const script = join(import.meta.dirname, "downloads/sheet-process.ts");
  const run = JSON.parse(execFileSync(process.execPath, ["--expose-gc", script, writer], { encoding: "utf8" })) as Run & { peakMb: number };
  say(`${writer}: +${Math.round(run.grewMb)} MB, at most ${Math.round(run.peakMb)} MB with the rows`);
  return run;
}

function ours(format: DownloadFormat, view: PublishedView): Writer {
  return (sink) => {
    for (const chunk of format.encode(view, PLAIN_OPTIONS)) sink(chunk);
  };
}

function sizeFigure(name: string, runs: readonly Run[], bound?: { most: number }): Figure {
  const [run] = runs;
  return { name, value: ((run?.bytes ?? 0) / MEGABYTE / (run?.rows ?? 1)) * 1_000_000, unit: "MB", ...(bound && { bound }) };
}

/** The columns as hyparquet-writer wants them, made before the clock runs. */
function tidyData(view: PublishedView) {
  const types = { number: "DOUBLE", integer: "INT32" } as const;
  const columns = TIDY_COLUMNS.map(({ name, type, isRequired }) => ({
    name,
    type: type === "number" || type === "integer" ? types[type] : ("STRING" as const),
    nullable: !isRequired,
    data: [] as Cell[],
  }));
  for (const series of view.series())
    for (const row of series.rows) for (const [at, { read }] of TIDY_COLUMNS.entries()) columns[at]?.data.push(read(row, series));
  return columns;
}
