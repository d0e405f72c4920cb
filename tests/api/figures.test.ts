import { describe, expect, test } from "vitest";
import type { ConflictResource } from "#domain/resources/conflict.ts";
import type { Listing, Single } from "#domain/resources/envelope.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { OverviewResource } from "#domain/resources/overview.ts";
import type { ScorecardResource } from "#domain/resources/scorecard.ts";
import type { SeriesResource, VintagesResource } from "#domain/resources/series.ts";
import { foundingApp, readJson } from "./support/founding-app.ts";

const app = foundingApp();

describe("the founding dataset", () => {
  test.each([
    ["grdp-growth", "dong-thap", "2023", "asOf=2024-01-25", 6.14],
    ["grdp-growth", "dong-thap", "2023", "asOf=2024-06-30", 5.66],
    ["grdp-growth", "dong-thap", "2023", "", 5.61],
    ["grdp-growth", "dong-thap", "2022", "asOf=2022-12-31", 9.11],
    ["grdp-growth", "dong-thap", "2022", "", 8.62],
    ["grdp-growth", "dong-thap", "2024", "", 6.44],
    ["budget-revenue", "dong-thap", "2024", "", 9434],
    ["public-investment-rate", "dong-thap-2025", "2025", "basis=council-plan", 84.8],
    ["public-investment-rate", "dong-thap-2025", "2025", "basis=prime-minister-plan", 104.4],
    ["ocop-products", "dong-thap", "2022", "", 357],
  ])("%s of %s in %s (%s) is %d", async (indicator, area, period, query, value) => {
    const { data } = await readJson<Single<SeriesResource>>(app, `/api/v1/series/${indicator}/${area}?${query}`.replace(/\?$/, ""));
    expect(data.points.find((point) => point.period === period)?.actual?.value).toBe(value);
  });

  test.each([
    ["grdp-growth", "2024", [6, 6.44]],
    ["budget-revenue", "2024", [9675, 9434]],
    ["grdp-growth", "2023", [6.14, 5.66, 5.61]],
  ])("the ladder of %s %s is %j", async (indicator, period, values) => {
    const { data } = await readJson<Listing<VintagesResource>>(
      app,
      `/api/v1/series/${indicator}/dong-thap/vintages?time=${period}&measure=actual`,
    );
    expect(data.map(({ steps }) => steps.map(({ value }) => value))).toEqual([values]);
  });

  test("several areas come in one answer, each as it comes alone", async () => {
    const list = await readJson<Listing<SeriesResource>>(app, "/api/v1/series/grdp-growth?area=an-giang,dong-thap&time=2020..2023");
    const alone = (area: string) => readJson<Single<SeriesResource>>(app, `/api/v1/series/grdp-growth/${area}?time=2020..2023`);
    expect(list.data).toEqual([(await alone("an-giang")).data, (await alone("dong-thap")).data]);
    expect((await readJson<Listing<SeriesResource>>(app, "/api/v1/series/grdp-growth")).data.map(({ area }) => area)).toEqual([
      "dong-thap-2025",
      "dong-thap",
    ]);
  });

  test("an indicator lists the reports and days of the areas asked for", async () => {
    const reportsOf = async (query: string) =>
      (await readJson<Single<IndicatorResource>>(app, `/api/v1/indicators/grdp-growth${query}`)).data;
    const own = await reportsOf("");
    const other = await reportsOf("?area=an-giang");
    expect(own.reports.flatMap(({ areas }) => areas)).not.toContain("an-giang");
    expect(new Set(other.reports.flatMap(({ areas }) => areas))).toEqual(new Set(["an-giang"]));
    expect(other.changedOn).not.toEqual(own.changedOn);
  });

  test("the rivals of 357 OCOP products are listed with the reason of the decision", async () => {
    const { data } = await readJson<Listing<ConflictResource>>(app, "/api/v1/conflicts?indicator=ocop-products&area=dong-thap");
    const figure = data.find(({ period, measure }) => period === "2022" && measure === "actual");
    expect(figure?.drawn.value).toBe(357);
    expect(figure?.rivals.map(({ value }) => value).sort()).toEqual([269, 382]);
    expect(figure?.decision?.reason).toContain("29 December 2022");
  });

  test("the year 2025 belongs to the merged province and sums up as 2 exceeded, 2 met, 1 missed", async () => {
    const { data } = await readJson<Single<OverviewResource>>(app, "/api/v1/overview/2025");
    expect(data.scorecard).toMatchObject({ area: "dong-thap-2025", counts: { exceeded: 2, met: 2, missed: 1, comparable: 5 } });
    expect(data.scorecard.sentence.vi).toContain(
      "Trong 5 kế hoạch năm 2025 có số thực hiện để so, 2\u00a0vượt, 2\u00a0đạt, 1\u00a0không\u00a0đạt.",
    );
    expect(data.cards.map(({ row }) => row.indicator)).toContain("grdp-growth");
  });

  test("the overview of 2023 can be looked at from each day a figure of that year came out, whatever day is looked from", async () => {
    const now = await readJson<Single<OverviewResource>>(app, "/api/v1/overview/2023");
    const then = await readJson<Single<OverviewResource>>(app, "/api/v1/overview/2023?asOf=2024-01-25");
    expect(now.data.changedOn).toContain("2024-01-23");
    expect(now.data.changedOn).toEqual(now.data.changedOn.toSorted());
    expect(then.data.changedOn).toEqual(now.data.changedOn);
  });

  test("an indicator of which only plans are known shows its newest plan in the index", async () => {
    const { data } = await readJson<Single<OverviewResource>>(app, "/api/v1/overview/latest");
    const entries = data.index.flatMap(({ indicators }) => indicators);
    const plan = entries.find(({ id }) => id === "public-investment-plan");
    expect(plan).toMatchObject({ latest: null, target: { operator: "=" } });
    expect(entries.filter(({ latest, target }) => latest !== null && target !== null)).toEqual([]);
  });

  test("the newest year of the overview is 2025", async () => {
    const { data } = await readJson<Single<OverviewResource>>(app, "/api/v1/overview/latest");
    expect(data.scorecard.year).toBe("2025");
  });

  test("the row of growth in the scorecard of 2023 has last year, plan, actual and verdict", async () => {
    const { data } = await readJson<Single<ScorecardResource>>(app, "/api/v1/scorecards/dong-thap/2023");
    expect(data.rows.find(({ indicator }) => indicator === "grdp-growth")).toMatchObject({
      previous: { value: 8.62 },
      target: { value: 7.5 },
      actual: { value: 5.61 },
      change: { value: -3.01, unit: "percentage-point", percent: null },
      changePercent: null,
      progress: 74.8,
      verdict: "missed",
    });
    expect(data.rows.find(({ indicator }) => indicator === "grdp-current")).toMatchObject({ changePercent: 110.8, verdict: null });
  });
});
