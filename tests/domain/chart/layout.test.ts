import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import { checkLayout } from "./check-layout.ts";
import { catalogue, foundingData, foundingLadder, foundingProgress } from "./founding.ts";
import { generatedChart } from "./generated-series.ts";

const WIDTHS = [120, 280, 358, 552, 600, 828, 1200, 2400];
const LOCALES = ["vi", "en"] as const;
const KINDS = ["columns", "line", "ranking", "multiples"] as const;
const DENSITIES = ["page", "embed", "card"] as const;
const OWN = { areas: ["dong-thap-2025", "dong-thap"] };

describe("no layout clips a mark or lays a label over another, a bar or a tick", () => {
  test.each(catalogue.indicators.map(({ id }) => id))("%s, at every width, in both languages", (id) => {
    const charts: [string, SeriesData][] = [
      ["own", foundingData(id, OWN)],
      ["all", foundingData(id)],
    ];
    const complaints = charts.flatMap(([name, data]) =>
      WIDTHS.flatMap((widthPx, index) => {
        const locale = LOCALES[index % 2] as "vi";
        return KINDS.flatMap((kind) =>
          (kind === "columns" || kind === "line" ? DENSITIES : (["page"] as const)).flatMap((density) =>
            checkLayout(buildChartModel({ kind, locale, widthPx, density }, data)).map(
              (complaint) => `${kind} ${density} ${name} ${widthPx} ${locale}: ${complaint}`,
            ),
          ),
        );
      }),
    );
    expect(complaints).toEqual([]);
  });

  test("ladders and progress at every width", () => {
    const ladders = [
      foundingLadder("grdp-growth", "dong-thap", "2023"),
      foundingLadder("budget-revenue", "dong-thap", "2024"),
      foundingLadder("fdi-registered", "dong-thap", "2023"),
    ];
    const complaints = WIDTHS.flatMap((widthPx) =>
      LOCALES.flatMap((locale) => [
        ...ladders.flatMap((data) => checkLayout(buildChartModel({ kind: "ladder", locale, widthPx }, data))),
        ...["2018", "2019", "2023"].flatMap((year) =>
          checkLayout(buildChartModel({ kind: "progress", locale, widthPx }, foundingProgress("dong-thap", year))),
        ),
      ]),
    );
    expect(complaints).toEqual([]);
  });

  test("any series, kind, size and language", () => {
    fc.assert(
      fc.property(
        generatedChart,
        fc.constantFrom(...KINDS),
        fc.constantFrom(...DENSITIES),
        fc.constantFrom(...LOCALES),
        fc.integer({ min: 280, max: 1600 }),
        (data, kind, density, locale, widthPx) => {
          expect(checkLayout(buildChartModel({ kind, density, locale, widthPx }, data))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("any selection of the founding figures, of any width and height", () => {
  const areas = catalogue.areas.map(({ id }) => id);
  const year = fc.constantFrom(null, null, null, "2012", "2019", "2023", "2025");
  const selection = fc.record({
    indicator: fc.constantFrom("grdp-growth", "budget-revenue", "poverty-rate", "pci-rank", "ocop-products"),
    kind: fc.constantFrom(...KINDS),
    density: fc.constantFrom(...DENSITIES),
    emphasis: fc.constantFrom("all" as const, "newest" as const),
    locale: fc.constantFrom(...LOCALES),
    widthPx: fc.integer({ min: 120, max: 2400 }),
    heightPx: fc.constantFrom(null, 40, 300, 1200),
    year,
    from: year,
    to: year,
    chosen: fc.uniqueArray(fc.constantFrom(...areas), { maxLength: 4 }),
    asOf: fc.constantFrom(undefined, "2020-06-30", "2025-07-02"),
  });
  fc.assert(
    fc.property(selection, ({ indicator, asOf, ...spec }) => {
      const model = buildChartModel(spec, foundingData(indicator, asOf === undefined ? {} : { asOf }));
      expect(checkLayout(model)).toEqual([]);
      expect([model.alt, ...model.notes].filter((text) => /undefined|null|NaN|\s{2}/.test(text))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("the same spec and data give the same model", () => {
  const data = foundingData("grdp-growth");
  const build = () => JSON.stringify(buildChartModel({ kind: "line", locale: "vi", widthPx: 828 }, data));
  expect(build()).toBe(build());
});
