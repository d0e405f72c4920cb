import { expect, test, vi } from "vitest";
import { fileAddress } from "#client/components/download-files.ts";
import { downloadScopes } from "#client/pages/indicator/download-scopes.ts";
import { type IndicatorSearch, loadIndicator } from "#client/pages/indicator/indicator-data.ts";
import { foundingApp, readJson } from "#tests/api/support/founding-app.ts";

// The build puts site.json into the client; here it stands in its place before anything is imported.
vi.hoisted(() => {
  const { readFileSync } = process.getBuiltinModule("node:fs");
  vi.stubGlobal("__SITE__", JSON.parse(readFileSync("site.json", "utf8")));
});

const app = foundingApp();

test.each([
  ["grdp-growth", {}],
  ["grdp-growth", { area: "dong-thap,tien-giang", time: "2015..2020" }],
  ["grdp-growth", { asOf: "2020-01-01" }],
  ["public-investment-rate", {}],
  ["public-investment-rate", { basis: "none", time: "2022" }],
  ["budget-revenue", { time: "..2018" }],
] as [string, IndicatorSearch][])("the panel of %s, %j names the rows that its files have", async (id, search) => {
  const view = { params: { indicator: id }, search, locale: "vi" as const };
  const data = await loadIndicator(view, (query) => readJson(app, query.address));
  for (const { count, search: asked } of downloadScopes({ view, data })) {
    const lines = (await (await app.request(fileAddress(`/indicators/${id}`, "csv", asked))).text()).split("\r\n");
    expect(lines.filter((line) => line.startsWith(id))).toHaveLength(count);
  }
});
