import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { expectNoFault } from "./support/expect-no-fault.ts";
import { newPage, type PageOptions } from "./support/page.ts";
import { type Site, startSite } from "./support/site.ts";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const REPORT = "/reports/baodongthap-2023-01-02-ocop-150";
const LOOKS: PageOptions[] = [
  { width: 1440, theme: "light", language: "vi" },
  { width: 390, theme: "dark", language: "vi" },
  { width: 390, theme: "light", language: "en" },
  { width: 1440, theme: "dark", language: "en" },
];

describe.each(LOOKS)("at $width px, $theme, $language", (look) => {
  test.each(["/reports", REPORT, "/releases", "/releases/1", "/conflicts", "/data", "/api"])("%s has no fault", (path) =>
    expectNoFault(browser, site.url, { path, look }),
  );
});

test("reports are found without diacritics, and the filter is in the address", async () => {
  const { page, close } = await newPage(browser, site.url);
  await page.goto("/reports", { waitUntil: "networkidle" });
  await page.fill("#reports-words", "giai ngan dau tu cong");
  await page.press("#reports-words", "Enter");
  await page.waitForURL("**/reports?q=giai%20ngan%20dau%20tu%20cong");
  await expect.poll(() => page.textContent("main")).toContain("Tìm thấy");
  const found = await page.locator("tbody tr").count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(294);
  await page.goBack();
  await expect.poll(() => page.locator("tbody tr").count()).toBe(294);
  await page.goForward();
  await expect.poll(() => page.locator("tbody tr").count()).toBe(found);
  await page.reload();
  expect(await page.locator("tbody tr").count()).toBe(found);
  await close();
});

test("a report says of each figure whether it is the one in use", async () => {
  const { page, close } = await newPage(browser, site.url, { scripts: false });
  await page.goto(REPORT);
  const row = page.locator("tbody tr").first();
  expect(plain(await row.textContent())).toContain("357 sản phẩm");
  expect(plain(await row.textContent())).toContain("đang dùng");
  await close();
});

test("conflicts name the rivals of the OCOP products of 2022 and the reason", async () => {
  const { page, close } = await newPage(browser, site.url, { scripts: false });
  await page.goto("/conflicts");
  const text = plain(await page.textContent("main"));
  for (const words of ["357 sản phẩm", "269 sản phẩm", "382 sản phẩm", "biên tập đã chọn báo cáo khác"]) expect(text).toContain(words);
  await close();
});

test("the recipe for the command line and the addresses of the data page answer", async () => {
  const { page, close } = await newPage(browser, site.url);
  await page.goto("/data", { waitUntil: "networkidle" });
  const addresses: string[] = await page.$$eval("#addresses td a", (links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBe(10);
  for (const address of addresses) expect((await fetch(address)).status).toBe(200);
  await close();
});

test("the API page opens an address with its parameters and fields", async () => {
  const { page, close } = await newPage(browser, site.url);
  await page.goto("/api", { waitUntil: "networkidle" });
  const series = page.locator("#api-v1-series-indicator-area-");
  await series.locator("summary").click();
  const text = (await series.textContent()) ?? "";
  for (const words of ["asOf", "points[]", "points[].actual", "application/problem+json"]) expect(text).toContain(words);
  expect((await fetch(await series.locator("p a").evaluate((link) => (link as HTMLAnchorElement).href))).status).toBe(200);
  await close();
});

function plain(text: string | null): string {
  return (text ?? "").replaceAll("\u00a0", " ");
}
