import { formatIssue } from "#domain/issue.ts";
import { openStore } from "#server/store/open-store.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import type { Command } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const verify: Command = {
  name: "verify",
  usage: "verify [--json]",
  summary: "reads the whole database again: every release against its hash, the chain of the trail, every document",
  run: async (args, { database, print, tell }) => {
    const { options } = parseCommandLine(args, { options: { json: "boolean" }, positionals: { least: 0, most: 0 } });
    const store = await openStore(database, { access: "read" });
    try {
      const issues = await verifyStore(store, { tell });
      if (options.json) print(JSON.stringify(issues, null, 2));
      else print(issues.length === 0 ? `${store.location}: every release is as it was published.` : issues.map(formatIssue).join("\n"));
      return issues.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
