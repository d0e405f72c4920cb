import { queryOptions } from "@tanstack/react-query";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import type {
  ImportDetail,
  ImportRequest,
  ImportSummary,
  ItemRequest,
  ReviewAct,
  ReviewItem,
  SplitRequest,
} from "#domain/resources/desk/review.ts";
import { askDesk } from "./ask-desk.ts";
import { DESK_KEYS } from "./desk-keys.ts";

/** Every import, newest first. */
export const importsQuery = queryOptions({
  queryKey: DESK_KEYS.imports,
  queryFn: async () => (await askDesk<{ data: ImportSummary[] }>("/imports")).data,
});

/** What was asked for a moment ago is not asked for again by the page that opens. */
const FRESH_MS = 5_000;

/** One import with its text and its items. */
export function importQuery(number: number) {
  return queryOptions({
    queryKey: DESK_KEYS.import(number),
    queryFn: () => askDesk<ImportDetail>(`/imports/${number}`),
    staleTime: FRESH_MS,
  });
}

/** Hands a report in: a file, or words that were pasted. */
export function handIn(request: ImportRequest, document: { file: File } | { text: string }): Promise<ImportDetail> {
  const form = new FormData();
  form.set("request", JSON.stringify(request));
  if ("file" in document) form.set("file", document.file);
  else form.set("text", document.text);
  return askDesk("/imports", { method: "POST", body: form });
}

export function decideItem(number: number, item: number, act: ReviewAct): Promise<ReviewItem> {
  return askDesk(`/imports/${number}/items/${item}`, { method: "PUT", body: act });
}

export function addItem(number: number, request: ItemRequest): Promise<ReviewItem> {
  return askDesk(`/imports/${number}/items`, { method: "POST", body: request });
}

/** Answers the item that was split and the ones it became. */
export async function splitItem(number: number, item: number, request: SplitRequest): Promise<ReviewItem[]> {
  return (await askDesk<{ data: ReviewItem[] }>(`/imports/${number}/items/${item}/split`, { method: "POST", body: request })).data;
}

/** Puts the approved figures into a draft; null opens a new one. */
export function draftImport(number: number, draft: number | null): Promise<DraftDetail> {
  return askDesk(`/imports/${number}/draft`, { method: "POST", body: { draft } });
}
