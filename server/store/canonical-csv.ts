import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Observation } from "#domain/observation.ts";
import { createPause } from "./create-pause.ts";
import { FILES, writeObservation, writeRow } from "./ledger-rows.ts";
import { type RowFilter, readPages } from "./read-pages.ts";
import type { Schema } from "./schema.ts";

/** The SHA-256 of each indicator's observations as canonical CSV: the header, then every row sorted by its bytes, each line ended by LF. */
export type PartHashes = ReadonlyMap<string, string>;

const HEADER = `${FILES.observations.columns.join(",")}\n`;

/**
 * SHA-256 of all observations: of a list `indicator,sha256` of the hashes of the indicators, sorted by its bytes, each line ended by LF. So a release of a
 * million figures that changes three of them hashes one indicator anew, and anybody can still check it with sort and sha256sum.
 */
export function hashParts(parts: PartHashes): string {
  const hash = createHash("sha256").update("indicator,sha256\n");
  for (const line of sortByBytes(Array.from(parts, ([indicator, sha256]) => `${indicator},${sha256}`))) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/**
 * The hash of one indicator's observations that are in memory, by area; other work gets its turn between two areas. Null where there are none. Rows
 * begin with indicator, area and a comma, so areas in that order are in the order of their rows.
 */
export async function hashPart(byArea: ReadonlyMap<string, readonly Observation[]>): Promise<string | null> {
  const pause = createPause();
  const hash = createHash("sha256").update(HEADER);
  let isEmpty = true;
  for (const prefix of sortByBytes(Array.from(byArea.keys(), (area) => `${area},`))) {
    const observations = byArea.get(prefix.slice(0, -1)) ?? [];
    if (observations.length === 0) continue;
    isEmpty = false;
    // In one piece: each call of the hash costs more than a row does.
    hash.update(`${sortByBytes(observations.map(writeObservation)).join("\n")}\n`);
    await pause();
  }
  return isEmpty ? null : hash.digest("hex");
}

/** The hashes of rows of the database, indicator by indicator. */
export async function hashPartsOf(db: Kysely<Schema>, filter: RowFilter): Promise<PartHashes> {
  const lines = new Map<string, string[]>();
  for await (const page of readPages(db, "observations", filter))
    for (const row of page) {
      const ofIndicator = lines.get(row.indicator) ?? [];
      lines.set(row.indicator, ofIndicator);
      ofIndicator.push(writeRow("observations", { ...row }));
    }
  return new Map(Array.from(lines, ([indicator, ofIndicator]) => [indicator, hashLines(ofIndicator)]));
}

/** SHA-256 of all observations in one piece, as releases were hashed before indicators had hashes of their own. */
export async function hashObservations(db: Kysely<Schema>, filter: RowFilter): Promise<string> {
  const lines: string[] = [];
  for await (const page of readPages(db, "observations", filter)) for (const row of page) lines.push(writeRow("observations", { ...row }));
  return hashLines(lines);
}

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
