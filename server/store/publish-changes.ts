import type { Transaction } from "kysely";
import type { Release } from "#domain/release.ts";
import { createPause } from "./create-pause.ts";
import { IDENTITY } from "./ledger-rows.ts";
import { countStanding, lastRelease, type ReleaseText } from "./record-release.ts";
import { type ChangedParts, insertParts } from "./release-parts.ts";
import type { LedgerTable, Schema } from "./schema.ts";

type Facts = Readonly<Record<string, unknown>>;

/** One row that a release records or withdraws. A correction is a withdrawal and a new row with the same identity. */
export type RowChange =
  | { type: "insert"; table: LedgerTable; facts: Facts }
  | { type: "withdraw"; table: LedgerTable; identity: Facts; as: "corrected" | "withdrawn"; because: string | null };

export interface ChangesToPublish extends ReleaseText {
  /** The release the changes were made against; it must still be the last one. */
  basedOn: number;
  recordedAt: Date;
  publishedBy: string;
  changes: readonly RowChange[];
  /** Of everything that stands afterwards, computed before: so the transaction takes a moment however large the ledger is. */
  sha256: string;
  /** What changes of the hashes of indicators. */
  parts: ChangedParts;
}

/** The ledger is no longer what the changes were made against, or a row of theirs is not there any more. */
export class LedgerMoved extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LedgerMoved";
  }
}

/** Records a release within a transaction of the caller. Throws `LedgerMoved`. */
export async function publishChanges(tx: Transaction<Schema>, publication: ChangesToPublish): Promise<Release> {
  const { basedOn, changes, title, note, publishedBy, sha256 } = publication;
  const last = await lastRelease(tx);
  if (last !== basedOn) throw new LedgerMoved(`release ${last} was published meanwhile`);
  const release = last + 1;
  const recordedAt = publication.recordedAt.toISOString();
  const before = await tx.selectFrom("releases").select("observations").where("release", "=", last).executeTakeFirst();
  const added = count(changes, "insert");
  const withdrawn = count(changes, "withdraw");
  const observations = (before?.observations ?? 0) + added - withdrawn;
  const texts = { title_vi: title.vi, title_en: title.en, note_vi: note.vi, note_en: note.en };
  const totals = { observations, reports: 0, decisions: 0, added, withdrawn };
  await tx
    .insertInto("releases")
    .values({ release, recorded_at: recordedAt, published_by: publishedBy, ...texts, ...totals, sha256 })
    .execute();
  await insertParts(tx, release, publication.parts);
  const pause = createPause();
  const rowIds = new Map<LedgerTable, number>();
  for (const change of changes) {
    await applyChange(tx, change, { release, rowIds });
    await pause();
  }
  const counts = { ...totals, reports: await countStanding(tx, "reports"), decisions: await countStanding(tx, "decisions") };
  await tx.updateTable("releases").set({ reports: counts.reports, decisions: counts.decisions }).where("release", "=", release).execute();
  return { release, recordedAt, title, note, publishedBy, counts, sha256 };
}

function count(changes: readonly RowChange[], type: RowChange["type"]): number {
  return changes.filter((change) => change.type === type && change.table === "observations").length;
}

interface Applying {
  release: number;
  /** The last row of each table that was written to. */
  rowIds: Map<LedgerTable, number>;
}

async function applyChange(tx: Transaction<Schema>, change: RowChange, applying: Applying): Promise<void> {
  if (change.type === "insert") return insertRow(tx, change, applying);
  const { table, identity, as, because } = change;
  let query = tx
    .updateTable(table)
    .set({ withdrawn_in: applying.release, withdrawn_as: as, withdrawn_because: because })
    .where("withdrawn_in", "is", null);
  for (const column of IDENTITY[table]) query = query.where(column as "report", "=", identity[column] as string);
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new LedgerMoved(`${Object.values(identity).join("|")} is not in the ledger`);
}

async function insertRow(
  tx: Transaction<Schema>,
  { table, facts }: RowChange & { type: "insert" },
  { release, rowIds }: Applying,
): Promise<void> {
  const row_id = (rowIds.get(table) ?? (await lastRowOf(tx, table))) + 1;
  rowIds.set(table, row_id);
  await tx
    .insertInto(table)
    .values({ ...facts, row_id, recorded_in: release } as never)
    .execute();
}

async function lastRowOf(tx: Transaction<Schema>, table: LedgerTable): Promise<number> {
  const { last } = await tx
    .selectFrom(table)
    .select((at) => at.fn.coalesce(at.fn.max("row_id"), at.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  return last;
}
