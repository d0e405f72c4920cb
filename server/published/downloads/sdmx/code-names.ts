import type { Locale } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { codeListsOf } from "./code-lists.ts";

/** Names of codes by code list. */
export function codeNames(snapshot: Snapshot, locale: Locale): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(codeListsOf(snapshot).map(({ id, codes }) => [id, new Map(codes.map((code) => [code.id, code.name[locale]]))]));
}
