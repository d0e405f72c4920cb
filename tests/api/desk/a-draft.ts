import type { DraftDetail, LedgerChange } from "#domain/resources/desk/draft.ts";
import { TEXT } from "#tests/desk/releases/synthetic-changes.ts";
import type { Person } from "./a-desk-site.ts";

/** A draft of a person with the changes, one act after the other. */
export async function aDraft(person: Person, ...changes: LedgerChange[]): Promise<DraftDetail> {
  let draft = await person.read<DraftDetail>("POST", "/desk/api/drafts", TEXT);
  for (const change of changes)
    draft = await person.read("POST", `/desk/api/drafts/${draft.draft}/changes`, { version: draft.version, change });
  return draft;
}
