import { describe, expect, test } from "vitest";
import { aDeskSite, ORIGIN } from "./a-desk-site.ts";

const TEXT = { title: { vi: "Giả định", en: "Synthetic" }, note: { vi: "Để thử", en: "For a test" } };

describe("a request from somewhere else", () => {
  test.each([
    ["another site", { Origin: "https://evil.example" }, 403],
    ["another site, as the browser says", { Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" }, 403],
    ["a neighbour under the same domain", { Origin: ORIGIN, "Sec-Fetch-Site": "same-site" }, 403],
    ["a frame without an origin", { Origin: "null" }, 403],
    ["a program that names no origin", { Origin: "" }, 403],
    ["a page of the desk", { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin" }, 201],
    ["a page read at another address of this machine", { Origin: "http://10.0.0.5:8787", Host: "10.0.0.5:8787" }, 201],
  ])("from %s", async (_, headers, status) => {
    const editor = await (await aDeskSite()).person("editor");
    const response = await editor.ask("POST", "/desk/api/drafts", TEXT, headers);
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.json()).toMatchObject({ code: "wrong-origin" });
  });

  test("does not sign in either", async () => {
    const site = await aDeskSite();
    const body = { email: "a@example.vn", password: "bốn mùa nước nổi" };
    expect((await site.ask("POST", "/desk/api/auth/sign-in/email", body, { Origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("a request that is not as it should be", () => {
  test.each([
    ["no JSON", "{", "application/json", 400],
    ["a form where JSON is asked", "a=b", "application/x-www-form-urlencoded", 400],
    ["text that a form of another site could send", JSON.stringify(TEXT), "text/plain", 400],
    ["JSON of two megabytes", JSON.stringify({ ...TEXT, note: { vi: "x".repeat(2_000_000), en: "x" } }), "application/json", 413],
    ["an unknown field", JSON.stringify({ ...TEXT, state: "published" }), "application/json", 400],
  ])("%s", async (_, body, type, status) => {
    const site = await aDeskSite();
    const editor = await site.person("editor");
    const headers = { "Content-Type": type, Origin: ORIGIN, cookie: editor.cookie };
    const response = await site.app.request("/desk/api/drafts", { method: "POST", headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: status === 413 ? "too-large" : "invalid" });
  });

  test("says what is wrong with which field, in both languages", async () => {
    const editor = await (await aDeskSite()).person("editor");
    const response = await editor.ask("POST", "/desk/api/drafts", { title: { vi: "Giả định" }, note: TEXT.note });
    expect(await response.json()).toMatchObject({
      status: 400,
      errors: [
        {
          pointer: "/title/en",
          words: { vi: expect.stringContaining("Đầu vào không hợp lệ"), en: expect.stringContaining("expected string") },
        },
      ],
    });
  });

  test.each([
    ["GET", "/desk/api/drafts/0"],
    ["GET", "/desk/api/drafts/one"],
    ["GET", "/desk/api/drafts/99999999999999999999"],
    ["GET", "/desk/api/drafts/7"],
    ["GET", "/desk/api/imports/7"],
    ["GET", "/desk/api/trail?before=x"],
    ["GET", "/desk/api/nothing"],
    ["PATCH", "/desk/api/drafts"],
    ["GET", "/desk/preview/7/"],
    ["GET", "/desk/preview/x/"],
  ])("%s %s is not there", async (method, path) => {
    const administrator = await (await aDeskSite()).person("administrator");
    const response = await administrator.ask(method, path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "unknown" });
  });
});

describe("answers of the desk", () => {
  test.each(["/desk/api/session", "/desk/api/drafts", "/desk/api/nothing", "/desk", "/desk/drafts/3", "/desk/api/auth/get-session"])(
    "%s is kept by nobody, framed by nobody, read by no other site",
    async (path) => {
      const site = await aDeskSite();
      const reader = await site.person("reader");
      const { headers } = await reader.ask("GET", path, undefined, { Origin: "https://evil.example" });
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
      expect(headers.get("etag")).toBeNull();
    },
  );

  test("are never in the cache of the public side", async () => {
    const site = await aDeskSite();
    const reader = await site.person("reader");
    expect((await reader.ask("GET", "/desk/api/session")).status).toBe(200);
    expect((await site.ask("GET", "/desk/api/session")).status).toBe(401);
  });

  test("set cookies below /desk only, and public addresses set none", async () => {
    const site = await aDeskSite();
    const reader = await site.person("reader");
    for (const path of ["/", "/indicators/grdp-growth", "/api/v1/indicators", "/robots.txt", "/healthz"]) {
      const response = await site.app.request(path, { headers: { cookie: reader.cookie } });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  test("are not for search engines", async () => {
    const site = await aDeskSite();
    expect(await (await site.ask("GET", "/robots.txt")).text()).toContain("Disallow: /desk\n");
    expect(await (await site.ask("GET", "/sitemap.xml")).text()).not.toContain("/desk");
  });

  test("tell how to build the screens where they are not built", async () => {
    const site = await aDeskSite();
    const response = await site.ask("GET", "/desk");
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining("npm run build")]);
  });
});
