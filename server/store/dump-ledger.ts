import { FILES, writeRow } from "./ledger-rows.ts";
import { readPages, stands } from "./read-pages.ts";
import type { LedgerRow, LedgerTable } from "./schema.ts";
import type { Store } from "./store.ts";

export interface LedgerText {
  /** Path in the repository, e.g. `data/ledger/reports.csv`. */
  file: string;
  text: string;
}

/**
 * Writes the last release as the files of data/ledger. Rows that were loaded from there come back byte for byte and in their place; what the desk
 * published follows in the order it was recorded.
 */
export async function dumpLedger(store: Store): Promise<LedgerText[]> {
  return Promise.all((Object.keys(FILES) as LedgerTable[]).map((table) => dumpTable(store, table)));
}

async function dumpTable(store: Store, table: LedgerTable): Promise<LedgerText> {
  const lines: { place: number; text: string }[] = [];
  for await (const page of readPages(store.db, table, stands)) for (const row of page) lines.push(lineOf(table, row));
  lines.sort((one, other) => one.place - other.place);
  const { file, columns } = FILES[table];
  return { file, text: [columns.join(","), ...lines.map(({ text }) => text), ""].join("\n") };
}

function lineOf(table: LedgerTable, row: LedgerRow): { place: number; text: string } {
  return { place: row.position ?? Number.MAX_SAFE_INTEGER, text: row.written ?? writeRow(table, { ...row }) };
}
