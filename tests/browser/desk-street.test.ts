import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { type DeskSite, PASSWORD, PEOPLE, startDesk } from "./support/desk.ts";

/** Written for this test; its figures are invented. The dataset has no actuals of 2026. */
const ARTICLE = `Bài viết giả định, chỉ dùng để thử phần mềm.

Năm 2026, kinh tế của tỉnh Đồng Tháp tiếp tục phục hồi. Tốc độ tăng trưởng kinh tế (GRDP) ước đạt 7,84%; tổng thu ngân sách trên địa bàn tỉnh năm 2026 ước đạt 26.412 tỷ đồng.

Các cấp tiếp tục lãnh đạo, chỉ đạo thực hiện nhiệm vụ năm sau.`;
const REPORT = "bao-thu-nghiem-2026-11-20-kinh-te-nam-2026-bai-gia";

let site: DeskSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesk(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test("an article becomes a release: pasted, reviewed, drafted, published by a second person, and seen by readers", async () => {
  const editor = await site.open(browser);
  const { page } = editor;

  await page.goto("/desk");
  await page.getByLabel("Thư điện tử", { exact: true }).fill(PEOPLE.editor.email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { name: "Báo cáo đã nhập" }).waitFor();

  await page.getByRole("link", { name: "Nhập báo cáo" }).click();
  await page.getByLabel("Văn bản", { exact: true }).fill(ARTICLE);
  await page.getByLabel("Tên báo cáo", { exact: true }).fill("Kinh tế năm 2026: bài giả định");
  await page.getByLabel("Nơi công bố", { exact: true }).fill("Báo Thử Nghiệm");
  await page.getByLabel("Ngày công bố", { exact: true }).fill("20/11/2026");
  await page.getByRole("button", { name: "Đọc và tìm số" }).click();

  await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("Số 1 trên 2: Tăng trưởng GRDP năm 2026");
  expect(await page.getByLabel("Giá trị", { exact: true }).inputValue()).toBe("7,84");
  expect(await page.getByLabel("Tình trạng", { exact: true }).inputValue()).toBe("estimate");
  await page.getByRole("button", { name: "Duyệt số này" }).click();
  await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("Số 2 trên 2: Thu ngân sách năm 2026");
  expect(await page.getByLabel("Giá trị", { exact: true }).inputValue()).toBe("26.412");
  await page.getByRole("button", { name: "Duyệt số này" }).click();
  await page.getByText("2 trên 2 đã xong").waitFor();

  await page.getByRole("link", { name: "Sang bước kiểm tra" }).click();
  await page.getByText("2 số đã duyệt sẽ vào bản nháp.").waitFor();
  await page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
  await page.getByRole("heading", { name: "Bản nháp số 1" }).waitFor();
  const changes = page.getByRole("region", { name: "Thay đổi của sổ" });
  await expect.poll(() => changes.getByRole("listitem").count()).toBe(3);
  await expect
    .poll(async () => (await changes.textContent())?.replaceAll("\u00a0", " "))
    .toContain("Ghi thêm: Tăng trưởng GRDP, Đồng Tháp, 2026 (thực hiện): 7,84%");
  await page.getByRole("button", { name: "/indicators/grdp-growth", exact: true }).click();
  await expect.poll(() => page.frameLocator("iframe").getByText("7,84%").count()).toBeGreaterThan(0);

  await page.getByRole("link", { name: "Sang bước công bố" }).click();
  await page.getByText("Vai trò của bạn không công bố. Hãy nhờ một người công bố.").waitFor();
  const draftAddress = page.url();

  const publisher = await site.open(browser, "publisher");
  await publisher.page.goto(draftAddress);
  await publisher.page.getByRole("checkbox", { name: "Tôi đã đọc" }).check();
  await publisher.page.getByRole("button", { name: "Công bố" }).click();
  await publisher.page.locator("dialog[open]").getByRole("button", { name: "Công bố" }).click();
  await publisher.page.getByText("Đã công bố bản phát hành 2.").waitFor();

  const reader = await site.open(browser);
  await reader.page.goto("/");
  await expect.poll(() => reader.page.locator("main").textContent()).toContain("7,84%");
  expect((await reader.page.locator("main").textContent())?.replaceAll("\u00a0", " ")).toContain("26.412 tỷ đồng");
  await reader.page.goto("/embed/grdp-growth");
  await expect.poll(() => reader.page.locator("body").textContent()).toContain("7,84");
  const csv = await (await reader.page.request.get("/indicators/grdp-growth.csv")).text();
  expect(csv).toContain(`grdp-growth,dong-thap-2025,2026,,,actual,,7.84,,percent,estimate,`);
  expect(csv.split("\r\n").find((line) => line.includes("7.84"))).toContain(`,${REPORT},2026-11-20,`);

  await publisher.page.goto("/desk/releases");
  expect(await publisher.page.getByRole("link", { name: "So với bản 1" }).getAttribute("href")).toBe("/releases/compare?from=1&to=2");
  await reader.page.goto("/releases/compare?from=1&to=2");
  await expect.poll(() => reader.page.locator("main").textContent()).toContain("7,84%");

  for (const { listFaults, close } of [editor, publisher, reader]) {
    expect(listFaults()).toEqual([]);
    await close();
  }
});
