import type { Issue } from "#domain/issue.ts";
import type { Release } from "#domain/release.ts";
import { hashObservations, hashParts, hashPartsOf, type PartHashes } from "./canonical-csv.ts";
import { stoodIn } from "./read-pages.ts";
import { diffParts, firstHashedInParts, readParts } from "./release-parts.ts";
import type { Store } from "./store.ts";

/** Hashes the figures of a release again, in the way of its time, and compares. */
export async function checkReleaseHash(store: Store, { release, counts, sha256 }: Release): Promise<Issue[]> {
  const place = { file: store.location, column: `release ${release}` };
  const first = await firstHashedInParts(store);
  // Without figures there is no indicator that could tell of which time a release is.
  const isInParts = first !== null && release >= first;
  const parts = isInParts || counts.observations === 0 ? await hashPartsOf(store.db, stoodIn(release)) : null;
  if (parts !== null && hashParts(parts) === sha256) return checkParts(parts, await readParts(store, release), place);
  const found = isInParts && parts !== null ? hashParts(parts) : await hashObservations(store.db, stoodIn(release));
  if (found === sha256) return [];
  const message = `its figures are not those that were published: SHA-256 ${found} instead of ${sha256}. Restore a backup.`;
  return [{ ...place, code: "store/hash-differs", message }];
}

/** The kept hashes of indicators are what the next release is built on. */
function checkParts(found: PartHashes, kept: PartHashes, place: { file: string; column: string }): Issue[] {
  const message = "the hash kept of this indicator is not that of its figures. Restore a backup.";
  return [...diffParts(kept, found).keys()].map((indicator) => ({
    ...{ ...place, column: `${place.column}, ${indicator}` },
    ...{ code: "store/hash-differs", message },
  }));
}
