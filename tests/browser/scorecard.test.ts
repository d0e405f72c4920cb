import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { newPage, type PageOptions } from "./support/page.ts";
import { type Site, startSite } from "./support/site.ts";

const ADDRESS = "/scorecard/dong-thap/2023";

describe("the scorecard", () => {
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
    ["vi", ADDRESS],
    ["en", `/en${ADDRESS}`],
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

  test("has the officials' ten columns, and each figure leads to its report", async () => {
    await withPage(ADDRESS, {}, async (page) => {
      expect(await textsOf(page, "thead th")).toEqual([
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "Thực hiện 2022",
        "Kế hoạch 2023",
        "Ước thực hiện 2023",
        "So cùng kỳ (%)",
        "So kế hoạch (%)",
        "Đánh giá",
        "Nguồn",
      ]);
      const growth = page.locator("tbody tr", { hasText: "Tăng trưởng GRDP" });
      expect(await textsOf(page, "> *", growth)).toEqual([
        "1",
        "Tăng trưởng GRDP",
        "%",
        "8,62",
        "7,5",
        "5,61",
        "−3,01 điểm",
        "−1,89 điểm",
        "không đạt",
        "1, 2",
      ]);
      await growth.getByRole("link", { name: "5,61" }).click();
      await page.waitForURL(/\/reports\/[a-z0-9-]+$/);
    });
  });

  test("compares the merged province with its territory of the year before, and says so", async () => {
    await withPage("/scorecard/dong-thap-2025/2025", {}, async (page) => {
      const revenue = page.locator("tbody tr", { hasText: "Thu ngân sách" });
      expect((await textsOf(page, "> *", revenue)).slice(3, 8)).toEqual(["21.219*", "20.685", "23.891ư", "112,6*", "115,5"]);
      expect(await page.getByText("cùng địa giới: tổng của các tỉnh trước khi hợp nhất").count()).toBe(1);
    });
  });

  test("numbers its sources through, and every number leads to one of them", async () => {
    await withPage(ADDRESS, {}, async (page) => {
      const numbers = (await textsOf(page, "tbody td:last-child a")).map(Number);
      const sources = await textsOf(page, "ol li");
      expect(Math.max(...numbers)).toBe(sources.length);
      expect(new Set(numbers).size).toBe(sources.length);
    });
  });

  test("changes year, area and day through the address", async () => {
    await withPage(ADDRESS, {}, async (page) => {
      await page.getByRole("link", { name: "2022", exact: true }).click();
      await page.waitForURL(`**/scorecard/dong-thap/2022`);
      await expect.poll(() => textsOf(page, "h1")).toEqual(["Kết quả thực hiện chỉ tiêu kinh tế - xã hội năm 2022"]);
      await page.getByRole("combobox", { name: "Địa bàn" }).selectOption("tien-giang");
      await page.waitForURL(`**/scorecard/tien-giang/2022`);
      await page.goBack();
      await page.goBack();
      await page.waitForURL(`**${ADDRESS}`);
      await expect.poll(() => textsOf(page, "h1")).toEqual(["Kết quả thực hiện chỉ tiêu kinh tế - xã hội năm 2023"]);
    });
  });

  test("shows the figures as they were known on a day", async () => {
    await withPage(`${ADDRESS}?asOf=2024-01-25`, {}, async (page) => {
      const growth = page.locator("tbody tr", { hasText: "Tăng trưởng GRDP" });
      expect((await textsOf(page, "> *", growth))[5]).toBe("6,14ư");
      expect(await page.getByText("25/01/2024").count()).toBeGreaterThan(0);
    });
  });

  test("says why a year is empty", async () => {
    await withPage("/scorecard/dong-thap/1999", {}, async (page) => {
      expect(await page.getByText("Chưa tìm thấy báo cáo nào nêu số năm 1999").count()).toBe(1);
    });
  });

  test("prints 2023 on one page of A4, without controls", async () => {
    await withPage(ADDRESS, {}, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("group", { name: "Cách xem" }).isVisible()).toBe(false);
      expect(await page.getByText(new RegExp(`Bản điện tử.*${ADDRESS}$`)).isVisible()).toBe(true);
    });
  });

  test("is read whole without scripts", async () => {
    await withPage(ADDRESS, { scripts: false }, async (page) => {
      expect(await page.locator("tbody tr").count()).toBeGreaterThan(25);
      expect(await page.locator("ol li").count()).toBeGreaterThan(5);
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

/** Texts of the elements, no-break spaces as spaces. */
async function textsOf(page: Page, selector: string, within: ReturnType<Page["locator"]> | null = null): Promise<string[]> {
  const texts = await (within ?? page).locator(selector).allTextContents();
  return texts.map((text) => text.replaceAll("\u00a0", " ").trim());
}
