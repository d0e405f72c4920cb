import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { expectNoFault } from "./support/expect-no-fault.ts";
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

const CLOCK = "asOf=2024-06-30&release=1";
const PAGES = [
  "/",
  "/?time=2023",
  "/indicators/grdp-growth",
  "/scorecard/dong-thap/2023",
  "/compare",
  "/conflicts",
  "/reports",
  "/reports/baodongthap-2024-01-23-giao-ban-quy-4-2023",
  "/search?q=grdp",
  "/query?indicator=grdp-growth",
];

describe.each(PAGES)("%s looked at from a day and a release", (path) => {
  test("says so, and every link to figures keeps both", async () => {
    const response = await fetch(`${site.url}${path}${path.includes("?") ? "&" : "?"}${CLOCK}`);
    expect(response.status).toBe(200);
    const html = (await response.text()).replaceAll("&amp;", "&");
    expect(html).toMatch(/Đây là số liệu như (?:trong bản phát hành 1|đã biết ngày 30\/0?6\/2024)/);
    const links = [...html.matchAll(/<a [^>]*href="(\/(?:indicators|reports|scorecard)\/[^"#]*)"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !isControl(href, path) && !/[?&]asOf=2024-06-30&release=1(?:&|$)/.test(href))).toEqual([]);
  });

  test("has no fault", () =>
    expectNoFault(browser, site.url, {
      path: `${path}${path.includes("?") ? "&" : "?"}${CLOCK}`,
      look: { width: 390, theme: "light", language: "vi" },
    }));
});

/** Links of the page to itself choose another day, or leave both out. */
function isControl(href: string, path: string): boolean {
  return href.split("?", 1)[0] === path.split("?", 1)[0];
}
