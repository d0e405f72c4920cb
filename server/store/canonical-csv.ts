import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { Kysely } from "kysely";
import { FILES, writeRow } from "./ledger-rows.ts";
import { type RowFilter, readPages } from "./read-pages.ts";
import type { Schema } from "./schema.ts";

/**
 * SHA-256 of observations as canonical CSV: the header, then every row as `writeRow` writes it, sorted by its bytes, each ended by LF. What
 * `(head -n 1; LC_ALL=C sort)` makes of such a file, so that anybody can check a release.
 */
export async function hashObservations(db: Kysely<Schema>, filter: RowFilter): Promise<string> {
  const lines: string[] = [];
  for await (const page of readPages(db, "observations", filter)) for (const row of page) lines.push(writeRow("observations", { ...row }));
  return hashLines(lines);
}

/**
 * The same hash made indicator by indicator, for a ledger that is already in memory: a million rows are never held as text at once, and a server
 * answers in between. Rows begin with their indicator and a comma, so groups in that order are in the order of their rows.
 */
export async function hashByIndicator(indicators: Iterable<string>, rowsOf: (indicator: string) => Iterable<object>): Promise<string> {
  const hash = createHash("sha256").update(HEADER);
  for (const indicator of [...indicators].sort((one, other) => compareBytes(`${one},`, `${other},`))) {
    const lines = Array.from(rowsOf(indicator), (row) => writeRow("observations", { ...row }));
    for (const line of lines.sort(compareBytes)) hash.update(`${line}\n`);
    await breathe();
  }
  return hash.digest("hex");
}

/** The hash of rows that are already text. */
export function hashLines(lines: readonly string[]): string {
  const hash = createHash("sha256").update(HEADER);
  for (const line of lines.toSorted(compareBytes)) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Order of the UTF-8 bytes. It differs from that of UTF-16 only where half a pair of surrogates meets a character above them. */
function compareBytes(one: string, other: string): number {
  if (one === other) return 0;
  const hasSurrogates = SURROGATE.test(one) || SURROGATE.test(other);
  if (hasSurrogates) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}

const HEADER = `${FILES.observations.columns.join(",")}\n`;
const SURROGATE = /[\ud800-\udfff]/;
