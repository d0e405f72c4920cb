import { describe, expect, test } from "vitest";
import { foundingApp } from "./support/founding-app.ts";

const html = "<!doctype html><title>page</title>";
const client = {
  renderPage: async () => ({ status: 200, html, location: null }),
  assets: { script: "/assets/a.js", styles: [], fonts: [], modules: {} },
};
const app = foundingApp({ client });
const DATA = "/api/v1/series/grdp-growth/dong-thap";
const EVERYTHING = [
  DATA,
  "/api/v1/observations",
  "/api/v1/openapi.json",
  "/sitemap.xml",
  "/robots.txt",
  "/",
  "/en/about",
  "/healthz",
  "/metrics",
  "/api/v1/x",
];

test.each(EVERYTHING)("%s sets no cookie, is not sniffed and names no software", async (address) => {
  const { headers } = await app.request(address, { headers: { cookie: "a=b" } });
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("server")).toBeNull();
});

describe("data", () => {
  test.each([DATA, "/api/v1/reports", "/sitemap.xml"])("%s may be read by every site", async (address) => {
    const { headers } = await app.request(address, { headers: { origin: "https://elsewhere.test" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe("ETag, Last-Modified, Link, Content-Disposition");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  });

  test("answers a preflight with what may be asked", async () => {
    const response = await app.request(DATA, {
      method: "OPTIONS",
      headers: { origin: "https://elsewhere.test", "access-control-request-method": "GET" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  test("problems may be read by every site as well", async () => {
    expect((await app.request(`${DATA}?x=1`)).headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("a page", () => {
  test("runs and styles itself with its own files only, and is framed by its own site only", async () => {
    const { headers } = await app.request("/");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain("unsafe-");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
  });

  test("is asked for anew each time, and is not read by other sites", async () => {
    const { headers } = await app.request("/");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    const again = await app.request("/", { headers: { "if-none-match": headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });
});
