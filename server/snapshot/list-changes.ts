import { ReleaseChange } from "#domain/resources/release.ts";
import { type ChangeQuery, changesBySeries, type SeriesChanges } from "./select-changes.ts";
import type { Snapshot } from "./snapshot.ts";
import type { View } from "./view.ts";

type Kind = ReleaseChange["kind"];
const KINDS = ReleaseChange.shape.kind.options;

/** Changes of which only those are made that are taken, once it is known how many there are. */
export interface ChangeList {
  /** How many there are of each kind. */
  counts: Readonly<Record<Kind, number>>;
  count: number;
  slice(from: number, to: number, kind?: Kind): ReleaseChange[];
}

/** Comparisons that are remembered with the newer release. */
const MOST_REMEMBERED = 4;
const LISTS = new WeakMap<Snapshot, Map<string, Promise<ChangeList>>>();

/**
 * What changed between two views, page by page and kind by kind. Whoever leafs through it, or asks for each kind, has it compared once; `pause` lets
 * others be answered in between.
 */
export function listChanges(
  now: View,
  before: View | null,
  { pause, ...query }: ChangeQuery & { pause: () => Promise<void> },
): Promise<ChangeList> {
  const lists = LISTS.get(now.snapshot) ?? new Map<string, Promise<ChangeList>>();
  LISTS.set(now.snapshot, lists);
  const key = JSON.stringify([now.asOf, before?.meta.release, before?.asOf, query.indicators, query.areas]);
  const list = lists.get(key) ?? takeList(now, before, { pause, ...query });
  lists.delete(key);
  lists.set(key, list);
  list.catch(() => lists.delete(key));
  for (const oldest of [...lists.keys()].slice(0, -MOST_REMEMBERED)) lists.delete(oldest);
  return list;
}

async function takeList(
  now: View,
  before: View | null,
  { pause, ...query }: ChangeQuery & { pause: () => Promise<void> },
): Promise<ChangeList> {
  const parts: SeriesChanges[] = [];
  for (const part of changesBySeries(now, before, query)) {
    if (KINDS.some((kind) => part.counts[kind])) parts.push(part);
    await pause();
  }
  const counts = totalsOf(parts);
  return {
    counts,
    count: KINDS.reduce((sum, kind) => sum + counts[kind], 0),
    slice: (from, to, kind) => [...takeSlice(parts, { from, to, kind })],
  };
}

function* takeSlice(
  parts: readonly SeriesChanges[],
  { from, to, kind }: { from: number; to: number; kind: Kind | undefined },
): Iterable<ReleaseChange> {
  let at = 0;
  for (const part of parts) {
    if (at >= to) return;
    const count = countOf(part, kind);
    if (count > 0 && at + count > from) {
      const changes = kind === undefined ? part.make() : part.make().filter((change) => change.kind === kind);
      yield* changes.slice(Math.max(0, from - at), to - at);
    }
    at += count;
  }
}

function countOf({ counts }: SeriesChanges, kind: Kind | undefined): number {
  const kinds = kind === undefined ? KINDS : [kind];
  return kinds.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
}

function totalsOf(parts: readonly SeriesChanges[]): Record<Kind, number> {
  const totals = { added: 0, revised: 0, corrected: 0, withdrawn: 0 };
  for (const { counts } of parts) for (const kind of KINDS) totals[kind] += counts[kind] ?? 0;
  return totals;
}
