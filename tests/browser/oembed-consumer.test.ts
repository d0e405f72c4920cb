import { extract } from "@extractus/oembed-extractor";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { type Hosts, startHosts } from "./support/host-pages.ts";
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

/** The consumer knows us by nothing but the link in the head of the page; it may ask this machine only. */
const fetcher: typeof fetch = (input, init) => {
  const { hostname } = new URL(String(input));
  if (hostname !== "127.0.0.1" && hostname !== "localhost") throw new Error(`${hostname} is not this machine`);
  return fetch(input, init);
};

interface Rich {
  title?: string;
  html: string;
  width: number;
  height: number;
  method?: string;
}

describe("a consumer of oEmbed that knows only the address of a page", () => {
  test.each([
    ["/indicators/grdp-growth", "Tăng trưởng GRDP của Đồng Tháp"],
    ["/en/indicators/grdp-growth?time=2015..2023&asOf=2024-01-23", "GRDP growth, Đồng Tháp"],
    ["/compare?indicator=grdp-growth&kind=ranking&year=2023", "Tăng trưởng GRDP theo địa bàn, 2023"],
    ["/en/scorecard/dong-thap/2023", "Headline indicators of former Đồng Tháp, 2023"],
  ])("discovers the frame of %s, and a page of another origin shows it", async (path, title) => {
    const found = (await extract(site.url + path, { maxwidth: 560 }, fetcher)) as unknown as Rich;
    expect([found.method, plain(found.title ?? ""), found.width]).toEqual(["auto-discovery", title, 560]);
    const hosts: Hosts = await startHosts({ "/article": { body: found.html } });
    const page = await browser.newPage({ viewport: { width: 760, height: 900 } });
    await page.goto(`${hosts.url}/article`, { waitUntil: "networkidle" });
    const frame = page.frameLocator("iframe");
    await expect.poll(async () => plain((await frame.locator("h1").textContent()) ?? "")).toBe(title);
    const content = Number(await page.frames()[1]?.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)"));
    expect(content).toBeLessThanOrEqual(found.height);
    await page.close();
    await hosts.stop();
  });
});

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
