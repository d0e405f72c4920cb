import type { Statement } from "#domain/observation.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { partsOf } from "#server/snapshot/snapshot-parts.ts";
import { hashPart, type PartHashes } from "#server/store/canonical-csv.ts";
import type { ChangedParts } from "#server/store/release-parts.ts";

/**
 * The hashes of the indicators whose figures the changes touch, as `snapshot` has them; of all where the database knows none yet, which is once in the
 * life of a database older than these hashes.
 */
export async function hashChangedParts(
  snapshot: Snapshot,
  { changes, known }: { changes: readonly LedgerChange[]; known: PartHashes },
): Promise<ChangedParts> {
  const indicators = known.size === 0 ? partsOf(snapshot).series.keys() : changes.flatMap(indicatorOf);
  const hashes = new Map<string, string | null>();
  for (const indicator of new Set(indicators)) hashes.set(indicator, await hashPart(statementsByArea(snapshot, indicator)));
  return hashes;
}

/** The indicator of which a change adds or takes out a row. */
function indicatorOf(change: LedgerChange): string[] {
  if (change.type === "withdraw") return [change.key.indicator];
  return change.type === "add" || change.type === "correct" ? [change.observation.indicator] : [];
}

function statementsByArea(snapshot: Snapshot, indicator: string): ReadonlyMap<string, readonly Statement[]> {
  const areas = partsOf(snapshot).series.get(indicator) ?? new Map<string, ReadonlyMap<string, readonly Statement[]>>();
  return new Map(Array.from(areas, ([area, bases]) => [area, [...bases.values()].flat()]));
}
