import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSeries } from "#domain/series.ts";
import { selectSeries, seriesInputOf } from "#server/snapshot/select-series.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { foundingSnapshot } from "./support/founding-app.ts";

const snapshot = foundingSnapshot();
const { indicators, areasById } = snapshot.catalogue;
const TODAY = "2026-11-24";

describe("a series of the past", () => {
  it("is what the rules make of it that day, however many days were asked for before", () => {
    const pairs = indicators.flatMap((indicator) =>
      snapshot.areasOf(indicator.id).map((id) => ({ indicator, area: areasById.get(id) as NonNullable<ReturnType<typeof areasById.get>> })),
    );
    const day = fc.date({ min: new Date("2011-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...pairs), day, ({ indicator, area }, date) => {
        const view = viewOf(snapshot, { asOf: date.toISOString().slice(0, 10), today: TODAY });
        const query = { indicator, area, basis: null };
        expect(selectSeries(view, query)).toEqual(buildSeries(seriesInputOf(view, query)));
      }),
      { numRuns: 1500 },
    );
  });

  it("judges a target from the first day of the next year on, though no report appeared in between", () => {
    const [indicator, area] = [snapshot.catalogue.indicatorsById.get("grdp-growth"), areasById.get("dong-thap")];
    if (indicator === undefined || area === undefined) throw new Error("the founding dataset has GRDP growth of Đồng Tháp");
    const verdictOn = (asOf: string) =>
      selectSeries(viewOf(snapshot, { asOf, today: TODAY }), { indicator, area, basis: null }).points.find(
        ({ period }) => period === "2022",
      )?.verdict;
    expect([verdictOn("2022-12-31"), verdictOn("2023-01-01")]).toEqual(["pending", "exceeded"]);
  });
});
