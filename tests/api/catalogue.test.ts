import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
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
