import type { Browser } from "playwright-core";
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

describe("the share dialog", () => {
  test.each([
    ["/indicators/grdp-growth", 1440, "light", "vi"],
    ["/en/indicators/grdp-growth", 390, "dark", "en"],
    ["/compare?indicator=grdp-growth,budget-revenue&area=dong-thap", 1440, "dark", "vi"],
    ["/en/scorecard/dong-thap/2023", 390, "light", "en"],
  ] as const)("opens on %s at %i px without a fault", async (path, width, theme, language) => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width, theme, language });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /Nhúng, chia sẻ|Embed, share/ }).click();
    for (const tab of ["embed", "link", "picture", "cite"]) {
      await page.locator(`dialog input[value=${tab}]`).check({ force: true });
      await page.waitForTimeout(500);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    }
    expect(listFaults()).toEqual([]);
    await close();
  });

  test.each([
    ["/", 1440, "light", "vi", "Chia sẻ biểu đồ Tăng trưởng GRDP", "/embed/grdp-growth&quot;"],
    ["/en?release=1", 390, "dark", "en", "Share the chart of Budget revenue", "/embed/budget-revenue?release=1&amp;lang=en&quot;"],
  ] as const)("opens from a card of %s at %i px, %s, %s", async (path, width, theme, language, name, frame) => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width, theme, language });
    await page.goto(path, { waitUntil: "networkidle" });
    const button = page.getByRole("button", { name });
    await button.click();
    const dialog = page.locator("dialog[open]");
    await dialog.locator("pre").waitFor();
    expect(await dialog.locator("pre").textContent()).toContain(frame.replace("&quot;", '"'));
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("shows the true frame, and its code says what was chosen", async () => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width: 1440 });
    await page.goto("/indicators/grdp-growth?time=2015..2025", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Nhúng, chia sẻ" }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.locator("iframe").waitFor();
    await dialog.locator("input[value=dark]").check({ force: true });
    await dialog.locator("input[value='320']").check({ force: true });
    await dialog.getByRole("radio", { name: /Giữ nguyên ngày/ }).check({ force: true });
    const code = (await dialog.locator("pre").textContent()) ?? "";
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(code).toContain(`/embed/grdp-growth?time=2015..2025&amp;asOf=${today}&amp;theme=dark" width="320"`);
    expect(code).toContain(`/embed.js" data-for="provincial-indicators-grdp-growth-1"></script>`);
    await expect.poll(() => dialog.locator("iframe").getAttribute("width")).toBe("320");
    const told = async () => /height="(\d+)"/.exec((await dialog.locator("pre").textContent()) ?? "")?.[1];
    await expect.poll(async () => (await dialog.locator("iframe").getAttribute("height")) === (await told())).toBe(true);
    await dialog.locator("input[value=picture][name]").last().check({ force: true });
    expect(await dialog.locator("pre").textContent()).toMatch(/^<figure><a href=".*<figcaption>Nguồn: /s);
    expect(listFaults()).toEqual([]);
    await close();
  });

  test.each([
    ["/compare?kind=ranking&year=2023", "/embed/compare?kind=ranking&amp;year=2023&amp;indicator=grdp-growth", "/compare.png?"],
    ["/scorecard/dong-thap/2023", "/embed/scorecard/dong-thap/2023", "/scorecard/dong-thap/2023.png"],
  ])("of %s offers its own frame and picture", async (path, frame, picture) => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width: 1440 });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Nhúng, chia sẻ" }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.locator("iframe").waitFor();
    const code = dialog.locator("pre");
    expect(await code.textContent()).toContain(`:${new URL(site.url).port}${frame}"`);
    await dialog.locator("input[value=frame]").check({ force: true });
    expect(await code.textContent()).not.toContain("<script");
    await dialog.locator("input[value=picture][name]").last().check({ force: true });
    expect(await code.textContent()).toContain(`:${new URL(site.url).port}${picture}`);
    await expect.poll(() => page.frames()[1]?.locator("h1").textContent()).toBeTruthy();
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("puts link, sentence, code and picture on the clipboard, and offers PNG and SVG", async () => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width: 1440 });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.url });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto("/indicators/grdp-growth?time=2015..2023", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Nhúng, chia sẻ" }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.getByRole("button", { name: "Chép mã nhúng" }).click();
    await expect.poll(copied).toContain(`<iframe title="Tăng trưởng GRDP, 2015–2023"`);
    await dialog.locator("input[value=link]").check({ force: true });
    await dialog.getByRole("button", { name: "Chép liên kết" }).click();
    await expect.poll(copied).toMatch(/^http:\/\/[^/]+\/indicators\/grdp-growth\?time=2015\.\.2023$/);
    await dialog.getByRole("button", { name: "Chép câu" }).click();
    await expect.poll(copied).toContain("tăng trưởng GRDP của");
    await dialog.locator("input[value=picture]").first().check({ force: true });
    await dialog.getByRole("button", { name: "Chép ảnh" }).click();
    await expect.poll(() => dialog.getByRole("status").allTextContents()).toContain("Đã chép ảnh");
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    expect(types).toEqual(["image/png"]);
    for (const [name, type] of [
      ["Tải PNG", "image/png"],
      ["Tải SVG", "image/svg+xml; charset=utf-8"],
    ] as const) {
      const href = (await dialog.getByRole("link", { name }).getAttribute("href")) ?? "";
      expect((await page.request.get(href)).headers()["content-type"]).toBe(type);
    }
    expect(listFaults()).toEqual([]);
    await close();
  });

  test.each([
    ["/indicators/grdp-growth", "/embed/grdp-growth?area=dong-thap&amp;time=2023&amp;kind=ladder"],
    ["/compare", "/embed/compare?year=2024&amp;kind=ranking&amp;indicator=grdp-growth"],
  ])("of a smaller chart of %s offers that chart", async (path, frame) => {
    const { page, listFaults, close } = await newPage(browser, site.url, { width: 1440 });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Chia sẻ biểu đồ này" }).first().click();
    const dialog = page.locator("dialog[open]");
    await dialog.locator("iframe").waitFor();
    expect(await dialog.locator("pre").textContent()).toContain(`:${new URL(site.url).port}${frame}"`);
    await expect.poll(() => page.frames()[1]?.locator("h1").textContent()).toBeTruthy();
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("makes the preview narrower and wider by its handle", async () => {
    const { page, close } = await newPage(browser, site.url, { width: 1440 });
    await page.goto("/indicators/grdp-growth", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Nhúng, chia sẻ" }).click();
    const handle = page.getByRole("slider");
    await expect.poll(async () => Number(await handle.getAttribute("aria-valuemax"))).toBeGreaterThan(500);
    await handle.focus();
    const before = Number(await handle.getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowLeft");
    expect(Number(await handle.getAttribute("aria-valuenow"))).toBe(before - 10);
    const box = await handle.boundingBox();
    if (box === null) throw new Error("the handle cannot be seen");
    await page.mouse.move(box.x + 12, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x - 188, box.y + 60, { steps: 5 });
    await page.mouse.up();
    expect(Number(await handle.getAttribute("aria-valuenow"))).toBe(before - 210);
    await close();
  });

  test("cites the producer first, with the day of the figures and of the visit", async () => {
    const { page, close } = await newPage(browser, site.url, { width: 1440 });
    await page.goto("/indicators/grdp-growth?asOf=2024-01-23", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Nhúng, chia sẻ" }).click();
    await page.locator("dialog input[value=cite]").check({ force: true });
    const citation = (await page.locator("dialog pre").textContent()) ?? "";
    expect(citation).toMatch(/^\S.* \(2024\)\. “Tăng trưởng GRDP, 2011–2023, Đồng Tháp” \[bộ dữ liệu\]\./);
    expect(citation).toContain("Chỉ số Đồng Tháp, bản 1, số liệu tính đến 23/01/2024.");
    expect(citation).toMatch(/Truy cập \d\d\/\d\d\/\d{4}: .*asOf=2024-01-23$/);
    await page.locator("dialog input[value=csl]").check({ force: true });
    expect(JSON.parse((await page.locator("dialog pre").textContent()) ?? "")).toMatchObject({ type: "dataset", version: "1" });
    await close();
  });
});
