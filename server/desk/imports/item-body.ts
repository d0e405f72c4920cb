import type { z } from "zod";
import { ReviewItem } from "#domain/resources/desk/review.ts";
import type { StoredItem } from "#server/store/imports.ts";

/** What is kept of an item: everything but what is computed against the ledger of today. */
export const ItemBody = ReviewItem.omit({
  item: true,
  version: true,
  state: true,
  findings: true,
  relation: true,
  current: true,
  target: true,
});
export type ItemBody = z.infer<typeof ItemBody>;

/** An item as it is kept, its body parsed. */
export interface KeptItem extends Pick<StoredItem, "item" | "version" | "state"> {
  body: ItemBody;
}

export function keptItemOf({ body, ...rest }: StoredItem): KeptItem {
  return { ...rest, body: ItemBody.parse(body) };
}
