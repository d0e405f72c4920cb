import { describe, expect, test } from "vitest";
import type { Listing, Single } from "#domain/resources/envelope.ts";
import type { IndicatorResource, IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import type { ReportResource, ReportSummary } from "#domain/resources/report.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import { foundingApp, readJson } from "./support/founding-app.ts";

const app = foundingApp();
const readSeries = (address: string) => readJson<Single<SeriesResource>>(app, `/api/v1/series/${address}`);
const readObservations = (query: string) => readJson<Listing<ObservationResource>>(app, `/api/v1/observations?${query}`);

describe("time", () => {
  test.each([
    ["2022..2024", ["2022", "2023", "2024"]],
    ["2025..", ["2025"]],
    ["..2013", ["2011", "2013"]],
    ["2023", ["2023"]],
    ["latest", ["2024"]],
    ["1900..1950", []],
  ])("%s keeps the years %j of a series", async (time, years) => {
    const { data } = await readSeries(`grdp-growth/dong-thap?time=${time}`);
    expect(data.points.map(({ period }) => period)).toEqual(years);
  });

  test("leaves the change of the first year as it is", async () => {
    const { data } = await readSeries("grdp-growth/dong-thap?time=2023");
    expect(data.points[0]?.change).toMatchObject({ from: "2022", value: -3.01 });
  });

  test("keeps the sentence to the years shown", async () => {
    expect((await readSeries("grdp-growth/dong-thap?time=..2023")).data.sentence.en).toMatch(/^In 2023, GRDP growth/);
  });
});

describe("basis", () => {
  test("without it is the main one, and the answer names the others", async () => {
    const { data } = await readSeries("public-investment-rate/dong-thap-2025");
    expect(data.bases).toContain(data.basis);
    expect(data.bases.length).toBeGreaterThan(1);
    const { data: indicator } = await readJson<Single<IndicatorResource>>(app, "/api/v1/indicators/public-investment-rate");
    expect(data.basis).toBe(indicator.mainBasis);
  });

  test("none asks for figures whose report states none", async () => {
    expect((await readSeries("public-investment-rate/dong-thap-2025?basis=none")).data.basis).toBe("");
  });

  test("bases of a list are kept apart", async () => {
    const { data } = await readObservations(
      "indicator=public-investment-rate&basis=council-plan,prime-minister-plan&time=2025&area=dong-thap-2025&measure=actual",
    );
    expect(data.map(({ basis, value }) => [basis, value])).toEqual([
      ["council-plan", 84.8],
      ["prime-minister-plan", 104.4],
    ]);
  });
});

describe("history", () => {
  const growth = "indicator=grdp-growth&area=dong-thap&time=2023&measure=actual";
  test.each([
    ["current", [5.61]],
    ["first", [6.14]],
    ["vintages", [6.14, 5.66, 5.61]],
  ])("%s of growth in 2023 is %j", async (history, values) => {
    const { data, meta } = await readObservations(`${growth}&history=${history}`);
    expect(data.map(({ value }) => value).sort((one, other) => other - one)).toEqual(values);
    expect(meta.count).toBe(values.length);
  });

  test("all is every report, also the repeats", async () => {
    const { data } = await readObservations(`${growth}&history=all`);
    expect(data.length).toBeGreaterThan(3);
    expect(new Set(data.map(({ report }) => report)).size).toBe(data.length);
  });

  test("all of every area is the whole ledger", async () => {
    const areas = (await readJson<Listing<{ id: string }>>(app, "/api/v1/areas")).data.map(({ id }) => id).join(",");
    expect((await readObservations(`history=all&area=${areas}`)).meta.count).toBe(1093);
  });
});

describe("a list", () => {
  test("without an area is of the province before and after the merger", async () => {
    const { data } = await readObservations("");
    expect([...new Set(data.map(({ area }) => area))].sort()).toEqual(["dong-thap", "dong-thap-2025"]);
  });

  test("is in the order of the files", async () => {
    const { data } = await readObservations("history=all&limit=10000");
    const keys = data.map(({ indicator, area, period, basis, measure, published, report }) =>
      [indicator, area, period, basis, measure, published ?? "", report].join("\u0001"),
    );
    expect(keys).toEqual(keys.toSorted());
  });

  test("comes in pages that join without a gap", async () => {
    const whole = await readObservations("history=all&limit=10000");
    const pages: ObservationResource[] = [];
    let next: string | null = "/api/v1/observations?history=all&limit=300&time=..2030&basis=none";
    const narrowed = await readObservations("history=all&limit=10000&time=..2030&basis=none");
    while (next !== null) {
      const page: Listing<ObservationResource> = await readJson(app, next);
      pages.push(...page.data);
      next = page.meta.next;
    }
    expect(pages).toEqual(narrowed.data);
    expect(whole.meta.next).toBeNull();
  });

  test("names the release in the address of its next page", async () => {
    const { meta } = await readObservations("limit=10");
    expect(meta.next).toBe("/api/v1/observations?history=current&limit=10&offset=10&release=1");
  });

  test("of what was never known has no rows and is no error", async () => {
    expect(await readObservations("asOf=1990-01-01")).toEqual({
      data: [],
      meta: { release: 1, asOf: "1990-01-01", latestPublished: "2026-03-04", count: 0, next: null },
    });
  });

  test("marks the first year after the merger and other definitions", async () => {
    const { data } = await readObservations("indicator=grdp-growth,public-investment-rate&area=dong-thap-2025&measure=actual&time=2025");
    expect(data.map(({ indicator, basis, flags }) => `${indicator} ${basis} ${flags}`)).toContain("grdp-growth  B");
    expect(data.filter(({ flags }) => flags === "BD").length).toBeGreaterThan(0);
  });
});

describe("asOf", () => {
  test("on or after the newest dated report is today, and is told as it was asked", async () => {
    const [today, later] = [await readSeries("grdp-growth/dong-thap"), await readSeries("grdp-growth/dong-thap?asOf=2026-03-04")];
    expect(later.data).toEqual(today.data);
    expect([today.meta.asOf, later.meta.asOf]).toEqual([null, "2026-03-04"]);
  });

  test("leaves out reports that were not yet published", async () => {
    const { data } = await readJson<Listing<ReportSummary>>(app, "/api/v1/reports?asOf=2024-01-25");
    expect(data.every(({ published }) => published !== null && published <= "2024-01-25")).toBe(true);
    expect(data[0]?.published).toBe("2024-01-23");
  });

  test("changes what became of a figure", async () => {
    const standing = async (query: string) => {
      const address = "/api/v1/observations?history=first&indicator=grdp-growth&area=dong-thap&time=2023&measure=actual";
      const report = (await readJson<Listing<ObservationResource>>(app, address)).data[0]?.report;
      const { data } = await readJson<Single<ReportResource>>(app, `/api/v1/reports/${report}${query}`);
      return data.statements.find(({ indicator, period }) => indicator === "grdp-growth" && period === "2023");
    };
    expect(await standing("?asOf=2024-01-25")).toMatchObject({ standing: "current", drawn: null });
    expect(await standing("")).toMatchObject({ standing: "superseded", drawn: { value: 5.61 } });
  });
});

describe("indicators", () => {
  test("come by topic, with their newest figure and what there is", async () => {
    const { data, meta } = await readJson<Listing<IndicatorSummary>>(app, "/api/v1/indicators");
    expect(meta.count).toBe(49);
    expect(data[0]).toMatchObject({ id: "grdp-growth", latest: { area: "dong-thap-2025", period: "2025", value: 8 } });
    expect(data.find(({ id }) => id === "health-insurance-coverage")?.latest).toBeNull();
  });

  test("list the days on which a figure of the province changed, whatever day is looked from", async () => {
    const read = async (query: string) => (await readJson<Single<IndicatorResource>>(app, `/api/v1/indicators/grdp-growth${query}`)).data;
    const { changedOn, areas } = await read("");
    expect(changedOn).toEqual(changedOn.toSorted());
    expect(changedOn).toContain("2024-01-23");
    expect((await read("?asOf=2020-01-01")).changedOn).toEqual(changedOn);
    expect(areas.slice(0, 2).map(({ id }) => id)).toEqual(["dong-thap-2025", "dong-thap"]);
  });
});
