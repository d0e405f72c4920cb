import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Account } from "#domain/account.ts";
import type { Invitation, Trail } from "#domain/resources/desk/desk.ts";
import { aDeskSite, asPerson, cookieOf, type DeskSite, PASSWORD, type Person } from "./a-desk-site.ts";

const SIGN_IN = "/desk/api/auth/sign-in/email";
const SESSION = "/desk/api/session";

/** The code an authenticator shows now (RFC 6238) for the secret in an otpauth address. */
function codeOf(totpUri: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...(new URL(totpUri).searchParams.get("secret") ?? "")]
    .map((one) => letters.indexOf(one).toString(2).padStart(5, "0"))
    .join("");
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const digest = createHmac("sha1", key).update(counter).digest();
  return String((digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function isSignedIn(site: DeskSite, cookie: string): Promise<boolean> {
  return (await site.ask("GET", SESSION, undefined, { cookie })).status === 200;
}

describe("a session", () => {
  test("tells who is signed in and the rules of the office", async () => {
    const editor = await (await aDeskSite({ fourEyes: false })).person("editor", "Lan");
    expect(await editor.read("GET", SESSION)).toEqual({
      account: { id: editor.id, name: "Lan", email: "lan@example.vn", role: "editor", hasSecondFactor: false },
      fourEyes: false,
    });
  });

  test("is over when its time is", async () => {
    const site = await aDeskSite();
    const { cookie } = await site.person("editor");
    expect(await isSignedIn(site, cookie)).toBe(true);
    site.accounts.exec(`update session set "expiresAt" = '2020-01-01T00:00:00.000Z'`);
    expect(await isSignedIn(site, cookie)).toBe(false);
  });

  test("ends when its person signs out", async () => {
    const site = await aDeskSite();
    const { cookie, ask } = await site.person("editor");
    expect((await ask("POST", "/desk/api/auth/sign-out", {})).status).toBe(200);
    expect(await isSignedIn(site, cookie)).toBe(false);
  });

  test("ends when an administrator ends it, and takes another role at once", async () => {
    const site = await aDeskSite();
    const [administrator, editor] = [await site.person("administrator"), await site.person("editor")];
    await administrator.read("PUT", `/desk/api/accounts/${editor.id}/role`, { role: "reader" });
    expect((await editor.ask("POST", "/desk/api/drafts", {})).status).toBe(403);
    expect((await administrator.ask("POST", `/desk/api/accounts/${editor.id}/end-sessions`)).status).toBe(204);
    expect(await isSignedIn(site, editor.cookie)).toBe(false);
  });

  test.each(["", "desk.session_token=", "desk.session_token=forged.signature", "other=1"])("is not had by %j", async (cookie) => {
    expect(await isSignedIn(await aDeskSite(), cookie)).toBe(false);
  });
});

describe("signing in", () => {
  test("is refused after eight wrong passwords, also with the right one", async () => {
    const site = await aDeskSite();
    await site.person("editor", "Lan");
    for (let attempt = 0; attempt < 8; attempt++)
      expect((await site.ask("POST", SIGN_IN, { email: "lan@example.vn", password: "sai mật khẩu rồi" })).status).toBe(401);
    const refused = await site.ask("POST", SIGN_IN, { email: "lan@example.vn", password: PASSWORD });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("is limited for each address, whatever names are tried and whatever the caller says of its address", async () => {
    const site = await aDeskSite();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 25; attempt++) {
      const body = { email: `nguoi-${attempt}@example.vn`, password: "sai mật khẩu rồi" };
      const headers = { "x-forwarded-for": `10.0.0.${attempt}`, "x-desk-client-address": `10.0.0.${attempt}` };
      statuses.push((await site.ask("POST", SIGN_IN, body, headers)).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses.slice(20)).toEqual(Array(5).fill(429));
  });

  test.each([
    [(attempt: number) => `10.0.0.${attempt}`, 401],
    [(attempt: number) => `10.0.0.${attempt}, 192.0.2.1`, 429],
  ])("counts by the address that the proxy wrote last", async (addressOf, status) => {
    const site = await aDeskSite({ proxyHeader: "X-Forwarded-For" });
    let last = 0;
    for (let attempt = 0; attempt < 22; attempt++) {
      const body = { email: `nguoi-${attempt}@example.vn`, password: "sai mật khẩu rồi" };
      last = (await site.ask("POST", SIGN_IN, body, { "x-forwarded-for": addressOf(attempt) })).status;
    }
    expect(last).toBe(status);
  });

  test("asks for the second factor, and gives no session before it", async () => {
    const site = await aDeskSite();
    const editor = await site.person("editor", "Lan");
    const { totpURI } = await editor.read<{ totpURI: string }>("POST", "/desk/api/auth/two-factor/enable", { password: PASSWORD });
    const confirmed = await editor.ask("POST", "/desk/api/auth/two-factor/verify-totp", { code: codeOf(totpURI) });
    expect(confirmed.status).toBe(200);
    const half = await site.ask("POST", SIGN_IN, { email: "lan@example.vn", password: PASSWORD });
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await isSignedIn(site, cookieOf(half))).toBe(false);
    const person = asPerson(site.app, { id: editor.id, cookie: cookieOf(half) });
    expect((await person.ask("POST", "/desk/api/auth/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    const whole = await person.ask("POST", "/desk/api/auth/two-factor/verify-totp", { code: codeOf(totpURI) });
    const signedIn = asPerson(site.app, { id: editor.id, cookie: cookieOf(whole) });
    expect(await signedIn.read("GET", SESSION)).toMatchObject({ account: { hasSecondFactor: true } });
    const trail = await signedIn.read<Trail>("GET", "/desk/api/trail");
    expect(trail.entries.map(({ actorName, act }) => `${actorName} ${act}`)).toEqual([
      "Lan account/signed-in",
      "visitor account/sign-in-failed",
      "Lan account/second-factor-confirmed",
      "Lan account/signed-in",
    ]);
    expect(trail.entries[1]).toMatchObject({ subject: `account/${editor.id}`, detail: { name: "Lan", step: "code", failures: 1 } });
  });

  test("reads no more than a password needs", async () => {
    const site = await aDeskSite();
    const response = await site.ask("POST", SIGN_IN, { email: "lan@example.vn", password: "x".repeat(50_000) });
    expect(response.status).toBe(413);
  });
});

describe("the trail of the doors", () => {
  const tryIn = (site: DeskSite, email: string) => site.ask("POST", SIGN_IN, { email, password: "sai mật khẩu rồi" });
  const entriesOf = async (person: Person) => (await person.read<Trail>("GET", "/desk/api/trail")).entries;

  test("tells who signed in and out, and not that an ended session was ended again", async () => {
    const site = await aDeskSite();
    const administrator = await site.person("administrator", "Quang");
    const lan = await site.person("editor", "Lan");
    await lan.ask("POST", "/desk/api/auth/sign-out", {});
    await lan.ask("POST", "/desk/api/auth/sign-out", {});
    expect((await entriesOf(administrator)).map(({ actorName, act, subject }) => `${actorName} ${act} ${subject}`)).toEqual([
      `Lan account/signed-out account/${lan.id}`,
      `Lan account/signed-in account/${lan.id}`,
      `Quang account/signed-in account/${administrator.id}`,
    ]);
  });

  test("counts wrong passwords of an account, and writes the 1st, 2nd, 4th and 8th of a day", async () => {
    const site = await aDeskSite();
    const administrator = await site.person("administrator", "Quang");
    const lan = await site.person("editor", "Lan");
    for (let attempt = 0; attempt < 12; attempt++) await tryIn(site, "Lan@Example.vn");
    await expect.poll(async () => (await entriesOf(administrator)).length).toBe(6);
    const failed = (await entriesOf(administrator)).slice(0, 4);
    expect(failed.map(({ actorName, act, subject, subjectName }) => [actorName, act, subject, subjectName])).toEqual(
      Array(4).fill(["visitor", "account/sign-in-failed", `account/${lan.id}`, "Lan"]),
    );
    const whose = { name: "Lan", email: "lan@example.vn", step: "password", from: "127.0.0.1" };
    expect(failed.map(({ detail }) => detail)).toEqual([8, 4, 2, 1].map((failures) => ({ ...whose, failures })));
  });

  test("keeps nothing of what was typed for an address without an account, however many are tried", async () => {
    const site = await aDeskSite();
    const administrator = await site.person("administrator", "Quang");
    for (let attempt = 0; attempt < 40; attempt++) await tryIn(site, `mat-khau-${attempt}@example.vn`);
    await expect.poll(async () => (await entriesOf(administrator)).length).toBe(7);
    const entries = await entriesOf(administrator);
    expect(entries.slice(0, 6).map(({ subject, detail }) => [subject, detail])).toEqual(
      [32, 16, 8, 4, 2, 1].map((failures) => ["accounts", { step: "password", failures, from: "127.0.0.1" }]),
    );
    expect(JSON.stringify(entries)).not.toContain("mat-khau");
  });
});

describe("an invitation", () => {
  const answer = { name: "Lan", password: PASSWORD };

  test("is handed on by the administrator, and makes an account with the role it names", async () => {
    const site = await aDeskSite();
    const administrator = await site.person("administrator", "Bình");
    const wish = { email: "Lan@Example.vn", role: "publisher" };
    const { address } = await administrator.read<Invitation>("POST", "/desk/api/invitations", wish);
    expect(address).toMatch(/^https:\/\/example\.test\/desk\/invitation#[\w-]{43}$/);
    const token = address.split("#")[1];
    const made = await site.ask("POST", "/desk/api/invitations/accept", { ...answer, token });
    expect([made.status, await made.json()]).toMatchObject([201, { email: "lan@example.vn", role: "publisher" }]);
    expect((await site.ask("POST", SIGN_IN, { email: "lan@example.vn", password: PASSWORD })).status).toBe(200);
    const again = await site.ask("POST", "/desk/api/invitations/accept", { ...answer, token });
    expect([again.status, await again.json()]).toMatchObject([409, { code: "closed" }]);
  });

  test.each([
    [{ ...answer, password: "ngắn" }, "/password"],
    [{ ...answer, password: "123456789012" }, "/password"],
    [{ ...answer, name: " " }, "/name"],
  ])("with %j is refused with the field that is wrong", async (given, pointer) => {
    const site = await aDeskSite();
    const administrator = await site.person("administrator");
    const { address } = await administrator.read<Invitation>("POST", "/desk/api/invitations", { email: "a@example.vn", role: "editor" });
    const response = await site.ask("POST", "/desk/api/invitations/accept", { ...given, token: address.split("#")[1] });
    expect([response.status, await response.json()]).toMatchObject([400, { code: "invalid", errors: [{ pointer }] }]);
  });

  test("is not made for an address that has an account", async () => {
    const administrator = await (await aDeskSite()).person("administrator", "Bình");
    const response = await administrator.ask("POST", "/desk/api/invitations", { email: "b-nh@example.vn", role: "editor" });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ pointer: "/email" }] }]);
  });
});

describe("accounts", () => {
  test("are listed, given another role and removed, and the trail tells it with their names for ever", async () => {
    const site = await aDeskSite();
    const [administrator, lan] = [await site.person("administrator", "Quang"), await site.person("editor", "Lan")];
    const text = { title: { vi: "Giả định", en: "Synthetic" }, note: { vi: "Để thử", en: "For a test" } };
    await lan.read("POST", "/desk/api/drafts", text);
    const { data } = await administrator.read<{ data: Account[] }>("GET", "/desk/api/accounts");
    expect(data.map(({ name, role }) => `${name} ${role}`)).toEqual(["Quang administrator", "Lan editor"]);
    await administrator.read("PUT", `/desk/api/accounts/${lan.id}/role`, { role: "publisher" });
    expect((await administrator.ask("DELETE", `/desk/api/accounts/${lan.id}`)).status).toBe(204);
    expect(await isSignedIn(site, lan.cookie)).toBe(false);
    const { entries, isWhole } = await administrator.read<Trail>("GET", "/desk/api/trail");
    expect(entries.map(({ actorName, act }) => `${actorName} ${act}`)).toEqual([
      "Quang account/removed",
      "Quang account/role-changed",
      "Lan draft/created",
      "Lan account/signed-in",
      "Quang account/signed-in",
    ]);
    expect(isWhole).toBe(true);
  });

  test("keep one administrator", async () => {
    const site = await aDeskSite();
    const { id, ask } = await site.person("administrator");
    expect((await ask("DELETE", `/desk/api/accounts/${id}`)).status).toBe(403);
    expect((await ask("PUT", `/desk/api/accounts/${id}/role`, { role: "editor" })).status).toBe(403);
    expect(await isSignedIn(site, (await site.person("administrator", "Hai")).cookie)).toBe(true);
  });

  test("that are not there are not there", async () => {
    const { ask } = await (await aDeskSite()).person("administrator");
    for (const [method, path] of [
      ["DELETE", ""],
      ["POST", "/end-sessions"],
    ] as const)
      expect((await ask(method, `/desk/api/accounts/nobody${path}`)).status).toBe(404);
  });
});
