import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import { CHART_CASES, type ChartCase } from "./charts/cases.ts";
import { type ChartBench, openBench, showChart } from "./charts/open-bench.ts";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import type { PageOptions, WatchedPage } from "./support/page.ts";

const [COLUMNS] = CHART_CASES as [ChartCase];
const LINES = CHART_CASES.find(({ title }) => title.startsWith("all areas")) as ChartCase;
const LADDER = CHART_CASES.find(({ spec }) => spec.kind === "ladder") as ChartCase;

describe("reading a chart", () => {
  const outDir = mkdtempSync(join(tmpdir(), "provincial-indicators-charts-"));
  let bench: ChartBench;
  let browser: Browser;

  beforeAll(async () => {
    [bench, browser] = await Promise.all([openBench(outDir), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  test("arrow keys walk through the years and the words of each are spoken", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("application");
      await page.keyboard.press("ArrowRight");
      expect(await statusOf(page)).toMatch(/^2011, Đồng Tháp cũ\. Thực hiện: 13,55% \(theo báo cáo\)\./);
      await page.keyboard.press("ArrowRight");
      expect(await statusOf(page)).toMatch(/^2012, Đồng Tháp cũ\. Thực hiện: chưa có số\./);
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      expect(await tooltipOf(page)).toMatch(/^2025, Đồng Tháp/);
      await page.keyboard.press("Home");
      expect(await tooltipOf(page)).toMatch(/^2011, Đồng Tháp cũ/);
      await page.keyboard.press("Escape");
      expect(await page.locator("[data-tooltip]").count()).toBe(0);
      expect(await statusOf(page)).toBe("");
    });
  });

  test("Tab leads from a point to its report, and leaving the chart closes the tooltip", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      await page.locator("[role=application]").focus();
      for (const key of ["Home", "Tab"]) await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/^\/reports\/[a-z0-9-]+$/);
      expect(await page.locator("[data-tooltip]").count()).toBe(1);
      await page.keyboard.press("Tab");
      expect(await page.locator("[data-tooltip]").count()).toBe(0);
    });
  });

  test("up and down go to the area above and below in the same year", async () => {
    await withChart(LINES, {}, async (page) => {
      await page.locator("[role=application]").focus();
      await page.keyboard.press("Home");
      const first = await titleOf(page);
      await page.keyboard.press("ArrowDown");
      const second = await titleOf(page);
      expect(second.slice(0, 4)).toBe(first.slice(0, 4));
      expect(second).not.toBe(first);
    });
  });

  test("the mouse shows the point beneath it, a click keeps it with a link, a second click lets go", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      const place = await placeOf(page, COLUMNS, "dong-thap/2023");
      await page.mouse.move(place.x, place.y);
      expect(await titleOf(page)).toBe("2023, Đồng Tháp cũ");
      expect(await page.locator("[data-tooltip] a").count()).toBe(0);
      await page.mouse.click(place.x, place.y);
      expect(await page.locator("[data-tooltip] a").count()).toBe(1);
      await page.mouse.move(place.x - 300, place.y);
      expect(await titleOf(page)).toBe("2023, Đồng Tháp cũ");
      await page.mouse.click(place.x, place.y);
      await page.mouse.move(5, 880);
      expect(await page.locator("[data-tooltip]").count()).toBe(0);
    });
  });

  test("a touch keeps the tooltip until another place is touched", async () => {
    await withChart(COLUMNS, { width: 390, touch: true }, async (page) => {
      const [one, other] = [await placeOf(page, COLUMNS, "dong-thap/2023"), await placeOf(page, COLUMNS, "dong-thap/2019")];
      await page.touchscreen.tap(one.x, one.y);
      expect(await titleOf(page)).toBe("2023, Đồng Tháp cũ");
      expect(await page.locator("[data-tooltip] a").count()).toBe(1);
      await page.touchscreen.tap(other.x, other.y);
      expect(await titleOf(page)).toBe("2019, Đồng Tháp cũ");
    });
  });

  test.each(CHART_CASES)("no tooltip leaves its chart: $title", async (chart) => {
    await withChart(chart, { width: 390 }, async (page) => {
      const region = page.locator("[role=application]");
      await region.focus();
      const box = await region.boundingBox();
      for (const key of ["Home", "ArrowRight", "End", "ArrowLeft"]) {
        await page.keyboard.press(key);
        const tooltip = await page.locator("[data-tooltip]").boundingBox();
        expect(tooltip?.x).toBeGreaterThanOrEqual((box?.x ?? 0) - 1);
        expect((tooltip?.x ?? 0) + (tooltip?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
      }
    });
  });

  test("the ladder names its reports as links", async () => {
    await withChart(LADDER, {}, async (page) => {
      const links = await page.locator("figure svg a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links).toHaveLength(3);
      expect(links[0]).toMatch(/^\/reports\//);
    });
  });

  test("the table holds the figures of the chart in words, newest year first", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      await page.locator("summary").click();
      const rows = await page.locator("table tbody tr").evaluateAll((all) =>
        all.map((row) =>
          [...row.children]
            .map((cell) => cell.textContent)
            .join(" ")
            .replaceAll(/\s+/g, " "),
        ),
      );
      expect(rows[0]).toMatch(/^2026 .*chưa có số/);
      expect(rows.find((row) => row.startsWith("2023"))).toMatch(/^2023 .*5,61% theo báo cáo 7,5% −1,89 điểm không đạt/);
      expect(rows).toHaveLength(16);
    });
  });

  test("a change of width lays the chart out anew", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      expect(await page.locator(".recharts-surface").getAttribute("width")).toBe("1200");
      await page.evaluate(() => {
        (document.querySelector("main") as HTMLElement).style.width = "500px";
      });
      await page.waitForSelector(".recharts-surface[width='500']");
      expect(await page.locator(".recharts-surface [data-mark^='words/']").count()).toBeGreaterThan(0);
    });
  });

  test("is laid out anew for paper, and again for the screen", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      const width = () => page.locator(".recharts-surface").getAttribute("width");
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await width()).toBe("720");
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.waitForSelector(".recharts-surface[width='1200']");
    });
  });

  test.each(["light", "dark"] as const)("axe finds nothing to complain about: %s", async (theme) => {
    for (const chart of [COLUMNS, LINES, LADDER]) {
      await withChart(chart, { theme, width: 600 }, async (page) => {
        expect(await findViolations(page, { rules: { "page-has-heading-one": { enabled: false } } } as never)).toEqual([]);
      });
    }
  });

  test("dark swaps the colours without a repaint", async () => {
    await withChart(COLUMNS, {}, async (page) => {
      const fill = () =>
        page
          .locator("[data-mark^='bar/'] rect")
          .first()
          .evaluate((bar) => getComputedStyle(bar).fill);
      expect(await fill()).toBe("rgb(191, 36, 104)");
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await fill()).toBe("rgb(240, 112, 159)");
    });
  });

  async function withChart(chart: ChartCase, options: PageOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const watched: WatchedPage = await bench.open(browser, options);
    try {
      await showChart(watched.page, chart, { widthPx: widthOf(options), isRecharts: chart.spec.kind !== "ladder" });
      await look(watched.page);
      expect(watched.listFaults()).toEqual([]);
    } finally {
      await watched.close();
    }
  }
});

function widthOf({ width = 1440 }: PageOptions): number {
  return Math.min(width, 1200);
}

async function placeOf(page: Page, { spec, data }: ChartCase, id: string): Promise<{ x: number; y: number }> {
  const region = await page.locator("[role=application]").boundingBox();
  if (region === null) throw new Error("the chart is not on the screen");
  const point = buildChartModel({ ...spec, widthPx: region.width }, data).points.find((one) => one.id === id);
  if (point === undefined) throw new Error(`no point ${id}`);
  return { x: region.x + point.hit.x + point.hit.width / 2, y: region.y + point.hit.y + point.hit.height / 2 };
}

async function statusOf(page: Page): Promise<string> {
  return plain((await page.locator("[role=status]").textContent()) ?? "");
}

async function tooltipOf(page: Page): Promise<string> {
  return plain((await page.locator("[data-tooltip]").textContent()) ?? "");
}

/** No-break spaces keep words together on the screen; the tests read them as spaces. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

async function titleOf(page: Page): Promise<string> {
  return plain((await page.locator("[data-tooltip] p").first().textContent()) ?? "");
}
