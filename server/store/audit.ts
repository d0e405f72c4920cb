import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Issue } from "#domain/issue.ts";
import type { AuditTable, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

const BEFORE_THE_FIRST = "0".repeat(64);
const PAGE_ENTRIES = 1000;

/** An act of the desk, as it is told to the trail. */
export interface AuditedAct {
  at: Date;
  /** Who did it: the id of an account, or the name of a command. */
  actor: string;
  /** What was done, `noun/verb`, e.g. `draft/published`. */
  act: string;
  /** What it was done to, e.g. `draft/7`. */
  subject: string;
  detail?: unknown;
}

/** An entry of the trail. `hash` covers all of it and the hash of the entry before. */
export interface AuditEntry {
  entry: number;
  at: string;
  actor: string;
  act: string;
  subject: string;
  detail: unknown;
  previous: string;
  hash: string;
}

/** Adds an act to the trail, in the transaction of the act itself: neither is ever there without the other. */
export async function appendAudit(tx: Transaction<Schema>, { at, actor, act, subject, detail = null }: AuditedAct): Promise<void> {
  const last = await tx.selectFrom("audit").select(["entry", "hash"]).orderBy("entry", "desc").limit(1).executeTakeFirst();
  const entry = {
    ...{ entry: (last?.entry ?? 0) + 1, at: at.toISOString(), actor, act, subject },
    ...{ detail: JSON.stringify(detail), previous: last?.hash ?? BEFORE_THE_FIRST },
  };
  await tx
    .insertInto("audit")
    .values({ ...entry, hash: hashOf(entry) })
    .execute();
}

/** Entries in the order they were made, of one subject where it is named. */
export async function readAudit({ db }: Store, { subject }: { subject?: string } = {}): Promise<AuditEntry[]> {
  const query = db.selectFrom("audit").selectAll().orderBy("entry");
  const rows = await (subject === undefined ? query : query.where("subject", "=", subject)).execute();
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
}

/** The newest entries first, at most `limit` of them: those before an entry, those of one kind of act. */
export async function readTrailPage(
  { db }: Store,
  { before, limit, act }: { before: number | null; limit: number; act?: string },
): Promise<AuditEntry[]> {
  let query = db.selectFrom("audit").selectAll().orderBy("entry", "desc").limit(limit);
  if (before !== null) query = query.where("entry", "<", before);
  if (act !== undefined) query = query.where("act", "=", act);
  return (await query.execute()).map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
}

/** Follows the chain of hashes from the first entry to the last. Empty when nothing was changed, taken out or put in between. */
export async function checkAudit({ db, location }: Pick<Store, "db" | "location">): Promise<Issue[]> {
  let previous = BEFORE_THE_FIRST;
  let expected = 1;
  const finding = (entry: number, message: string): Issue[] => [
    { code: "audit/broken-chain", file: location, column: `audit entry ${entry}`, message: `${message} Restore a backup and compare.` },
  ];
  for await (const row of readRows(db)) {
    if (row.entry !== expected) return finding(expected, "it is missing.");
    if (row.previous !== previous) return finding(row.entry, "it does not follow the entry before it.");
    if (hashOf(row) !== row.hash) return finding(row.entry, "it is not what was written.");
    previous = row.hash;
    expected++;
  }
  return [];
}

async function* readRows(db: Kysely<Schema>): AsyncGenerator<AuditTable> {
  for (let last = 0; ; ) {
    const rows = await db.selectFrom("audit").selectAll().where("entry", ">", last).orderBy("entry").limit(PAGE_ENTRIES).execute();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.entry;
  }
}

function hashOf({ entry, at, actor, act, subject, detail, previous }: Omit<AuditTable, "hash">): string {
  return createHash("sha256")
    .update(JSON.stringify([entry, at, actor, act, subject, detail, previous]))
    .digest("hex");
}
