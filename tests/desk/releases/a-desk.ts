import { join } from "node:path";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Desk, Editing } from "#server/desk/releases/edit-draft.ts";
import { createDraft } from "#server/desk/releases/edit-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Store } from "#server/store/store.ts";
import { aDatabase, openForTest } from "#tests/store/store-in-folder.ts";
import { TEXT } from "./synthetic-changes.ts";

export const ROOT = join(import.meta.dirname, "../../..");
export const CATALOGUE = loadCatalogue(ROOT);
const INSTANT = new Date("2026-06-01T08:00:00.000Z");

export interface TestDesk extends Desk {
  file: string;
  store: Store;
  /** Serves another snapshot from now on, as the server does after a release. */
  serve(snapshot: Snapshot): void;
}

/** A desk on the founding dataset, in a database of its own, at a fixed instant. */
export async function aDesk(location?: string): Promise<TestDesk> {
  const file = location ?? (await aDatabase());
  const store = await openForTest(file);
  await seedStore(store, { rootDirectory: ROOT, references: CATALOGUE, now: () => INSTANT });
  let current = await loadSnapshot(store, CATALOGUE);
  return {
    file,
    store,
    current: () => current,
    clock: () => INSTANT,
    serve: (snapshot) => {
      current = snapshot;
    },
  };
}

/** An empty draft of Lan's, and the acts of a person on it in a row. */
export async function aDraft(desk: Desk, actor = "lan"): Promise<Editing> {
  return { draft: await createDraft(desk, { ...TEXT, actor }), version: 1, actor };
}
