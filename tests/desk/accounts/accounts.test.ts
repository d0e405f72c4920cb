import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allows, checkPassword } from "#domain/account.ts";
import { type Accounts, CLIENT_ADDRESS_HEADER, openAccounts } from "#server/desk/accounts/accounts.ts";
import { type AccountsDatabase, anAccountsDatabase } from "./an-accounts-database.ts";

const ORIGIN = "http://127.0.0.1:9";
const PASSWORD = "bốn mùa nước nổi";
let accounts: Accounts;
let place: AccountsDatabase;
let now = new Date();

beforeEach(async () => {
  now = new Date();
  place = await anAccountsDatabase();
  accounts = await openAccounts({ database: place.database, origin: ORIGIN, secret: "s".repeat(48), siteName: "Thử", clock: () => now });
});
afterEach(() => place.close());

async function join(email: string, role: "reader" | "editor" | "publisher" | "administrator") {
  const { token } = await accounts.invite({ email, role });
  return accounts.accept({ token, name: "Người Thử", password: PASSWORD });
}

function signIn(email: string, password: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`${ORIGIN}/desk/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: ORIGIN, [CLIENT_ADDRESS_HEADER]: "127.0.0.1", ...headers },
    body: JSON.stringify({ email, password }),
  });
  return accounts.handle(request);
}

function post(path: string, body: object, cookie: string): Promise<Response> {
  return accounts.handle(
    new Request(`${ORIGIN}/desk/api/auth${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: ORIGIN, [CLIENT_ADDRESS_HEADER]: "127.0.0.1", cookie },
      body: JSON.stringify(body),
    }),
  );
}

/** The code an authenticator shows now (RFC 6238) for the secret in an otpauth address. */
function codeOf(totpUri: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const secret = new URL(totpUri).searchParams.get("secret") ?? "";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

describe("signing in", () => {
  test("gives a session that ends in eight hours, sent to the desk only and never to scripts", async () => {
    await join("bien-tap@example.vn", "editor");
    const response = await signIn("bien-tap@example.vn", PASSWORD);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^desk\.session_token=[^;]+; Max-Age=28800; Path=\/desk; HttpOnly; SameSite=Strict$/),
    ]);
    const account = await accounts.whoIs(new Headers({ cookie: cookieOf(response) }));
    expect(account).toMatchObject({ email: "bien-tap@example.vn", role: "editor", hasSecondFactor: false });
  });

  test("refuses a wrong password, an unknown address and a foreign origin", async () => {
    await join("bien-tap@example.vn", "editor");
    expect((await signIn("bien-tap@example.vn", "mật khẩu khác hẳn")).status).toBe(401);
    expect((await signIn("khong-co@example.vn", PASSWORD)).status).toBe(401);
    expect((await signIn("bien-tap@example.vn", PASSWORD, { Origin: "http://other.example", cookie: "a=b" })).status).toBe(403);
  });

  test("refuses to sign up without an invitation", async () => {
    const request = new Request(`${ORIGIN}/desk/api/auth/sign-up/email`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: ORIGIN },
      body: JSON.stringify({ email: "ai-do@example.vn", password: PASSWORD, name: "Ai Đó" }),
    });
    expect((await accounts.handle(request)).status).toBe(404);
    expect(await accounts.list()).toEqual([]);
  });

  test("locks an account for a quarter of an hour after eight wrong passwords, from whatever address", async () => {
    await join("bien-tap@example.vn", "editor");
    for (let attempt = 0; attempt < 8; attempt++)
      await signIn("bien-tap@example.vn", "sai mật khẩu rồi", { [CLIENT_ADDRESS_HEADER]: `10.0.0.${attempt}` });
    const refused = await signIn("bien-tap@example.vn", PASSWORD, { [CLIENT_ADDRESS_HEADER]: "10.0.1.1" });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(600);
    now = new Date(now.getTime() + 16 * 60_000);
    expect((await signIn("bien-tap@example.vn", PASSWORD, { [CLIENT_ADDRESS_HEADER]: "10.0.1.1" })).status).toBe(200);
  });

  test("asks for the second factor once there is one, and gives no session before it", async () => {
    await join("bien-tap@example.vn", "editor");
    const cookie = cookieOf(await signIn("bien-tap@example.vn", PASSWORD));
    const { totpURI } = (await (await post("/two-factor/enable", { password: PASSWORD }, cookie)).json()) as { totpURI: string };
    expect((await post("/two-factor/verify-totp", { code: "000000" }, cookie)).status).toBe(401);
    expect((await post("/two-factor/verify-totp", { code: codeOf(totpURI) }, cookie)).status).toBe(200);
    const half = await signIn("bien-tap@example.vn", PASSWORD);
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await accounts.whoIs(new Headers({ cookie: cookieOf(half) }))).toBeNull();
    const whole = await post("/two-factor/verify-totp", { code: codeOf(totpURI) }, cookieOf(half));
    expect(await accounts.whoIs(new Headers({ cookie: cookieOf(whole) }))).toMatchObject({ hasSecondFactor: true });
  });

  test("ends all sessions of a person at once", async () => {
    const { id } = await join("bien-tap@example.vn", "editor");
    const cookie = cookieOf(await signIn("bien-tap@example.vn", PASSWORD));
    await accounts.endSessions(id);
    expect(await accounts.whoIs(new Headers({ cookie }))).toBeNull();
  });
});

