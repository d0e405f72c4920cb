import { InvalidData } from "#domain/issue.ts";
import { nearestMatch } from "#domain/nearest-match.ts";
import type { AccountsPlace } from "#server/desk/accounts/accounts-database.ts";
import { DeskProblem } from "#server/desk/desk-problem.ts";
import { ReportProblem } from "#server/desk/reports/report-problem.ts";
import { StoreProblem } from "#server/store/store-problem.ts";
import { type Command, type Shell, UsageError } from "./command.ts";
import { account } from "./commands/account.ts";
import { audit } from "./commands/audit.ts";
import { backup } from "./commands/backup.ts";
import { check } from "./commands/check.ts";
import { draft } from "./commands/draft.ts";
import { dump } from "./commands/dump.ts";
import { extract } from "./commands/extract.ts";
import { importCommand } from "./commands/import-command.ts";
import { load } from "./commands/load.ts";
import { publish } from "./commands/publish.ts";
import { releases } from "./commands/releases.ts";
import { restore } from "./commands/restore.ts";
import { review } from "./commands/review.ts";
import { verify } from "./commands/verify.ts";

/** In the order of the help. */
const COMMANDS: readonly Command[] = [
  ...[check, load, dump, releases, verify, backup, restore],
  ...[extract, importCommand, review, draft, publish, audit, account],
];

/** What went wrong outside this program, told in words. */
const EXPLAINED = [InvalidData, StoreProblem, DeskProblem, ReportProblem];

/** 0 all is well · 1 findings, or the database cannot be used · 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface CommandLine {
  rootDirectory: string;
  /** Read only by a command that needs it. */
  database: () => string;
  fourEyes: () => boolean;
  accounts: () => AccountsPlace;
  askSecret(question: string): Promise<string>;
  print(text: string): void;
  complain(text: string): void;
}

/** Runs the command that the first argument names and tells what went wrong in words. */
export async function runCommand([name = "help", ...args]: string[], line: CommandLine): Promise<number> {
  if (["help", "--help", "-h"].includes(name)) return help(line);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return refuse(unknownCommand(name), line);
  try {
    return await command.run(args, shellOf(line));
  } catch (error) {
    if (error instanceof UsageError) return refuse(`${error.message}. Usage: npm run data -- ${command.usage}`, line);
    if (!EXPLAINED.some((kind) => error instanceof kind)) throw error;
    line.complain((error as Error).message);
    return 1;
  }
}

function shellOf({ rootDirectory, database, fourEyes, accounts, askSecret, print, complain }: CommandLine): Shell {
  return {
    rootDirectory,
    print,
    tell: complain,
    askSecret,
    get accounts() {
      return accounts();
    },
    get fourEyes() {
      return fourEyes();
    },
    get database() {
      return database();
    },
  };
}

const WIDEST_USAGE = 44;

function help({ print }: CommandLine): number {
  print("npm run data -- <command>\n");
  for (const { usage, summary } of COMMANDS) {
    const isShort = usage.length <= WIDEST_USAGE;
    print(isShort ? `  ${usage.padEnd(WIDEST_USAGE)}  ${summary}` : `  ${usage}\n  ${" ".repeat(WIDEST_USAGE)}  ${summary}`);
  }
  return 0;
}

function unknownCommand(name: string): string {
  const names = COMMANDS.map((command) => command.name);
  const near = nearestMatch(name, names);
  return `unknown command "${name}". ${near === null ? `Use one of: ${names.join(", ")}` : `Did you mean "${near}"?`}`;
}

function refuse(message: string, { complain }: CommandLine): number {
  complain(message);
  return 2;
}
