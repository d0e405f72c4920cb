import type { Account } from "#domain/account.ts";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { DeskProblem } from "#server/desk/desk-problem.ts";
import { listDrafts, readDraftDetail } from "#server/desk/releases/draft-detail.ts";
import { addChange, createDraft, describeDraft, discardDraft, type Editing, removeChange } from "#server/desk/releases/edit-draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { type DeskActs, type DeskKey, numberOf } from "./desk-route.ts";
import { nameActors } from "./name-actors.ts";
import { Refusal } from "./refusal.ts";

type DraftKey = Extract<DeskKey, `${string} /desk/api/drafts${string}`>;

/** Drafts of releases: their text, their changes, and what becomes of them. */
export function draftActs(deps: DeskDeps): DeskActs<DraftKey> {
  const { desk, fourEyes, serve } = deps;
  /** Does an act and answers the draft as it is then; one that came too late is answered with the draft as it is now. */
  const acting = async (person: Account, number: number, step: () => Promise<unknown>): Promise<DraftDetail> => {
    await showingCurrent(step, () => readDetail(deps, number, person));
    return readDetail(deps, number, person);
  };
  return {
    "GET /desk/api/drafts": async () => ({ data: await listDrafts(desk, await nameActors(deps)) }),
    "POST /desk/api/drafts": async ({ person, body }) => readDetail(deps, await createDraft(desk, { ...body, actor: person.id }), person),
    "GET /desk/api/drafts/:draft": async ({ person, params }) => readDetail(deps, numberOf(params.draft), person),
    "PUT /desk/api/drafts/:draft": async ({ person, params, body: { version, ...text } }) => {
      const editing = editingOf(params.draft, version, person);
      return acting(person, editing.draft, () => describeDraft(desk, editing, text));
    },
    "POST /desk/api/drafts/:draft/changes": async ({ person, params, body: { version, change } }) => {
      const editing = editingOf(params.draft, version, person);
      return acting(person, editing.draft, () => addChange(desk, editing, change));
    },
    "DELETE /desk/api/drafts/:draft/changes/:change": async ({ person, params, query }) => {
      const editing = editingOf(params.draft, numberOf(query.get("version")), person);
      return acting(person, editing.draft, () => removeChange(desk, editing, numberOf(params.change)));
    },
    "POST /desk/api/drafts/:draft/publish": async ({ person, params, body: { version } }) => {
      const editing = editingOf(params.draft, version, person);
      const before = await readDetail(deps, editing.draft, person);
      const publish = () => publishDraft(desk, editing, { fourEyes, publishedBy: person.name });
      const { release, snapshot } = await showingCurrent(publish, () => readDetail(deps, editing.draft, person));
      serve(snapshot);
      const after = await readDetail(deps, editing.draft, person);
      return { ...before, ...pick(after), release: release.release };
    },
    "POST /desk/api/drafts/:draft/discard": async ({ person, params, body: { version } }) => {
      const editing = editingOf(params.draft, version, person);
      return acting(person, editing.draft, () => discardDraft(desk, editing));
    },
  };
}

export async function readDetail(deps: DeskDeps, draft: number, person: Account): Promise<DraftDetail> {
  return readDraftDetail(deps.desk, draft, { person, fourEyes: deps.fourEyes, nameOf: await nameActors(deps) });
}

/** Does an act; where somebody was quicker, the refusal shows what the other one did. */
export async function showingCurrent<Result>(step: () => Promise<Result>, read: () => Promise<unknown>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof DeskProblem && error.code === "changed-meanwhile")) throw error;
    throw new Refusal("changed-meanwhile", { current: await read() });
  }
}

function editingOf(draft: string, version: number, { id }: Account): Editing {
  return { draft: numberOf(draft), version, actor: id };
}

/** What publishing changes of a draft; what it changed on the pages stays as it was told before. */
function pick({ version, state, people, obstacle }: DraftDetail): Partial<DraftDetail> {
  return { version, state, people, obstacle };
}
