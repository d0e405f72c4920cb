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
export async function hashByIndicator(indicators: Iterable<string>, rowsOf: (indicator: string) => Iterable<Facts>): Promise<string> {
  const hash = createHash("sha256").update(HEADER);
  const prefixes = Array.from(indicators, (indicator) => `${indicator},`);
  for (const prefix of sortByBytes(prefixes)) {
    const lines = Array.from(rowsOf(prefix.slice(0, -1)), (row) => writeRow("observations", row));
    for (const line of sortByBytes(lines)) hash.update(`${line}\n`);
    await breathe();
  }
  return hash.digest("hex");
}

type Facts = Readonly<Record<string, unknown>>;

const HEADER = `${FILES.observations.columns.join(",")}\n`;

/** The hash of rows that are already text. */
export function hashLines(lines: string[]): string {
  const hash = createHash("sha256").update(HEADER);
  for (const line of sortByBytes(lines)) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Sorts by the UTF-8 bytes. The order of UTF-16 is the same but where half a pair of surrogates meets a character above them. */
function sortByBytes(lines: string[]): string[] {
  const hasSurrogates = lines.some((line) => /[\ud800-\udfff]/.test(line));
  return hasSurrogates ? lines.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))) : lines.sort();
}
