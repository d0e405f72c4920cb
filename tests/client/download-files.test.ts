import { expect, test } from "vitest";
import { EXTENSIONS, fileAddress, snippetsOf, TOOLS } from "#client/components/download-files.ts";
import { download as en } from "#client/text/en/download.ts";
import { download as vi } from "#client/text/vi/download.ts";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
import { foundingApp } from "#tests/api/support/founding-app.ts";

test("the panel offers every format of the server", () => {
  expect([...EXTENSIONS].sort()).toEqual(DOWNLOAD_FORMATS.map(({ extension }) => extension).sort());
});

test("every format and tool has a name in both languages", () => {
  for (const text of [vi, en]) {
    expect(Object.keys(text.formats)).toEqual([...EXTENSIONS]);
    expect(Object.keys(text.tools)).toEqual([...TOOLS]);
  }
});

test("every address in the lines to paste is answered", async () => {
  const app = foundingApp();
  const lines = snippetsOf("https://example.test", "/indicators/grdp-growth", { area: "dong-thap,tien-giang", time: "2015.." });
  for (const tool of TOOLS) {
    const [address = ""] = /https:\/\/example\.test[^"')]+/.exec(lines[tool]) ?? [];
    expect((await app.request(address)).status).toBe(200);
  }
});

test("an address keeps its commas and dots readable", () => {
  expect(fileAddress("/dataset", "csv", { area: "a,b", time: "2015..2020", asOf: undefined })).toBe(
    "/dataset.csv?area=a,b&time=2015..2020",
  );
});
