import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { PageRequest } from "#domain/rendered-page.ts";
import { loadClientFiles } from "#server/api/http/client-files.ts";
import { readPageAssets } from "#server/api/http/page-assets.ts";
import { foundingApp, ORIGIN } from "./support/founding-app.ts";

const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-client-"));
afterAll(() => rmSync(folder, { recursive: true }));
const script = "console.log(1);\n".repeat(100);
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "assets", "entry-AbCd1234.js"), script);
writeFileSync(join(folder, "assets", "entry-AbCd1234.js.br"), brotliCompressSync(script));
writeFileSync(join(folder, "favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
writeFileSync(
  join(folder, "manifest.json"),
  JSON.stringify({
    "client/entry-client.tsx": { file: "assets/entry-AbCd1234.js", isEntry: true, css: ["assets/entry-1.css"], imports: ["_shared.js"] },
    "_shared.js": { file: "assets/shared-2.js", css: ["assets/shared-2.css"], imports: ["_shared.js"] },
    "style.css": { file: "assets/style-3.css" },
    "client/fonts/text-400.woff2": { file: "assets/text-400-5.woff2" },
    "client/fonts/tabular-400.woff2": { file: "assets/tabular-400-6.woff2" },
    "client/pages/late.tsx": { file: "assets/late-4.js", isDynamicEntry: true, imports: ["_shared.js"] },
  }),
);

const asked: PageRequest[] = [];
const assets = readPageAssets(folder) ?? { script: "", styles: [], fonts: [], modules: {} };
const app = foundingApp({
  files: loadClientFiles(folder),
  client: {
    assets,
    renderPage: async (request) => {
      asked.push(request);
      if (request.address === "/old") return { status: 200, html: "", location: "/new" };
      if (request.address === "/nowhere") return { status: 404, html: "<p>404</p>", location: null };
      const answer = await request.read("/api/v1/series/grdp-growth/dong-thap?asOf=2024-01-25");
      return { status: 200, html: `<!doctype html>${answer.status} ${answer.body}`, location: null };
    },
  },
});

describe("a page", () => {
  test("is rendered with the answers of the API, and once for all who ask", async () => {
    const [first, second] = [
      await app.request("/indicators/grdp-growth?time=2015.."),
      await app.request("/indicators/grdp-growth?time=2015.."),
    ];
    expect(first.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const text = await first.text();
    expect(text).toContain("<!doctype html>200");
    expect(text).toContain('"value":6.14');
    expect(await second.text()).toBe(text);
    expect(asked.filter(({ address }) => address === "/indicators/grdp-growth?time=2015..")).toHaveLength(1);
    expect(asked[0]).toMatchObject({ origin: ORIGIN, assets: { script: "/assets/entry-AbCd1234.js" } });
  });

  test("that moved leads on", async () => {
    const response = await app.request("/old");
    expect([response.status, response.headers.get("location")]).toEqual([308, "/new"]);
  });

  test("that does not exist is a page that says so, and is not kept", async () => {
    for (const _ of [1, 2]) expect((await app.request("/nowhere")).status).toBe(404);
    expect(asked.filter(({ address }) => address === "/nowhere")).toHaveLength(2);
  });
});

describe("files of the client", () => {
  test("with a hash in the name are kept for ever", async () => {
    const response = await app.request("/assets/entry-AbCd1234.js", { headers: { "accept-encoding": "br" } });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-length")).toBe(String(brotliCompressSync(script).length));
  });

  test("are compressed when they are asked for where the build did not", async () => {
    const response = await app.request("/assets/entry-AbCd1234.js", { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  test("at an address that stays are kept for an hour", async () => {
    expect((await app.request("/favicon.svg")).headers.get("cache-control")).toBe("public, max-age=3600");
  });

  test.each([
    "/manifest.json",
    "/assets/entry-AbCd1234.js.br",
    "/assets/gone.js",
    "/../package.json",
    "/assets/%2e%2e/%2e%2e/package.json",
  ])("%s is none of them", async (address) => {
    expect((await app.request(address)).status).toBe(404);
  });
});

test("the assets of a page are the entry, its styles, and what comes later with all it imports, each once", () => {
  expect(assets).toEqual({
    script: "/assets/entry-AbCd1234.js",
    styles: ["/assets/style-3.css", "/assets/entry-1.css", "/assets/shared-2.css"],
    fonts: ["/assets/text-400-5.woff2"],
    modules: { "client/pages/late.tsx": ["/assets/late-4.js", "/assets/shared-2.js"] },
  });
  expect(readPageAssets(join(folder, "assets"))).toBeNull();
});

test("the sitemap lists every page in both languages", async () => {
  const text = await (await app.request("/sitemap.xml")).text();
  expect(text).toContain(`<loc>${ORIGIN}/indicators/grdp-growth</loc><lastmod>2026-03-10</lastmod>`);
  expect(text).toContain(`<loc>${ORIGIN}/en/scorecard/dong-thap-2025/2025</loc>`);
  expect(text).toContain(`hreflang="en" href="${ORIGIN}/en"`);
  expect(text.match(/<url>/g)).toHaveLength(2 * (10 + 49 + 16 + 294 + 1));
  expect(await (await app.request("/robots.txt")).text()).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
});
