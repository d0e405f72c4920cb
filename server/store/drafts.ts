import type { Transaction } from "kysely";
import type { Bilingual } from "#domain/text.ts";
import { appendAudit } from "./audit.ts";
import type { DraftTable, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** A draft as it is kept; the desk gives its changes their meaning. */
export interface StoredDraft {
  draft: number;
  version: number;
  state: DraftTable["state"];
  title: Bilingual;
  note: Bilingual;
  release: number | null;
  changes: { change: number; body: unknown }[];
}

/** One act on a draft: who, when, what, and the version of the draft that person saw. */
export interface DraftAct {
  draft: number;
  version: number;
  actor: string;
  at: Date;
  act: string;
  detail?: unknown;
}

/** An act that came too late: the draft is another one than the person saw, is closed, or is not there. */
export class DraftChanged extends Error {
  readonly reason: "unknown" | "closed" | "changed-meanwhile";
  constructor(draft: number, reason: DraftChanged["reason"]) {
    super(`draft ${draft}: ${reason}`);
    this.name = "DraftChanged";
    this.reason = reason;
  }
}

export interface DraftText {
  title: Bilingual;
  note: Bilingual;
}

/** Opens an empty draft; answers its number. */
export async function insertDraft(store: Store, opening: DraftText & { actor: string; at: Date }): Promise<number> {
  return store.act((tx) => insertDraftIn(tx, opening));
}

/** Opens an empty draft within a transaction of the caller; answers its number. */
export async function insertDraftIn(
  tx: Transaction<Schema>,
  { title, note, actor, at }: DraftText & { actor: string; at: Date },
): Promise<number> {
  const { last } = await tx
    .selectFrom("drafts")
    .select((of) => of.fn.coalesce(of.fn.max("draft"), of.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  const draft = last + 1;
  await tx
    .insertInto("drafts")
    .values({ draft, version: 1, state: "open", ...textColumns({ title, note }), release: null })
    .execute();
  await appendAudit(tx, { at, actor, act: "draft/created", subject: `draft/${draft}`, detail: { title, note } });
  return draft;
}

/** Does an act on an open draft, with its entry in the trail, in one transaction. Answers the draft's new version; throws `DraftChanged`. */
export async function actOnDraft(store: Store, act: DraftAct, apply: (tx: Transaction<Schema>) => Promise<unknown>): Promise<number> {
  return store.act((tx) => actOnDraftIn(tx, act, apply));
}

/** The same within a transaction of the caller. */
export async function actOnDraftIn(
  tx: Transaction<Schema>,
  { draft, version, actor, at, act, detail }: DraftAct,
  apply: (tx: Transaction<Schema>) => Promise<unknown>,
): Promise<number> {
  const found = await tx.selectFrom("drafts").select(["version", "state"]).where("draft", "=", draft).executeTakeFirst();
  if (found === undefined) throw new DraftChanged(draft, "unknown");
  if (found.state !== "open") throw new DraftChanged(draft, "closed");
  if (found.version !== version) throw new DraftChanged(draft, "changed-meanwhile");
  await apply(tx);
  await tx
    .updateTable("drafts")
    .set({ version: version + 1 })
    .where("draft", "=", draft)
    .execute();
  await appendAudit(tx, { at, actor, act, subject: `draft/${draft}`, detail });
  return version + 1;
}

export async function insertDraftChange(tx: Transaction<Schema>, draft: number, body: unknown): Promise<void> {
  const { last } = await tx
    .selectFrom("draft_changes")
    .select((at) => at.fn.coalesce(at.fn.max("change"), at.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("draft_changes")
    .values({ change: last + 1, draft, body: JSON.stringify(body) })
    .execute();
}

export async function deleteDraftChange(tx: Transaction<Schema>, { draft, change }: { draft: number; change: number }): Promise<void> {
  await tx.deleteFrom("draft_changes").where("draft", "=", draft).where("change", "=", change).execute();
}

export async function updateDraftText(tx: Transaction<Schema>, draft: number, text: DraftText): Promise<void> {
  await tx.updateTable("drafts").set(textColumns(text)).where("draft", "=", draft).execute();
}

export async function closeDraft(
  tx: Transaction<Schema>,
  draft: number,
  outcome: { state: "published"; release: number } | { state: "discarded"; release: null },
): Promise<void> {
  await tx.updateTable("drafts").set(outcome).where("draft", "=", draft).execute();
}

/** A draft with its changes in the order they were made, or null. */
export async function readDraft({ db }: Store, draft: number): Promise<StoredDraft | null> {
  const row = await db.selectFrom("drafts").selectAll().where("draft", "=", draft).executeTakeFirst();
  if (row === undefined) return null;
  const changes = await db.selectFrom("draft_changes").select(["change", "body"]).where("draft", "=", draft).orderBy("change").execute();
  return { ...toDraft(row), changes: changes.map(({ change, body }) => ({ change, body: JSON.parse(body) })) };
}

/** Every draft without its changes, newest first. */
export async function readDrafts({ db }: Store): Promise<Omit<StoredDraft, "changes">[]> {
  const rows = await db.selectFrom("drafts").selectAll().orderBy("draft", "desc").execute();
  return rows.map(toDraft);
}

function toDraft({ draft, version, state, release, ...row }: DraftTable): Omit<StoredDraft, "changes"> {
  return { draft, version, state, release, title: { vi: row.title_vi, en: row.title_en }, note: { vi: row.note_vi, en: row.note_en } };
}

function textColumns({ title, note }: DraftText) {
  return { title_vi: title.vi, title_en: title.en, note_vi: note.vi, note_en: note.en };
}
