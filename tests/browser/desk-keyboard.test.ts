import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { type DeskSite, importText, startDesk } from "./support/desk.ts";

/** Written for this test; its figures are invented. */
const TEXT = `Bài viết giả định, chỉ dùng để thử phần mềm.

Năm 2026, tốc độ tăng trưởng GRDP của tỉnh ước đạt 7,41%; thu ngân sách ước đạt 25.300 tỷ đồng; có 1.912 doanh nghiệp thành lập mới.

Một câu khác nói đến 36 sáng kiến của cán bộ.`;

let site: DeskSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesk(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

function heading(page: Page): Promise<string | null> {
  return page.getByRole("heading", { level: 1 }).textContent();
}

/** What has the focus: its tag and its text or label. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    return at.tagName + ": " + (at.labels?.[0]?.textContent ?? at.textContent);
  })()`);
}

test("a review from its first figure to its last without a mouse", async () => {
  const { page, listFaults, close } = await site.open(browser, "editor");
  const number = await importText(page, site.url, { id: "ban-phim", title: "Bàn phím", text: TEXT, published: "2026-11-18" });
  await page.goto(`/desk/imports/${number}`);
  await expect.poll(() => heading(page)).toBe("Số 1 trên 3: Tăng trưởng GRDP năm 2026");

  await page.keyboard.press("j");
  await expect.poll(() => heading(page)).toBe("Số 2 trên 3: Thu ngân sách năm 2026");
  await expect.poll(() => focused(page)).toBe("H1: Số 2 trên 3: Thu ngân sách năm 2026");
  await page.keyboard.press("k");
  await expect.poll(() => heading(page)).toBe("Số 1 trên 3: Tăng trưởng GRDP năm 2026");

  await page.keyboard.press("a");
  await expect.poll(() => heading(page)).toBe("Số 2 trên 3: Thu ngân sách năm 2026");
  await expect.poll(() => page.getByRole("status").allTextContents()).toContain("Đã duyệt số 1.");

  await page.keyboard.press("e");
  await expect.poll(() => focused(page)).toBe("INPUT: Giá trị");
  await page.keyboard.type("25.310");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("INPUT: Lý do sửa");
  await page.keyboard.type("Bảng kèm theo ghi 25.310");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("H1: Số 2 trên 3: Thu ngân sách năm 2026");
  await page.keyboard.press("a");
  await expect.poll(() => heading(page)).toBe("Số 3 trên 3: Doanh nghiệp mới năm 2026");

  await page.keyboard.press("x");
  await expect.poll(() => focused(page)).toBe("INPUT: Lý do bỏ qua");
  await page.keyboard.press("Enter");
  await page.getByText("Cần một lý do.").waitFor();
  await page.keyboard.type("Không phải số của cả năm");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("status").allTextContents()).toContain("Đã bỏ qua số 3. Mọi số đã có quyết định.");
  await page.getByText("3 trên 3 đã xong").waitFor();

  await page.keyboard.press("n");
  await expect.poll(() => focused(page)).toBe("INPUT: Cụm chữ trong báo cáo");
  await page.keyboard.type("không có trong bài");
  await page.keyboard.press("Enter");
  await page.getByText("Văn bản không có cụm chữ này. Chép đúng từng chữ.").waitFor();
  await page.getByLabel("Cụm chữ trong báo cáo", { exact: true }).fill("36 sáng kiến");
  await page.keyboard.press("Enter");
  await expect.poll(() => heading(page)).toBe("Số 4 trên 4: chưa rõ chỉ tiêu");
  expect(await page.getByLabel("Giá trị", { exact: true }).inputValue()).toBe("36");

  await page.keyboard.press("n");
  await expect.poll(() => focused(page)).toBe("INPUT: Cụm chữ trong báo cáo");
  await page.keyboard.type("Một câu");
  await page.keyboard.press("Tab");
  for (let word = 0; word < 2; word++) await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("ArrowRight");
  for (let word = 0; word < 3; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.type("không đổi được");
  const marked = page.locator("dialog[open] output b");
  await expect.poll(() => marked.textContent()).toBe("đến 36 sáng");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(() => heading(page)).toBe("Số 4 trên 5: chưa rõ chỉ tiêu");
  await expect.poll(() => page.locator("[aria-current=true]").allTextContents()).toEqual(["đến ", "36 sáng4"]);

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Phím tắt khi duyệt" }).waitFor();
  await page.getByLabel("Dùng phím một chữ").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  expect(await heading(page)).toBe("Số 4 trên 5: chưa rõ chỉ tiêu");
  expect(listFaults()).toEqual([]);
  await close();
});

test("words selected in the text become a figure, and one phrase becomes two", async () => {
  const { page, listFaults, close } = await site.open(browser, "editor");
  const number = await importText(page, site.url, { id: "chon-chu", title: "Chọn chữ", text: `${TEXT} `, published: "2026-11-18" });
  await page.goto(`/desk/imports/${number}`);
  const run = page.locator("[data-start]").getByText("36 sáng kiến của cán bộ");
  await run.waitFor();
  await run.evaluate((element) => {
    const [words, text] = [element.firstChild, element.textContent ?? ""];
    if (words === null) throw new Error("the run has no text");
    const from = text.indexOf("36");
    getSelection()?.setBaseAndExtent(words, from, words, from + "36 sáng kiến".length);
  });
  await page.getByText("Đã chọn: “36 sáng kiến”").waitFor();
  await page.getByRole("button", { name: "Thêm số từ đoạn đã chọn" }).click();
  await expect.poll(() => heading(page)).toBe("Số 4 trên 4: chưa rõ chỉ tiêu");

  await page.keyboard.press("k");
  await expect.poll(() => heading(page)).toBe("Số 3 trên 4: Doanh nghiệp mới năm 2026");
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Tách thành nhiều số" });
  await dialog.getByLabel("Giá trị", { exact: true }).first().fill("900");
  await dialog.getByLabel("Giá trị", { exact: true }).last().fill("1.012");
  await dialog.getByLabel("Kỳ", { exact: true }).last().fill("2025");
  await dialog.getByRole("button", { name: "Tách", exact: true }).click();
  await expect.poll(() => heading(page)).toMatch(/^Số \d trên 6: Doanh nghiệp mới năm 202[56]$/);
  await page.getByText("3 chờ, 2 duyệt, 1 bỏ qua").waitFor();
  expect(listFaults()).toEqual([]);
  await close();
});
