import type { AccountsPlace } from "#server/desk/accounts/accounts-database.ts";

/** What a command gets from the shell: the world it works on, and where it writes. */
export interface Shell {
  /** The folder with data/ and site.json. */
  rootDirectory: string;
  /** File of the database, or its address. */
  database: string;
  /** Where the accounts of the desk are. */
  accounts: AccountsPlace;
  /** Whether a second person must publish what somebody worked on. */
  fourEyes: boolean;
  /** Results: what a program would read. */
  print(text: string): void;
  /** What is being done, beside the results. */
  tell(text: string): void;
  /** Asks for something that must not be seen. */
  askSecret(question: string): Promise<string>;
}

/** One command of `npm run data -- …`. */
export interface Command {
  name: string;
  /** How it is called, after `npm run data -- `. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** Answers the exit code: 0 when all is well, 1 when there are findings. Throws `UsageError` when it is called wrongly. */
  run(args: string[], shell: Shell): Promise<number>;
}

/** The command line cannot be understood; the message says which part. */
export class UsageError extends Error {}
