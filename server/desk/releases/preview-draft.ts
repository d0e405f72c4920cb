import type { Release } from "#domain/release.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { compareViews } from "#server/snapshot/select-changes.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { createPause } from "#server/store/create-pause.ts";
import { changeSnapshot } from "../ledger/change-snapshot.ts";
import { figuresTouchedBy } from "../ledger/figures-touched-by.ts";
import { changesOf, type Draft } from "./draft.ts";

const NOT_HASHED = "0".repeat(64);

/** The whole site as it would be with the draft: every page can be built from it. */
export function previewDraft(current: Snapshot, draft: Pick<Draft, "changes" | "title" | "note">): Snapshot {
  const changes = changesOf(draft);
  return changeSnapshot(current, changes, releaseOfDraft(current, draft, changes));
}

/** What of the figures that are drawn will change, in the words of a release. Only the series that the draft touches are compared, with pauses. */
export async function diffDraft(current: Snapshot, draft: Pick<Draft, "changes" | "title" | "note">): Promise<ReleaseChange[]> {
  const whole = (snapshot: Snapshot) => viewOf(snapshot, { asOf: null, today: "9999-12-31" });
  const [now, before] = [whole(previewDraft(current, draft)), whole(current)];
  const areas = areasByIndicator(changesOf(draft), current);
  const pause = createPause();
  const differences: ReleaseChange[] = [];
  for (const { id } of current.catalogue.indicators)
    for (const area of areas.get(id) ?? []) {
      differences.push(...compareViews(now, before, { indicators: [id], areas: [area] }));
      await pause();
    }
  return differences;
}

/** The release a draft would be, before it is dated and hashed. */
export function releaseOfDraft(
  { release, reportsById }: Snapshot,
  { title, note }: Pick<Draft, "title" | "note">,
  changes: readonly LedgerChange[],
): Release {
  const count = (...types: LedgerChange["type"][]) => changes.filter(({ type }) => types.includes(type)).length;
  const [added, withdrawn] = [count("add", "correct"), count("withdraw", "correct")];
  const observations = release.counts.observations + added - withdrawn;
  const reports = reportsById.size + count("add-report");
  const counts = { ...release.counts, observations, reports, added, withdrawn };
  return { release: release.release + 1, recordedAt: release.recordedAt, publishedBy: "", title, note, counts, sha256: NOT_HASHED };
}

/** The areas of each indicator that a draft touches, in the order of the catalogue. */
function areasByIndicator(changes: readonly LedgerChange[], current: Snapshot): ReadonlyMap<string, readonly string[]> {
  const touched = new Map<string, Set<string>>();
  for (const { indicator, area } of changes.flatMap((change) => figuresTouchedBy(change, current)))
    touched.set(indicator, (touched.get(indicator) ?? new Set()).add(area));
  const ordered = current.catalogue.areas.map(({ id }) => id);
  return new Map(Array.from(touched, ([indicator, areas]) => [indicator, ordered.filter((area) => areas.has(area))]));
}
