import { userInfo } from "node:os";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Person } from "#server/desk/imports/acting.ts";
import type { Desk } from "#server/desk/releases/edit-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import type { Shell } from "./command.ts";

/** Runs a step at the desk: to `read` also while a server runs, to `write` while no other process holds the database. */
export async function withDesk<Result>(
  { rootDirectory, database }: Shell,
  access: "read" | "write",
  step: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const catalogue = loadCatalogue(rootDirectory);
  const store = await openStore(database, { access });
  try {
    const snapshot = await loadSnapshot(store, catalogue);
    return await step({ store, current: () => snapshot, clock: () => new Date() });
  } finally {
    await store.close();
  }
}

/** Who acts: the name given, or that of the user of the machine. The trail tells commands from accounts by the actor. */
export function personOf(by: string | undefined): Person {
  const actorName = by?.normalize("NFC").trim() || userInfo().username;
  return { actor: `command/${actorName}`, actorName };
}
