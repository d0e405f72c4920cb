import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportDetail, ItemRequest, ReviewAct, ReviewItem, SplitRequest } from "#domain/resources/desk/review.ts";
import { isRefusal } from "../api/desk-failure.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { addItem, decideItem, splitItem } from "../api/imports.ts";

/** An act that came too late: what was meant, and the item as the other person left it. */
export interface LateAct {
  item: number;
  act: ReviewAct;
  theirs: ReviewItem;
}

export interface ReviewActs {
  /** Saves a decision at once. Answers the item, or null where it was refused; `failure` and `late` say why. */
  decide: (item: number, act: ReviewAct) => Promise<ReviewItem | null>;
  add: (request: ItemRequest) => Promise<ReviewItem | null>;
  split: (item: number, request: SplitRequest) => Promise<ReviewItem[] | null>;
  isSaving: boolean;
  failure: unknown;
  late: LateAct | null;
  forget: () => void;
}

/** The acts of a review. The answer of each is put into the import that is on screen; nothing waits to be saved. */
export function useReviewActs(number: number): ReviewActs {
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [late, setLate] = useState<LateAct | null>(null);
  const saving = useMutation({ mutationFn: (step: () => Promise<ReviewItem[]>) => step() });

  function keep(changed: readonly ReviewItem[]): void {
    client.setQueryData<ImportDetail>(DESK_KEYS.import(number), (opened) => opened && withItems(opened, changed));
    void client.invalidateQueries({ queryKey: DESK_KEYS.imports, exact: true });
  }

  async function run(step: () => Promise<ReviewItem[]>, onRefused?: (error: unknown) => boolean): Promise<ReviewItem[] | null> {
    setFailure(null);
    setLate(null);
    try {
      const changed = await saving.mutateAsync(step);
      keep(changed);
      return changed;
    } catch (error) {
      if (!onRefused?.(error)) setFailure(error);
      return null;
    }
  }

  function noteLate(item: number, act: ReviewAct) {
    return (error: unknown): boolean => {
      const theirs = isRefusal(error, "changed-meanwhile") ? (error.refusal.current as ReviewItem | undefined) : undefined;
      if (theirs === undefined) return false;
      keep([theirs]);
      setLate({ item, act, theirs });
      return true;
    };
  }

  return {
    decide: async (item, act) => (await run(async () => [await decideItem(number, item, act)], noteLate(item, act)))?.[0] ?? null,
    add: async (request) => (await run(async () => [await addItem(number, request)]))?.[0] ?? null,
    split: (item, request) => run(() => splitItem(number, item, request)),
    isSaving: saving.isPending,
    failure,
    late,
    forget: () => {
      setFailure(null);
      setLate(null);
    },
  };
}

/** The import with some of its items changed or new, in the order of the text, and counted anew. */
export function withItems(opened: ImportDetail, changed: readonly ReviewItem[]): ImportDetail {
  const numbers = new Set(changed.map(({ item }) => item));
  const items = [...opened.items.filter(({ item }) => !numbers.has(item)), ...changed].sort(inTextOrder);
  const count = (state: ReviewItem["state"]) => items.filter((item) => item.state === state).length;
  return { ...opened, items, counts: { open: count("open"), approved: count("approved"), rejected: count("rejected") } };
}

function inTextOrder(one: ReviewItem, other: ReviewItem): number {
  return placeOf(one) - placeOf(other) || one.item - other.item;
}

function placeOf({ evidence, figureSpan }: ReviewItem): number {
  return (figureSpan ?? evidence).start;
}
