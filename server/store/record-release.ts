import type { Transaction } from "kysely";
import type { Release } from "#domain/release.ts";
import type { Bilingual } from "#domain/text.ts";
import { hashParts, hashPartsOf } from "./canonical-csv.ts";
import { stands } from "./read-pages.ts";
import { diffParts, insertParts, readParts } from "./release-parts.ts";
import type { LedgerTable, Schema } from "./schema.ts";

export interface ReleaseText {
  title: Bilingual;
  note: Bilingual;
}

export interface ReleaseDraft extends ReleaseText {
  release: number;
  recordedAt: Date;
  publishedBy: string;
  /** Observations that the release records, and that it takes out. */
  added: number;
  withdrawn: number;
  /** Records and withdraws the rows of the release. */
  apply(): Promise<void>;
}

/** Writes a release within a transaction: its record, its rows, then its counts and the hash of what stands now. */
export async function recordRelease(tx: Transaction<Schema>, draft: ReleaseDraft): Promise<Release> {
  const { release, title, note, publishedBy, added, withdrawn } = draft;
  const recordedAt = draft.recordedAt.toISOString();
  const empty = { observations: 0, reports: 0, decisions: 0, sha256: "" };
  const texts = { title_vi: title.vi, title_en: title.en, note_vi: note.vi, note_en: note.en };
  await tx
    .insertInto("releases")
    .values({ release, recorded_at: recordedAt, published_by: publishedBy, added, withdrawn, ...texts, ...empty })
    .execute();
  await draft.apply();
  const parts = await hashPartsOf(tx, stands);
  await insertParts(tx, release, diffParts(await readParts({ db: tx }), parts));
  const sha256 = hashParts(parts);
  const counts = {
    observations: await countStanding(tx, "observations"),
    reports: await countStanding(tx, "reports"),
    decisions: await countStanding(tx, "decisions"),
  };
  await tx
    .updateTable("releases")
    .set({ ...counts, sha256 })
    .where("release", "=", release)
    .execute();
  return { release, recordedAt, title, note, publishedBy, counts: { ...counts, added, withdrawn }, sha256 };
}

/** The number of the last release, 0 in an empty database. */
export async function lastRelease(tx: Transaction<Schema>): Promise<number> {
  const { last } = await tx
    .selectFrom("releases")
    .select((at) => at.fn.coalesce(at.fn.max("release"), at.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  return last;
}

/** How many rows of a table stand. */
export async function countStanding(tx: Transaction<Schema>, table: LedgerTable): Promise<number> {
  const { count } = await tx
    .selectFrom(table)
    .select((at) => at.fn.countAll().as("count"))
    .where("withdrawn_in", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
