import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Store } from "#server/store/store.ts";
import { aFolder } from "./ledger-folder.ts";
import { serverAt, testServer } from "./postgres.ts";
import { REFERENCES } from "./references.ts";

/** A path for a database in a folder that goes when the test ends. */
export function aDatabaseFile(): string {
  return join(aFolder(), "var", "test.sqlite");
}

/** Where a test that fits any database keeps its own: a file, or on the server that `TEST_POSTGRES` names. It goes when the test ends. */
export async function aDatabase(): Promise<string> {
  const named = testServer();
  if (named === null) return aDatabaseFile();
  const server = serverAt(named);
  onTestFinished(() => server.stop());
  return server.create();
}

/** Opens a database that is closed when the test ends. */
export async function openForTest(location?: string, access: "read" | "write" = "write"): Promise<Store> {
  const store = await openStore(location ?? (await aDatabase()), { access });
  onTestFinished(() => store.close());
  return store;
}

/** Loads a ledger's folder at a fixed instant. */
export function seed(store: Store, rootDirectory: string, instant = "2026-01-15T00:00:00.000Z") {
  return seedStore(store, { rootDirectory, references: REFERENCES, now: () => new Date(instant) });
}
