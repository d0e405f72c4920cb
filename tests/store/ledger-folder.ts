import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const HEADERS = {
  reports: "report,title,publisher,published,url,kind",
  observations:
    "indicator,area,period,reference_date,basis,measure,operator,value,value_max,unit,status,qualifier,as_stated,report,locator,note",
  decisions: "indicator,area,period,measure,basis,report,reason",
};

export const REPORT = "report-2024,Báo cáo giả định,Nhà xuất bản giả định,2024-01-23,https://example.org/1,news";
export const LATER_REPORT = "report-2025,Báo cáo giả định sau,Nhà xuất bản giả định,2025,,report";
export const ACTUAL = "synthetic-growth,old-province,2023,,,actual,,6.14,,percent,estimate,,ước đạt giả định,report-2024,,";
export const TARGET = "synthetic-growth,old-province,2023,,,target,range,7.0,7.5,percent,,,từ … đến giả định,report-2024,para 2,";
export const DECISION = `synthetic-growth,old-province,2023,actual,,report-2024,"Lý do giả định"`;

/** Synthetic: a small ledger that has nothing wrong. */
export const LEDGER = { reports: [REPORT, LATER_REPORT], observations: [ACTUAL, TARGET], decisions: [DECISION] };

export type LedgerLines = { [File in keyof typeof LEDGER]: readonly string[] };

/** Writes a ledger into a new folder, which goes when the test ends. Lines that are not given are those of `LEDGER`. */
export function aLedgerFolder(given: Partial<LedgerLines> = {}): string {
  const rootDirectory = aFolder();
  writeLedger(rootDirectory, given);
  return rootDirectory;
}

export function writeLedger(rootDirectory: string, given: Partial<LedgerLines> = {}): void {
  mkdirSync(join(rootDirectory, "data/ledger"), { recursive: true });
  for (const [name, lines] of Object.entries({ ...LEDGER, ...given }) as [keyof LedgerLines, readonly string[]][])
    writeFileSync(join(rootDirectory, `data/ledger/${name}.csv`), [HEADERS[name], ...lines, ""].join("\n"));
}

/** A new folder that goes when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
