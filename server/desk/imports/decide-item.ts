import type { Figure, ReviewAct, ReviewItem } from "#domain/resources/desk/review.ts";
import { actOnImport, updateItem } from "#server/store/act-on-import.ts";
import { DeskProblem } from "../desk-problem.ts";
import type { Desk } from "../releases/edit-draft.ts";
import { type ItemActing, tellingChanges } from "./acting.ts";
import { requireFit } from "./check-figure.ts";
import type { ItemBody, KeptItem } from "./item-body.ts";
import { openImport, readItems } from "./read-imports.ts";

/**
 * Decides on an item, or saves an edit of it while it stays open. Answers the item as it is now. Throws `DeskProblem`: a reason is missing (for a
 * rejection, or an edit of what the program read), the figure does not fit the catalogue, or somebody was quicker.
 */
export async function decideItem(desk: Desk, acting: ItemActing, act: ReviewAct): Promise<ReviewItem> {
  const { report, items } = await openImport(desk, acting.import);
  const kept = items.find(({ item }) => item === acting.item);
  if (kept === undefined) throw new DeskProblem("unknown-item", `Import ${acting.import} has no item ${acting.item}.`);
  requireReason(kept.body, act);
  if (act.state === "approved") requireFigure(act.figure);
  if (act.state === "approved" && act.figure !== null) requireFit([act.figure], { report, ledger: desk.current() });
  const at = desk.clock();
  const body: ItemBody = { ...kept.body, figure: act.figure, reason: act.reason, ...decision(acting, act, at) };
  const detail = { item: acting.item, state: act.state, figure: act.figure, reason: act.reason };
  const stored = { item: acting.item, version: act.version, state: act.state, body };
  await tellingChanges(acting, () =>
    actOnImport(desk.store, { import: acting.import, actor: acting.actor, at, act: "import/item-decided", detail }, (tx) =>
      updateItem(tx, acting.import, stored),
    ),
  );
  return onlyItem(await readItems(desk, acting.import, [acting.item]));
}

/** The item of a list of one. */
export function onlyItem(items: readonly ReviewItem[]): ReviewItem {
  const [item] = items;
  if (item === undefined) throw new Error("an item that was acted on is not there");
  return item;
}

function decision({ actorName }: ItemActing, { state }: ReviewAct, at: Date): Pick<ItemBody, "decidedBy" | "decidedAt"> {
  return state === "open" ? { decidedBy: null, decidedAt: null } : { decidedBy: actorName, decidedAt: at.toISOString() };
}

function requireReason({ proposed }: KeptItem["body"], { state, figure, reason }: ReviewAct): void {
  if (reason !== "") return;
  if (state === "rejected") throw new DeskProblem("reason-missing", "A rejection needs a reason: say why the phrase states no figure.");
  if (proposed !== null && !isSame(proposed, figure))
    throw new DeskProblem("reason-missing", "An edit of what the program read needs a reason: say what it had misread.");
}

function requireFigure(figure: Figure | null): void {
  if (figure === null) throw new DeskProblem("figure-missing", "Fill in what the phrase states before you approve it.");
}

function isSame(one: Figure, other: Figure | null): boolean {
  return other !== null && (Object.keys(one) as (keyof Figure)[]).every((field) => one[field] === other[field]);
}
