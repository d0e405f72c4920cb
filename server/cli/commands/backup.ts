import { backupAccounts } from "#server/desk/accounts/backup-accounts.ts";
import { openStore } from "#server/store/open-store.ts";
import type { Command } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const backup: Command = {
  name: "backup",
  usage: "backup FILE",
  summary: "copies the database into a new file, and the accounts beside it, also while the server runs",
  run: async (args, { database, accounts, print }) => {
    const { positionals } = parseCommandLine(args, { options: {}, positionals: { least: 1, most: 1 } });
    const [file = ""] = positionals;
    const store = await openStore(database, { access: "read" });
    try {
      await store.backupTo(file);
      print(`Copied ${store.location} to ${file}.`);
      const beside = await backupAccounts(accounts, file);
      if (beside.length > 0) print(`Copied the accounts of the desk to ${beside.join(" and ")}. Keep them as you keep passwords.`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
