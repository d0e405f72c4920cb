import type { Account } from "#domain/account.ts";
import { ACCOUNTS_PATH } from "#server/desk/accounts/accounts.ts";
import { countFailures } from "#server/desk/accounts/count-failures.ts";
import { recordAct } from "#server/desk/trail/read-trail.ts";
import type { DeskDeps } from "./desk-deps.ts";

const WITH_PASSWORD = `${ACCOUNTS_PATH}/sign-in/email`;
const WITH_CODE = new Set([`${ACCOUNTS_PATH}/two-factor/verify-totp`, `${ACCOUNTS_PATH}/two-factor/verify-backup-code`]);
/** Wrong password or code, and too many of them. */
const FAILED = new Set([401, 429]);

/** A request that may sign somebody in, and what it was answered. */
export interface SignIn {
  request: Request;
  body: Uint8Array | null;
  response: Response;
  /** The network address it came from. */
  from: string;
}

/** Whether a request, of the person whose session it carries, asks to sign in. A code typed within a session confirms a new authenticator. */
export function asksToSignIn({ method, url }: Pick<Request, "method" | "url">, person: Account | null): boolean {
  const { pathname } = new URL(url);
  return method === "POST" && (pathname === WITH_PASSWORD || (WITH_CODE.has(pathname) && person === null));
}

/**
 * Notes in the trail who signed in, and who tried in vain. A right password that waits for its code is neither. A failure is noted after its answer has
 * gone: what is looked up and written for an account that exists must not be heard in the time the answer takes.
 */
export function createSignInNotes({ accounts, desk, onFailure }: NoteDeps): (signIn: SignIn) => Promise<void> {
  const failureToNote = countFailures(desk.clock);

  async function noteFailure({ request, body, from }: SignIn): Promise<void> {
    const email = emailIn(body);
    const opened = await accounts();
    const account = email === null ? await opened.whoIsHalfSignedIn(request.headers) : await opened.findByEmail(email);
    const failures = failureToNote(account?.id ?? "");
    if (failures === null) return;
    // What was typed for an address that is not there may be a password in the wrong field: it is not kept.
    const whose = account && { name: account.name, email: account.email };
    const detail = { ...whose, step: email === null ? "code" : "password", failures, from };
    const subject = account ? `account/${account.id}` : "accounts";
    await recordAct(desk.store, { at: desk.clock(), actor: "visitor", act: "account/sign-in-failed", subject, detail });
  }

  return async (signIn) => {
    const { response, request } = signIn;
    if (FAILED.has(response.status)) {
      setImmediate(() => noteFailure(signIn).catch((error) => onFailure(error, new URL(request.url).pathname)));
      return;
    }
    const account = await (await accounts()).whoIs(cookiesSetBy(response));
    if (!response.ok || account === null) return;
    await recordAct(desk.store, { at: desk.clock(), actor: account.id, act: "account/signed-in", subject: `account/${account.id}` });
  };
}

type NoteDeps = Pick<DeskDeps, "accounts" | "desk" | "onFailure">;

function emailIn(body: Uint8Array | null): string | null {
  try {
    const { email } = JSON.parse(new TextDecoder().decode(body ?? undefined));
    return typeof email === "string" ? email : null;
  } catch {
    return null;
  }
}

/** The session an answer opens, as the next request will carry it. */
function cookiesSetBy(response: Response): Headers {
  const pairs = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return new Headers({ cookie: pairs.join("; ") });
}
