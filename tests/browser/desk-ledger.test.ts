import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";
import { type DeskSite, startDesk } from "./support/desk.ts";

let site: DeskSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesk(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function textOf(page: Page, region: string): Promise<string> {
  return ((await page.getByRole("region", { name: region }).textContent()) ?? "").replaceAll("\u00a0", " ");
}

test("a recorded figure is corrected with a reason, another withdrawn, into one draft", async () => {
  const { page, listFaults, close } = await site.open(browser, "editor");
  await page.goto("/desk/correct");
  await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("grdp-growth");
  await page.getByLabel("Năm", { exact: true }).fill("2023");
  const row = page.getByRole("row", { name: /6,14%/ });
  await row.getByRole("button", { name: /^Đính chính/ }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("Giá trị", { exact: true }).fill("6,41");
  await dialog.getByLabel("Lý do", { exact: true }).fill("ngắn");
  await dialog.getByRole("button", { name: "Đưa đính chính vào bản nháp" }).click();
  await dialog.getByText("Lý do ngắn quá: cần ít nhất mười ký tự.").waitFor();
  await dialog.getByLabel("Lý do", { exact: true }).fill("Thử: hai chữ số bị gõ đổi chỗ");
  await dialog.getByRole("button", { name: "Đưa đính chính vào bản nháp" }).click();
  await page.getByRole("heading", { name: "Bản nháp số 1" }).waitFor();
  await expect.poll(() => textOf(page, "Thay đổi của sổ")).toContain("Đính chính: Tăng trưởng GRDP, Đồng Tháp cũ, 2023 (thực hiện): 6,41%");
  expect(await textOf(page, "Thay đổi của sổ")).toContain("Lý do: Thử: hai chữ số bị gõ đổi chỗ");

  await page.goto("/desk/correct");
  await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("grdp-growth");
  await page.getByLabel("Năm", { exact: true }).fill("2011");
  await page
    .getByRole("row", { name: /2011.*%/ })
    .first()
    .getByRole("button", { name: /^Rút/ })
    .click();
  await dialog.getByLabel("Lý do", { exact: true }).fill("Thử: số này của một kỳ khác");
  await dialog.getByLabel("Đưa vào", { exact: true }).selectOption("1");
  await dialog.getByRole("button", { name: "Đưa việc rút vào bản nháp" }).click();
  await page.getByRole("heading", { name: "Bản nháp số 1" }).waitFor();
  await expect.poll(() => textOf(page, "Thay đổi của sổ")).toContain("Rút: Tăng trưởng GRDP");
  await expect.poll(() => textOf(page, "Số hiển thị sẽ đổi")).toContain("Rút:");

  await page.getByRole("button", { name: /^Bỏ khỏi bản nháp: Rút/ }).click();
  await expect.poll(() => page.getByRole("region", { name: "Thay đổi của sổ" }).getByRole("listitem").count()).toBe(1);
  await page.getByRole("button", { name: "Bỏ bản nháp" }).click();
  await dialog.getByRole("button", { name: "Bỏ bản nháp" }).click();
  await page.getByText("đã bỏ").first().waitFor();
  expect(listFaults()).toEqual([]);
  await close();
});

test("where reports disagree an editor chooses one with a reason, by keyboard alone", async () => {
  const { page, listFaults, close } = await site.open(browser, "editor");
  await page.goto("/desk/correct");
  await page.getByRole("radio", { name: "Số liệu", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  const row = page.getByRole("row", { name: /Sản phẩm OCOP, Đồng Tháp cũ, 2022/ });
  await row.getByRole("button", { name: /^Quyết định: Sản phẩm OCOP/ }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.locator("dialog[open]");
  const chosen = dialog.getByRole("radio", { name: /^357 sản phẩm · Báo Đồng Tháp, 02\/01\/2023/ });
  await expect.poll(() => chosen.isChecked()).toBe(true);
  await dialog.getByText("đang hiển thị").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await chosen.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => dialog.getByRole("radio", { name: /^269 sản phẩm/ }).isChecked()).toBe(true);
  await dialog.getByLabel("Lý do", { exact: true }).focus();
  await page.keyboard.type("Thử: báo cáo này đếm sau cùng");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Bản nháp số/ }).waitFor();
  await expect.poll(() => textOf(page, "Thay đổi của sổ")).toContain("Sản phẩm OCOP, Đồng Tháp cũ, 2022 (thực hiện)");
  expect(await textOf(page, "Thay đổi của sổ")).toContain("Lý do: Thử: báo cáo này đếm sau cùng");
  await expect.poll(() => textOf(page, "Số hiển thị sẽ đổi")).toContain("357 sản phẩm → 269 sản phẩm");
  expect(listFaults()).toEqual([]);
  await close();
});

test("what is recorded of a report is corrected, in English", async () => {
  const { page, listFaults, close } = await site.open(browser, "editor");
  await page.goto("/desk/en/correct");
  await page.getByText("Reports", { exact: true }).click();
  await page.getByLabel("Find a report", { exact: true }).fill("ocop 150");
  await page.getByRole("status").filter({ hasText: "1 report" }).waitFor();
  await page.getByRole("button", { name: /^Correct what is recorded of:/ }).click();
  const dialog = page.locator("dialog[open]");
  const submit = dialog.getByRole("button", { name: "Put the correction into the draft" });
  await dialog.getByLabel("Reason", { exact: true }).fill("Synthetic: a day had been mistyped");
  await submit.click();
  await dialog.getByText("Nothing differs from what is recorded.").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByLabel("Date of publication", { exact: true }).fill("03/01/2023");
  await submit.click();
  await page.getByRole("heading", { name: /^Draft / }).waitFor();
  await expect.poll(() => textOf(page, "Changes of the ledger")).toContain("Report corrected:");
  expect(listFaults()).toEqual([]);
  await close();
});

test("a figure typed by hand goes into a draft with its report", async () => {
  const { page, listFaults, close } = await site.open(browser, "editor");
  await page.goto("/desk/import");
  await page.getByText("Gõ số bằng tay").click();
  await page.getByLabel("Tên báo cáo", { exact: true }).fill("Báo cáo giả định gõ tay");
  await page.getByLabel("Nơi công bố", { exact: true }).fill("Sở Giả Định");
  await page.getByLabel("Ngày công bố", { exact: true }).fill("11/2026");
  await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("ocop-products");
  await page.getByLabel("Kỳ", { exact: true }).fill("2026");
  await page.getByLabel("Giá trị", { exact: true }).fill("1.3");
  await page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
  await page.getByText("Viết số như 8.151,5 hoặc 6,14.").waitFor();
  await page.getByLabel("Giá trị", { exact: true }).fill("1.300");
  await page.getByLabel("Nguyên văn trong báo cáo", { exact: true }).fill("có 1.300 sản phẩm OCOP");
  await page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
  await page.getByRole("heading", { name: /^Bản nháp số/ }).waitFor();
  await expect.poll(() => textOf(page, "Thay đổi của sổ")).toContain("Báo cáo mới: Báo cáo giả định gõ tay (Sở Giả Định)");
  await expect.poll(() => textOf(page, "Thay đổi của sổ")).toContain("Sản phẩm OCOP, Đồng Tháp, 2026 (thực hiện): 1.300 sản phẩm");
  expect(listFaults()).toEqual([]);
  await close();
});

test("a file that was dropped is read, and the same one a second time leads to the first import", async () => {
  const { page, faults, close } = await site.open(browser, "editor");
  const words = "Bài viết giả định. Năm 2026, tốc độ tăng trưởng GRDP của tỉnh ước đạt 7,77%.";
  for (const round of [1, 2]) {
    await page.goto("/desk/import");
    await page.getByText("Chọn tệp", { exact: true }).click();
    await page
      .getByLabel("Kéo tệp vào đây, hoặc chọn tệp")
      .setInputFiles({ name: "bai.txt", mimeType: "text/plain", buffer: Buffer.from(words) });
    await page.getByLabel("Tên báo cáo", { exact: true }).fill("Tệp giả định");
    await page.getByLabel("Nơi công bố", { exact: true }).fill("Báo Thử Nghiệm");
    await page.getByLabel("Ngày công bố", { exact: true }).fill("19/11/2026");
    await page.getByRole("button", { name: "Đọc và tìm số" }).click();
    if (round === 2) await page.getByRole("link", { name: "Mở bản đã nhập" }).click();
    await page.getByRole("heading", { name: /^Số 1 trên 1|^Báo cáo đã nhập/ }).waitFor();
  }
  expect(faults.pageErrors).toEqual([]);
  await close();
});
