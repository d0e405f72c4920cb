import type { z } from "zod";
import { Report } from "#domain/report.ts";
import { ImportDetail, type ImportSummary, type ReviewItem } from "#domain/resources/desk/review.ts";
import { readDocument, readImports, readImport as readStoredImport, type StoredImport } from "#server/store/imports.ts";
import type { Desk } from "../releases/edit-draft.ts";
import { unknownImport } from "./acting.ts";
import { type KeptItem, keptItemOf } from "./item-body.ts";
import { reviewItems } from "./review-items.ts";

const Pieces = ImportDetail.shape.pieces;

/** An import with its items as they are kept, before they are held against the ledger. */
export interface KeptImport extends ImportSummary {
  text: string;
  pieces: z.infer<typeof Pieces>;
  items: KeptItem[];
}

/** Every import, newest first. */
export async function readQueue({ store }: Pick<Desk, "store">): Promise<ImportSummary[]> {
  return (await readImports(store)).map(summaryOf);
}

/** One import with its text and its items beside the ledger of today. Throws `DeskProblem` where there is none of that number. */
export async function readImport(desk: Desk, number: number): Promise<ImportDetail> {
  const kept = await openImport(desk, number);
  return { ...kept, items: reviewItems(kept.items, { report: kept.report, ledger: desk.current() }) };
}

/** Some items of an import beside the ledger of today: what an act answers, and what the second of two people is shown. */
export async function readItems(desk: Desk, number: number, wanted: readonly number[]): Promise<ReviewItem[]> {
  const { items } = await readImport(desk, number);
  return items.filter(({ item }) => wanted.includes(item));
}

/** The document of an import as it was handed in. It is for the desk alone and is never shown as it came. */
export async function readImportedDocument(
  desk: Pick<Desk, "store">,
  number: number,
): Promise<{ bytes: Uint8Array; fileName: string | null }> {
  const { sha256, fileName } = await openImport(desk, number);
  return { bytes: (await readDocument(desk.store, sha256)) ?? new Uint8Array(), fileName };
}

/** Reads an import as it is kept. Throws `DeskProblem` where there is none of that number. */
export async function openImport({ store }: Pick<Desk, "store">, number: number): Promise<KeptImport> {
  const stored = await readStoredImport(store, number);
  if (stored === null) throw unknownImport(number);
  return { ...summaryOf(stored), text: stored.text, pieces: Pieces.parse(stored.pieces), items: stored.items.map(keptItemOf) };
}

function summaryOf(stored: StoredImport): ImportSummary {
  const { import: number, sha256, fileName, reader, area, importedBy, importedAt, draft, counts, report } = stored;
  return { import: number, report: Report.parse(report), area, importedBy, importedAt, fileName, reader, sha256, counts, draft };
}
