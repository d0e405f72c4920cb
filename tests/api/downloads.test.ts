import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { foundingApp, foundingSnapshot } from "./support/founding-app.ts";

const app = foundingApp();

describe("a file", () => {
  test.each(
    ["/indicators/grdp-growth", "/compare", "/scorecard/dong-thap/2023", "/dataset"].flatMap((path) =>
      DOWNLOAD_FORMATS.map(({ extension, mediaType }) => [`${path}.${extension}`, mediaType]),
    ),
  )("%s is answered as %s", async (address, mediaType) => {
    const response = await app.request(address.startsWith("/compare") ? `${address}?indicator=grdp-growth,pci-rank` : address);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, mediaType]);
    expect(Number(response.headers.get("content-length"))).toBe((await response.arrayBuffer()).byteLength);
  });

  test("has a name in ASCII and one in the reader's language, with the day of the figures and the release", async () => {
    const response = await app.request("/indicators/grdp-growth.csv?asOf=2024-12-31");
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"grdp-growth_2024-12-31_r1.csv\"; filename*=UTF-8''T%C4%83ng-tr%C6%B0%E1%BB%9Fng-GRDP_2024-12-31_r1.csv",
    );
  });

  test("tells by links which page shows it, what describes it, and its licence", async () => {
    const response = await app.request("/indicators/grdp-growth.csv?time=2020..&area=tien-giang");
    expect(response.headers.get("link")?.split(", <")).toEqual([
      '<https://example.test/indicators/grdp-growth?area=tien-giang&time=2020..>; rel="alternate"; type="text/html"',
      'https://example.test/indicators/grdp-growth.metadata.json?area=tien-giang&time=2020..>; rel="describedby"; type="application/json"',
      'https://example.test/catalog.jsonld>; rel="describedby"; type="application/ld+json"',
      'https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    ]);
  });

  test("of an indicator is what its page shows, and with scope=full everything there is", async () => {
    const areas = async (address: string) => new Set((await linesOf(address)).map((line) => line.split(",")[1]));
    expect(await areas("/indicators/grdp-growth.csv")).toEqual(new Set(["dong-thap", "dong-thap-2025"]));
    expect((await areas("/indicators/grdp-growth.csv?scope=full")).has("tien-giang")).toBe(true);
  });

  test("of a scorecard has the year and the year before", async () => {
    const years = (await linesOf("/scorecard/dong-thap/2023.csv")).map((line) => line.split(",")[2]);
    expect(new Set(years)).toEqual(new Set(["2022", "2023"]));
  });

  test("takes the same selection in every format of the whole dataset", async () => {
    const query = "indicator=pci-rank&area=dong-thap&time=2015..2020&measure=actual";
    const rows = await linesOf(`/dataset.csv?${query}`);
    const { value } = await (await app.request(`/indicators/pci-rank.json?area=dong-thap&time=2015..2020&measure=actual`)).json();
    expect((value as (number | null)[]).filter((one) => one !== null)).toHaveLength(rows.length);
    const zip = unzipSync(new Uint8Array(await (await app.request(`/dataset.zip?${query}`)).arrayBuffer()));
    expect(new TextDecoder().decode(zip["observations.csv"]).split("\r\n").slice(1, -1)).toEqual(rows);
  });

  test("without figures is an empty table, not an error", async () => {
    expect(await linesOf("/indicators/grdp-growth.csv?time=1900")).toEqual([]);
  });

  test("is not sent again to a reader who has it", async () => {
    const first = await app.request("/dataset.xlsx");
    const again = await app.request("/dataset.xlsx", { headers: { "If-None-Match": first.headers.get("etag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

describe("a file of a release", () => {
  test("can be kept for ever, and says nothing of the day it is fetched", async () => {
    const response = await app.request("/r/1/indicators/grdp-growth.metadata.json");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("last-modified")).toBe("Tue, 10 Mar 2026 08:00:00 GMT");
    expect(await response.json()).toMatchObject({ release: 1, dateDownloaded: null });
  });

  test("is the same when another release is the newest", async () => {
    const [first, second] = [foundingSnapshot(), { ...foundingSnapshot().release, release: 2, recordedAt: "2026-06-01T00:00:00.000Z" }];
    const newest = { ...first, release: second, releases: [first.release, second] };
    const later = foundingApp({ snapshots: createSnapshots(newest, async () => first) });
    for (const { extension } of DOWNLOAD_FORMATS) {
      const [one, other, live] = await Promise.all(
        [
          await app.request(`/r/1/dataset.${extension}`),
          await later.request(`/r/1/dataset.${extension}`),
          await later.request(`/dataset.${extension}`),
        ].map(async (response) => ({
          bytes: Buffer.from(await response.arrayBuffer()),
          name: response.headers.get("content-disposition"),
        })),
      );
      expect(one?.bytes.equals(other?.bytes ?? Buffer.alloc(0))).toBe(true);
      expect([one?.name?.includes("_r1."), live?.name?.includes("_r2.")]).toEqual([true, true]);
    }
  });

  test("is the same on another day", async () => {
    const later = foundingApp({ clock: () => new Date("2027-05-01T00:00:00Z") });
    for (const { extension } of DOWNLOAD_FORMATS)
      for (const path of ["dataset", "scorecard/dong-thap/2023"]) {
        const [one, other] = await Promise.all(
          [app, later].map(async (site) => (await site.request(`/r/1/${path}.${extension}`)).arrayBuffer()),
        );
        expect(Buffer.from(one as ArrayBuffer).equals(Buffer.from(other as ArrayBuffer))).toBe(true);
      }
  });
});

/** Address, status, and words that must stand in the answer. */
test.each([
  ["/indicators/grdp-growth.csv?scope=full&area=dong-thap&time=2020", 400, "scope=full means everything, and area, time would narrow it"],
  ["/indicators/grdp-growth.json?bom=1", 400, '"bom\\" is not a parameter'],
  ["/indicators/grdp-growth.csv?sep=tab", 400, "one of comma, semicolon"],
  ["/indicators/grdp-growth.csv?history=latest", 400, "history"],
  ["/indicators/grdp-growth.csv?format=xlsx", 400, '"allowed":'],
  ["/r/1/dataset.csv?asOf=2024-01-01", 400, "not a parameter"],
  ["/compare.csv", 400, "at least one indicator"],
  ["/indicators/grdp-grwth.csv", 404, 'Did you mean \\"grdp-growth\\"?'],
  ["/dataset.csv?area=dongthap", 404, "dong-thap"],
  ["/r/9/dataset.csv", 404, "release"],
  ["/r/x/dataset.csv", 404, "release"],
  ["/scorecard/dong-thap/none.csv", 404, "year"],
])("%s is refused with %i and says %j", async (address, status, words) => {
  const response = await app.request(address);
  expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  expect(await response.text()).toContain(words);
});

async function linesOf(address: string): Promise<string[]> {
  const response = await app.request(address);
  expect(response.status).toBe(200);
  return (await response.text()).split("\r\n").slice(1, -1);
}
