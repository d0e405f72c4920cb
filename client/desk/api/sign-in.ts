import { sendToDesk } from "./ask-desk.ts";
import { noteSignedIn } from "./signed-in-hint.ts";

/** What came of trying to sign in. `locked`: too many attempts; `minutes` is how long to wait, where the server said it. */
export type SignInOutcome = "signed-in" | "second-factor" | "wrong" | "locked" | "failed";

/** Signs in with the password. The second factor is asked for afterwards, where the account has one. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const { status, content } = await sendToDesk("/auth/sign-in/email", { method: "POST", body: { email, password } });
  if (status !== 200) return outcomeOf(status);
  return (content as { twoFactorRedirect?: boolean } | null)?.twoFactorRedirect ? "second-factor" : "signed-in";
}

/** The second step: the code an authenticator shows now, or one of the codes kept for the day the telephone is lost. */
export async function verifySecondFactor(code: string, kind: "totp" | "backup"): Promise<SignInOutcome> {
  const path = kind === "totp" ? "/auth/two-factor/verify-totp" : "/auth/two-factor/verify-backup-code";
  const { status } = await sendToDesk(path, { method: "POST", body: { code } });
  return status === 200 ? "signed-in" : outcomeOf(status);
}

export async function signOut(): Promise<void> {
  await sendToDesk("/auth/sign-out", { method: "POST", body: {} });
  noteSignedIn(false);
}

function outcomeOf(status: number): SignInOutcome {
  if (status === 429) return "locked";
  return status === 400 || status === 401 || status === 403 || status === 422 ? "wrong" : "failed";
}
