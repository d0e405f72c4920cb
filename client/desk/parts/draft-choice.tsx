import { useQuery } from "@tanstack/react-query";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { DraftDetail, DraftText, LedgerChange } from "#domain/resources/desk/draft.ts";
import { addChange, createDraft, draftsQuery, type SeenDraft } from "../api/drafts.ts";
import { draftsText as enDrafts } from "../text/en/drafts.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { draftsText as viDrafts } from "../text/vi/drafts.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import { SelectField } from "./field.tsx";

/** The draft that changes go into; null opens a new one. */
export type DraftTarget = SeenDraft | null;
export const NEW_DRAFT: DraftTarget = null;

/** Which open draft takes the change, or a new one. */
export function DraftChoice({ value, onChange }: { value: DraftTarget; onChange: (target: DraftTarget) => void }) {
  const text = useText(vi, en);
  const drafts = useText(viDrafts, enDrafts);
  const locale = useLocale();
  const { data = [] } = useQuery(draftsQuery);
  const open = data.filter(({ state }) => state === "open");
  return (
    <SelectField
      label={text.into}
      value={String(value?.draft ?? "")}
      options={[
        { value: "", label: text.newDraft },
        ...open.map(({ draft, title }) => ({ value: String(draft), label: `${fill(drafts.number, { draft })}: ${title[locale]}` })),
      ]}
      onChange={(chosen) => onChange(open.find(({ draft }) => String(draft) === chosen) ?? null)}
    />
  );
}

/** Adds changes to a draft one after another, opening one with the given text where there is none yet. */
export async function putIntoDraft({
  target,
  changes,
  text,
}: {
  target: DraftTarget;
  changes: readonly LedgerChange[];
  text: DraftText;
}): Promise<DraftDetail> {
  let draft: SeenDraft | DraftDetail = target ?? (await createDraft(text));
  for (const change of changes) draft = await addChange(draft, change);
  return draft as DraftDetail;
}
