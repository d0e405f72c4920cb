import { type Account, checkPassword } from "#domain/account.ts";

/** What the desk uses of the library of accounts. It has more addresses: what nobody needs is not there. */
const OWN_ACTS = new Set([
  ...["POST /sign-in/email", "POST /sign-out", "GET /get-session", "POST /change-password"],
  ...["GET /list-sessions", "POST /revoke-session", "POST /revoke-sessions", "POST /revoke-other-sessions"],
  ...["POST /two-factor/enable", "POST /two-factor/disable", "POST /two-factor/verify-totp", "POST /two-factor/get-totp-uri"],
  ...["POST /two-factor/generate-backup-codes", "POST /two-factor/verify-backup-code"],
]);

/** Refuses an act on one's own account that the desk does not have, and a new password that could be guessed. Null: let it pass. */
export async function refuseOwnAct(request: Request, whoIs: (headers: Headers) => Promise<Account | null>): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const act = `${request.method} ${pathname.slice("/desk/api/auth".length)}`;
  if (!OWN_ACTS.has(act)) return refusal(404, "NOT_FOUND", "There is no such act.");
  if (act !== "POST /change-password") return null;
  const [person, body] = [
    await whoIs(request.headers),
    (await request
      .clone()
      .json()
      .catch(() => null)) as { newPassword?: unknown } | null,
  ];
  if (person === null || typeof body?.newPassword !== "string") return null;
  const fault = checkPassword(body.newPassword, person);
  return fault === null ? null : refusal(400, `PASSWORD_${fault.toUpperCase().replaceAll("-", "_")}`, `The new password is ${fault}.`);
}

function refusal(status: number, code: string, message: string): Response {
  return new Response(JSON.stringify({ code, message }), { status, headers: { "Content-Type": "application/json" } });
}
