import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { foundingApp, foundingSnapshot, NOW } from "./support/founding-app.ts";

const app = foundingApp();
const SERIES = "/api/v1/series/grdp-growth/dong-thap";

async function ask(address: string, headers: Record<string, string> = {}, method = "GET") {
  const response = await app.request(address, { method, headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe("an answer", () => {
  test("has a strong entity tag, the time of its release, and may be kept for five minutes", async () => {
    const { headers } = (await ask(SERIES)).response;
    expect(headers.get("etag")).toMatch(/^"[0-9a-f]{20}"$/);
    expect(headers.get("last-modified")).toBe("Tue, 10 Mar 2026 08:00:00 GMT");
    expect(headers.get("cache-control")).toBe("public, max-age=300, s-maxage=300, stale-while-revalidate=86400");
    expect(headers.get("vary")).toBe("Accept-Encoding");
  });

  test("of a past day or a release is no more immutable than the newest", async () => {
    for (const query of ["?asOf=2024-01-25", "?release=1"])
      expect((await ask(SERIES + query)).response.headers.get("cache-control")).not.toContain("immutable");
  });

  test("is one and the same for every way of writing its address", async () => {
    const tags = await Promise.all(
      ["?time=2015..2020&asOf=2024-01-25", "?asOf=2024-01-25&time=2015..2020", "?asOf=2024-01-25&time=2015%2E%2e2020"].map(async (query) =>
        (await ask(SERIES + query)).response.headers.get("etag"),
      ),
    );
    expect(new Set(tags).size).toBe(1);
  });

  test.each([
    ["br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["br;q=0.2, gzip;q=0.8", "gzip", gunzipSync],
    ["br;q=0, *", "gzip", gunzipSync],
  ])("for Accept-Encoding %s is %s, decodes to the same bytes and has a tag of its own", async (accepted, encoding, decode) => {
    const [plain, coded] = [await ask(SERIES), await ask(SERIES, { "accept-encoding": accepted })];
    expect(coded.response.headers.get("content-encoding")).toBe(encoding);
    expect(decode(coded.bytes).equals(plain.bytes)).toBe(true);
    expect(coded.response.headers.get("content-length")).toBe(String(coded.bytes.length));
    expect(coded.response.headers.get("etag")).toBe(plain.response.headers.get("etag")?.replace(/"$/, `-${encoding}"`));
  });

  test.each(["identity", "zstd", "br;q=0, gzip;q=0", "br;q=abc"])("for Accept-Encoding %s is not coded", async (accepted) => {
    expect((await ask(SERIES, { "accept-encoding": accepted })).response.headers.get("content-encoding")).toBeNull();
  });

  test("is 304 for its own tag, alone, in a list, weak, or for *", async () => {
    const etag = (await ask(SERIES)).response.headers.get("etag") ?? "";
    for (const header of [etag, `"other", ${etag}`, `W/${etag}`, "*", ` ${etag} , "x"`]) {
      const { response, bytes } = await ask(SERIES, { "if-none-match": header });
      expect([header, response.status, bytes.length]).toEqual([header, 304, 0]);
      expect(response.headers.get("etag")).toBe(etag);
      expect(response.headers.get("cache-control")).toContain("max-age=300");
      expect(response.headers.get("content-length")).toBeNull();
    }
  });

  test("is sent whole for another tag", async () => {
    for (const header of ['"other"', "", '"*"']) expect((await ask(SERIES, { "if-none-match": header })).response.status).toBe(200);
  });

  test("to HEAD has the headers of GET and no body", async () => {
    for (const headers of [{}, { "accept-encoding": "br" }] as Record<string, string>[]) {
      const [get, head] = [await ask(SERIES, headers), await ask(SERIES, headers, "HEAD")];
      expect(head.bytes.length).toBe(0);
      expect([...head.response.headers]).toEqual([...get.response.headers]);
    }
  });
});

describe("the kept answers", () => {
  test("are made anew on the next day, when a plan of the year that ended is due", async () => {
    let now = new Date("2026-12-31T16:59:59Z");
    const later = foundingApp({ clock: () => now });
    const read = async () => (await later.request("/api/v1/scorecards/dong-thap-2025/2026")).text();
    const before = await read();
    expect(await read()).toBe(before);
    now = new Date("2026-12-31T17:00:00Z");
    expect(JSON.parse(await read()).meta).toEqual({ release: 1, asOf: null, latestPublished: "2026-03-04" });
    expect((await later.request(`${SERIES}?asOf=2027-01-01`)).status).toBe(200);
  });

  test("stay below their bound and give up first what was not asked for lately", async () => {
    const small = foundingApp({ cacheBytes: 200_000, clock: () => NOW });
    const years = Array.from({ length: 60 }, (_, index) => 2000 + index);
    for (const year of years) {
      await small.request(`${SERIES}?time=..${year}`);
      await small.request(SERIES);
    }
    const metrics = await (await small.request("/metrics")).text();
    const read = (name: string) => Number(new RegExp(`^${name} (.+)$`, "m").exec(metrics)?.[1]);
    expect(read("answer_cache_bytes")).toBeLessThanOrEqual(200_000);
    expect(read("answer_cache_answers")).toBeGreaterThan(5);
    expect(read("answer_cache_hits")).toBe(59);
    expect(read("answer_cache_misses")).toBe(61);
    expect(read("dataset_observations")).toBe(foundingSnapshot().observationCount);
  });

  test("are made once for many who ask at the same time", async () => {
    const fresh = foundingApp();
    await Promise.all(Array.from({ length: 20 }, () => fresh.request("/api/v1/reports")));
    const compressed = await Promise.all(Array.from({ length: 20 }, () => fresh.request(SERIES, { headers: { "accept-encoding": "br" } })));
    expect(new Set(compressed.map(({ headers }) => headers.get("content-length"))).size).toBe(1);
    expect(await (await fresh.request("/metrics")).text()).toMatch(/^answer_cache_answers 2$/m);
  });
});
