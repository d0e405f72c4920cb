import { parse } from "csv-parse/sync";
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
  test.each(["/query", "/query?indicator=pci-rank&history=all", "/data", "/indicators/grdp-growth"])("%s has no fault", (path) =>
    expectNoFault(browser, site.url, { path, look }),
  );
});

test("only the rows in sight are in the page, and the last one is a scroll away", async () => {
  const { page, listFaults, close } = await newPage(browser, site.url);
  await page.goto("/query?area=all&history=all", { waitUntil: "networkidle" });
  const count = Number(await page.getAttribute("#rows table", "aria-rowcount")) - 1;
  expect(count).toBe(1093);
  expect(await page.locator("#rows tbody tr").count()).toBeLessThan(40);
  await page.locator("#rows section").evaluate((view) => view.scrollTo(0, view.scrollHeight));
  await expect.poll(() => page.locator("#rows tbody tr").last().getAttribute("aria-rowindex")).toBe(String(count + 1));
  await expect.poll(() => page.locator("#rows tbody tr").last().textContent()).not.toContain("đang lấy");
  const link = page.locator("#rows tbody tr").last().locator("a").last();
  expect(await link.textContent()).toMatch(/, (?:[\d/]+|không ghi ngày)$/);
  const last = (await link.getAttribute("href"))?.replace("/reports/", "");
  const file = await (await fetch(`${site.url}/dataset.csv?history=all`)).text();
  expect(file.trimEnd().split("\r\n").at(-1)).toContain(`,${last},`);
  expect(listFaults()).toEqual([]);
  await close();
});

test("a choice changes the address, the table and the addresses of the files", async () => {
  const { page, close } = await newPage(browser, site.url);
  await page.goto("/query", { waitUntil: "networkidle" });
  await page.selectOption("select[aria-label='Thêm chỉ tiêu']", "pci-rank");
  await page.waitForURL("**/query?indicator=pci-rank");
  await page.click("text=mọi báo cáo");
  await page.waitForURL("**/query?indicator=pci-rank&history=all");
  const csv = "#downloads a[href*='.csv?']:not([href*='sdmx'])";
  await expect.poll(() => page.getAttribute(csv, "href")).toContain("history=all");
  const href = await page.getAttribute(csv, "href");
  const rows = (await (await fetch(`${site.url}${href}`)).text()).trimEnd().split("\r\n").length - 1;
  await expect.poll(() => page.textContent("#rows output")).toBe(`${rows} dòng`);
  await close();
});

test("without scripts the first rows and the files are there", async () => {
  const { page, close } = await newPage(browser, site.url, { scripts: false });
  await page.goto("/query?indicator=grdp-growth");
  expect(await page.locator("#rows tbody tr").count()).toBeGreaterThan(5);
  expect(await page.locator("#downloads a").count()).toBeGreaterThan(6);
  await close();
});

test.each([
  ["/indicators/grdp-growth", "Tăng trưởng GRDP, 2011–2025, Đồng Tháp"],
  ["/data", "Số liệu kinh tế - xã hội, Đồng Tháp"],
])("the head of %s names to reference managers what it is, who stated it and when", async (path, title) => {
  const html = await (await fetch(site.url + path)).text();
  const found = (name: string) =>
    [...html.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)">`, "g"))].map(([, content]) => content);
  expect(found("citation_title")).toEqual([title]);
  expect(found("citation_author").length).toBeGreaterThan(0);
  expect(found("citation_publication_date")).toEqual(["2026/03/04"]);
  expect(found("citation_fulltext_html_url")[0]).toContain(path);
});

test.each(["/data", "/indicators/grdp-growth"])("the data set of %s comes in every form that is told to machines", async (path) => {
  const html = await (await fetch(site.url + path)).text();
  const [, text = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const { "@type": type, distribution } = JSON.parse(text) as {
    "@type": string;
    distribution: { contentUrl: string; encodingFormat: string }[];
  };
  expect(type).toBe("Dataset");
  expect(distribution.length).toBeGreaterThanOrEqual(6);
  for (const { contentUrl, encodingFormat } of distribution) {
    const response = await fetch(site.url + new URL(contentUrl).pathname);
    expect([contentUrl, response.headers.get("content-type")?.split(";", 1)[0]]).toEqual([contentUrl, encodingFormat]);
  }
});

test.each([
  "/",
  "/?time=2023&asOf=2024-01-31",
  "/scorecard/dong-thap/2023",
  "/scorecard/dong-thap-2025/2025?asOf=2026-01-15",
  "/compare",
  "/compare?indicator=grdp-growth,pci-rank&area=dong-thap&time=2015..2020",
  "/compare?indicator=pci-rank&area=dong-thap,can-tho&group=none&measure=actual",
  "/query?indicator=pci-rank&history=all",
  "/indicators/grdp-growth?area=dong-thap,tien-giang&time=2015..2020",
])("below %s stand everything and what is shown, each with the number of rows that its CSV has", async (path) => {
  const html = await (await fetch(site.url + path)).text();
  const told = [...html.matchAll(/<h3[^>]*>(Toàn bộ|Chỉ phần đang xem) \(([\d.]+) dòng\)<\/h3>.*?href="([^"]+\.csv[^"]*)"/gs)];
  expect(told.map(([, scope]) => scope)).toEqual(path.startsWith("/query") ? ["Chỉ phần đang xem"] : ["Toàn bộ", "Chỉ phần đang xem"]);
  for (const [, , count = "", address = ""] of told) {
    const lines = (await (await fetch(site.url + address.replaceAll("&amp;", "&"))).text()).split("\r\n");
    expect([address, Number(count.replaceAll(".", ""))]).toEqual([address, parse(lines.join("\r\n")).length - 1]);
  }
});
