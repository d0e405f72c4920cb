import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { type DeskSite, importText, type Person, startDesk } from "./support/desk.ts";

/** Written for this test; its figures are invented. */
const TEXT = "Bài viết giả định. Năm 2026, tốc độ tăng trưởng GRDP của tỉnh ước đạt 7,41%; thu ngân sách ước đạt 25.300 tỷ đồng.";

let site: DeskSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesk(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

/** Sends a request with the cookie of the page, as a page of the site would. */
function send(page: Page, method: string, path: string, data?: unknown) {
  return page.context().request.fetch(`${site.url}${path}`, { method, headers: { Origin: site.url }, ...(data !== undefined && { data }) });
}

describe("two people at once", () => {
  test("the second sees what the first did on the same figure, keeps what was typed, and may save it all the same", async () => {
    const [one, other] = [await site.open(browser, "editor"), await site.open(browser, "colleague")];
    const number = await importText(one.page, site.url, { id: "hai-nguoi", title: "Hai người", text: TEXT, published: "2026-11-18" });
    for (const { page } of [one, other]) {
      await page.goto(`/desk/imports/${number}?item=1`);
      await expect.poll(() => heading(page).textContent()).toBe("Số 1 trên 2: Tăng trưởng GRDP năm 2026");
    }

    await one.page.getByLabel("Giá trị", { exact: true }).fill("7,14");
    await one.page.getByLabel("Lý do sửa", { exact: true }).fill("Bản in ghi 7,14");
    await one.page.getByRole("button", { name: "Duyệt số này" }).click();
    await expect.poll(() => heading(one.page).textContent()).toContain("Số 2 trên 2");

    await other.page.getByLabel("Giá trị", { exact: true }).fill("7,4");
    await other.page.getByLabel("Lý do sửa", { exact: true }).fill("Làm tròn theo bảng");
    await other.page.getByRole("button", { name: "Duyệt số này" }).click();
    const note = other.page.getByRole("alert", { name: "Người khác vừa làm" });
    await note.waitFor();
    expect((await note.textContent())?.replaceAll("\u00a0", " ")).toMatch(
      /Trần Văn Soạn ghi lúc .*: đã duyệt, ước 7,14%\.Lý do của họ: Bản in ghi 7,14/,
    );
    expect(await other.page.getByLabel("Giá trị", { exact: true }).inputValue()).toBe("7,4");
    expect(await other.page.getByLabel("Lý do sửa", { exact: true }).inputValue()).toBe("Làm tròn theo bảng");

    await note.getByRole("button", { name: "Vẫn lưu của tôi" }).click();
    await expect.poll(() => heading(other.page).textContent()).toContain("Số 2 trên 2");
    await one.page.reload();
    const row = one.page.getByRole("list", { name: "Mọi số trong báo cáo" }).getByRole("listitem").first();
    await expect.poll(() => row.textContent()).toContain("7,4%");

    expect(one.listFaults()).toEqual([]);
    // The refusal is an answer of 409, which the browser writes into its console by itself.
    expect(other.faults.pageErrors).toEqual([]);
    expect(other.faults.failedRequests).toEqual([`409 ${site.url}/desk/api/imports/${number}/items/1`]);
    await Promise.all([one.close(), other.close()]);
  });

  test("a publisher who touched a draft does not publish it; another one does", async () => {
    const [editor, publisher, administrator] = await Promise.all(
      (["editor", "publisher", "administrator"] as const).map((person) => site.open(browser, person)),
    );
    if (!editor || !publisher || !administrator) throw new Error("three pages were asked for");
    const number = await importText(editor.page, site.url, { id: "bon-mat", title: "Bốn mắt", text: `${TEXT} `, published: "2026-11-19" });
    await editor.page.goto(`/desk/imports/${number}`);
    for (const expected of ["1 trên 2 đã xong", "2 trên 2 đã xong"]) {
      await editor.page.getByRole("button", { name: "Duyệt số này" }).click();
      await editor.page.getByText(expected).waitFor();
    }
    await editor.page.goto(`/desk/imports/${number}/checks`);
    await editor.page.getByRole("button", { name: "Đưa vào bản nháp" }).click();
    await heading(editor.page).getByText("Bản nháp số").waitFor();
    const address = editor.page.url();

    await publisher.page.goto(address);
    await publisher.page.getByLabel("Tên, tiếng Anh", { exact: true }).fill("Figures of an invented article");
    await publisher.page.getByRole("button", { name: "Lưu" }).click();
    await publisher.page.getByText("Đã lưu.").first().waitFor();
    await publisher.page.getByRole("link", { name: "Sang bước công bố" }).click();
    await publisher.page.getByText("Quy tắc bốn mắt").waitFor();
    expect(await publisher.page.getByRole("button", { name: "Công bố" }).count()).toBe(0);
    const draft = Number(/drafts\/(\d+)/.exec(address)?.[1]);
    const seen = (await (await send(publisher.page, "GET", `/desk/api/drafts/${draft}`)).json()) as { version: number };
    const refused = await send(publisher.page, "POST", `/desk/api/drafts/${draft}/publish`, { version: seen.version });
    expect(((await refused.json()) as { code: string }).code).toBe("four-eyes");

    await administrator.page.goto(`${address}/publish`);
    await administrator.page.getByRole("checkbox", { name: "Tôi đã đọc" }).check();
    await administrator.page.getByRole("button", { name: "Công bố" }).click();
    await administrator.page.locator("dialog[open]").getByRole("button", { name: "Công bố" }).click();
    await administrator.page.getByText("Đã công bố bản phát hành").first().waitFor();
    for (const { listFaults, close } of [editor, publisher, administrator]) {
      expect(listFaults()).toEqual([]);
      await close();
    }
  });

  test("the second to change the words of a draft is shown the first one's, around what was typed", async () => {
    const [one, other] = [await site.open(browser, "editor"), await site.open(browser, "colleague")];
    const words = { title: { vi: "Thử", en: "Trial" }, note: { vi: "Thử.", en: "Trial." } };
    const { draft } = (await (await send(one.page, "POST", "/desk/api/drafts", words)).json()) as { draft: number };
    for (const { page } of [one, other]) await page.goto(`/desk/drafts/${draft}`);
    await one.page.getByLabel("Tên, tiếng Việt", { exact: true }).fill("Tên của người thứ nhất");
    await other.page.getByLabel("Tên, tiếng Anh", { exact: true }).fill("A title of the second");
    await one.page.getByRole("button", { name: "Lưu" }).click();
    await one.page.getByText("Đã lưu.").first().waitFor();
    await other.page.getByRole("button", { name: "Lưu" }).click();
    await other.page.getByText("Người khác vừa sửa bản nháp này.").waitFor();
    expect(await other.page.getByLabel("Tên, tiếng Anh", { exact: true }).inputValue()).toBe("A title of the second");
    await expect.poll(() => other.page.locator("main header p").first().textContent()).toContain("Tên của người thứ nhất");
    await Promise.all([one.close(), other.close()]);
  });
});

describe("roles", () => {
  const DRAFT = { title: { vi: "Thử", en: "Trial" }, note: { vi: "Thử.", en: "Trial." } };
  const INVITATION = { email: "moi@example.vn", role: "editor" };

  test.each<[Person, string, string, unknown, number]>([
    ["reader", "POST", "/desk/api/drafts", DRAFT, 403],
    ["reader", "PUT", "/desk/api/imports/1/items/1", { version: 1, state: "rejected", figure: null, reason: "không" }, 403],
    ["reader", "POST", "/desk/api/imports/1/draft", {}, 403],
    ["editor", "POST", "/desk/api/drafts/1/publish", { version: 1 }, 403],
    ["editor", "GET", "/desk/api/accounts", undefined, 403],
    ["publisher", "POST", "/desk/api/invitations", INVITATION, 403],
    ["administrator", "POST", "/desk/api/invitations", INVITATION, 201],
  ])("the server answers the %s's %s %s with its own judgement", async (person, method, path, data, status) => {
    const { page, close } = await site.open(browser, person);
    expect((await send(page, method, path, data)).status()).toBe(status);
    await close();
  });

  test("a reader sees the review and is offered no deed", async () => {
    const { page, listFaults, close } = await site.open(browser, "reader");
    await page.goto("/desk/imports/1");
    await page.getByText("Bạn chỉ xem: vai trò người đọc không duyệt số.").waitFor();
    expect(await page.getByRole("button", { name: /Duyệt|Bỏ qua|Tách|Thêm số/ }).count()).toBe(0);
    expect(await page.getByLabel("Giá trị", { exact: true }).isDisabled()).toBe(true);
    for (const path of ["/desk/import", "/desk/correct", "/desk/accounts"]) {
      await page.goto(path);
      await page.getByText("Vai trò của bạn không làm việc này.").waitFor();
    }
    expect(listFaults()).toEqual([]);
    await close();
  });

  test("nobody sees anything without signing in, and a wrong password says so", async () => {
    const { page, faults, close } = await site.open(browser);
    await page.goto("/desk/en/imports/1");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(faults.consoleErrors).toEqual([]);
    await page.getByLabel("E-mail", { exact: true }).fill("soan@example.vn");
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("The e-mail or the password is not right.").waitFor();
    await close();
  });
});
