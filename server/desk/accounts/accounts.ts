import { createHash, randomBytes } from "node:crypto";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { twoFactor } from "better-auth/plugins/two-factor";
import { Account, checkPassword, type InvitationAnswer, type InvitationRequest, type Role, SHORTEST_PASSWORD } from "#domain/account.ts";
import { AccountProblem } from "./account-problem.ts";
import { refuseOwnAct } from "./own-acts.ts";
import { limitSignIns } from "./sign-in-limit.ts";

/** Path of everything about accounts; the session's cookie is sent to paths below `/desk` only. */
export const ACCOUNTS_PATH = "/desk/api/auth";
/** Header in which the HTTP layer hands in the address of the socket; whatever the caller wrote there has been replaced. */
export const CLIENT_ADDRESS_HEADER = "x-desk-client-address";
const SESSION_SECONDS = 8 * 3600;
const INVITATION_DAYS = 7;

export interface AccountsOptions {
  /** The desk's database; a `DatabaseSync` of `node:sqlite` or a pool of `pg`. */
  database: BetterAuthOptions["database"];
  /** Public address of the site: requests of other origins are refused. */
  origin: string;
  /** Signs the cookies; 32 random bytes or more, kept with the database. */
  secret: string;
  siteName: string;
  clock?: () => Date;
}

/** The people of the desk: signing in, invitations, roles, sessions. */
export interface Accounts {
  /** Answers every address below `ACCOUNTS_PATH`: sign in and out, second factor, change of password, own sessions. */
  handle(request: Request): Promise<Response>;
  /** Whose session the request carries, or null. */
  whoIs(headers: Headers): Promise<Account | null>;
  /** Whose password was right while the code of the second step is still awaited, or null. */
  whoIsHalfSignedIn(headers: Headers): Promise<Account | null>;
  findByEmail(email: string): Promise<Account | null>;
  list(): Promise<Account[]>;
  /** Makes an invitation that is good once, for seven days. The token is kept as a hash and shown only here. */
  invite(request: InvitationRequest): Promise<{ token: string; expiresAt: string }>;
  accept(answer: InvitationAnswer): Promise<Account>;
  setRole(id: string, role: Role): Promise<void>;
  /** Ends every session of a person at once. */
  endSessions(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens the accounts and brings their tables up to date. */
export async function openAccounts({ database, origin, secret, siteName, clock = () => new Date() }: AccountsOptions): Promise<Accounts> {
  const auth = betterAuth(authOptions({ database, origin, secret, siteName }));
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const { internalAdapter, adapter, password } = await auth.$context;
  const limit = limitSignIns(adapter, clock);

  async function list(): Promise<Account[]> {
    const users = await internalAdapter.listUsers(1000, 0, { field: "createdAt", direction: "asc" });
    return users.map(accountOf);
  }

  async function find(id: string): Promise<Account> {
    const user = await internalAdapter.findUserById(id);
    if (!user) throw new AccountProblem("unknown-account");
    return accountOf(user);
  }

  /** The desk never loses its last administrator. */
  async function assertNotLast(account: Account): Promise<void> {
    const others = (await list()).filter(({ id, role }) => role === "administrator" && id !== account.id);
    if (account.role === "administrator" && others.length === 0) throw new AccountProblem("last-administrator");
  }

  async function whoIs(headers: Headers): Promise<Account | null> {
    const session = await auth.api.getSession({ headers });
    return session ? accountOf(session.user) : null;
  }

  async function whoIsHalfSignedIn(headers: Headers): Promise<Account | null> {
    const awaited = awaitedIn(headers.get("cookie") ?? "");
    const open = awaited === null ? null : await internalAdapter.findVerificationValue(awaited);
    const user = open ? await internalAdapter.findUserById(open.value) : null;
    return user ? accountOf(user) : null;
  }

  return {
    list,
    whoIsHalfSignedIn,
    findByEmail: async (email) => {
      const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
      return found ? accountOf(found.user) : null;
    },
    handle: async (request) => (await refuseOwnAct(request, whoIs)) ?? limit(request, auth.handler),
    whoIs,
    async invite({ email, role }) {
      if (await internalAdapter.findUserByEmail(email)) throw new AccountProblem("email-taken");
      const token = randomBytes(32).toString("base64url");
      const expiresAt = new Date(clock().getTime() + INVITATION_DAYS * 86_400_000);
      await internalAdapter.createVerificationValue({ identifier: invitationId(token), value: JSON.stringify({ email, role }), expiresAt });
      return { token, expiresAt: expiresAt.toISOString() };
    },
    async accept({ token, name, password: chosen }) {
      const open = await internalAdapter.findVerificationValue(invitationId(token));
      if (!open || open.expiresAt <= clock()) throw new AccountProblem("invitation-over");
      const { email, role } = JSON.parse(open.value) as InvitationRequest;
      const fault = checkPassword(chosen, { email, name });
      if (fault) throw new AccountProblem(fault);
      if (!(await internalAdapter.consumeVerificationValue(invitationId(token)))) throw new AccountProblem("invitation-over");
      const user = await internalAdapter.createUser({ email, name, role, emailVerified: true }, { method: "email-password" });
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: "credential",
        accountId: user.id,
        password: await password.hash(chosen),
      });
      return accountOf(user);
    },
    async setRole(id, role) {
      const account = await find(id);
      if (role !== "administrator") await assertNotLast(account);
      await internalAdapter.updateUser(id, { role });
    },
    async endSessions(id) {
      await find(id);
      await internalAdapter.deleteUserSessions(id);
    },
    async remove(id) {
      await assertNotLast(await find(id));
      await internalAdapter.deleteUserSessions(id);
      await internalAdapter.deleteUser(id);
    },
  };
}

function authOptions({ database, origin, secret, siteName }: Omit<AccountsOptions, "clock">) {
  return {
    appName: siteName,
    basePath: ACCOUNTS_PATH,
    baseURL: origin,
    trustedOrigins: [origin],
    secret,
    database,
    logger: { disabled: true },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 1800, cookieCache: { enabled: false } },
    user: { additionalFields: { role: { type: "string", required: true, input: false, defaultValue: "reader" } } },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 100, customRules: { "/sign-in/email": { window: 300, max: 20 } } },
    advanced: {
      cookiePrefix: "desk",
      // Stated, since the library switches both checks off by itself where it believes to be under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: origin.startsWith("https:"),
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true, path: "/desk" },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    plugins: [twoFactor({ issuer: siteName })],
  } satisfies BetterAuthOptions;
}

function accountOf(user: { id: string; name: string; email: string }): Account {
  const { role, twoFactorEnabled } = user as { role?: unknown; twoFactorEnabled?: unknown };
  return Account.parse({ id: user.id, name: user.name, email: user.email, role, hasSecondFactor: Boolean(twoFactorEnabled) });
}

/** Name of the open second step in the cookie that better-auth signs as `name.signature`. */
function awaitedIn(cookies: string): string | null {
  return /(?:^|;\s*)(?:__Secure-)?desk\.two_factor=([\w-]+)\./.exec(cookies)?.[1] ?? null;
}

function invitationId(token: string): string {
  return `invitation:${createHash("sha256").update(token).digest("hex")}`;
}
