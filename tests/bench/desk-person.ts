import { join } from "node:path";
import type { Role } from "#domain/account.ts";
import { openAccountsAt } from "#server/desk/accounts/accounts-database.ts";

const PASSWORD = "mật khẩu để đo tốc độ";

/** Somebody signed in at the desk of a server. */
export interface DeskPerson {
  /** Asks the desk's API; throws for everything but success. */
  ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Synthetic: makes an account in the folder of a site that is not running. */
export async function makeAccount(varDir: string, { email, role }: { email: string; role: Role }): Promise<void> {
  const place = { database: join(varDir, "accounts.sqlite"), secret: null, secretFile: join(varDir, "desk-secret") };
  const accounts = await openAccountsAt(place, { origin: "http://localhost", siteName: "Giả định" });
  const { token } = await accounts.invite({ email, role });
  await accounts.accept({ token, name: email.split("@")[0] ?? email, password: PASSWORD });
  await accounts.close();
}

export async function signIn(url: string, email: string): Promise<DeskPerson> {
  const headers = { "Content-Type": "application/json", Origin: url };
  const response = await fetch(`${url}/desk/api/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (response.status !== 200) throw new Error(`signing in answered ${response.status}: ${await response.text()}`);
  return {
    ask: async (method, path, body) => {
      const answer = await fetch(`${url}/desk/api${path}`, {
        method,
        headers: { ...headers, Cookie: cookie.join("; ") },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
      return JSON.parse(text);
    },
  };
}
