import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { newPage } from "./support/page.ts";
import { type Site, startSite } from "./support/site.ts";

interface Manifest {
  [name: string]: { file: string; imports?: string[] };
}

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe("a page as it is sent", () => {
  test.each(["/", "/indicators/grdp-growth", "/about"])("%s asks the API for nothing it came with", async (path) => {
    const { page, close } = await newPage(browser, site.url);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path, { waitUntil: "networkidle" });
    expect(asked.filter((address) => address.startsWith("/api/"))).toEqual([]);
    await close();
  });

  test("has its own head: title, sentence, languages, card, data set", async () => {
    const html = spaced(await (await fetch(`${site.url}/indicators/grdp-growth?time=2020..&asOf=2024-01-25`)).text());
    expect(html).toContain("<title>Tăng trưởng GRDP, 2020–2023 · Chỉ số Đồng Tháp</title>");
    expect(html).toMatch(/<meta name="description" content="Năm 2023, tăng trưởng GRDP của Đồng Tháp cũ ước đạt 6,14%/);
    expect(html).toMatch(/<link rel="canonical" href="http[^"?]+\/indicators\/grdp-growth">/);
    expect(html).toMatch(/<link rel="alternate" hreflang="en" href="http[^"?]+\/en\/indicators\/grdp-growth">/);
    expect(html).toMatch(/og:image" content="http[^"]+\/indicators\/grdp-growth\.png\?time=2020\.\.&amp;asOf=2024-01-25&amp;size=og"/);
    const json = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)?.[1] ?? "null";
    expect(JSON.parse(json)).toMatchObject({ "@type": "Dataset", isAccessibleForFree: true, inLanguage: ["vi", "en"] });
  });

  test("runs nothing inline and styles nothing inline", async () => {
    for (const path of ["/", "/indicators/grdp-growth", "/search?q=ocop", "/about", "/khong-co"]) {
      const html = await (await fetch(site.url + path)).text();
      const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      expect(scripts.filter((attributes) => !attributes.includes("src=") && !/type="application\/(?:ld\+)?json"/.test(attributes))).toEqual(
        [],
      );
      expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    }
  });

  test.each([
    ["/about/?lang=en", "/en/about"],
    ["/indicators/grdp-growth/?time=2020..", "/indicators/grdp-growth?time=2020.."],
    ["/scorecard", "/scorecard/dong-thap-2025/2025"],
  ])("%s leads to %s", async (address, target) => {
    const response = await fetch(site.url + address, { redirect: "manual" });
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe(target);
  });
});

describe("an id that is mistyped", () => {
  test.each([
    ["/indicators/grdp-growht?time=2020..", "Không có chỉ tiêu “grdp-growht”. Có phải là grdp-growth?", "/indicators/grdp-growth"],
    ["/en/scorecard/dong-tap/2024", "There is no area “dong-tap”. Did you mean dong-thap?", "/en/scorecard/dong-thap/2024"],
  ])("%s is answered with the one that was probably meant", async (address, words, target) => {
    const response = await fetch(site.url + address);
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html.replaceAll(/<!-- -->|<[^>]+>/g, "").replaceAll(/\s+/g, " ")).toContain(words);
    expect(html).toContain(`href="${target}"`);
  });
});

describe("its weight (brotli)", () => {
  test("the front page with its data is at most 40 KB", async () => {
    const html = await (await fetch(site.url)).text();
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(40_000);
  });

  test("the scripts the front page runs are at most 130 KB, without Recharts", () => {
    const manifest = JSON.parse(readFileSync("dist/client/manifest.json", "utf8")) as Manifest;
    const sources = [
      "client/boot.ts",
      "node_modules/react-dom/client.js",
      "client/entry-client.tsx",
      "client/pages/overview/overview-page.tsx",
    ];
    const files = closureOf(manifest, sources);
    expect(files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/client/${file}`)).length, 0)).toBeLessThanOrEqual(
      130_000,
    );
  });

  test("a first visit to the front page is at most 350 KB in all", async () => {
    const { page, close } = await newPage(browser, site.url);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto("/", { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(350_000);
    await close();
  });
});

describe("without scripts", () => {
  test("an indicator has its sentence, its figures as a table, the chart and a link to the picture", async () => {
    const { page, listFaults, close } = await newPage(browser, site.url, { scripts: false });
    await page.goto("/indicators/grdp-growth");
    const main = page.locator("main");
    expect(spaced((await main.textContent()) ?? "")).toContain("Năm 2025, tăng trưởng GRDP của Đồng Tháp đạt 8%");
    expect(await page.locator("#figures tbody tr").count()).toBeGreaterThan(14);
    expect(await page.locator("figure svg:visible").count()).toBeGreaterThan(0);
    expect(await page.getByRole("link", { name: "Biểu đồ dưới dạng ảnh" }).getAttribute("href")).toBe("/indicators/grdp-growth.png");
    expect(await page.locator("select:visible").count()).toBe(0);
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("search is a form that leads to a page of results", async () => {
    const { page, close } = await newPage(browser, site.url, { scripts: false });
    await page.goto("/");
    await page.locator("#search").fill("thu ngan sach");
    await page.locator("#search").press("Enter");
    await page.waitForURL("**/search?q=thu+ngan+sach");
    await expect.poll(() => page.textContent("main")).toContain("Thu ngân sách");
    await close();
  });

  test("another day can be chosen", async () => {
    const { page, close } = await newPage(browser, site.url, { scripts: false });
    await page.goto("/indicators/grdp-growth?time=2020..");
    await page.locator("main details summary").first().click();
    await page.getByLabel("Ngày khác").fill("2024-01-25");
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await page.waitForURL("**/indicators/grdp-growth?time=2020..&asOf=2024-01-25");
    await expect.poll(() => page.textContent("h1")).toBe("Tăng trưởng GRDP, 2020–2023");
    await close();
  });
});

describe("on paper", () => {
  test.each(["/", "/indicators/grdp-growth"])("%s has no controls, is white, and keeps within A4", async (path) => {
    const { page, close } = await newPage(browser, site.url, { width: 704, theme: "dark" });
    await page.emulateMedia({ media: "print" });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await page.locator("button:visible, input:visible, select:visible, nav:visible").count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    await close();
  });
});

/** With every no-break space as a plain one. */
function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** Files of some entries and of everything they import at once. */
function closureOf(manifest: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const pending = [...entries];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    pending.push(...(manifest[name]?.imports ?? []));
  }
  return [...seen].map((name) => manifest[name]?.file ?? "");
}
