import type { Release } from "#domain/release.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { compareViews } from "#server/snapshot/select-changes.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { changeSnapshot } from "../ledger/change-snapshot.ts";
import { changesOf, type Draft } from "./draft.ts";

const NOT_HASHED = "0".repeat(64);

/** The whole site as it would be with the draft: every page can be built from it. */
export function previewDraft(current: Snapshot, draft: Pick<Draft, "changes" | "title" | "note">): Snapshot {
  const changes = changesOf(draft);
  return changeSnapshot(current, changes, releaseOfDraft(current, draft, changes));
}

/** What of the figures that are drawn will change, in the words of a release: added, revised, corrected, withdrawn. */
export function diffDraft(current: Snapshot, draft: Pick<Draft, "changes" | "title" | "note">): ReleaseChange[] {
  const changes = changesOf(draft);
  const whole = (snapshot: Snapshot) => viewOf(snapshot, { asOf: null, today: "9999-12-31" });
  const query = { indicators: indicatorsOf(changes, current), areas: null };
  return compareViews(whole(previewDraft(current, draft)), whole(current), query);
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

function indicatorsOf(changes: readonly LedgerChange[], current: Snapshot): string[] {
  return [...new Set(changes.flatMap((change) => indicatorsOfChange(change, current)))];
}

function indicatorsOfChange(change: LedgerChange, { statementsOfReport }: Snapshot): string[] {
  switch (change.type) {
    case "add-report":
      return [];
    case "correct-report":
      return statementsOfReport(change.report.id).map(({ indicator }) => indicator);
    case "add":
    case "correct":
      return [change.observation.indicator];
    case "withdraw":
      return [change.key.indicator];
    case "decide":
      return [change.decision.indicator];
  }
}
