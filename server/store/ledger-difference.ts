import { identityOf, writeRow } from "./ledger-rows.ts";
import type { LedgerRow, LedgerTable } from "./schema.ts";

/** A row of a ledger file: its facts, and its text where that is not what this program would write. */
export interface IncomingRow {
  facts: Readonly<Record<string, unknown>>;
  written: string;
}

/** What loading a file changes in a table. Rows are never overwritten but for their place and spelling in the file. */
export interface Difference {
  insert: { facts: Readonly<Record<string, unknown>>; position: number; written: string | null }[];
  withdraw: { row_id: number; as: "corrected" | "withdrawn" }[];
  place: { row_id: number; position: number | null; written: string | null }[];
}

type StoredRow = LedgerRow & Readonly<Record<string, unknown>>;

/**
 * Compares a file with what the file held when it was last loaded (rows with a position), so that what the desk published since then stays: a row
 * the file gained is recorded, one it lost is withdrawn, one the desk withdrew and the file still holds stays withdrawn.
 */
export function compareWithFile(table: LedgerTable, stored: readonly StoredRow[], incoming: readonly IncomingRow[]): Difference {
  const difference: Difference = { insert: [], withdraw: [], place: [] };
  const byContent = new Map<string, StoredRow>();
  const standing = new Map<string, StoredRow>();
  for (const row of stored) {
    if (row.withdrawn_in === null || row.position !== null) keepPreferred(byContent, writeRow(table, row), row);
    if (row.withdrawn_in === null) standing.set(identityOf(table, row), row);
  }
  const kept = new Set<StoredRow>();
  incoming.forEach(({ facts, written: text }, position) => {
    const content = writeRow(table, facts);
    const written = text === content ? null : text;
    const same = byContent.get(content);
    if (same === undefined) {
      const replaced = standing.get(identityOf(table, facts));
      if (replaced) {
        kept.add(replaced);
        difference.withdraw.push({ row_id: replaced.row_id, as: "corrected" });
      }
      difference.insert.push({ facts, position, written });
      return;
    }
    kept.add(same);
    if (same.position !== position || same.written !== written) difference.place.push({ row_id: same.row_id, position, written });
  });
  for (const row of stored) if (row.position !== null && !kept.has(row)) drop(difference, row);
  return difference;
}

/** Of two rows with the same facts the one that stands is meant. */
function keepPreferred(byContent: Map<string, StoredRow>, content: string, row: StoredRow): void {
  if (row.withdrawn_in === null || !byContent.has(content)) byContent.set(content, row);
}

function drop(difference: Difference, { row_id, withdrawn_in }: StoredRow): void {
  if (withdrawn_in === null) difference.withdraw.push({ row_id, as: "withdrawn" });
  else difference.place.push({ row_id, position: null, written: null });
}
