import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Role } from "#domain/account.ts";
import { openAccountsAt } from "#server/desk/accounts/accounts-database.ts";
import { newPage, type PageOptions, type WatchedPage } from "./page.ts";
import { type Site, startSite } from "./site.ts";

/** A password of the people below; nobody else has it. */
export const PASSWORD = "bốn mùa nước nổi trên đồng";

/** The people of the tests: invented, one or two a role. */
export const PEOPLE = {
  reader: { email: "doc@example.vn", name: "Đỗ Thị Đọc", role: "reader" },
  editor: { email: "soan@example.vn", name: "Trần Văn Soạn", role: "editor" },
  colleague: { email: "ban@example.vn", name: "Phạm Thị Bạn", role: "editor" },
  publisher: { email: "cong-bo@example.vn", name: "Lê Thị Công", role: "publisher" },
  administrator: { email: "quan-tri@example.vn", name: "Nguyễn Quản Trị", role: "administrator" },
} as const satisfies Record<string, { email: string; name: string; role: Role }>;
export type Person = keyof typeof PEOPLE;

/** A site whose desk has people. */
export interface DeskSite extends Site {
  /** An empty page in a browser of its own, in which somebody is signed in; nobody when left out. */
  open(browser: Browser, person?: Person, options?: PageOptions): Promise<WatchedPage>;
}

/** Starts the real server with an account for everybody. */
export async function startDesk(env: Record<string, string> = {}): Promise<DeskSite> {
  const directory = mkdtempSync(join(tmpdir(), "provincial-indicators-desk-"));
  await makeAccounts(directory);
  const site = await startSite({ env: { VAR_DIR: directory, ...env } });
  const cookies = new Map<Person, Cookies>();
  return {
    ...site,
    open: async (browser, person, options = {}) => {
      const watched = await newPage(browser, site.url, options);
      if (person === undefined) return watched;
      const known = cookies.get(person) ?? (await signInByRequest(watched.page, site.url, PEOPLE[person].email));
      cookies.set(person, known);
      await watched.page.context().addCookies(known);
      return watched;
    },
    stop: async () => {
      await site.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function makeAccounts(directory: string): Promise<void> {
  const place = { database: join(directory, "accounts.sqlite"), secret: null, secretFile: join(directory, "desk-secret") };
  const accounts = await openAccountsAt(place, { origin: "http://localhost", siteName: "Chỉ số Đồng Tháp" });
  for (const { email, name, role } of Object.values(PEOPLE)) {
    const { token } = await accounts.invite({ email, role });
    await accounts.accept({ token, name, password: PASSWORD });
  }
  await accounts.close();
}

type Cookies = Parameters<ReturnType<Page["context"]>["addCookies"]>[0];

/** Signs in without the form, which has a test of its own; once for each person, since the desk counts the attempts of an address. */
async function signInByRequest(page: Page, url: string, email: string): Promise<Cookies> {
  const response = await page.context().request.post(`${url}/desk/api/auth/sign-in/email`, {
    headers: { Origin: url },
    data: { email, password: PASSWORD },
  });
  if (!response.ok()) throw new Error(`${email} could not sign in: ${response.status()} ${await response.text()}`);
  return page.context().cookies();
}

export interface ImportedText {
  /** Lower-case words joined by hyphens. */
  id: string;
  title: string;
  text: string;
  published: string | null;
  area?: string;
}

/** Hands a text in as somebody who is signed in, without the form. Answers the number of the import. */
export async function importText(page: Page, url: string, { text, area = "dong-thap-2025", ...named }: ImportedText): Promise<number> {
  const report = { ...named, publisher: "Báo Thử Nghiệm", url: null, kind: "news" };
  const response = await page.context().request.post(`${url}/desk/api/imports`, {
    headers: { Origin: url },
    multipart: { request: JSON.stringify({ report, area }), text },
  });
  if (response.status() !== 201) throw new Error(`The text was not imported: ${response.status()} ${await response.text()}`);
  return ((await response.json()) as { import: number }).import;
}
