import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dumpLedger, type LedgerText } from "#server/store/dump-ledger.ts";
import { openStore } from "#server/store/open-store.ts";
import type { Command } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const dump: Command = {
  name: "dump",
  usage: "dump [--out DIRECTORY] [--json]",
  summary: "writes the last release back as CSV, into data/ledger unless told otherwise",
  run: async (args, { rootDirectory, database, print }) => {
    const { options } = parseCommandLine(args, { options: { out: "string", json: "boolean" }, positionals: { least: 0, most: 0 } });
    const directory = options.out ?? join(rootDirectory, "data/ledger");
    const store = await openStore(database, { access: "read" });
    try {
      const paths = writeFiles(directory, await dumpLedger(store));
      print(options.json ? JSON.stringify(paths) : `Wrote ${paths.join(", ")}.`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** Writes beside and renames, so that a file is the old one or the new one and never half of it. */
function writeFiles(directory: string, texts: readonly LedgerText[]): string[] {
  mkdirSync(directory, { recursive: true });
  return texts.map(({ file, text }) => {
    const path = join(directory, basename(file));
    writeFileSync(`${path}.unfinished`, text);
    renameSync(`${path}.unfinished`, path);
    return path;
  });
}
