// Writes one workbook of 200,000 synthetic rows in this process and prints its speed and memory as JSON: `sheet-process.ts ours|exceljs|write-excel-file`.
import { readFileSync } from "node:fs";
import { PLAIN_OPTIONS } from "#server/published/downloads/download-format.ts";
import { xlsx } from "#server/published/downloads/formats/xlsx.ts";
import { measureWriter, type Writer } from "./compare-writers.ts";
import { openSyntheticView } from "./open-view.ts";
import { excelJs, writeExcel } from "./sheet-peers.ts";

const ROWS = 200_000;
const view = await openSyntheticView(ROWS);
const writers: Record<string, Writer> = {
  ours: (sink) => {
    for (const chunk of xlsx.encode(view, PLAIN_OPTIONS)) sink(chunk);
  },
  exceljs: excelJs(view),
  "write-excel-file": writeExcel(view),
};
const run = await measureWriter(writers[process.argv[2] ?? ""] as Writer, ROWS);
const [, kilobytes = "NaN"] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
console.log(JSON.stringify({ ...run, peakMb: Number(kilobytes) / 1024 }));
