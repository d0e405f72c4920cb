import { createHmac } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { type DeskSite, importText, PASSWORD, PEOPLE, startDesk } from "./support/desk.ts";

const NEW_PASSWORD = "mười hai con chim trên cành";

let site: DeskSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesk(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The code an authenticator shows now for a secret (RFC 6238). */
function codeOf(secret: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/desk");
  await page.getByLabel("Thư điện tử", { exact: true }).fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

test("somebody is invited, joins, sets up a second step, and needs it from then on", async () => {
  const administrator = await site.open(browser, "administrator");
  await administrator.page.goto("/desk/accounts");
  await administrator.page.getByLabel("Thư điện tử", { exact: true }).fill("moi@example.vn");
  await administrator.page.getByLabel("Vai trò", { exact: true }).selectOption("publisher");
  await administrator.page.getByRole("button", { name: "Tạo lời mời" }).click();
  const address = await administrator.page.getByLabel("Địa chỉ của lời mời", { exact: true }).inputValue();
  const { pathname, hash } = new URL(address);

  const guest = await site.open(browser);
  await guest.page.goto(pathname + hash);
  await guest.page.getByLabel("Họ và tên", { exact: true }).fill("Vũ Người Mới");
  await guest.page.getByLabel("Mật khẩu", { exact: true }).fill("ngắn quá");
  await guest.page.getByLabel("Gõ lại mật khẩu", { exact: true }).fill("ngắn quá");
  await guest.page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await guest.page.getByText("Mật khẩu ngắn quá: cần ít nhất 12 ký tự.").waitFor();
  await guest.page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await guest.page.getByLabel("Gõ lại mật khẩu", { exact: true }).fill(PASSWORD);
  await guest.page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await guest.page.getByText("Tài khoản đã có. Hãy đăng nhập.").waitFor();

  await signIn(guest.page, "moi@example.vn", PASSWORD);
  await guest.page.getByRole("heading", { name: "Báo cáo đã nhập" }).waitFor();
  await guest.page.goto("/desk/account");
  const second = guest.page.getByRole("region", { name: "Bước thứ hai khi đăng nhập" });
  await second.getByLabel("Mật khẩu hiện tại", { exact: true }).fill(PASSWORD);
  await second.getByRole("button", { name: "Thiết lập" }).click();
  const secret = (await second.locator("code").first().textContent())?.replaceAll(" ", "") ?? "";
  expect(await second.getByRole("link", { name: "Mở trong ứng dụng xác thực" }).getAttribute("href")).toMatch(/^otpauth:\/\/totp\//);
  const backup = await second.locator("li code").first().textContent();
  await second.getByLabel("Mã sáu chữ số", { exact: true }).fill(codeOf(secret));
  await second.getByRole("button", { name: "Xác nhận" }).click();
  await second.getByText("Bước thứ hai đã có hiệu lực.").waitFor();

  const password = guest.page.getByRole("region", { name: "Đổi mật khẩu" });
  await password.getByLabel("Mật khẩu hiện tại", { exact: true }).fill(PASSWORD);
  await password.getByLabel("Mật khẩu mới", { exact: true }).fill(NEW_PASSWORD);
  await password.getByLabel("Gõ lại mật khẩu mới", { exact: true }).fill(NEW_PASSWORD);
  await password.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await password.getByText("Đã đổi mật khẩu").waitFor();
  await guest.page.getByText("Mục lục").click();
  await guest.page.getByRole("button", { name: "Đăng xuất" }).click();
  await guest.page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();

  await signIn(guest.page, "moi@example.vn", NEW_PASSWORD);
  await guest.page.getByRole("heading", { name: "Bước thứ hai" }).waitFor();
  await guest.page.getByRole("button", { name: "Mất điện thoại? Dùng mã dự phòng" }).click();
  await guest.page.getByLabel("Mã dự phòng", { exact: true }).fill(backup ?? "");
  await guest.page.getByRole("button", { name: "Xác nhận" }).click();
  await guest.page.getByRole("heading", { name: "Báo cáo đã nhập" }).waitFor();
  expect(guest.listFaults()).toEqual([]);

  await administrator.page.reload();
  const row = administrator.page.getByRole("row", { name: /Vũ Người Mới/ });
  await row.getByLabel("Vai trò của Vũ Người Mới").selectOption("reader");
  await expect.poll(() => administrator.page.getByRole("status").allTextContents()).toContain("Vũ Người Mới nay là người đọc.");
  await row.getByRole("button", { name: "Kết thúc phiên của Vũ Người Mới" }).click();
  await expect.poll(() => administrator.page.getByRole("status").allTextContents()).toContain("Đã kết thúc phiên của Vũ Người Mới.");
  await guest.page.reload();
  await guest.page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
  expect(administrator.listFaults()).toEqual([]);
  await Promise.all([administrator.close(), guest.close()]);
});

test("a session that ends while somebody types leaves the page behind the form, with all that was typed", async () => {
  const [editor, administrator] = [await site.open(browser, "editor"), await site.open(browser, "administrator")];
  const text = "Bài viết giả định. Năm 2026, tốc độ tăng trưởng GRDP của tỉnh ước đạt 7,33%.";
  const number = await importText(editor.page, site.url, { id: "het-phien", title: "Hết phiên", text, published: "2026-11-18" });
  await editor.page.goto(`/desk/imports/${number}`);
  await editor.page.getByLabel("Giá trị", { exact: true }).fill("7,34");
  await editor.page.getByLabel("Lý do sửa", { exact: true }).fill("Bảng ghi 7,34");

  await administrator.page.goto("/desk/accounts");
  await administrator.page.getByRole("button", { name: `Kết thúc phiên của ${PEOPLE.editor.name}` }).click();
  await administrator.page.getByText(`Đã kết thúc phiên của ${PEOPLE.editor.name}.`).waitFor({ state: "attached" });
  await editor.page.getByRole("button", { name: "Duyệt số này" }).click();
  await editor.page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
  expect(await editor.page.getByLabel("Giá trị", { exact: true }).isVisible()).toBe(false);
  await editor.page.getByLabel("Thư điện tử", { exact: true }).fill(PEOPLE.editor.email);
  await editor.page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await editor.page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect.poll(() => editor.page.getByLabel("Giá trị", { exact: true }).inputValue()).toBe("7,34");
  await editor.page.getByRole("button", { name: "Duyệt số này" }).click();
  await editor.page.getByText("1 trên 1 đã xong").waitFor();
  expect(editor.faults.pageErrors).toEqual([]);
  await Promise.all([editor.close(), administrator.close()]);
});

test("after too many wrong passwords the form says to wait", async () => {
  const { page, close } = await site.open(browser);
  for (let attempt = 0; attempt < 8; attempt++)
    await page.context().request.post(`${site.url}/desk/api/auth/sign-in/email`, {
      headers: { Origin: site.url },
      data: { email: PEOPLE.colleague.email, password: `sai lần thứ ${attempt}` },
    });
  await signIn(page, PEOPLE.colleague.email, PASSWORD);
  await page.getByText("Thử quá nhiều lần. Tài khoản tạm khóa").waitFor();
  await close();
});
