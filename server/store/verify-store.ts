import { sql } from "kysely";
import type { Issue } from "#domain/issue.ts";
import type { Release } from "#domain/release.ts";
import { checkAudit } from "./audit.ts";
import { hashObservations } from "./canonical-csv.ts";
import { readPages, stoodIn } from "./read-pages.ts";
import { readReleases } from "./read-release.ts";
import type { LedgerTable } from "./schema.ts";
import type { Store } from "./store.ts";

/** Reads the whole database again: its pages, its references, every release against its counts and its hash, and the trail. Empty when all is as it was published. */
export async function verifyStore(store: Store): Promise<Issue[]> {
  const issues = await checkPages(store);
  for (const release of await readReleases(store)) issues.push(...(await checkRelease(store, release)));
  issues.push(...(await checkAudit(store)));
  return issues;
}

async function checkPages({ db, kind, location }: Store): Promise<Issue[]> {
  if (kind === "postgres") return [];
  const { rows: pages } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  const { rows: references } = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db);
  const messages = [
    ...pages.flatMap(({ integrity_check: message }) => (message === "ok" ? [] : [message])),
    ...references.map(({ table, rowid }) => `row ${rowid} of ${table} names a release that is not there`),
  ];
  return messages.map((message) => ({ code: "store/damaged", file: location, message: `${message}. Restore a backup.` }));
}

async function checkRelease(store: Store, { release, counts, sha256 }: Release): Promise<Issue[]> {
  const issues: Issue[] = [];
  const place = { file: store.location, column: `release ${release}` };
  for (const table of ["reports", "observations", "decisions"] as const) {
    const found = await countRows(store, table, release);
    if (found !== counts[table])
      issues.push({
        ...place,
        code: "store/count-differs",
        message: `it was published with ${counts[table]} ${table} and holds ${found}. Restore a backup.`,
      });
  }
  const found = await hashObservations(store.db, stoodIn(release));
  if (found !== sha256)
    issues.push({
      ...place,
      code: "store/hash-differs",
      message: `its figures are not those that were published: SHA-256 ${found} instead of ${sha256}. Restore a backup.`,
    });
  return issues;
}

async function countRows(store: Store, table: LedgerTable, release: number): Promise<number> {
  let count = 0;
  for await (const page of readPages(store.db, table, stoodIn(release))) count += page.length;
  return count;
}