describe("a new password", () => {
  test.each([
    ["mật khẩu mới hẳn", 200, null],
    ["123456789012", 400, "PASSWORD_TOO_SIMPLE"],
    ["bientap12345", 400, "PASSWORD_HOLDS_OWN_NAME"],
    ["ngắn", 400, "PASSWORD_TOO_SHORT"],
  ])("%j is answered with %d", async (newPassword, status, code) => {
    await join("bientap@example.vn", "editor");
    const cookie = cookieOf(await signIn("bientap@example.vn", PASSWORD));
    const response = await post("/change-password", { currentPassword: PASSWORD, newPassword, revokeOtherSessions: true }, cookie);
    expect(response.status).toBe(status);
    if (code !== null) expect(await response.json()).toMatchObject({ code });
    expect((await signIn("bientap@example.vn", PASSWORD)).status).toBe(status === 200 ? 401 : 200);
  });

  test("needs the old one", async () => {
    await join("bientap@example.vn", "editor");
    const cookie = cookieOf(await signIn("bientap@example.vn", PASSWORD));
    const wrong = { currentPassword: "không phải mật khẩu cũ", newPassword: "mật khẩu mới hẳn" };
    expect((await post("/change-password", wrong, cookie)).status).toBe(400);
  });
});

test.each(["/update-user", "/delete-user", "/change-email", "/sign-in/social", "/sign-up/email", "/request-password-reset", "/ok/"])(
  "%s is no address of the desk",
  async (path) => {
    await join("bientap@example.vn", "editor");
    const cookie = cookieOf(await signIn("bientap@example.vn", PASSWORD));
    expect((await post(path, { name: "Ai Đó" }, cookie)).status).toBe(404);
  },
);

describe("invitations", () => {
  test("are good once", async () => {
    const { token } = await accounts.invite({ email: "a@example.vn", role: "publisher" });
    await accounts.accept({ token, name: "Người Thử", password: PASSWORD });
    await expect(accounts.accept({ token, name: "Người Khác", password: PASSWORD })).rejects.toThrow("invitation-over");
  });

  test("end after seven days", async () => {
    const { token } = await accounts.invite({ email: "a@example.vn", role: "publisher" });
    now = new Date(now.getTime() + 7 * 86_400_000);
    await expect(accounts.accept({ token, name: "Người Thử", password: PASSWORD })).rejects.toThrow("invitation-over");
  });

  test("stay good when the password is refused", async () => {
    const { token } = await accounts.invite({ email: "a@example.vn", role: "reader" });
    await expect(accounts.accept({ token, name: "Người Thử", password: "ngắn" })).rejects.toThrow("too-short");
    expect(await accounts.accept({ token, name: "Người Thử", password: PASSWORD })).toMatchObject({ role: "reader" });
  });

  test("are not made for an address that has an account", async () => {
    await join("a@example.vn", "reader");
    await expect(accounts.invite({ email: "a@example.vn", role: "reader" })).rejects.toThrow("email-taken");
  });

  test("are kept as a hash, passwords as scrypt", async () => {
    const { token } = await accounts.invite({ email: "b@example.vn", role: "reader" });
    await join("a@example.vn", "reader");
    const everything = await Promise.all(["verification", "account", "user", "session"].map((table) => place.rows(table)));
    expect(JSON.stringify(everything)).not.toContain(token);
    expect(JSON.stringify(everything)).not.toContain(PASSWORD);
  });
});

describe("roles", () => {
  test("the last administrator cannot be demoted or removed", async () => {
    const { id } = await join("a@example.vn", "administrator");
    await expect(accounts.setRole(id, "editor")).rejects.toThrow("last-administrator");
    await expect(accounts.remove(id)).rejects.toThrow("last-administrator");
    await join("b@example.vn", "administrator");
    await accounts.setRole(id, "editor");
    expect((await accounts.list()).map(({ role }) => role)).toEqual(["editor", "administrator"]);
  });

  test.each([
    ["reader", [true, false, false, false]],
    ["editor", [true, true, false, false]],
    ["publisher", [true, true, true, false]],
    ["administrator", [true, true, true, true]],
  ] as const)("%s", (role, expected) => {
    expect((["read-drafts", "edit", "publish", "manage-accounts"] as const).map((act) => allows(role, act))).toEqual(expected);
  });
});

test.each([
  ["bốn mùa nước nổi", null],
  ["ngắn quá", "too-short"],
  ["x".repeat(129), "too-long"],
  ["aaaaaaaaaaaaaa", "too-simple"],
  ["123456789012", "too-simple"],
  ["matkmatkmatkmatk", "too-simple"],
  ["nguyenvan2024", "holds-own-name"],
])("the password %j: %s", (password, fault) => {
  expect(checkPassword(password, { email: "nguyenvan@example.vn", name: "Thử" })).toBe(fault);
});
