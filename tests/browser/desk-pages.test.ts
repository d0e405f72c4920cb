import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { type DeskSite, importText, startDesk } from "./support/desk.ts";

/** Written for this test; its figures are invented. */
const TEXT = `Bài viết giả định, chỉ dùng để thử phần mềm.

Năm 2026, tốc độ tăng trưởng GRDP của tỉnh ước đạt 7,41%; thu ngân sách ước đạt 25.300 tỷ đồng; có 1.912 doanh nghiệp thành lập mới.

Toàn tỉnh có 1.254 sản phẩm OCOP.`;

let site: DeskSite;
let browser: Browser;
let draft: number;
let review: number;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesk(), launchChromium()]);
  const { page, close } = await site.open(browser, "editor");
  const drafted = await importText(page, site.url, { id: "bai-da-duyet", title: "Bài đã duyệt", text: TEXT, published: "2026-11-17" });
  await approveAll(page, drafted);
  draft = ((await send(page, "POST", `/desk/api/imports/${drafted}/draft`, {})) as { draft: number }).draft;
  review = await importText(page, site.url, { id: "bai-dang-duyet", title: "Bài đang duyệt", text: `${TEXT} `, published: "2026-11-18" });
  await approveAll(page, review, 1);
  await close();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Item {
  item: number;
  version: number;
  figure: unknown;
}

async function approveAll(page: Page, number: number, most = 100): Promise<void> {
  const { items } = (await send(page, "GET", `/desk/api/imports/${number}`)) as { items: Item[] };
  for (const { item, version, figure } of items.slice(0, most))
    await send(page, "PUT", `/desk/api/imports/${number}/items/${item}`, { version, state: "approved", figure, reason: "" });
}

async function send(page: Page, method: string, path: string, data?: unknown): Promise<unknown> {
  const response = await page
    .context()
    .request.fetch(`${site.url}${path}`, { method, headers: { Origin: site.url }, ...(data !== undefined && { data }) });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return response.json();
}

function isTooWide(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

describe.each([
  ["vi", "light", 1440],
  ["en", "dark", 1440],
  ["vi", "dark", 390],
  ["en", "light", 390],
] as const)("the desk in %s, %s, at %i px", (language, theme, width) => {
  test("has no page that axe, the console or the width objects to", { timeout: 180_000 }, async () => {
    const { page, listFaults, close } = await site.open(browser, "administrator", { language, theme, width });
    const found: string[] = [];
    const paths = [
      "",
      "/import",
      `/imports/${review}`,
      `/imports/${review}?item=1`,
      `/imports/${review}/checks`,
      "/drafts",
      `/drafts/${draft}`,
      `/drafts/${draft}/publish`,
    ];
    for (const path of [...paths, "/correct", "/releases", "/trail", "/accounts", "/account", "/nowhere"]) {
      await page.goto(`/desk${language === "en" ? "/en" : ""}${path}`, { waitUntil: "networkidle" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      found.push(...(await findViolations(page)).map((violation) => `${path}: ${violation}`));
      if ((await isTooWide(page)) > 0) found.push(`${path}: wider than the screen`);
      if ((await page.evaluate("document.documentElement.lang")) !== language) found.push(`${path}: says another language`);
    }
    expect(found).toEqual([]);
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("shows the way in without a fault", async () => {
    const { page, listFaults, close } = await site.open(browser, undefined, { language, theme, width });
    for (const path of ["", "/invitation#a-token-that-nobody-made"]) {
      await page.goto(`/desk${language === "en" ? "/en" : ""}${path}`, { waitUntil: "networkidle" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(0);
    }
    expect(listFaults()).toEqual([]);
    await close();
  });
});

describe("on a phone", () => {
  test("the step in hand is in sight, and every row of a review is drawn at once", async () => {
    const { page, listFaults, close } = await site.open(browser, "administrator", { width: 390 });
    for (const path of [`/drafts/${draft}/publish`, "/import"]) {
      await page.goto(`/desk${path}`);
      const step = page.locator("[aria-current=step]");
      const isInSight = async () => {
        const box = await step.boundingBox();
        return box !== null && box.x >= 0 && box.x + box.width <= 390;
      };
      await expect.poll(isInSight, { message: path }).toBe(true);
    }
    await page.goto(`/desk/imports/${review}`);
    const rows = page.getByRole("list", { name: "Mọi số trong báo cáo" }).getByRole("listitem");
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).contentVisibility))).toEqual(Array(3).fill("visible"));
    expect(listFaults()).toEqual([]);
    await close();
  });
});

describe("the public bundle", () => {
  test("holds no word of the desk, and the desk no file of its own below it", () => {
    const names = readdirSync("dist/client", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
    const holding = names.filter((name) =>
      /Bàn biên tập|Data desk|desk\/api|better-auth/.test(readFileSync(join("dist/client", name), "utf8")),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(holding).toEqual([]);
    expect(existsSync("dist/desk/manifest.json")).toBe(true);
  });
});
