import { openStore } from "#server/store/open-store.ts";
import { readReleases } from "#server/store/read-release.ts";
import type { Command } from "../command.ts";
import { formatRelease } from "../format-release.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const releases: Command = {
  name: "releases",
  usage: "releases [--json]",
  summary: "lists the releases of the database",
  run: async (args, { database, print }) => {
    const { options } = parseCommandLine(args, { options: { json: "boolean" }, positionals: { least: 0, most: 0 } });
    const store = await openStore(database, { access: "read" });
    try {
      const found = await readReleases(store);
      print(options.json ? JSON.stringify(found, null, 2) : found.map(formatRelease).join("\n"));
      return 0;
    } finally {
      await store.close();
    }
  },
};
