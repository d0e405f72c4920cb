import { formatIssue } from "#domain/issue.ts";
import { openStore } from "#server/store/open-store.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import type { Command } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const verify: Command = {
  name: "verify",
  usage: "verify",
  summary: "reads the whole database again and compares every release with its hash",
  run: async (args, { database, print }) => {
    parseCommandLine(args, { options: {}, positionals: { least: 0, most: 0 } });
    const store = await openStore(database, { access: "read" });
    try {
      const issues = await verifyStore(store);
      print(issues.length === 0 ? `${store.location}: every release is as it was published.` : issues.map(formatIssue).join("\n"));
      return issues.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
