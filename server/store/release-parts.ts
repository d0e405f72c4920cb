import type { Kysely, Transaction } from "kysely";
import type { PartHashes } from "./canonical-csv.ts";
import type { Schema } from "./schema.ts";

/** What a release changes of the hashes of indicators; null for one that has no figure left. */
export type ChangedParts = ReadonlyMap<string, string | null>;

/** The hashes of all indicators as they stood in a release, in the last one where none is named. Empty for releases before there were such hashes. */
export async function readParts({ db }: { db: Kysely<Schema> }, release?: number): Promise<PartHashes> {
  let query = db.selectFrom("release_parts").select(["indicator", "sha256"]).orderBy("release");
  if (release !== undefined) query = query.where("release", "<=", release);
  const parts = new Map<string, string>();
  for (const { indicator, sha256 } of await query.execute()) setPart(parts, indicator, sha256 === "" ? null : sha256);
  return parts;
}

/** The first release whose hash is made of those of its indicators; null where there is none. */
export async function firstHashedInParts({ db }: { db: Kysely<Schema> }): Promise<number | null> {
  const row = await db.selectFrom("release_parts").select("release").orderBy("release").limit(1).executeTakeFirst();
  return row?.release ?? null;
}

/** The hashes of all indicators after a change of some. */
export function changeParts(before: PartHashes, changed: ChangedParts): PartHashes {
  const parts = new Map(before);
  for (const [indicator, sha256] of changed) setPart(parts, indicator, sha256);
  return parts;
}

/** What differs between two states of all indicators. */
export function diffParts(before: PartHashes, after: PartHashes): ChangedParts {
  const gone = [...before.keys()].filter((indicator) => !after.has(indicator));
  const changed = [...after].filter(([indicator, sha256]) => before.get(indicator) !== sha256);
  return new Map<string, string | null>([...gone.map((indicator): [string, null] => [indicator, null]), ...changed]);
}

/** Records what a release changes, with the release itself. */
export async function insertParts(tx: Transaction<Schema>, release: number, changed: ChangedParts): Promise<void> {
  const rows = Array.from(changed, ([indicator, sha256]) => ({ release, indicator, sha256: sha256 ?? "" }));
  if (rows.length > 0) await tx.insertInto("release_parts").values(rows).execute();
}

function setPart(parts: Map<string, string>, indicator: string, sha256: string | null): void {
  if (sha256 === null) parts.delete(indicator);
  else parts.set(indicator, sha256);
}
