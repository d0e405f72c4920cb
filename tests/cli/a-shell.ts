import type { CommandLine } from "#server/cli/run-command.ts";

/** What a command line has besides its folder, its database and where it writes: no accounts, nobody to ask, four eyes. */
export const PLAIN_SHELL: Pick<CommandLine, "fourEyes" | "accounts" | "askSecret"> = {
  fourEyes: () => true,
  accounts: () => {
    throw new Error("this command has nothing to do with accounts");
  },
  askSecret: async () => {
    throw new Error("this command asks for nothing");
  },
};
