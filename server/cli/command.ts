/** What a command gets from the shell: the world it works on, and where it writes. */
export interface Shell {
  /** The folder with data/ and site.json. */
  rootDirectory: string;
  /** File of the database, or its address. */
  database: string;
  print(text: string): void;
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
