import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { newPage, type PageOptions } from "./support/page.ts";
import { type Site, startSite } from "./support/site.ts";
import { waitForRecharts } from "./support/wait-for-recharts.ts";

describe("the comparison", () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  describe.each([
    ["vi", "/compare"],
    ["en", "/en/compare"],
  ] as const)("in %s", (language, address) => {
    test.each([
      [390, "light"],
      [390, "dark"],
      [1440, "light"],
      [1440, "dark"],
    ] as const)("is accessible, quiet and no wider than the screen at %i px, %s", async (width, theme) => {
      await withPage(address, { width, theme, language }, async (page) => {
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });
  });

  test("says where the province stands, what is missing, and offers the sentence to quote", async () => {
    await withPage("/compare?indicator=grdp-growth&year=2023", {}, async (page) => {
      const sentence = "Năm 2023, tăng trưởng GRDP của Đồng Tháp cũ đạt 5,61%, cao thứ 8 trong 9 tỉnh, thành có số.";
      expect(await textOf(page, "main .sentence")).toContain(sentence);
      expect(await textOf(page, "#missing")).toContain("Long An, Bến Tre, Sóc Trăng và Bạc Liêu");
      expect(await textOf(page, "blockquote")).toMatch(/\(Chỉ số Đồng Tháp, số liệu đến \d{2}\/\d{2}\/\d{4}\)\.$/);
    });
  });

  test("every choice is an address that gives the same view again", async () => {
    await withPage("/compare", {}, async (page) => {
      await page.getByRole("link", { name: "Xếp hạng", exact: true }).click();
      await page.waitForURL("**/compare?kind=ranking");
      await page.getByRole("combobox", { name: "Năm xếp hạng" }).selectOption("2022");
      await page.waitForURL("**/compare?kind=ranking&year=2022");
      await page.getByRole("combobox", { name: "Thêm địa bàn" }).selectOption("can-tho-2025");
      await page.waitForURL(/area=dong-thap-2025,viet-nam,can-tho-2025/);
      await page.getByRole("link", { name: "bỏ Cần Thơ" }).waitFor();
      const before = await readView(page);
      expect(before).toContain("Xếp hạng năm 2022");
      await page.reload({ waitUntil: "networkidle" });
      expect(await readView(page)).toEqual(before);
      await page.getByRole("link", { name: "bỏ Việt Nam" }).click();
      await page.waitForURL(/area=dong-thap-2025,can-tho-2025/);
      await page.goBack();
      await page.waitForURL(/area=dong-thap-2025,viet-nam,can-tho-2025/);
    });
  });

  test("several indicators of one area stand side by side, each on its own scale, with a table", async () => {
    await withPage("/compare?indicator=grdp-growth,budget-revenue&area=dong-thap", {}, async (page) => {
      await waitForRecharts(page);
      expect(await textOf(page, "main")).toContain("Mỗi chỉ tiêu một thang riêng");
      await page.getByRole("link", { name: "Bảng", exact: true }).click();
      await page.waitForURL(/view=table/);
      const rows = async () => (await page.locator("tbody tr").allTextContents()).map((row) => row.replaceAll("\u00a0", " "));
      await expect.poll(rows).toContain("2024Đồng Tháp cũ6,44%9.434 tỷ đồng");
    });
  });

  test("is presented one chart a screen: arrow keys go on, Escape leads back", async () => {
    await withPage("/compare?year=2023&view=present", { width: 1920, height: 1080 }, async (page) => {
      await waitForRecharts(page);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
      expect(await page.locator("header, footer").first().isVisible()).toBe(false);
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/view=present&slide=2/);
      await expect.poll(() => textOf(page, "h1")).toBe("Tăng trưởng GRDP. Xếp hạng năm 2023");
      await page.keyboard.press("End");
      await page.waitForURL(/slide=3/);
      await expect.poll(() => textOf(page, "h1")).not.toBe("Tăng trưởng GRDP. Xếp hạng năm 2023");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Escape");
      await page.waitForURL(/\/compare\?year=2023$/);
    });
  });

  test("on an enlarged slide the mouse still finds its point", async () => {
    await withPage("/compare?view=present&slide=2&year=2023", { width: 1920, height: 1080 }, async (page) => {
      await waitForRecharts(page);
      const bar = await page.locator("[data-mark='bar/dong-thap/2023']").boundingBox();
      await page.mouse.move((bar?.x ?? 0) + 20, (bar?.y ?? 0) + (bar?.height ?? 0) / 2);
      expect(await textOf(page, "[data-tooltip]")).toMatch(/^2023, Đồng Tháp cũ/);
    });
  });

  test("prints without controls, with its address", async () => {
    await withPage("/compare?year=2023", {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("group", { name: "Cách xem", exact: true }).isVisible()).toBe(false);
      expect(await page.getByText(/Bản điện tử.*\/compare\?year=2023$/).isVisible()).toBe(true);
    });
  });

  test("grey areas follow the choice of a group", async () => {
    await withPage("/compare?group=none", {}, async (page) => {
      await waitForRecharts(page);
      const areas = await page
        .locator(".recharts-surface [data-mark^='line/'], .recharts-surface [data-mark^='dot/']")
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-mark")?.split("/")[1]));
      expect([...new Set(areas)].sort()).toEqual(["dong-thap", "dong-thap-2025", "viet-nam"]);
    });
  });

  test("ranks are listed in words, for bars of ranks would make the best the shortest", async () => {
    await withPage("/compare?indicator=pci-rank&year=2021", {}, async (page) => {
      expect(await textOf(page, "#ranking")).toContain("Đồng Tháp: hạng 3");
    });
  });

  test.each([
    ["/compare?indicator=grdp-growt", 404],
    ["/compare?area=dong-thapp", 404],
    ["/compare?indicators=grdp-growth", 400],
    ["/compare?kind=pie", 400],
  ])("a wrong address gets an answer that helps: %s", async (address, status) => {
    const response = await fetch(site.url + address);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain("    at ");
  });

  test("the picture is there before and without scripts, with the sentence and the table", async () => {
    await withPage("/compare?indicator=grdp-growth&year=2023", { scripts: false }, async (page) => {
      expect(await page.locator("figure svg:visible [data-mark^='line/']").count()).toBeGreaterThan(5);
      expect(await textOf(page, "main .sentence")).toContain("5,61%");
      await page.locator("summary", { hasText: "Xem bảng" }).first().click();
      expect(await page.locator("figure table").first().isVisible()).toBe(true);
    });
  });

  async function withPage(address: string, options: PageOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const watched = await newPage(browser, site.url, options);
    try {
      await watched.page.goto(address, { waitUntil: "networkidle" });
      await look(watched.page);
      expect(watched.listFaults()).toEqual([]);
    } finally {
      await watched.close();
    }
  }
});

/** What the choices made of the page: title, sentence, ranking, areas in colour. */
async function readView(page: Page): Promise<string[]> {
  await waitForRecharts(page);
  return page.locator("h1, main .sentence, #ranking h2, main li:has(> svg), [role=application] text").allTextContents();
}

/** Text of an element, no-break spaces as spaces. */
async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? "").replaceAll("\u00a0", " ");
}
