import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Release } from "#domain/release.ts";
import { FILES } from "./ledger-rows.ts";
import { publishLedger } from "./publish-ledger.ts";
import { loadWrittenLedger } from "./read-ledger.ts";
import type { References } from "./references.ts";
import type { Store } from "./store.ts";

export interface SeedOptions {
  /** The folder that holds data/ledger. */
  rootDirectory: string;
  references: References;
  now?: () => Date;
}

/**
 * Loads data/ledger into the database where they differ. Loading twice is loading once; what is wrong with the files throws `InvalidData` with ALL
 * findings, and the database stays as it was. Answers the release that came of it, or null where there was nothing to do.
 */
export async function seedStore(store: Store, { rootDirectory, references, now = () => new Date() }: SeedOptions): Promise<Release | null> {
  const seen = hashSources(rootDirectory, references);
  if ((await readSeen(store)) === seen) return null;
  const ledger = loadWrittenLedger(rootDirectory, references);
  const release = await publishLedger(store, ledger, { references, recordedAt: now() });
  await writeSeen(store, seen);
  return release;
}

const SEEN = "ledger/sha256";

/** What the ledger's files and the catalogue's ids are, so that a start reads a million rows only when one of them has changed. */
function hashSources(rootDirectory: string, { indicatorsById, areasById, unitsById, basesById }: References): string {
  const hash = createHash("sha256");
  for (const { file } of Object.values(FILES)) hash.update(readIfThere(join(rootDirectory, file))).update("\0");
  const units = [...indicatorsById].map(([id, { unit }]) => [id, unit]);
  const validities = [...areasById].map(([id, { validFrom, validTo }]) => [id, validFrom, validTo]);
  const bases = [...basesById].map(([id, { indicators }]) => [id, indicators]);
  return hash.update(JSON.stringify([units, validities, [...unitsById.keys()], bases])).digest("hex");
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // `loadWrittenLedger` tells which file is missing, together with everything else that is wrong.
    return Buffer.alloc(0);
  }
}

async function readSeen(store: Store): Promise<string | null> {
  const row = await store.db.selectFrom("meta").select("value").where("key", "=", SEEN).executeTakeFirst();
  return row?.value ?? null;
}

async function writeSeen(store: Store, value: string): Promise<void> {
  await store.db
    .insertInto("meta")
    .values({ key: SEEN, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
