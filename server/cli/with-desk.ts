import { userInfo } from "node:os";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Person } from "#server/desk/imports/acting.ts";
import type { Desk } from "#server/desk/releases/edit-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import { StoreProblem } from "#server/store/store-problem.ts";
import type { Shell } from "./command.ts";

/** Runs a step at the desk: to `read` also while a server runs, to `write` while no other process holds the database. */
export async function withDesk<Result>(
  { rootDirectory, database }: Shell,
  access: "read" | "write",
  step: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const catalogue = loadCatalogue(rootDirectory);
  const store = await openStore(database, { access }).catch(explainServer);
  try {
    const snapshot = await loadSnapshot(store, catalogue);
    return await step({ store, current: () => snapshot, clock: () => new Date() });
  } finally {
    await store.close();
  }
}

/** One process writes at a time: while a server runs, its desk does what the command would. */
function explainServer(error: unknown): never {
  if (!(error instanceof StoreProblem) || error.code !== "store/in-use") throw error;
  const file = /^(.*) is in use/.exec(error.message)?.[1] ?? "The database";
  const advice =
    "Do this at the desk (/desk), or stop the server, run the command and start it again. Commands that only read run beside it.";
  throw new StoreProblem("store/in-use", `${file} is in use, perhaps by a server that runs. ${advice}`, { cause: error });
}

/** Who acts: the name given, or that of the user of the machine. The trail tells commands from accounts by the actor. */
export function personOf(by: string | undefined): Person {
  const actorName = by?.normalize("NFC").trim() || userInfo().username;
  return { actor: `command/${actorName}`, actorName };
}
