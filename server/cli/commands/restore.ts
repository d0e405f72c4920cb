import { restoreAccounts } from "#server/desk/accounts/backup-accounts.ts";
import { restoreDatabase } from "#server/store/restore-database.ts";
import type { Command } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const restore: Command = {
  name: "restore",
  usage: "restore FILE",
  summary: "puts a backup in the place of the database and keeps the old one beside it",
  run: async (args, { database, accounts, print }) => {
    const { positionals } = parseCommandLine(args, { options: {}, positionals: { least: 1, most: 1 } });
    const [file = ""] = positionals;
    const { kept } = await restoreDatabase(file, database);
    print(`${database} is now the backup ${file}.${kept === null ? "" : ` The database before it is ${kept}.`}`);
    if (restoreAccounts(accounts, file)) print("The accounts of the desk are those of the backup; the ones before are kept beside them.");
    return 0;
  },
};
