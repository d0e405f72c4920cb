import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { newPage } from "./support/page.ts";
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

test("an indicator is presented one chart a screen: arrow keys go on, Escape leads back", async () => {
  const { page, listFaults, close } = await newPage(browser, site.url, { width: 1920, height: 1080 });
  const place = () => page.locator("nav span", { hasText: "/" }).textContent();
  await page.goto("/indicators/grdp-growth?view=present", { waitUntil: "networkidle" });
  expect(await place()).toBe("1/3");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await page.waitForURL("**/indicators/grdp-growth?view=present&slide=2");
  await expect.poll(place).toBe("2/3");
  await page.keyboard.press("End");
  await page.waitForURL("**slide=3");
  await expect.poll(() => page.textContent("h1")).toContain("2023");
  await page.keyboard.press("Escape");
  await page.waitForURL(`${site.url}/indicators/grdp-growth`);
  expect(listFaults()).toEqual([]);
  await close();
});

test("a scorecard is presented topic by topic, its headline indicators first", async () => {
  const { page, listFaults, close } = await newPage(browser, site.url, { width: 1920, height: 1080 });
  await page.goto("/scorecard/dong-thap-2025/2025?view=present", { waitUntil: "networkidle" });
  expect(await page.textContent("h1")).toBe("Các chỉ tiêu chủ yếu của Đồng\u00a0Tháp năm 2025");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await page.waitForURL("**/scorecard/dong-thap-2025/2025?view=present&slide=2");
  await expect.poll(() => page.textContent("h1")).toContain("Tăng trưởng kinh tế");
  await page.keyboard.press("Escape");
  await page.waitForURL(`${site.url}/scorecard/dong-thap-2025/2025`);
  await expect.poll(() => page.locator("table").count()).toBe(1);
  expect(listFaults()).toEqual([]);
  await close();
});
