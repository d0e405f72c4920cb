import type { Issue } from "#domain/issue.ts";
import type { Release } from "#domain/release.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { assembleSnapshot, partsOf } from "#server/snapshot/snapshot-parts.ts";
import { hashParts } from "#server/store/canonical-csv.ts";
import { createPause } from "#server/store/create-pause.ts";
import { closeDraft } from "#server/store/drafts.ts";
import { readPeopleOfDraft } from "#server/store/people-of-draft.ts";
import { LedgerMoved, publishChanges } from "#server/store/publish-changes.ts";
import { changeParts, readParts } from "#server/store/release-parts.ts";
import { DeskProblem } from "../desk-problem.ts";
import { changeSnapshot } from "../ledger/change-snapshot.ts";
import { checkChange } from "../ledger/check-change.ts";
import { hashChangedParts } from "../ledger/hash-changed-parts.ts";
import { rowsOfChanges } from "../ledger/rows-of-changes.ts";
import { changesOf, openDraft } from "./draft.ts";
import { act, closedDraft, type Desk, type Editing } from "./edit-draft.ts";
import { releaseOfDraft } from "./preview-draft.ts";

export interface Publishing {
  /** Whether nobody may publish what he or she worked on. An office of one person switches it off, and the trail says so. */
  fourEyes: boolean;
  /** How the publisher is named on the release. */
  publishedBy: string;
}

/** A release that was published, with the snapshot that serves it. */
export interface Published {
  release: Release;
  snapshot: Snapshot;
}

/**
 * Makes a draft the next release: its rows, the release, the draft's end and the entry in the trail are one transaction. Whatever happens, the
 * database has all of it or nothing. Throws `DeskProblem` where the draft is empty, fails a check, or was worked on by the publisher.
 */
export async function publishDraft(desk: Desk, editing: Editing, { fourEyes, publishedBy }: Publishing): Promise<Published> {
  const draft = await openDraft(desk.store, editing.draft);
  const current = desk.current();
  const changes = changesOf(draft);
  if (draft.state !== "open") throw closedDraft(editing.draft);
  if (changes.length === 0) throw new DeskProblem("empty-draft", `Draft ${editing.draft} changes nothing. Add a change, or discard it.`);
  const people = await readPeopleOfDraft(desk.store, editing.draft);
  if (fourEyes && people.includes(editing.actor))
    throw new DeskProblem("four-eyes", "Whoever worked on a draft does not publish it. Ask a second person.");
  await recheck(changes, current);
  const planned = changeSnapshot(current, changes, releaseOfDraft(current, draft, changes));
  const known = await readParts(desk.store);
  const parts = await hashChangedParts(planned, { changes, known });
  const sha256 = hashParts(changeParts(known, parts));
  const at = desk.clock();
  let release: Release | undefined;
  const detail = { release: planned.release.release, sha256, fourEyes, people };
  await actOnLedger(() =>
    act({ ...desk, clock: () => at }, { ...editing, act: "draft/published", detail }, async (tx) => {
      release = await publishChanges(tx, {
        ...{ basedOn: current.release.release, recordedAt: at, publishedBy, sha256, parts },
        ...{ title: draft.title, note: draft.note, changes: rowsOfChanges(changes, current) },
      });
      await closeDraft(tx, editing.draft, { state: "published", release: release.release });
    }),
  );
  if (release === undefined) throw new Error(`draft ${editing.draft} was acted on without a release`);
  return { release, snapshot: assembleSnapshot({ ...partsOf(planned), releases: [...current.releases, release] }) };
}

/** The ledger may have become another one since a change was added. Each change is checked on the ledger with those before it. */
async function recheck(changes: readonly LedgerChange[], current: Snapshot): Promise<void> {
  const pause = createPause();
  const issues: Issue[] = [];
  let ledger = current;
  for (const change of changes) {
    issues.push(...checkChange(change, ledger));
    ledger = changeSnapshot(ledger, [change], current.release);
    await pause();
  }
  if (issues.length > 0) throw new DeskProblem("findings", "The draft does not fit the ledger any more.", issues);
}

async function actOnLedger(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof LedgerMoved)) throw error;
    throw new DeskProblem("ledger-moved", `The ledger is another one now: ${error.message}. Look at the draft again.`);
  }
}
