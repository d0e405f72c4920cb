import type { ItemRequest, ReviewItem, SplitRequest } from "#domain/resources/desk/review.ts";
import { actOnImport, appendItems, updateItem } from "#server/store/act-on-import.ts";
import { DeskProblem } from "../desk-problem.ts";
import type { Desk } from "../releases/edit-draft.ts";
import { type ItemActing, type Person, tellingChanges, unknownItem } from "./acting.ts";
import { requireFit } from "./check-figure.ts";
import { onlyItem } from "./decide-item.ts";
import type { ItemBody } from "./item-body.ts";
import { type KeptImport, openImport, readItems } from "./read-imports.ts";

/** Longest phrase that can be marked: longer ones state no single figure. */
const LONGEST_PHRASE = 2000;

/** Adds a phrase that a person marked in the text: approved when it comes with its figure, open without. Answers the new item. */
export async function addItem(desk: Desk, acting: Omit<ItemActing, "item">, request: ItemRequest): Promise<ReviewItem> {
  const kept = await openImport(desk, acting.import);
  if (request.figure !== null) requireFit([request.figure], { report: kept.report, ledger: desk.current() });
  const at = desk.clock();
  const isDecided = request.figure !== null;
  const body: ItemBody = {
    ...{ origin: "added", ...placeOf(request, kept), figureSpan: null, proposed: null, figure: request.figure, question: null, reason: "" },
    ...{ pattern: null, confidence: null, alternatives: [], ...decidedBy(acting, isDecided ? at : null) },
  };
  const audited = { import: acting.import, actor: acting.actor, at, act: "import/item-added", detail: request };
  const added = await tellingChanges(acting.import, () =>
    actOnImport(desk.store, audited, (tx) => appendItems(tx, acting.import, [{ state: isDecided ? "approved" : "open", body }])),
  );
  return onlyItem(await readItems(desk, acting.import, added));
}

/** Splits an item into the figures its phrase states: it is rejected, they are approved. Answers all of them as they are now. */
export async function splitItem(desk: Desk, acting: ItemActing, { version, figures }: SplitRequest): Promise<ReviewItem[]> {
  const { report, items } = await openImport(desk, acting.import);
  const kept = items.find(({ item }) => item === acting.item);
  if (kept === undefined) throw unknownItem(acting.import, acting.item);
  requireFit(figures, { report, ledger: desk.current() });
  const at = desk.clock();
  const decided = decidedBy(acting, at);
  const reason = `Tách thành ${figures.length} số liệu · Split into ${figures.length} figures`;
  const parts = figures.map((figure): { state: "approved"; body: ItemBody } => ({
    state: "approved",
    body: { ...kept.body, origin: "split", proposed: null, figure, question: null, reason: "", alternatives: [], ...decided },
  }));
  const detail = { item: acting.item, figures };
  const added = await tellingChanges(acting.import, () =>
    actOnImport(desk.store, { import: acting.import, actor: acting.actor, at, act: "import/item-split", detail }, async (tx) => {
      await updateItem(tx, acting.import, { item: acting.item, version, state: "rejected", body: { ...kept.body, reason, ...decided } });
      return appendItems(tx, acting.import, parts);
    }),
  );
  return readItems(desk, acting.import, [acting.item, ...added]);
}

function decidedBy({ actorName }: Person, at: Date | null): Pick<ItemBody, "decidedBy" | "decidedAt"> {
  return at === null ? { decidedBy: null, decidedAt: null } : { decidedBy: actorName, decidedAt: at.toISOString() };
}

/** The marked phrase without white space around it, and where it stands. */
function placeOf({ start, end }: ItemRequest, { text, pieces }: KeptImport): Pick<ItemBody, "evidence" | "locator"> {
  const marked = text.slice(start, end);
  const phrase = marked.trim();
  if (end > text.length || phrase === "" || phrase.length > LONGEST_PHRASE)
    throw new DeskProblem("outside-text", `Mark a phrase of the text: from 1 to ${LONGEST_PHRASE} characters.`);
  const from = start + marked.indexOf(phrase);
  const piece = pieces.findLast((one) => one.start <= from && from <= one.end);
  const column = piece?.cells.findLastIndex((cell) => cell <= from) ?? -1;
  const locator = piece === undefined ? "" : column < 0 ? piece.locator : `${piece.locator}, col. ${column + 1}`;
  return { evidence: { start: from, end: from + phrase.length, text: phrase }, locator };
}
