import type { Report } from "#domain/report.ts";
import type { Figure, ReviewAct, ReviewItem } from "#domain/resources/desk/review.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { actOnImportIn, updateItem } from "#server/store/act-on-import.ts";
import { DeskProblem } from "../desk-problem.ts";
import type { Desk } from "../releases/edit-draft.ts";
import { type ItemActing, tellingChanges, unknownItem } from "./acting.ts";
import { requireFit } from "./check-figure.ts";
import type { ItemBody, KeptItem } from "./item-body.ts";
import { openImport, readItems } from "./read-imports.ts";

/** A decision and the item it is on. */
export interface ItemDecision extends ReviewAct {
  item: number;
}

/**
 * Decides on an item, or saves an edit of it while it stays open. Answers the item as it is now. Throws `DeskProblem`: a reason is missing (for a
 * rejection, or an edit of what the program read), the figure does not fit the catalogue, or somebody was quicker.
 */
export async function decideItem(desk: Desk, acting: ItemActing, act: ReviewAct): Promise<ReviewItem> {
  await decideItems(desk, acting, [{ ...act, item: acting.item }]);
  return onlyItem(await readItems(desk, acting.import, [acting.item]));
}

/** Decides on several items: on all of them, or on none. */
export async function decideItems(desk: Desk, acting: Omit<ItemActing, "item">, decisions: readonly ItemDecision[]): Promise<void> {
  const { report, items } = await openImport(desk, acting.import);
  const at = desk.clock();
  const decided = decisions.map((decision) => {
    const kept = items.find(({ item }) => item === decision.item);
    if (kept === undefined) throw unknownItem(acting.import, decision.item);
    requireDecidable(kept, decision, { report, ledger: desk.current() });
    return { decision, body: bodyAfter(kept, decision, { actorName: acting.actorName, at }) };
  });
  await tellingChanges(acting.import, () =>
    desk.store.act(async (tx) => {
      for (const { decision, body } of decided) {
        const { item, version, state, figure, reason } = decision;
        const act = { import: acting.import, actor: acting.actor, at, act: "import/item-decided", detail: { item, state, figure, reason } };
        await actOnImportIn(tx, act, () => updateItem(tx, acting.import, { item, version, state, body }));
      }
    }),
  );
}

/** Throws `DeskProblem` unless a decision could be taken on an item. */
export function requireDecidable({ body }: KeptItem, act: ReviewAct, { report, ledger }: { report: Report; ledger: Snapshot }): void {
  requireReason(body, act);
  if (act.state !== "approved") return;
  if (act.figure === null) throw new DeskProblem("figure-missing", "Fill in what the phrase states before you approve it.");
  requireFit([act.figure], { report, ledger });
}

/** The item of a list of one. */
export function onlyItem(items: readonly ReviewItem[]): ReviewItem {
  const [item] = items;
  if (item === undefined) throw new Error("an item that was acted on is not there");
  return item;
}

function bodyAfter(
  { body }: KeptItem,
  { figure, reason, state }: ItemDecision,
  { actorName, at }: { actorName: string; at: Date },
): ItemBody {
  const decided = state === "open" ? { decidedBy: null, decidedAt: null } : { decidedBy: actorName, decidedAt: at.toISOString() };
  return { ...body, figure, reason, ...decided };
}

function requireReason({ proposed }: KeptItem["body"], { state, figure, reason }: ReviewAct): void {
  if (reason !== "") return;
  if (state === "rejected") throw new DeskProblem("reason-missing", "A rejection needs a reason: say why the phrase states no figure.");
  if (proposed !== null && !isSameFigure(proposed, figure))
    throw new DeskProblem("reason-missing", "An edit of what the program read needs a reason: say what it had misread.");
}

/** Whether two figures say the same in every field. */
export function isSameFigure(one: Figure, other: Figure | null): boolean {
  return other !== null && (Object.keys(one) as (keyof Figure)[]).every((field) => one[field] === other[field]);
}
