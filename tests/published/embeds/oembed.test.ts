import { describe, expect, test } from "vitest";
import type { Oembed } from "#server/published/embeds/oembed.ts";
import { foundingApp, readJson } from "#tests/api/support/founding-app.ts";

const app = foundingApp();
const PAGE = "https://example.test/indicators/grdp-growth";
const ask = (url: string, more = "") => `/oembed?url=${encodeURIComponent(url)}${more}`;

describe("oEmbed", () => {
  test("answers a page of an indicator with a frame, its size and a thumbnail", async () => {
    const answer = await readJson<Oembed>(app, ask(PAGE, "&format=json"));
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      provider_name: "Chỉ số Đồng Tháp",
      provider_url: "https://example.test",
      width: 600,
      thumbnail_url: "https://example.test/indicators/grdp-growth.png?size=og",
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(answer.html).toContain('src="https://example.test/embed/grdp-growth" width="600"');
    expect(answer.height).toBeGreaterThan(400);
    expect(answer.height).toBeLessThan(600);
  });

  test("keeps the parameters and the language of the page", async () => {
    const answer = await readJson<Oembed>(app, ask("https://example.test/en/indicators/grdp-growth?time=2015..2023&asOf=2024-01-23"));
    expect(answer.title).toBe("GRDP growth, Đồng\u00a0Tháp");
    expect(answer.html).toContain('src="https://example.test/embed/grdp-growth?time=2015..2023&amp;asOf=2024-01-23&amp;lang=en"');
    expect(answer.thumbnail_url).toBe("https://example.test/indicators/grdp-growth.png?time=2015..2023&asOf=2024-01-23&lang=en&size=og");
  });

  test("is no larger than allowed, and leaves out a thumbnail that would be", async () => {
    const answer = await readJson<Oembed>(app, ask(PAGE, "&maxwidth=320&maxheight=300"));
    expect([answer.width, answer.height]).toEqual([320, 300]);
    expect(answer).not.toHaveProperty("thumbnail_url");
    expect(answer).not.toHaveProperty("thumbnail_width");
  });

  test.each([
    ["another host", ask("https://elsewhere.test/indicators/grdp-growth"), 404],
    ["a page without a chart", ask("https://example.test/reports"), 404],
    ["an indicator there is not", ask("https://example.test/indicators/nothing"), 404],
    ["a chart that cannot be drawn", ask("https://example.test/indicators/pci-rank?kind=columns"), 404],
    ["no address at all", ask("not an address"), 404],
    ["XML", ask(PAGE, "&format=xml"), 501],
    ["no url", "/oembed", 400],
    ["a width that is none", ask(PAGE, "&maxwidth=wide"), 400],
  ])("refuses %s", async (_name, address, status) => {
    const response = await app.request(address);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  test("is announced by a frame", async () => {
    const response = await app.request("/embed/grdp-growth?asOf=2024-01-23");
    expect(response.headers.get("link")).toBe(
      `<https://example.test/oembed?url=${encodeURIComponent(`${PAGE}?asOf=2024-01-23`)}&format=json>; rel="alternate"; type="application/json+oembed"`,
    );
  });
});

test("is announced by the page of an indicator, and by no page without a chart", async () => {
  const client = {
    renderPage: async () => ({ status: 200, html: "<!doctype html>", location: null }),
    assets: { script: "", styles: [], fonts: [], modules: {} },
  };
  const site = foundingApp({ client });
  const link = async (address: string) => (await site.request(address)).headers.get("link");
  const page = "https://example.test/en/indicators/grdp-growth?time=2015..2023";
  expect(await link("/en/indicators/grdp-growth?time=2015..2023")).toBe(
    `<https://example.test/oembed?url=${encodeURIComponent(page)}&format=json>; rel="alternate"; type="application/json+oembed"`,
  );
  expect(await link("/reports")).toBeNull();
});
