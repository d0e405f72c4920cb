import { type Account, allows } from "#domain/account.ts";
import type { DraftDetail, DraftSummary } from "#domain/resources/desk/draft.ts";
import { readDrafts } from "#server/store/drafts.ts";
import { readPeopleOfDraft } from "#server/store/people-of-draft.ts";
import { checkDraft } from "./check-draft.ts";
import { changesOf, type Draft, openDraft } from "./draft.ts";
import type { Desk } from "./edit-draft.ts";
import { pagesOfDraft } from "./pages-of-draft.ts";
import { diffDraft, previewDraft } from "./preview-draft.ts";

export interface Asking {
  /** Who asks: what stands in the way of publishing depends on it. */
  person: Account;
  fourEyes: boolean;
  /** The name to show for an actor of the trail. */
  nameOf: (actor: string) => string;
}

/** Every draft, newest first. */
export async function listDrafts({ store }: Pick<Desk, "store">, nameOf: Asking["nameOf"]): Promise<DraftSummary[]> {
  return Promise.all(
    (await readDrafts(store)).map(async (stored) => {
      const draft = await openDraft(store, stored.draft);
      return summaryOf(draft, (await readPeopleOfDraft(store, draft.draft)).map(nameOf));
    }),
  );
}

/**
 * A draft with what it changes. What a closed one changed is told by its release; nothing is computed for it. Throws `DeskProblem` where there is none of
 * that number.
 */
export async function readDraftDetail(desk: Desk, number: number, { person, fourEyes, nameOf }: Asking): Promise<DraftDetail> {
  const draft = await openDraft(desk.store, number);
  const people = await readPeopleOfDraft(desk.store, number);
  const outcome = draft.state === "open" ? await outcomeOf(desk, draft) : { differences: [], findings: [], pages: [] };
  return {
    ...summaryOf(draft, people.map(nameOf)),
    changes: [...draft.changes],
    ...outcome,
    obstacle: obstacleOf(draft, { person, isOwnWork: fourEyes && people.includes(person.id) }),
  };
}

async function outcomeOf(desk: Desk, draft: Draft): Promise<Pick<DraftDetail, "differences" | "findings" | "pages">> {
  const current = desk.current();
  const differences = await diffDraft(current, draft);
  const findings = await checkDraft(draft, previewDraft(current, draft));
  return { differences, findings, pages: draft.changes.length === 0 ? [] : pagesOfDraft(changesOf(draft), { differences, current }) };
}

function summaryOf({ draft, version, state, title, note, release, changes }: Draft, people: string[]): DraftSummary {
  return { draft, version, state, title, note, release, changeCount: changes.length, people };
}

function obstacleOf({ state, changes }: Draft, { person, isOwnWork }: { person: Account; isOwnWork: boolean }): DraftDetail["obstacle"] {
  if (state !== "open") return "closed";
  if (changes.length === 0) return "empty";
  if (!allows(person.role, "publish")) return "not-a-publisher";
  return isOwnWork ? "four-eyes" : null;
}
