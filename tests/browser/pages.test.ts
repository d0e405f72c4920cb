import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
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

const LOOKS: PageOptions[] = [1440, 390].flatMap((width) =>
  (["light", "dark"] as const).flatMap((theme) => (["vi", "en"] as const).map((language) => ({ width, theme, language }))),
);
const PAGES = [
  "/",
  "/?time=2013&asOf=2024-06-30",
  "/indicators/grdp-growth",
  "/indicators/grdp-growth?asOf=2024-01-25&view=table",
  "/indicators/public-investment-rate?basis=prime-minister-plan&kind=line",
  "/indicators/pci-rank?area=dong-thap,tien-giang",
  "/indicators/health-insurance-coverage",
  "/search?q=giai%20ngan",
  "/about",
  "/problems/unknown-parameter",
];

describe.each(LOOKS)("at $width px, $theme, $language", (look) => {
  test.each(PAGES)("%s has no fault", (path) => expectNoFault(browser, site.url, { path, look }));
});

describe.each(LOOKS.filter(({ width, theme }) => (width === 390) === (theme === "dark")))("at $width px, $theme, $language", (look) => {
  test.each([
    ["/khong-co-trang-nay", 404],
    ["/indicators/grdp-grwth", 404],
    ["/indicators/grdp-growth?asof=2024-01-25", 400],
    ["/indicators/grdp-growth?asOf=2999-01-01", 400],
    ["/?time=", 400],
  ])("%s is explained with status %i", async (path, status) => {
    const { page, faults, close } = await newPage(browser, site.url, look);
    const response = await page.goto(addressOf(path, look), { waitUntil: "networkidle" });
    expect(response?.status()).toBe(status);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    expect(faults.pageErrors).toEqual([]);
    // The browser itself reports the status of the document; nothing else may be wrong.
    expect(faults.failedRequests).toHaveLength(1);
    expect(faults.consoleErrors).toHaveLength(1);
    await close();
  });
});

test.each([360, 600, 768, 960, 1264, 1920])("at %i px nothing sticks out of the page", async (width) => {
  const { page, close } = await newPage(browser, site.url, { width });
  for (const path of ["/", "/indicators/grdp-growth", "/indicators/budget-revenue?area=dong-thap-2025,dong-thap,tien-giang", "/about"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect([path, await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")]).toEqual([path, 0]);
  }
  await close();
});

function addressOf(path: string, { language }: PageOptions): string {
  if (language === "vi") return path;
  return path.replace(/^\/(?=$|\?)/, "/en").replace(/^\/(?!en(?:$|\?))/, "/en/");
}
