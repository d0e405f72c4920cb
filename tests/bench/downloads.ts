import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Statement } from "#domain/observation.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { type DownloadFormat, PLAIN_OPTIONS } from "#server/published/downloads/download-format.ts";
import { csv } from "#server/published/downloads/formats/csv.ts";
import { jsonStat } from "#server/published/downloads/formats/json-stat.ts";
import { parquet } from "#server/published/downloads/formats/parquet.ts";
import { xlsx } from "#server/published/downloads/formats/xlsx.ts";
import { type PublishedView, viewOf } from "#server/published/downloads/published-view.ts";
import { EVERYTHING } from "#server/published/downloads/selection.ts";
import { datasetSubject } from "#server/published/downloads/subjects.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import { type Bench, type Figure, median } from "./bench.ts";
import { buildNaiveJsonStat } from "./peers/naive-json-stat.ts";
import { writeSyntheticSite } from "./synthetic-ledger.ts";

const ROUNDS = 5;
const MEGABYTE = 1_000_000;

/** Files of a million synthetic observations, each beside what would write them without us, in alternating rounds in one process. */
export const downloads: Bench = {
  name: "1,000,000 observations as files",
  run: async (say) => {
    const view = await openSyntheticView(say);
    const workbook: PublishedView = viewOf({ ...view, selection: { ...view.selection, indicators: indicatorsOf(view, 200_000) } });
    const columns = tidyData(view);
    const alone = compare(say, view, { csv: () => encode(csv, view), template: () => writeTemplate(view) });
    const cubes = compare(say, view, { json: () => encode(jsonStat, view), naive: () => buildNaiveJsonStat(view) });
    const parquets = compare(say, view, {
      parquet: () => encode(parquet, view),
      alone: () => [new Uint8Array(parquetWriteBuffer({ columnData: columns() }))],
    });
    const sheets = compare(say, workbook, { xlsx: () => encode(xlsx, workbook), again: () => encode(xlsx, workbook) });
    return [
      rate("CSV", alone, ["csv", "template"], "a bare template loop", 0.55),
      { name: "CSV, first byte", value: median(alone.csv.map(({ firstMs }) => firstMs)), unit: "ms", bound: { most: 50 } },
      { name: "CSV, memory above the snapshot", value: most(alone.csv), unit: "MB", bound: { most: 160 } },
      rate("JSON-stat", cubes, ["json", "naive"], "a naive builder", 0.9),
      rate("Parquet", parquets, ["parquet", "alone"], "hyparquet-writer alone", 1),
      {
        name: "Parquet, size of 1,000,000 rows",
        value: ((parquets.parquet[0]?.bytes ?? 0) / MEGABYTE / view.snapshot.observationCount) * 1_000_000,
        unit: "MB",
        bound: { most: 5.6 },
      },
      { name: "XLSX, 200,000 rows", value: speed(sheets.xlsx), unit: "rows/s" },
      { name: "XLSX, memory above the snapshot", value: most(sheets.xlsx), unit: "MB", bound: { most: 250 } },
    ];
  },
};

async function openSyntheticView(say: (line: string) => void): Promise<PublishedView> {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-downloads-"));
  try {
    say("writing a synthetic site");
    const { database } = await writeSyntheticSite(folder);
    const store = await openStore(database);
    const snapshot = await loadSnapshot(store, loadCatalogue(folder));
    await store.close();
    const selection = { ...EVERYTHING, history: "all" as const };
    return viewOf({
      subject: datasetSubject(snapshot.catalogue),
      snapshot,
      selection,
      origin: "https://example.org",
      query: "",
      today: "2026-01-02",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As many indicators as have so many rows. */
function indicatorsOf(view: PublishedView, rows: number): string[] {
  const ids = new Set<string>();
  let count = 0;
  for (const { indicator, rows: own } of view.series()) {
    if (count >= rows) break;
    ids.add(indicator.id);
    count += own.length;
  }
  return [...ids];
}

interface Run {
  seconds: number;
  rows: number;
  firstMs: number;
  bytes: number;
  /** The most the process grew by. */
  grewMb: number;
}

/** Runs each writer in turn; the first round only warms up. */
function compare<Name extends string>(
  say: (line: string) => void,
  view: PublishedView,
  writers: Record<Name, () => Iterable<Uint8Array>>,
): Record<Name, Run[]> {
  const runs = Object.fromEntries(Object.keys(writers).map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  let rows = 0;
  for (const series of view.series()) rows += series.rows.length;
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of Object.keys(writers) as Name[]) {
      const run = measure(writers[name], rows);
      say(
        `${name}, round ${round}: ${Math.round(run.rows / run.seconds).toLocaleString("en")} rows/s, first byte ${run.firstMs.toFixed(1)} ms, +${Math.round(run.grewMb)} MB`,
      );
      if (round > 0) runs[name].push(run);
    }
  return runs;
}

function measure(write: () => Iterable<Uint8Array>, rows: number): Run {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const startedAt = performance.now();
  let [firstMs, bytes, peak, chunks] = [0, 0, before, 0];
  for (const chunk of write()) {
    if (bytes === 0) firstMs = performance.now() - startedAt;
    bytes += chunk.length;
    if (chunks++ % 16 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { seconds: (performance.now() - startedAt) / 1000, rows, firstMs, bytes, grewMb: (peak - before) / MEGABYTE };
}

function encode(format: DownloadFormat, view: PublishedView): Iterable<Uint8Array> {
  return format.encode(view, PLAIN_OPTIONS);
}

/** One template for a row and nothing else: what cannot be beaten. */
function* writeTemplate(view: PublishedView): Iterable<Uint8Array> {
  let text = "";
  for (const { rows } of view.series())
    for (const row of rows) {
      text += templateRow(row);
      if (text.length < 32_768) continue;
      yield Buffer.from(text);
      text = "";
    }
  yield Buffer.from(text);
}

function templateRow(row: Statement): string {
  return `${row.indicator},${row.area},${row.period},${row.referenceDate ?? ""},${row.basis},${row.measure},${row.operator ?? ""},${row.value},${row.valueMax ?? ""},${row.unit},${row.status ?? ""},${row.qualifier ?? ""},,"${row.asStated}",${row.report},${row.published ?? ""},${row.locator},${row.recordedIn}\r\n`;
}

/** The columns as hyparquet-writer wants them, made before the clock runs. */
function tidyData(view: PublishedView) {
  const types = { number: "DOUBLE", integer: "INT32" } as const;
  const columns = TIDY_COLUMNS.map(({ name, type, isRequired }) => ({
    name,
    type: type === "number" || type === "integer" ? types[type] : ("STRING" as const),
    nullable: !isRequired,
    data: [] as (string | number | null)[],
  }));
  for (const series of view.series())
    for (const row of series.rows) for (const [at, { read }] of TIDY_COLUMNS.entries()) columns[at]?.data.push(read(row, series));
  return () => columns;
}

function rate<Name extends string>(
  name: string,
  runs: Record<Name, Run[]>,
  [own, peer]: [Name, Name],
  against: string,
  least: number,
): Figure {
  return {
    name,
    value: speed(runs[own]),
    unit: "rows/s",
    against: { name: against, ratio: speed(runs[own]) / speed(runs[peer]) },
    bound: { least },
  };
}

function speed(runs: readonly Run[]): number {
  return median(runs.map(({ rows, seconds }) => rows / seconds));
}

function most(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ grewMb }) => grewMb));
}
