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

test("a presentation shows one chart a screen, goes on by arrow keys and leaves by Escape", async () => {
  const { page, listFaults, close } = await newPage(browser, site.url, { width: 1920, height: 1080 });
  await page.goto("/indicators/grdp-growth?view=present", { waitUntil: "networkidle" });
  const slide = page.locator("section picture img");
  const shown = async () => new URL((await slide.getAttribute("src")) ?? "", site.url).searchParams.get("kind");
  expect(await shown()).toBe("columns");
  expect(await slide.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([1920, 1080]);
  expect((await slide.boundingBox())?.width).toBeGreaterThan(1700);
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toBe("line");
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toBe("ladder");
  await page.keyboard.press("ArrowRight");
  expect(await page.textContent("[aria-live]")).toBe("3 trên 3");
  await page.keyboard.press("ArrowLeft");
  expect(await shown()).toBe("line");
  await page.keyboard.press("Escape");
  await page.waitForURL(`${site.url}/indicators/grdp-growth`);
  await expect.poll(() => slide.count()).toBe(0);
  expect(listFaults()).toEqual([]);
  await close();
});
