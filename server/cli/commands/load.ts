import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Command } from "../command.ts";
import { formatRelease } from "../format-release.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const load: Command = {
  name: "load",
  usage: "load [--json]",
  summary: "loads data/ledger into the database, as a new release where it differs",
  run: async (args, { rootDirectory, database, print }) => {
    const { options } = parseCommandLine(args, { options: { json: "boolean" }, positionals: { least: 0, most: 0 } });
    const references = loadCatalogue(rootDirectory);
    const store = await openStore(database);
    try {
      const release = await seedStore(store, { rootDirectory, references });
      if (options.json) print(JSON.stringify(release));
      else print(release === null ? "The database already holds what data/ledger says." : formatRelease(release));
      return 0;
    } finally {
      await store.close();
    }
  },
};
