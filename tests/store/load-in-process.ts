import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import { StoreProblem } from "#server/store/store-problem.ts";
import { REFERENCES } from "./references.ts";

/**
 * A process of its own that loads a ledger: `node load-in-process.ts FILE ROOT`. It prints "open" when it holds the database, "loaded" when the ledger
 * is in, and then waits until it is ended. A problem is printed and ends it with 1.
 */
const [file = "", rootDirectory = ""] = process.argv.slice(2);
try {
  const store = await openStore(file);
  process.stdout.write("open\n");
  await seedStore(store, { rootDirectory, references: REFERENCES });
  process.stdout.write("loaded\n");
  setInterval(() => undefined, 1000);
} catch (error) {
  if (!(error instanceof StoreProblem)) throw error;
  process.stdout.write(`${error.code} ${error.message}\n`);
  process.exitCode = 1;
}
