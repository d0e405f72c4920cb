import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Store } from "#server/store/store.ts";
import { aFolder } from "./ledger-folder.ts";
import { REFERENCES } from "./references.ts";

/** A path for a database in a folder that goes when the test ends. */
export function aDatabaseFile(): string {
  return join(aFolder(), "var", "test.sqlite");
}

/** Opens a database that is closed when the test ends. */
export async function openForTest(file = aDatabaseFile(), access: "read" | "write" = "write"): Promise<Store> {
  const store = await openStore(file, { access });
  onTestFinished(() => store.close());
  return store;
}

/** Loads a ledger's folder at a fixed instant. */
export function seed(store: Store, rootDirectory: string, instant = "2026-01-15T00:00:00.000Z") {
  return seedStore(store, { rootDirectory, references: REFERENCES, now: () => new Date(instant) });
}
