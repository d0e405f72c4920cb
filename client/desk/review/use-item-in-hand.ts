import { useLocation } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { withoutLocale } from "#client/components/address.ts";
import type { ReviewItem } from "#domain/resources/desk/review.ts";
import { useGo } from "../parts/desk-link.tsx";

/** The item the address names, else the first that waits, else the first; and how another one is taken in hand. */
export function useItemInHand(items: readonly ReviewItem[]): { current: ReviewItem | null; choose: (item: number) => void } {
  const go = useGo();
  const { pathname, search } = useLocation();
  const path = withoutLocale(pathname);
  const named = Number((search as { item?: string }).item);
  const current = items.find(({ item }) => item === named) ?? items.find(({ state }) => state === "open") ?? items[0] ?? null;
  const take = (item: number): void => go(path, { search: { item: String(item) }, keepScroll: true, isReplacing: true });
  const newest = useRef(take);
  newest.current = take;
  const first = current?.item;
  const isUnnamed = Number.isNaN(named);
  // Which item is in hand stands in the address, so that it does not change by itself once it is decided.
  useEffect(() => {
    if (first !== undefined && isUnnamed) newest.current(first);
  }, [first, isUnnamed]);
  return { current, choose: useCallback((item) => newest.current(item), []) };
}
