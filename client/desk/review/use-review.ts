import { useCallback, useRef, useState } from "react";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { Figure, ImportDetail, ReviewItem } from "#domain/resources/desk/review.ts";
import { useMay } from "../api/session.ts";
import { useAnnounce } from "../parts/announcer.tsx";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import type { CandidateHandle } from "./candidate.tsx";
import { useSelectedWords } from "./selected-words.ts";
import { type TypedItem, typedOf } from "./typed-item.ts";
import { useItemInHand } from "./use-item-in-hand.ts";
import { useReviewActs } from "./use-review-acts.ts";
import { useReviewKeys } from "./use-review-keys.ts";

export type ReviewState = ReturnType<typeof useReview>;

/** Everything a review does: which figure is in hand, what is typed on it, what becomes of it, and where the focus goes next. */
export function useReview(opened: ImportDetail) {
  const text = useText(vi, en).said;
  const announce = useAnnounce();
  const isEditor = useMay("edit");
  const isReadOnly = !isEditor || opened.draft !== null;
  const { items } = opened;
  const { current, choose } = useItemInHand(items);
  const acts = useReviewActs(opened.import);
  const { typed, type } = useTyped(opened, current);
  const [dialog, setDialog] = useState<"keys" | "add" | "split" | null>(null);
  const place = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const handle = useRef<CandidateHandle>(null);
  const selected = useSelectedWords(place, opened.text);
  const index = current === null ? -1 : items.indexOf(current);

  const focusOn = useCallback(
    (item: number) => {
      choose(item);
      requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
    },
    [choose],
  );

  function step(by: number): void {
    const next = items[index + by];
    if (next) focusOn(next.item);
  }

  /** After a decision the next figure that waits is taken in hand. */
  function onDecided({ item, state }: ReviewItem): void {
    const rest = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0))];
    const next = state === "open" ? undefined : rest.find((other) => other.state === "open" && other.item !== item);
    const said = { open: text.reopened, approved: text.approved, rejected: text.rejected }[state];
    announce([fill(said, { number: index + 1 }), ...(next || state === "open" ? [] : [text.allDone])].join(" "));
    focusOn(next?.item ?? item);
  }

  async function add(words: { start: number; end: number }): Promise<void> {
    const added = await acts.add({ start: words.start, end: words.end, figure: null });
    if (added === null) return;
    document.getSelection()?.removeAllRanges();
    announce(fill(text.added, { number: added.item }));
    focusOn(added.item);
  }

  async function split(figures: Figure[]): Promise<void> {
    if (current === null || typed === null) return;
    const changed = await acts.split(current.item, { version: typed.version, figures });
    if (changed === null) return;
    type(null);
    announce(fill(text.split, { number: index + 1 }));
    focusOn(changed.find(({ item }) => item !== current.item)?.item ?? current.item);
  }

  const keys = useReviewKeys({
    next: () => step(1),
    previous: () => step(-1),
    approve: () => handle.current?.approve(),
    reject: () => handle.current?.reject(),
    edit: () => handle.current?.edit(),
    split: () => !isReadOnly && current !== null && setDialog("split"),
    add: () => !isReadOnly && (selected ? void add(selected) : setDialog("add")),
    help: () => setDialog("keys"),
    leave: () => heading.current?.focus({ preventScroll: true }),
  });
  const state = { current, index, typed, selected, dialog, isEditor, isReadOnly };
  return { ...state, acts, keys, place, heading, handle, type, setDialog, focusOn, onDecided, add, split };
}

/** What is being typed on each item, kept while one looks at others. What nobody here has touched shows the item as it is now. */
function useTyped(opened: ImportDetail, current: ReviewItem | null) {
  const locale = useLocale();
  const [all, setAll] = useState<ReadonlyMap<number, TypedItem>>(new Map());
  const kept = current === null ? undefined : all.get(current.item);
  const typed = current === null ? null : (kept ?? typedOf(current, opened, locale));
  const item = current?.item;
  function type(value: TypedItem | null): void {
    if (item === undefined) return;
    setAll((before) => {
      const next = new Map(before);
      if (value === null) next.delete(item);
      else next.set(item, value);
      return next;
    });
  }
  return { typed, type };
}
