import { z } from "zod";
import { ReviewItem } from "#domain/resources/desk/review.ts";
import type { StoredItem } from "#server/store/imports.ts";

/** What is kept of an item: everything but what is computed against the ledger of today. */
export const ItemBody = z.preprocess(
  inBothLanguages,
  ReviewItem.omit({ item: true, version: true, state: true, findings: true, relation: true, current: true, target: true }),
);
export type ItemBody = z.infer<typeof ItemBody>;

/** An item as it is kept, its body parsed. */
export interface KeptItem extends Pick<StoredItem, "item" | "version" | "state"> {
  body: ItemBody;
}

export function keptItemOf({ body, ...rest }: StoredItem): KeptItem {
  return { ...rest, body: ItemBody.parse(body) };
}

const OldBody = z.looseObject({
  origin: z.string(),
  reason: z.string(),
  question: z.never().optional(),
  alternatives: z.array(z.looseObject({ reason: z.string() })),
});

/** Bodies of before hold the program's words in Vietnamese only, and its question as the reason until a person gives one. */
function inBothLanguages(body: unknown): unknown {
  const old = OldBody.safeParse(body);
  if (!old.success) return body;
  const both = (words: string) => ({ vi: words, en: words });
  const asked = old.data.origin === "doubted" ? old.data.alternatives[0]?.reason : undefined;
  return {
    ...old.data,
    question: asked === undefined ? null : both(asked),
    reason: old.data.reason === asked ? "" : old.data.reason,
    alternatives: old.data.alternatives.map((one) => ({ ...one, reason: both(one.reason) })),
  };
}
