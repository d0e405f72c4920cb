import { brotliDecompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const GROWTH = "/embed/grdp-growth";
const FIXED = `${GROWTH}?asOf=2024-01-23`;

describe("a frame", () => {
  test("weighs at most 8 KB over the wire, headers included, in two requests", async () => {
    const answers = await Promise.all([GROWTH, "/embed-frame.js"].map((path) => weigh(path)));
    expect(answers.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(8192);
    const { page, close } = await newPage(browser, site.url, { width: 600 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(GROWTH, { waitUntil: "networkidle" });
    expect(asked).toEqual([GROWTH, "/embed-frame.js"]);
    await close();
  });

  test.each([
    [600, "light", "vi", GROWTH],
    [600, "dark", "en", `${GROWTH}?lang=en&theme=dark`],
    [320, "dark", "vi", `${FIXED}&theme=auto`],
    [320, "light", "en", `${GROWTH}?lang=en&chrome=minimal`],
    [800, "light", "vi", "/embed/pci-rank?area=dong-thap,tien-giang"],
  ] as const)("at %i px, %s, %s has no fault of accessibility and nothing cut: %s", async (width, theme, language, path) => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width, theme, language });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await findViolations(page, { rules: { region: { enabled: false } } })).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    expect(await page.locator("svg[data-p]:visible").count()).toBe(1);
    await page.click("summary");
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("is whole without scripts: sentence, table, and a date control that asks for another day", async () => {
    const { page, close } = await newPage(browser, site.url, { width: 600, scripts: false });
    await page.goto(GROWTH);
    expect(await textOf(page, "#d")).toContain("Năm 2025, tăng trưởng GRDP của Đồng Tháp đạt 8%");
    await page.click("summary");
    expect(await page.locator("tbody tr").count()).toBe(16);
    expect(await page.locator("tbody tr", { has: page.locator("th", { hasText: /^2019/ }) }).textContent()).toContain("6,47% (ước tính)");
    await page.selectOption("select", "2024-01-23");
    await page.click("form button");
    expect(page.url()).toBe(`${site.url}${FIXED}`);
    expect(await page.textContent(".words b")).toBe("Năm 2023 về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%.");
    await close();
  });

  test("that is fixed says that newer figures exist, when it was made and what day it shows", async () => {
    const { page, close } = await newPage(browser, site.url, { width: 600 });
    await page.goto(`${FIXED}&chrome=minimal&updates=none`);
    expect(await page.textContent("[role=status].note")).toBe(
      "Đã có số liệu mới hơn; các con số dưới đây có thể đã được điều chỉnh. Xem bản mới nhất",
    );
    expect(await page.isVisible(".note")).toBe(true);
    expect(await page.textContent(".words")).toMatch(/Tạo ngày \d\d\/\d\d\/\d{4}, số liệu tính đến 23\/01\/2024\./);
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".note")).toBe(false);
    await close();
  });

  test("steps through the days in place, and back to the newest", async () => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width: 600 });
    await page.goto(GROWTH, { waitUntil: "networkidle" });
    await page.evaluate("document.documentElement.dataset.kept = 'yes'");
    await page.selectOption("select", "2024-01-23");
    await page.waitForSelector(".note");
    expect(await page.textContent(".words b")).toContain("về sau");
    await page.selectOption("select", { index: 0 });
    await page.waitForSelector(".note", { state: "detached" });
    expect(page.url()).toBe(`${site.url}${GROWTH}`);
    expect(await page.evaluate("document.documentElement.dataset.kept")).toBe("yes");
    expect(listFaults()).toEqual([]);
    await close();
  });

  test.each([
    [
      "/embed/compare?indicator=grdp-growth&kind=ranking&year=2023",
      "Năm 2023 của Đồng Tháp cũ về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%.",
    ],
    ["/embed/compare?indicator=grdp-growth&area=dong-thap", "Năm 2023 về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%."],
    ["/embed/grdp-growth?kind=line", "Năm 2023 về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%."],
    ["/embed/scorecard/dong-thap/2023", "Về sau đã thay đổi: Tăng trưởng GRDP: 6,14% → 5,61%; Hạng PCI: nay có số hạng 5."],
  ])("of another kind steps through its days, too, and says what changed since: %s", async (path, sentence) => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width: 600 });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.focus(".chart");
    await page.keyboard.press("End");
    await expect.poll(() => textOf(page, ".tip")).not.toBe("");
    await page.selectOption("select", "2024-01-23");
    await page.waitForSelector(".note");
    expect(await textOf(page, ".words b")).toBe(sentence);
    expect(await findViolations(page, { rules: { region: { enabled: false } } })).toEqual([]);
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("tells a point to mouse, touch and keyboard", async () => {
    const context = await browser.newContext({ baseURL: site.url, viewport: { width: 600, height: 560 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(GROWTH, { waitUntil: "networkidle" });
    const at = await barOf(page, 0);
    await page.mouse.move(at.x, at.y);
    expect(await textOf(page, ".tip")).toMatch(/^2011.*Thực hiện: 13,55%/);
    await page.mouse.move(300, 2);
    await expect.poll(() => textOf(page, ".tip")).toBe("");
    await page.touchscreen.tap(at.x, at.y);
    expect(await textOf(page, ".tip")).toMatch(/^2011/);
    await page.touchscreen.tap(300, 5);
    expect(await textOf(page, ".tip")).toBe("");
    await page.focus(".chart");
    await page.keyboard.press("End");
    expect(await textOf(page, ".tip")).toMatch(/^2026.*Kế hoạch: từ 8% đến 8,5%/);
    await page.keyboard.press("ArrowLeft");
    expect(await textOf(page, ".tip")).toMatch(/^2025.*Thực hiện: 8% \(theo báo cáo\)Kế hoạch: từ 8% trở lênĐánh giá: đạt/);
    const [tip, chart] = await Promise.all([page.locator(".tip").boundingBox(), page.locator(".chart").boundingBox()]);
    expect((tip?.x ?? 0) + (tip?.width ?? 0)).toBeLessThanOrEqual((chart?.x ?? 0) + (chart?.width ?? 0) + 1);
    await page.keyboard.press("Escape");
    expect(await textOf(page, ".tip")).toBe("");
    await context.close();
  });

  test("that cannot be drawn says why in the article", async () => {
    const { page, close } = await newPage(browser, site.url, { width: 600 });
    const answer = await page.goto("/embed/pci-rank?kind=columns");
    expect(answer?.status()).toBe(400);
    expect(await page.textContent("main")).toContain("Không thể vẽ “Hạng PCI” theo kiểu “columns”");
    await close();
  });
});

/** Bytes of an answer as they travel: status line, headers and the body in brotli. */
async function weigh(path: string): Promise<number> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(site.url + path, { headers: { "Accept-Encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        if (brotliDecompressSync(body).length <= body.length) reject(new Error(`${path} is not compressed`));
        const head = answer.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0) + 19;
        resolve(head + body.length);
      });
    })
      .on("error", reject)
      .end();
  });
}

/** Text with plain spaces where it must not break. */
async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.textContent(selector)) ?? "").replaceAll("\u00a0", " ");
}

async function barOf(page: Page, index: number): Promise<{ x: number; y: number }> {
  const box = await page.locator("svg.l rect").nth(index).boundingBox();
  if (box === null) throw new Error("no bar to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
