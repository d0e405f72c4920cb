import { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import {
  actOnDraft,
  closeDraft,
  type DraftAct,
  DraftChanged,
  type DraftText,
  deleteDraftChange,
  insertDraft,
  insertDraftChange,
  updateDraftText,
} from "#server/store/drafts.ts";
import type { Store } from "#server/store/store.ts";
import { DeskProblem } from "../desk-problem.ts";
import { checkChange } from "../ledger/check-change.ts";
import { subjectOf } from "../ledger/subject-of-change.ts";
import { openDraft } from "./draft.ts";
import { previewDraft } from "./preview-draft.ts";

export interface Desk {
  store: Store;
  /** The newest release. */
  current: () => Snapshot;
  clock: () => Date;
}

/** Who acts on which draft, and the version of it that person saw. */
export interface Editing {
  draft: number;
  version: number;
  actor: string;
}

/** Opens an empty draft; answers its number. */
export async function createDraft({ store, clock }: Pick<Desk, "store" | "clock">, text: DraftText & { actor: string }): Promise<number> {
  return insertDraft(store, { ...text, at: clock() });
}

/** Gives the draft another title and note. Answers the new version. */
export async function describeDraft(desk: Desk, editing: Editing, text: DraftText): Promise<number> {
  return act(desk, { ...editing, act: "draft/described", detail: text }, (tx) => updateDraftText(tx, editing.draft, text));
}

/** Adds a change after checking it against the ledger with the draft's other changes. Throws `DeskProblem` with ALL findings. */
export async function addChange(desk: Desk, editing: Editing, body: LedgerChange): Promise<number> {
  const change = LedgerChange.parse(body);
  const draft = await openDraft(desk.store, editing.draft);
  const rival = draft.changes.find((other) => subjectOf(other.body) === subjectOf(change));
  if (rival) throw new DeskProblem("findings", `The draft has a change of the same: number ${rival.change}. Take that one out first.`);
  const issues = checkChange(change, previewDraft(desk.current(), draft));
  if (issues.length > 0) throw new DeskProblem("findings", "The change cannot be made.", issues);
  return act(desk, { ...editing, act: "draft/change-added", detail: change }, (tx) => insertDraftChange(tx, editing.draft, change));
}

/** Takes a change out of the draft. */
export async function removeChange(desk: Desk, editing: Editing, change: number): Promise<number> {
  const { changes } = await openDraft(desk.store, editing.draft);
  const found = changes.find((one) => one.change === change);
  if (found === undefined) throw new DeskProblem("unknown-change", `Draft ${editing.draft} has no change ${change}.`);
  const { draft } = editing;
  return act(desk, { ...editing, act: "draft/change-removed", detail: found.body }, (tx) => deleteDraftChange(tx, { draft, change }));
}

/** Closes a draft that is not to be published. It stays to be read. */
export async function discardDraft(desk: Desk, editing: Editing): Promise<number> {
  return act(desk, { ...editing, act: "draft/discarded" }, (tx) => closeDraft(tx, editing.draft, { state: "discarded", release: null }));
}

/** Does an act and tells in words why it came too late. */
export async function act(
  { store, clock }: Pick<Desk, "store" | "clock">,
  draftAct: Omit<DraftAct, "at">,
  apply: Parameters<typeof actOnDraft>[2],
): Promise<number> {
  return tellingDraft(draftAct.draft, () => actOnDraft(store, { ...draftAct, at: clock() }, apply));
}

/** Runs a step on a draft and tells in words why it came too late. */
export async function tellingDraft<Result>(draft: number, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof DraftChanged)) throw error;
    throw problemOf(error, draft);
  }
}

export function closedDraft(draft: number): DeskProblem {
  return new DeskProblem("draft-closed", `Draft ${draft} was published or discarded. Open a new one.`);
}

function problemOf({ reason }: DraftChanged, draft: number): DeskProblem {
  switch (reason) {
    case "unknown":
      return new DeskProblem("unknown-draft", `There is no draft ${draft}.`);
    case "closed":
      return closedDraft(draft);
    case "changed-meanwhile":
      return new DeskProblem("changed-meanwhile", `Somebody changed draft ${draft} meanwhile. Read it again, then repeat what you did.`);
  }
}
