import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { Role } from "#domain/account.ts";
import { type App, createApp } from "#server/app.ts";
import { openAccounts } from "#server/desk/accounts/accounts.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Store } from "#server/store/store.ts";
import { CATALOGUE, ROOT } from "#tests/desk/releases/a-desk.ts";
import { aDatabaseFile, openForTest } from "#tests/store/store-in-folder.ts";

export const ORIGIN = "https://example.test";
export const PASSWORD = "bốn mùa nước nổi";
/** Noon of 24 November 2026 in Viet Nam. */
const NOW = new Date("2026-11-24T05:00:00Z");

/** Somebody signed in: asks with the cookie and as a page of the desk would. */
export interface Person {
  id: string;
  cookie: string;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The JSON of an answer that must be a success. */
  read<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface DeskSite {
  app: App;
  store: Store;
  /** The database of the accounts. */
  accounts: DatabaseSync;
  person(role: Role, name?: string): Promise<Person>;
  /** Asks without a session. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** The site with its desk on the founding dataset, in databases of its own. Pages are drawn by a stand-in that prints what it reads. */
export async function aDeskSite(given: { fourEyes?: boolean; proxyHeader?: string } = {}): Promise<DeskSite> {
  const store = await openForTest(await aSeededDatabase());
  const load = (release?: number) => loadSnapshot(store, CATALOGUE, release);
  const snapshots = createSnapshots(await load(), load);
  const database = new DatabaseSync(":memory:");
  onTestFinished(() => database.close());
  const accounts = await openAccounts({ database, origin: ORIGIN, secret: "s".repeat(48), siteName: "Thử" });
  const failures: unknown[] = [];
  const app = createApp({
    ...{ snapshots, origin: ORIGIN, clock: () => NOW, client: STAND_IN },
    desk: {
      desk: { store, current: snapshots.current, clock: () => NOW },
      accounts: async () => accounts,
      fourEyes: given.fourEyes ?? true,
      proxyHeader: given.proxyHeader ?? null,
      client: null,
    },
    onFailure: (error) => failures.push(error),
  });
  onTestFinished(() => {
    if (failures.length > 0) throw failures[0];
  });
  const ask = askWith(app, {});
  return {
    ...{ app, store, accounts: database, ask },
    person: async (role, name = `Người ${role}`) => {
      const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}@example.vn`;
      const { token } = await accounts.invite({ email, role });
      const { id } = await accounts.accept({ token, name, password: PASSWORD });
      const cookie = cookieOf(await ask("POST", "/desk/api/auth/sign-in/email", { email, password: PASSWORD }));
      return asPerson(app, { id, cookie });
    },
  };
}

let seeded: Promise<string> | null = null;

/** A database with the founding dataset as release 1: seeded once, copied for each test. */
async function aSeededDatabase(): Promise<string> {
  seeded ??= seedOnce();
  const file = aDatabaseFile();
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(await seeded, file);
  return file;
}

async function seedOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(join(folder, "site.sqlite"));
  await seedStore(store, { rootDirectory: ROOT, references: CATALOGUE, now: () => NOW });
  await store.close();
  return store.location;
}

export function asPerson(app: App, { id, cookie }: Pick<Person, "id" | "cookie">): Person {
  const ask = askWith(app, { cookie });
  return {
    ...{ id, cookie, ask },
    read: async (method, path, body) => {
      const response = await ask(method, path, body);
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
      return JSON.parse(text);
    },
  };
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function askWith(app: App, own: Record<string, string>): DeskSite["ask"] {
  return async (method, path, body, headers = {}) => {
    const isJson = body !== undefined && !(body instanceof FormData);
    return app.request(path, {
      method,
      headers: { ...(method !== "GET" && { Origin: ORIGIN }), ...(isJson && { "Content-Type": "application/json" }), ...own, ...headers },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData) }),
    });
  };
}

/** Draws a page as the figures its address is about, with a script and links as a real page has. */
const STAND_IN = {
  assets: { script: "/assets/entry.js", styles: [], preloads: [], modules: [] } as never,
  renderPage: async ({ address, read }: { address: string; read: (address: string) => Promise<{ body: string }> }) => {
    const { body } = await read("/api/v1/series/grdp-growth/dong-thap");
    const html = `<!doctype html><html lang="vi"><head><script type="module" src="/assets/entry.js"></script><link rel="stylesheet" href="/assets/page.css"></head><body><a href="/indicators/grdp-growth">x</a><img src="/indicators/grdp-growth.svg" alt=""><a href="https://example.org/">y</a><p>${address}</p><pre>${body.replaceAll("<", "&lt;")}</pre></body></html>`;
    return { status: 200, html, location: null };
  },
};
