import type { CommandLine } from "#server/cli/run-command.ts";

/** What a command line has besides its folder, its database and where it writes: no accounts, nobody to ask, four eyes. */
export const PLAIN_SHELL: Pick<CommandLine, "fourEyes" | "accounts" | "askSecret"> = {
  fourEyes: () => true,
  accounts: () => ({ database: "no-such-folder/accounts.sqlite", secret: null, secretFile: "no-such-folder/desk-secret" }),
  askSecret: async () => {
    throw new Error("this command asks for nothing");
  },
};
