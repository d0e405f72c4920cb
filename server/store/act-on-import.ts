import type { Transaction } from "kysely";
import { appendAudit } from "./audit.ts";
import { insertItems, type StoredItem } from "./imports.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** An act that came too late: the item is another one than the person saw, its figures are in a draft, or it is not there. */
export class ImportChanged extends Error {
  readonly reason: "unknown" | "unknown-item" | "closed" | "changed-meanwhile";
  /** The item, where it is one that changed. */
  readonly item: number | null;
  constructor(number: number, reason: ImportChanged["reason"], item: number | null = null) {
    super(`import ${number}: ${reason}`);
    this.name = "ImportChanged";
    this.reason = reason;
    this.item = item;
  }
}

/** One act in a review: who, when and what, for the trail. */
export interface ImportAct {
  import: number;
  actor: string;
  at: Date;
  act: string;
  detail?: unknown;
}

/** Does an act on an import that is still under review, with its entry in the trail, in one transaction. Throws `ImportChanged`. */
export async function actOnImport<Result>(
  store: Store,
  act: ImportAct,
  apply: (tx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return store.act((tx) => actOnImportIn(tx, act, apply));
}

/** The same within a transaction of the caller. */
export async function actOnImportIn<Result>(
  tx: Transaction<Schema>,
  { import: number, actor, at, act, detail }: ImportAct,
  apply: (tx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  await requireOpen(tx, number);
  const result = await apply(tx);
  await appendAudit(tx, { at, actor, act, subject: `import/${number}`, detail });
  return result;
}

/** Throws `ImportChanged` unless the import is there and its figures are in no draft. */
async function requireOpen(tx: Transaction<Schema>, number: number): Promise<void> {
  const found = await tx
    .selectFrom("imports")
    .leftJoin("drafts", "drafts.draft", "imports.draft")
    .select(["imports.draft", "drafts.state"])
    .where("import", "=", number)
    .executeTakeFirst();
  if (found === undefined) throw new ImportChanged(number, "unknown");
  if (found.draft !== null && found.state !== "discarded") throw new ImportChanged(number, "closed");
}

/** Puts an item into another state, when it is still in the version that the person saw. Throws `ImportChanged`. */
export async function updateItem(tx: Transaction<Schema>, number: number, { item, version, state, body }: StoredItem): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("import_items")
    .set({ version: version + 1, state, body: JSON.stringify(body) })
    .where("import", "=", number)
    .where("item", "=", item)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const found = await tx.selectFrom("import_items").select("item").where("import", "=", number).where("item", "=", item).executeTakeFirst();
  throw new ImportChanged(number, found === undefined ? "unknown-item" : "changed-meanwhile", item);
}

/** Adds items behind the last one. Answers their numbers. */
export async function appendItems(
  tx: Transaction<Schema>,
  number: number,
  items: readonly Pick<StoredItem, "state" | "body">[],
): Promise<number[]> {
  const { last } = await tx
    .selectFrom("import_items")
    .select((of) => of.fn.coalesce(of.fn.max("item"), of.lit(0)).as("last"))
    .where("import", "=", number)
    .executeTakeFirstOrThrow();
  const numbered = items.map((one, index) => ({ ...one, item: last + index + 1, version: 1 }));
  await insertItems(tx, number, numbered);
  return numbered.map(({ item }) => item);
}

/** Throws `ImportChanged` unless every item is still in the version that was read. */
export async function requireVersions(
  tx: Transaction<Schema>,
  number: number,
  items: readonly Pick<StoredItem, "item" | "version">[],
): Promise<void> {
  const now = await tx.selectFrom("import_items").select(["item", "version"]).where("import", "=", number).execute();
  const versions = new Map(now.map(({ item, version }) => [item, version]));
  const isSame = now.length === items.length && items.every(({ item, version }) => versions.get(item) === version);
  if (!isSame) throw new ImportChanged(number, "changed-meanwhile");
}

/** Marks an import with the draft its figures went into. */
export async function closeImport(tx: Transaction<Schema>, number: number, draft: number): Promise<void> {
  await tx.updateTable("imports").set({ draft }).where("import", "=", number).execute();
}
