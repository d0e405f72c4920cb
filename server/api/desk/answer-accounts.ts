import type { IncomingMessage } from "node:http";
import type { Account } from "#domain/account.ts";
import { ACCOUNTS_PATH, CLIENT_ADDRESS_HEADER } from "#server/desk/accounts/accounts.ts";
import { recordAct } from "#server/desk/trail/read-trail.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { asksToSignIn, createSignInNotes } from "./note-sign-ins.ts";
import { readBytes } from "./request-body.ts";

/** A password, a code: nothing that is asked there is long. */
const MOST_BYTES = 20_000;

/** Acts on one's own account that the trail remembers. */
const REMEMBERED: Readonly<Record<string, string>> = {
  "/sign-out": "account/signed-out",
  "/change-password": "account/password-changed",
  "/revoke-session": "account/own-session-ended",
  "/revoke-sessions": "account/own-session-ended",
  "/revoke-other-sessions": "account/own-session-ended",
  "/two-factor/verify-totp": "account/second-factor-confirmed",
  "/two-factor/disable": "account/second-factor-ended",
  "/two-factor/generate-backup-codes": "account/backup-codes-made",
};

/**
 * Hands requests about accounts on, and notes in the trail what they did. Their origin has been checked, so it is told as the public address whichever
 * address of this machine the page was read at; the address one came from is that of the socket or what the proxy says, whatever the caller wrote.
 */
export function createAccountAnswers(deps: AccountDeps): (request: Request, env: unknown) => Promise<Response> {
  const { accounts, desk, origin, proxyHeader } = deps;
  const noteSignIn = createSignInNotes(deps);
  return async (request, env) => {
    const { pathname, search } = new URL(request.url);
    const from = forwardedIn(request.headers, proxyHeader) ?? addressOf(env);
    const headers = new Headers(request.headers);
    headers.set(CLIENT_ADDRESS_HEADER, from);
    if (headers.has("origin")) headers.set("origin", origin);
    const hasBody = !["GET", "HEAD"].includes(request.method);
    const body = hasBody ? await readBytes(request, MOST_BYTES) : null;
    const act = REMEMBERED[pathname.slice(ACCOUNTS_PATH.length)];
    const person = act === undefined ? null : await personOf(deps, request);
    const response = await (await accounts()).handle(
      new Request(`${origin}${pathname}${search}`, { method: request.method, headers, body }),
    );
    if (asksToSignIn(request, person)) await noteSignIn({ request, body, response, from });
    else if (act !== undefined && person !== null && response.ok)
      await recordAct(desk.store, { at: desk.clock(), actor: person.id, act, subject: `account/${person.id}` });
    return response;
  };
}

type AccountDeps = Pick<DeskDeps, "accounts" | "desk" | "origin" | "proxyHeader" | "onFailure">;

/** Who is signed in, or null. */
export async function personOf({ accounts }: Pick<DeskDeps, "accounts">, { headers }: Request): Promise<Account | null> {
  // Without the cookie nobody is, and the accounts need not be opened.
  if (!headers.get("cookie")?.includes("desk.session_token")) return null;
  return (await accounts()).whoIs(headers);
}

/** What a proxy added last; what stands before it the caller may have written. */
function forwardedIn(headers: Headers, name: string | null): string | null {
  return (name !== null && headers.get(name)?.split(",").at(-1)?.trim()) || null;
}

function addressOf(env: unknown): string {
  const { incoming } = (env ?? {}) as { incoming?: IncomingMessage };
  return incoming?.socket.remoteAddress ?? "127.0.0.1";
}
