import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { appendAudit } from "./audit.ts";
import type { ImportItemTable, ImportTable, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

const ROWS_A_STATEMENT = 200;

/** One item of a review as it is kept; the desk gives its body a meaning. */
export interface StoredItem extends Pick<ImportItemTable, "item" | "version" | "state"> {
  body: unknown;
}

/** An import as the queue shows it: without its text and its items. */
export interface StoredImport {
  import: number;
  sha256: string;
  fileName: string | null;
  reader: string;
  report: unknown;
  area: string;
  importedBy: string;
  importedAt: string;
  /** The draft its figures went into; null before, and again once that draft was discarded. */
  draft: number | null;
  counts: Record<ImportItemTable["state"], number>;
}

export interface StoredImportDetail extends StoredImport {
  text: string;
  pieces: unknown;
  items: StoredItem[];
}

/** What is written of a report that was handed in. */
export interface NewImport extends Pick<StoredImportDetail, "fileName" | "reader" | "report" | "area" | "importedBy" | "text" | "pieces"> {
  bytes: Uint8Array;
  /** Bodies of the items, in the order of the text; all of them open. */
  items: readonly unknown[];
}

/** The same document was imported before. */
export class DocumentKnown extends Error {
  readonly import: number;
  constructor(known: number) {
    super(`import ${known} holds this document`);
    this.name = "DocumentKnown";
    this.import = known;
  }
}

/** The SHA-256 of a document, in hexadecimal digits. */
export function hashDocument(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps a document, its text and its items, with the entry in the trail. Answers the number of the import; throws `DocumentKnown`. */
export async function insertImport(store: Store, added: NewImport, { actor, at }: { actor: string; at: Date }): Promise<number> {
  const { bytes, items, fileName, reader, report, area, importedBy, text, pieces } = added;
  const sha256 = hashDocument(bytes);
  return store.act(async (tx) => {
    const known = await tx.selectFrom("imports").select("import").where("sha256", "=", sha256).executeTakeFirst();
    if (known !== undefined) throw new DocumentKnown(known.import);
    const { last } = await tx
      .selectFrom("imports")
      .select((of) => of.fn.coalesce(of.fn.max("import"), of.lit(0)).as("last"))
      .executeTakeFirstOrThrow();
    const number = last + 1;
    const json = { report: JSON.stringify(report), pieces: JSON.stringify(pieces) };
    const person = { imported_by: importedBy, imported_at: at.toISOString() };
    await tx.insertInto("documents").values({ sha256, bytes }).execute();
    await tx
      .insertInto("imports")
      .values({ import: number, sha256, file_name: fileName, reader, area, text, draft: null, ...json, ...person })
      .execute();
    await insertItems(
      tx,
      number,
      items.map((body, index) => ({ item: index + 1, version: 1, state: "open", body })),
    );
    const detail = { report, area, sha256, fileName, reader, items: items.length };
    await appendAudit(tx, { at, actor, act: "import/created", subject: `import/${number}`, detail });
    return number;
  });
}

/** Adds items to an import. */
export async function insertItems(tx: Transaction<Schema>, number: number, items: readonly StoredItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS_A_STATEMENT) {
    const rows = items
      .slice(from, from + ROWS_A_STATEMENT)
      .map(({ body, ...row }) => ({ ...row, import: number, body: JSON.stringify(body) }));
    await tx.insertInto("import_items").values(rows).execute();
  }
}

/** Every import, newest first. */
export async function readImports({ db }: Store): Promise<StoredImport[]> {
  const rows = await selectImports(db).orderBy("import", "desc").execute();
  const counts = await db
    .selectFrom("import_items")
    .select((of) => ["import", "state", of.fn.countAll().as("count")] as const)
    .groupBy(["import", "state"])
    .execute();
  return rows.map((row) =>
    toImport(
      row,
      counts.filter((count) => count.import === row.import),
    ),
  );
}

/** One import with its text and its items, or null. */
export async function readImport({ db }: Store, number: number): Promise<StoredImportDetail | null> {
  const row = await selectImports(db).select(["imports.text", "imports.pieces"]).where("imports.import", "=", number).executeTakeFirst();
  if (row === undefined) return null;
  const items = await db.selectFrom("import_items").selectAll().where("import", "=", number).orderBy("item").execute();
  const { text, pieces, ...head } = row;
  return {
    ...toImport(
      head,
      items.map(({ state }) => ({ state, count: 1 })),
    ),
    text,
    pieces: JSON.parse(pieces),
    items: items.map(toItem),
  };
}

/** A document as it was handed in, or null. */
export async function readDocument({ db }: Store, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom("documents").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
  return row === undefined ? null : new Uint8Array(row.bytes);
}

function toItem({ item, version, state, body }: Omit<ImportItemTable, "import">): StoredItem {
  return { item, version, state, body: JSON.parse(body) };
}

type Head = Omit<ImportTable, "text" | "pieces"> & { draft_state: string | null };

function selectImports(db: Store["db"]) {
  return db
    .selectFrom("imports")
    .leftJoin("drafts", "drafts.draft", "imports.draft")
    .select(["imports.import", "sha256", "file_name", "reader", "report", "area", "imported_by", "imported_at", "imports.draft"])
    .select("drafts.state as draft_state");
}

function toImport(
  { file_name, report, imported_by, imported_at, draft, draft_state, ...row }: Head,
  counted: readonly { state: ImportItemTable["state"]; count: number | string | bigint }[],
): StoredImport {
  const counts = { open: 0, approved: 0, rejected: 0 };
  for (const { state, count } of counted) counts[state] += Number(count);
  const people = { importedBy: imported_by, importedAt: imported_at };
  return { ...row, fileName: file_name, report: JSON.parse(report), ...people, draft: draft_state === "discarded" ? null : draft, counts };
}
