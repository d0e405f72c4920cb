import { z } from "zod";
import { Account, Role } from "#domain/account.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { AccountProblem } from "#server/desk/accounts/account-problem.ts";
import { type OpenAccounts, openAccountsAt } from "#server/desk/accounts/accounts-database.ts";
import { recordAct } from "#server/desk/trail/read-trail.ts";
import { openStore } from "#server/store/open-store.ts";
import { StoreProblem } from "#server/store/store-problem.ts";
import { type Command, type Shell, UsageError } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { personOf } from "../with-desk.ts";

const WHAT_IS_WRONG: Readonly<Record<string, string>> = {
  "email-taken": "There is an account with this address already.",
  "too-short": "The password needs at least 12 characters.",
  "too-long": "The password has 128 characters at most.",
  "too-simple": "The password is too simple. Use some unrelated words.",
  "holds-own-name": "The password must not hold the person's own name or address.",
};

/** The first administrator comes from here; everybody else is invited at the desk. */
export const account: Command = {
  name: "account",
  usage: "account create --email ADDRESS --name NAME [--role administrator] | account list [--json]",
  summary: "makes an account of the desk, asking for its password; lists the accounts",
  run: async (args, shell) => {
    const kinds = { email: "string", name: "string", role: "string", json: "boolean" } as const;
    const { options, positionals } = parseCommandLine(args, { options: kinds, positionals: { least: 1, most: 1 } });
    const [act] = positionals;
    if (act !== "create" && act !== "list") throw new UsageError(`unknown act "${act}"`);
    return withAccounts(shell, (accounts) => (act === "list" ? list(accounts, options, shell) : create(accounts, options, shell)));
  },
};

async function withAccounts<Result>(shell: Shell, step: (accounts: OpenAccounts) => Promise<Result>): Promise<Result> {
  const siteName = loadCatalogue(shell.rootDirectory).site.name.vi;
  // Where both are in one database, that of the figures comes first: it knows an empty one from that of another program.
  if (shell.accounts.database === shell.database) await (await openStore(shell.database)).close();
  const accounts = await openAccountsAt(shell.accounts, { origin: "http://localhost", siteName });
  try {
    return await step(accounts);
  } finally {
    await accounts.close();
  }
}

async function list(accounts: OpenAccounts, { json }: { json?: boolean }, { print }: Shell): Promise<number> {
  const all = await accounts.list();
  if (json) print(JSON.stringify(all, null, 2));
  else if (all.length === 0) print("There are no accounts. Make the first: npm run data -- account create --email ADDRESS --name NAME");
  else
    for (const { email, name, role, hasSecondFactor } of all)
      print(`${email}  ${name}  ${role}${hasSecondFactor ? "  second factor" : ""}`);
  return 0;
}

const Wanted = Account.pick({ email: true, name: true, role: true });

async function create(accounts: OpenAccounts, given: { email?: string; name?: string; role?: string }, shell: Shell): Promise<number> {
  const wanted = Wanted.safeParse({ ...given, role: given.role ?? Role.enum.administrator });
  if (!wanted.success) throw new UsageError(z.prettifyError(wanted.error).replaceAll("\n", " "));
  const { email, name, role } = wanted.data;
  const password = await shell.askSecret(`Password of ${email}, at least 12 characters: `);
  try {
    const { token } = await accounts.invite({ email: email.toLowerCase(), role });
    const made = await accounts.accept({ token, name: name.normalize("NFC").trim(), password });
    shell.print(`Made the account of ${made.name} (${made.email}), ${made.role}. Sign in at /desk.`);
    await record(shell, made);
    return 0;
  } catch (error) {
    if (!(error instanceof AccountProblem)) throw error;
    shell.tell(WHAT_IS_WRONG[error.code] ?? error.code);
    return 1;
  }
}

/** The trail is in the database of the figures, which a running server holds for itself. */
async function record(shell: Shell, { id, name, email, role }: Account): Promise<void> {
  try {
    const store = await openStore(shell.database);
    const detail = { id, name, email, role };
    await recordAct(store, { at: new Date(), actor: personOf(undefined).actor, act: "account/created", subject: `account/${id}`, detail });
    await store.close();
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    shell.tell("A server is running: it notes the new account in the trail when the desk is opened after its next start.");
  }
}
