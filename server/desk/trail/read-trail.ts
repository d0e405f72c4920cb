import { z } from "zod";
import type { Trail } from "#domain/resources/desk/desk.ts";
import { type AuditedAct, appendAudit, checkAudit, readTrailPage } from "#server/store/audit.ts";
import type { Store } from "#server/store/store.ts";

const PAGE_ENTRIES = 100;
/** The whole chain is followed again when it has grown, and after a while. */
const CHECKED_MS = 60_000;
const KNOWN = new WeakMap<Store, { last: number; at: number; isWhole: boolean }>();

/** Some entries of the trail, newest first, those before `before` where it is given; `isWhole` says what following all hashes found. */
export async function readTrail(
  store: Store,
  { before = null, nameOf }: { before?: number | null; nameOf: (actor: string) => string },
): Promise<Trail> {
  const found = await readTrailPage(store, { before, limit: PAGE_ENTRIES + 1 });
  const entries = found.slice(0, PAGE_ENTRIES);
  return {
    entries: entries.map(({ previous: _, ...entry }) => ({
      ...entry,
      actorName: nameOf(entry.actor),
      subjectName: nameOf(entry.subject.replace(/^account\//, "")),
    })),
    next: found.length > PAGE_ENTRIES ? (entries.at(-1)?.entry ?? null) : null,
    isWhole: await isWhole(store, before === null ? (entries[0]?.entry ?? 0) : null),
  };
}

/** Adds an act on accounts to the trail: these are in a database of their own, so the entry follows the act. */
export async function recordAct(store: Store, act: AuditedAct): Promise<void> {
  await store.act((tx) => appendAudit(tx, act));
}

const Named = z.object({ id: z.string(), name: z.string() });

/** Names of people whose accounts were removed, as the trail remembers them. */
export async function formerNames(store: Store): Promise<Map<string, string>> {
  const entries = await readTrailPage(store, { before: null, limit: 10_000, act: "account/removed" });
  return new Map(
    entries.flatMap(({ detail }): [string, string][] => {
      const named = Named.safeParse(detail);
      return named.success ? [[named.data.id, named.data.name]] : [];
    }),
  );
}

async function isWhole(store: Store, last: number | null): Promise<boolean> {
  const known = KNOWN.get(store);
  const isFresh = known !== undefined && Date.now() - known.at < CHECKED_MS && (last === null || last === known.last);
  if (isFresh) return known.isWhole;
  const whole = (await checkAudit(store)).length === 0;
  KNOWN.set(store, { last: last ?? known?.last ?? 0, at: Date.now(), isWhole: whole });
  return whole;
}
