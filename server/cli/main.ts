import { fileURLToPath } from "node:url";
import { databaseOf, readEnv } from "../env.ts";
import { runCommand } from "./run-command.ts";

/** `npm run data -- <command>`: the one door of the command line. */
const rootDirectory = fileURLToPath(new URL("../..", import.meta.url));
process.exitCode = await runCommand(process.argv.slice(2), {
  rootDirectory,
  database: () => databaseOf(readEnv()),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
