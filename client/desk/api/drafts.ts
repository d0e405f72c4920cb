import { queryOptions } from "@tanstack/react-query";
import type { DraftDetail, DraftSummary, DraftText, LedgerChange } from "#domain/resources/desk/draft.ts";
import { askDesk } from "./ask-desk.ts";
import { DESK_KEYS } from "./desk-keys.ts";

/** Every draft, newest first. */
export const draftsQuery = queryOptions({
  queryKey: DESK_KEYS.drafts,
  queryFn: async () => (await askDesk<{ data: DraftSummary[] }>("/drafts")).data,
});

export function draftQuery(number: number) {
  return queryOptions({ queryKey: DESK_KEYS.draft(number), queryFn: () => askDesk<DraftDetail>(`/drafts/${number}`) });
}

export function createDraft(text: DraftText): Promise<DraftDetail> {
  return askDesk("/drafts", { method: "POST", body: text });
}

/** A draft in the version the person saw; an act on an older one is refused. */
export type SeenDraft = Pick<DraftDetail, "draft" | "version">;

export function describeDraft({ draft, version }: SeenDraft, text: DraftText): Promise<DraftDetail> {
  return askDesk(`/drafts/${draft}`, { method: "PUT", body: { version, ...text } });
}

export function addChange({ draft, version }: SeenDraft, change: LedgerChange): Promise<DraftDetail> {
  return askDesk(`/drafts/${draft}/changes`, { method: "POST", body: { version, change } });
}

export function removeChange({ draft, version }: SeenDraft, change: number): Promise<DraftDetail> {
  return askDesk(`/drafts/${draft}/changes/${change}?version=${version}`, { method: "DELETE" });
}

export function publishDraft({ draft, version }: SeenDraft): Promise<DraftDetail> {
  return askDesk(`/drafts/${draft}/publish`, { method: "POST", body: { version } });
}

export function discardDraft({ draft, version }: SeenDraft): Promise<DraftDetail> {
  return askDesk(`/drafts/${draft}/discard`, { method: "POST", body: { version } });
}
