import { sql } from "kysely";
import type { Issue } from "#domain/issue.ts";
import type { Release } from "#domain/release.ts";
import { checkAudit } from "./audit.ts";
import { checkReleaseHash } from "./check-release-hash.ts";
import { hashDocument } from "./imports.ts";
import { readPages, stoodIn } from "./read-pages.ts";
import { readReleases } from "./read-release.ts";
import type { LedgerTable } from "./schema.ts";
import type { Store } from "./store.ts";

/**
 * Reads the whole database again: its pages, its references, every release against its counts and its hash, the trail, and every document against its
 * hash. Empty when all is as it was published. `tell` hears of each release before it is read.
 */
export async function verifyStore(store: Store, { tell }: { tell?: (text: string) => void } = {}): Promise<Issue[]> {
  const issues = await checkPages(store);
  for (const release of await readReleases(store)) {
    tell?.(`Release ${release.release} …`);
    issues.push(...(await checkRelease(store, release)));
  }
  issues.push(...(await checkAudit(store)), ...(await checkDocuments(store)));
  return issues;
}

async function checkDocuments({ db, location }: Store): Promise<Issue[]> {
  const hashes = await db.selectFrom("documents").select("sha256").orderBy("sha256").execute();
  const issues: Issue[] = [];
  for (const { sha256 } of hashes) {
    const { bytes } = await db.selectFrom("documents").select("bytes").where("sha256", "=", sha256).executeTakeFirstOrThrow();
    if (hashDocument(bytes) !== sha256)
      issues.push({
        code: "store/document-differs",
        file: location,
        column: `document ${sha256}`,
        message: "it is not what was handed in. Restore a backup.",
      });
  }
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

async function checkRelease(store: Store, published: Release): Promise<Issue[]> {
  const { release, counts } = published;
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
  issues.push(...(await checkReleaseHash(store, published)));
  return issues;
}

async function countRows(store: Store, table: LedgerTable, release: number): Promise<number> {
  let count = 0;
  for await (const page of readPages(store.db, table, stoodIn(release))) count += page.length;
  return count;
}
