import type { Catalogue } from "#server/catalogue/catalogue.ts";
import { readRelease } from "#server/store/read-release.ts";
import type { Store } from "#server/store/store.ts";
import type { Snapshot } from "./snapshot.ts";
import { snapshotOf } from "./snapshot-of.ts";

/** Builds the snapshot of a release from the database; of the newest one where none is named. */
export async function loadSnapshot(store: Store, catalogue: Catalogue, release?: number): Promise<Snapshot> {
  return snapshotOf({ catalogue, ...(await readRelease(store, release)) });
}
