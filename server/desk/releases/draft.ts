import { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { StoredDraft } from "#server/store/drafts.ts";
import { readDraft } from "#server/store/drafts.ts";
import type { Store } from "#server/store/store.ts";
import { DeskProblem } from "../desk-problem.ts";

/** A release that is being prepared: its text in both languages and the changes it will make, in the order they were added. */
export interface Draft extends Omit<StoredDraft, "changes"> {
  changes: readonly { change: number; body: LedgerChange }[];
}

/** Reads a draft with its changes. Throws `DeskProblem` when there is none of that number. */
export async function openDraft(store: Store, draft: number): Promise<Draft> {
  const stored = await readDraft(store, draft);
  if (stored === null) throw new DeskProblem("unknown-draft", `There is no draft ${draft}.`);
  return { ...stored, changes: stored.changes.map(({ change, body }) => ({ change, body: LedgerChange.parse(body) })) };
}

/** The changes of a draft without their numbers. */
export function changesOf({ changes }: Pick<Draft, "changes">): LedgerChange[] {
  return changes.map(({ body }) => body);
}
