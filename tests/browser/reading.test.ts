import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { newPage } from "./support/page.ts";
import { type Site, startSite } from "./support/site.ts";

/** A page may take its time on a busy machine. */
const PATIENCE = { timeout: 15_000 };

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe("an address is a view", () => {
  test("choices change it; back, reload and a copied link restore them", async () => {
    const { page, listFaults, close } = await newPage(browser, site.url);
    await page.goto("/indicators/grdp-growth", { waitUntil: "networkidle" });
    await page.getByLabel("Từ năm").selectOption("2018");
    await page.waitForURL("**/grdp-growth?time=2018..");
    await page.getByRole("link", { name: "Đường", exact: true }).click();
    await page.waitForURL("**/grdp-growth?time=2018..&kind=line");
    await page.getByLabel("Thêm địa bàn để so").selectOption("tien-giang");
    await page.waitForURL("**/*area=dong-thap-2025,dong-thap,tien-giang*");
    const link = page.url();
    await expect.poll(() => yearsOf(page)).toEqual(["2018", "2026"]);

    await page.goBack();
    await page.waitForURL("**/grdp-growth?time=2018..&kind=line");
    await page.reload({ waitUntil: "networkidle" });
    await expect.poll(() => yearsOf(page)).toEqual(["2018", "2026"]);
    await expect.poll(() => page.getByRole("link", { name: "Đường", exact: true }).getAttribute("aria-current")).toBe("true");

    const { page: other, close: closeOther } = await newPage(browser, site.url);
    await other.goto(link, { waitUntil: "networkidle" });
    expect(await yearsOf(other)).toEqual(["2018", "2026"]);
    expect(await textOf(other, "main")).toContain("Tiền Giang cũ");
    expect(listFaults()).toEqual([]);
    await closeOther();
    await close();
  });

  test("the figures of an earlier day are shown with what changed since", async () => {
    const { page, close } = await newPage(browser, site.url);
    await page.goto("/indicators/grdp-growth", { waitUntil: "networkidle" });
    await page.getByText("mới nhất").first().click();
    await page.getByLabel("Ngày khác").fill("2024-01-25");
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await page.waitForURL("**/grdp-growth?asOf=2024-01-25");
    await expect.poll(() => textOf(page, "h1"), PATIENCE).toBe("Tăng trưởng GRDP, 2011–2023");
    await expect.poll(() => textOf(page, "main")).toContain("2023: 6,14% thành 5,61%");
    await expect.poll(() => rowOf(page, "2023")).toContain("6,14");
    await page.getByRole("link", { name: "Xem số mới nhất" }).click();
    await page.waitForURL("**/indicators/grdp-growth");
    await expect.poll(() => rowOf(page, "2023"), PATIENCE).toContain("5,61");
    await close();
  });

  test("the other language shows the same view", async () => {
    const { page, close } = await newPage(browser, site.url);
    await page.goto("/indicators/grdp-growth?time=2020..&asOf=2024-06-30", { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "English" }).first().click();
    await page.waitForURL("**/en/indicators/grdp-growth?time=2020..&asOf=2024-06-30");
    await expect.poll(() => page.getAttribute("html", "lang"), PATIENCE).toBe("en");
    await expect.poll(() => page.title()).toBe("GRDP growth, 2020–2023 · Đồng Tháp Indicators");
    await expect.poll(() => page.getAttribute('link[rel="canonical"]', "href")).toContain("/en/indicators/grdp-growth");
    await close();
  });

  test("the year of the front page is in it", async () => {
    const { page, close } = await newPage(browser, site.url);
    await page.goto("/", { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "2023", exact: true }).click();
    await page.waitForURL("**/?time=2023");
    await expect.poll(() => textOf(page, "h1"), PATIENCE).toContain("2023");
    await page.goBack();
    await expect.poll(() => textOf(page, "h1"), PATIENCE).toContain("2025");
    await close();
  });
});

describe("by keyboard", () => {
  test("the first stop leads to the content", async () => {
    const { page, close } = await newPage(browser, site.url);
    await page.goto("/", { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Đến nội dung");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await close();
  });

  test.each([
    ["giai ngan", "public-investment-rate"],
    ["GRDP/người", "grdp-per-capita"],
  ])("search finds %s while it is typed", async (typed, id) => {
    const { page, listFaults, close } = await newPage(browser, site.url);
    await page.goto("/about", { waitUntil: "networkidle" });
    await page.locator("#search").focus();
    await page.keyboard.type(typed);
    const options = page.locator("#search-found [role=option]");
    await expect.poll(() => options.count(), PATIENCE).toBeGreaterThan(0);
    const ids = await options.evaluateAll((found) => found.map((option) => option.id.replace("search-", "")));
    expect(ids).toContain(id);
    for (let step = 0; step <= ids.indexOf(id); step++) await page.keyboard.press("ArrowDown");
    expect(await page.locator("#search").getAttribute("aria-activedescendant")).toBe(`search-${id}`);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/indicators/${id}`);
    await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENCE).toBe("main");
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("search without a match says so and Escape closes it", async () => {
    const { page, close } = await newPage(browser, site.url);
    await page.goto("/", { waitUntil: "networkidle" });
    await page.locator("#search").focus();
    await page.keyboard.type("zzzz");
    await expect.poll(() => textOf(page, "form:has(#search) [role=status]"), PATIENCE).toBe("Không chỉ tiêu nào có tên như vậy.");
    await page.keyboard.press("Escape");
    await expect.poll(() => textOf(page, "form:has(#search) [role=status]"), PATIENCE).toBe("");
    await close();
  });

  test("the menu of narrow screens opens, and closes when a page was chosen", async () => {
    const { page, close } = await newPage(browser, site.url, { width: 390 });
    await page.goto("/", { waitUntil: "networkidle" });
    await page.getByText("Mục lục").focus();
    await page.keyboard.press("Enter");
    await page.locator("header").getByRole("link", { name: "Báo cáo" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/reports");
    await expect.poll(() => page.locator("body > div header details").first().getAttribute("open"), PATIENCE).toBeNull();
    await close();
  });

  test("the index is narrowed while words are typed", async () => {
    const { page, close } = await newPage(browser, site.url);
    await page.goto("/", { waitUntil: "networkidle" });
    await page.locator("#find-indicator").fill("thu ngan sach");
    await expect.poll(() => page.locator("#indicators li").count(), PATIENCE).toBeLessThan(5);
    expect(await textOf(page, "#indicators li")).toContain("Thu ngân sách");
    await page.locator("#find-indicator").fill("zzzz");
    await expect.poll(() => textOf(page, "#indicators"), PATIENCE).toContain("Không chỉ tiêu nào có tên như vậy.");
    await close();
  });
});

test("a chosen day with Escape: the panel closes", async () => {
  const { page, close } = await newPage(browser, site.url);
  await page.goto("/indicators/grdp-growth", { waitUntil: "networkidle" });
  const summary = page.locator("main details summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("Ngày khác").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.getByLabel("Ngày khác").isVisible()).toBe(false);
  await close();
});

function yearsOf(page: Page): Promise<string[]> {
  return Promise.all([page.getByLabel("Từ năm").inputValue(), page.getByLabel("Đến năm").inputValue()]);
}

function rowOf(page: Page, year: string): Promise<string> {
  return textOf(page, `#figures tbody tr:has(th:text-is("${year}"))`);
}

/** Text of the first element found, with every no-break space as a plain one. */
async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? "").replaceAll("\u00a0", " ");
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}
