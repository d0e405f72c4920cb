import { formatDay } from "#domain/number.ts";
import type { Report } from "#domain/report.ts";
import { actOnImportIn, closeImport, requireVersions } from "#server/store/act-on-import.ts";
import { actOnDraftIn, type DraftText, insertDraftChange, insertDraftIn } from "#server/store/drafts.ts";
import { DeskProblem } from "../desk-problem.ts";
import { changesOf, openDraft } from "../releases/draft.ts";
import { type Desk, tellingDraft } from "../releases/edit-draft.ts";
import { closedImport, type Person, tellingChanges } from "./acting.ts";
import { changesOfImport } from "./changes-of-import.ts";
import { type KeptImport, openImport } from "./read-imports.ts";

/** Where the figures of an import go: an open draft, or a new one, which is titled by its report unless told otherwise. */
export interface DraftingImport extends Partial<DraftText>, Person {
  draft: number | null;
}

/** A draft and its version after the act. */
export interface DraftedImport {
  draft: number;
  version: number;
}

/**
 * Puts the approved figures of a reviewed import into a draft, with its report where the ledger does not know it, as one act. Throws `DeskProblem`
 * while an item is open, where nothing was approved, and with all findings where a figure does not fit the ledger.
 */
export async function draftImport(desk: Desk, number: number, drafting: DraftingImport): Promise<DraftedImport> {
  const kept = await openImport(desk, number);
  requireReviewed(kept);
  const known = drafting.draft === null ? null : await openDraft(desk.store, drafting.draft);
  const changes = changesOfImport(kept, { ledger: desk.current(), drafted: known === null ? [] : changesOf(known) });
  if (changes.length === 0) throw new DeskProblem("nothing-approved", `The ledger has everything that was approved in import ${number}.`);
  const [at, { actor }] = [desk.clock(), drafting];
  const act = { import: number, actor, at, act: "import/drafted" };
  return tellingChanges(number, () =>
    tellingDraft(drafting.draft ?? 0, () =>
      desk.store.act(async (tx) => {
        const draft = known?.draft ?? (await insertDraftIn(tx, { ...textOf(kept.report, drafting), actor, at }));
        await actOnImportIn(tx, { ...act, detail: { draft, changes: changes.length } }, async () => {
          await requireVersions(tx, number, kept.items);
          await closeImport(tx, number, draft);
        });
        const adding = { draft, version: known?.version ?? 1, actor, at, act: "draft/import-added", detail: { import: number, changes } };
        const version = await actOnDraftIn(tx, adding, async () => {
          for (const change of changes) await insertDraftChange(tx, draft, change);
        });
        return { draft, version };
      }),
    ),
  );
}

function textOf({ title, publisher, published }: Report, given: Partial<DraftText>): DraftText {
  const source = published === null ? publisher : `${publisher}, ${formatDay(published)}`;
  return {
    title: given.title ?? { vi: `Số liệu của “${title}”`, en: `Figures of “${title}”` },
    note: given.note ?? { vi: `Nguồn: ${source}.`, en: `Source: ${source}.` },
  };
}

function requireReviewed({ import: number, draft, counts }: KeptImport): void {
  if (draft !== null) throw closedImport(number);
  if (counts.open > 0) throw new DeskProblem("open-items", `${counts.open} item(s) of import ${number} are open. Approve or reject each.`);
  if (counts.approved === 0) throw new DeskProblem("nothing-approved", `Nothing was approved in import ${number}.`);
}
