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

const LOOKS: PageOptions[] = [
  { width: 1440, theme: "light", language: "vi" },
  { width: 390, theme: "dark", language: "en" },
];

describe.each(LOOKS)("at $width px, $theme, $language", (look) => {
  test.each(["/releases/compare", "/releases/compare?from=2023-12-31&to=2024-12-31", "/releases"])("%s has no fault", (path) =>
    expectNoFault(browser, site.url, { path, look }),
  );
});

test("two days are compared in words and as a table, as the API tells them", async () => {
  const { page, listFaults, close } = await newPage(browser, site.url);
  await page.goto("/releases/compare?from=2023-12-31&to=2024-12-31&indicator=grdp-growth&area=dong-thap");
  const { data } = (await (
    await fetch(`${site.url}/api/v1/changes?from=2023-12-31&to=2024-12-31&indicator=grdp-growth&area=dong-thap`)
  ).json()) as { data: { kind: string }[] };
  await expect.poll(() => page.locator("#changes tbody tr").count()).toBe(data.length);
  expect(await page.locator("#words li").count()).toBe(data.length);
  expect(await page.locator("p.sentence").textContent()).toMatch(/^Từ 31\/12\/2023 đến 31\/12\/2024: .*\d+ số mới\.$/);
  expect(await page.locator("#words li").first().textContent()).toMatch(
    /^Số mới: Tăng trưởng GRDP, Đồng Tháp cũ, 2023 \(thực hiện\): 5,66%, theo .*, 31\/01\/2024\.$/,
  );
  expect(listFaults()).toEqual([]);
  await close();
});

test("other days are a form away and keep the rest of the address", async () => {
  const { page, close } = await newPage(browser, site.url);
  await page.goto("/releases/compare?from=2023-12-31&to=2024-12-31&indicator=grdp-growth", { waitUntil: "networkidle" });
  await page.fill("input[name='from']", "2021-12-31");
  await page.click("form:has(input[name='from']) button");
  await expect.poll(() => page.locator("p.sentence").textContent()).toContain("Từ 31/12/2021 đến 31/12/2024");
  expect(new URL(page.url()).search).toBe("?from=2021-12-31&to=2024-12-31&indicator=grdp-growth");
  await close();
});

test("without scripts the words, the table and the form are there", async () => {
  const { page, close } = await newPage(browser, site.url, { scripts: false });
  await page.goto("/releases/compare?from=2023-12-31&to=2024-12-31");
  expect(await page.locator("#changes tbody tr").count()).toBeGreaterThan(5);
  await page.fill("input[name='to']", "2025-06-30");
  await page.click("form:has(input[name='from']) button");
  expect(await page.locator("p.sentence").textContent()).toContain("Từ 31/12/2023 đến 30/06/2025");
  await close();
});
