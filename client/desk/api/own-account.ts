import { sendToDesk } from "./ask-desk.ts";

/** A second factor that is being set up: what the authenticator is given, and the codes for the day it is lost. Shown once. */
export interface SecondFactor {
  totpURI: string;
  backupCodes: string[];
}

/** What came of an act on one's own account. */
export type OwnOutcome = "done" | "wrong" | "locked" | "failed";

/** Begins the set-up of a second factor. It counts once a code of it was confirmed. */
export async function beginSecondFactor(password: string): Promise<SecondFactor | Exclude<OwnOutcome, "done">> {
  const { status, content } = await sendToDesk("/auth/two-factor/enable", { method: "POST", body: { password } });
  return status === 200 ? (content as SecondFactor) : failureOf(status);
}

export async function confirmSecondFactor(code: string): Promise<OwnOutcome> {
  return act("/auth/two-factor/verify-totp", { code });
}

export async function endSecondFactor(password: string): Promise<OwnOutcome> {
  return act("/auth/two-factor/disable", { password });
}

/** Every other session of the account ends with the old password. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<OwnOutcome> {
  return act("/auth/change-password", { currentPassword, newPassword, revokeOtherSessions: true });
}

async function act(path: string, body: object): Promise<OwnOutcome> {
  const { status } = await sendToDesk(path, { method: "POST", body });
  return status === 200 ? "done" : failureOf(status);
}

function failureOf(status: number): Exclude<OwnOutcome, "done"> {
  if (status === 429) return "locked";
  return status >= 400 && status < 500 ? "wrong" : "failed";
}
