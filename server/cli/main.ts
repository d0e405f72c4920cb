import { fileURLToPath } from "node:url";
import { accountsOf, databaseOf, readEnv } from "../env.ts";
import { askSecret } from "./ask-secret.ts";
import { runCommand } from "./run-command.ts";

/** `npm run data -- <command>`: the one door of the command line. */
const rootDirectory = fileURLToPath(new URL("../..", import.meta.url));
process.exitCode = await runCommand(process.argv.slice(2), {
  rootDirectory,
  database: () => databaseOf(readEnv()),
  fourEyes: () => readEnv().DESK_FOUR_EYES === "on",
  accounts: () => accountsOf(readEnv()),
  askSecret,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
