import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { foundingApp, foundingSnapshot, readJson } from "./support/founding-app.ts";

interface Value {
  "@value": string;
}
interface Distribution {
  "dcat:downloadURL": { "@id": string };
  "dcat:mediaType": { "@id": string };
  "dcat:byteSize"?: Value;
  "spdx:checksum"?: { "spdx:checksumValue": Value };
}
interface Dataset {
  "@id": string;
  "@type": string;
  "dct:title": (Value & { "@language": string })[];
  "dcat:inSeries"?: { "@id": string };
  "dcat:distribution"?: Distribution[];
}

const app = foundingApp();
const catalogue = await readJson<{ "@type": string; "dcat:dataset": Dataset[] }>(app, "/catalog.jsonld");
const datasets = catalogue["dcat:dataset"].filter((one) => one["@type"] === "dcat:Dataset");

test("the catalogue lists the release and every indicator with figures, in both languages", () => {
  const { catalogue: known } = foundingSnapshot();
  expect(catalogue["@type"]).toBe("dcat:Catalog");
  expect(datasets).toHaveLength(1 + known.indicators.filter(({ id }) => foundingSnapshot().areasOf(id).length > 0).length);
  for (const dataset of datasets) expect(dataset["dct:title"].map((text) => text["@language"])).toEqual(["vi", "en"]);
});

test("every dataset is a member of a series that the catalogue lists", () => {
  const series = new Set(catalogue["dcat:dataset"].filter((one) => one["@type"] === "dcat:DatasetSeries").map((one) => one["@id"]));
  expect(series.size).toBe(datasets.length);
  for (const dataset of datasets) expect(series).toContain(dataset["dcat:inSeries"]?.["@id"]);
});

test("the Turtle states the same, with addresses, languages, types and quotes as Turtle writes them", async () => {
  const response = await app.request("/catalog.ttl");
  expect(response.headers.get("content-type")).toBe("text/turtle; charset=utf-8");
  const turtle = await response.text();
  expect(turtle).toContain("@prefix dcat: <http://www.w3.org/ns/dcat#> .");
  expect(turtle).toContain("<https://example.test/indicators/grdp-growth#dataset>\n  a dcat:Dataset ;");
  expect(turtle).toContain('"P1Y"^^xsd:duration');
  expect(turtle).toMatch(/dct:title "Tốc độ tăng tổng sản phẩm trên địa bàn \(GRDP\)"@vi, "[^"]+"@en/);
  expect(turtle.match(/ a dcat:Dataset ;/g)).toHaveLength(datasets.length);
  expect(turtle.match(/a dcat:Distribution/g)).toHaveLength(datasets.flatMap((one) => one["dcat:distribution"] ?? []).length);
});

test("a release that changed an indicator stays listed, with its own files and the way to today's", async () => {
  const [base, statement] = [foundingSnapshot(), [...foundingSnapshot().statements()].find(({ indicator }) => indicator === "pci-rank")];
  const second = { ...base.release, release: 2, recordedAt: "2026-05-01T00:00:00.000Z" };
  const snapshot = {
    ...base,
    release: second,
    releases: [base.release, second],
    withdrawals: [{ ...(statement as NonNullable<typeof statement>), withdrawnIn: 2, because: null }],
  };
  const later = foundingApp({ snapshots: createSnapshots(snapshot, async () => base) });
  const { "dcat:dataset": all } = await readJson<{ "dcat:dataset": Dataset[] }>(later, "/catalog.jsonld");
  const ids = all.map((one) => one["@id"].replace("https://example.test", ""));
  expect(ids.filter((id) => id.startsWith("/indicators/pci-rank#"))).toEqual([
    "/indicators/pci-rank#series",
    "/indicators/pci-rank#dataset",
    "/indicators/pci-rank#release-1",
  ]);
  expect(ids.filter((id) => id.startsWith("/indicators/grdp-growth#"))).toHaveLength(2);
  const older = all.find((one) => one["@id"].endsWith("pci-rank#release-1"))?.["dcat:distribution"]?.[1];
  expect(older?.["dcat:downloadURL"]["@id"]).toBe("https://example.test/r/1/indicators/pci-rank.csv?scope=full");
});

test("every file of the release has the length and hash that the catalogue says", async () => {
  const files = datasets[0]?.["dcat:distribution"] ?? [];
  expect(files).toHaveLength(DOWNLOAD_FORMATS.length);
  for (const file of files) {
    const response = await app.request(file["dcat:downloadURL"]["@id"].replace("https://example.test", ""));
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect([file["dcat:byteSize"]?.["@value"], file["spdx:checksum"]?.["spdx:checksumValue"]["@value"]]).toEqual([
      String(bytes.length),
      hash("sha256", bytes, "hex"),
    ]);
  }
});

test("every address of the catalogue is answered, with the media type it says", async () => {
  for (const dataset of datasets.slice(1, 4))
    for (const file of dataset["dcat:distribution"] ?? []) {
      const response = await app.request(file["dcat:downloadURL"]["@id"].replace("https://example.test", ""));
      expect(response.status).toBe(200);
      expect(file["dcat:mediaType"]["@id"]).toContain((response.headers.get("content-type") ?? "?").split(";", 1)[0]);
    }
});
