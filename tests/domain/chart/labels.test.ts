import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { BarMark, ChartModel, LabelMark } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput, SeriesData } from "#domain/chart/chart-spec.ts";
import { dodge } from "#domain/chart/dodge.ts";
import type { Actual, Target } from "#domain/resources/series.ts";
import { aChartOf, anActualOf, aPoint, aSeriesOf, aTargetOf, OLD } from "./builders.ts";
import { foundingData } from "./founding.ts";
import { generatedChart } from "./generated-series.ts";

function labelsOf({ marks }: ChartModel, part: LabelMark["part"]): LabelMark[] {
  return marks.filter((mark): mark is LabelMark => mark.type === "label" && mark.part === part);
}

function texts(model: ChartModel, part: LabelMark["part"]): string[] {
  return labelsOf(model, part).map(({ text }) => text.replaceAll("\u00a0", " "));
}

describe("the value of a column", () => {
  /** One column of 36 px beside a tall one, which keeps the axis at 0…10 over 358 px. */
  function place(actual: number, target: Partial<Target> & { value: number }, given: Partial<Actual> = {}) {
    const data = aChartOf([
      aSeriesOf(OLD.id, [
        aPoint("2022", { actual: anActualOf(10) }),
        aPoint("2023", { actual: anActualOf(actual, given), target: aTargetOf(target.value, target) }),
      ]),
    ]);
    const model = buildChartModel({ kind: "columns", locale: "vi", widthPx: 1200 }, data);
    const label = labelsOf(model, "value").find(({ id }) => id.endsWith("2023"));
    const bar = model.marks.find((mark): mark is BarMark => mark.id === `bar/${OLD.id}/2023`);
    const tick = model.valueAxis ? 24 + (10 - target.value) * 35.8 : 0;
    return { label, aboveBar: bar && label ? bar.box.y - label.y : null, belowTick: label ? label.box.y - tick : null };
  }

  test("stands seven pixels over the bar where the target is reached", () => {
    expect(place(8.6, { value: 7 }).aboveBar).toBe(7);
  });

  test("stands five pixels over the bar, between bar and tick, where the target lies above", () => {
    expect(place(5.6, { value: 7.5 }).aboveBar).toBe(5);
  });

  test("stands inside the bar where bar and tick are too close", () => {
    const { label, aboveBar } = place(7.6, { value: 8 });
    expect(aboveBar).toBeLessThan(0);
    expect(label?.runs[0]?.role).toBe("paper");
  });

  test("inside a hatched bar is ink on a halo", () => {
    expect(place(7.6, { value: 8 }, { status: "estimate" }).label).toMatchObject({ haloPx: 4, runs: [{ role: "ink" }] });
  });

  test("never stands on the far side of its target, whatever the figures", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (tenths, planTenths) => {
        const [actual, plan] = [tenths / 10, planTenths / 10];
        const { belowTick } = place(actual, { value: plan });
        if (belowTick !== null && plan > actual) expect(belowTick).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["over", ">8"],
    ["nearly", "<8"],
    ["about", "≈8"],
    ["at-least", "≥8"],
    [null, "8"],
  ] as const)("carries the sign of what its report left open: %s", (qualifier, text) => {
    expect(place(8, { value: 2 }, { qualifier }).label?.text).toBe(text);
  });
});

describe("names of lines", () => {
  const model = (spec: Partial<ChartSpecInput> = {}, data: SeriesData = foundingData("grdp-growth")) =>
    buildChartModel({ kind: "line", locale: "en", widthPx: 1200, chosen: ["dong-thap", "viet-nam"], ...spec }, data);

  test("stand at the last point with the last value, and the year where it is not the last of the chart", () => {
    expect(texts(model(), "series").filter((text) => !/Trà Vinh|Cần Thơ|Hậu Giang|Vĩnh Long/.test(text))).toEqual([
      "Đồng Tháp 8",
      "Viet Nam 8.02",
      "Mekong Delta 7.31 (2024)",
    ]);
  });

  test("are at least seventeen pixels apart", () => {
    const ys = labelsOf(model(), "series")
      .filter(({ id }) => id.startsWith("series/"))
      .map(({ y }) => y)
      .sort((one, other) => one - other);
    for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] as number)).toBeGreaterThanOrEqual(16.9);
  });

  test("of grey areas stand only at outliers", () => {
    const named = labelsOf(model(), "series").filter(({ id }) => id.startsWith("name/"));
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThanOrEqual(6);
    expect(texts(model(), "series")).toContain("Trà Vinh 14.85");
  });

  test("use at most two colours, and lotus for the first alone", () => {
    const coloured = labelsOf(model(), "series").filter(({ runs }) => runs.some(({ role }) => role === "lotus" || role === "teal"));
    expect(coloured.map(({ text, runs }) => [text.replaceAll("\u00a0", " "), runs[0]?.role])).toEqual([
      ["Đồng Tháp 8", "lotus"],
      ["Viet Nam 8.02", "teal"],
    ]);
  });
});

describe("a column of labels", () => {
  test("keeps labels where they wish to be when they do not touch", () => {
    expect(
      dodge(
        [
          { at: 20, height: 17 },
          { at: 80, height: 17 },
        ],
        [0, 200],
      ),
    ).toEqual([20, 80]);
  });

  test("moves neighbours apart around the mean of their wishes", () => {
    expect(
      dodge(
        [
          { at: 50, height: 20 },
          { at: 50, height: 20 },
        ],
        [0, 200],
      ),
    ).toEqual([40, 60]);
  });

  test("keeps all inside its bounds, apart, and in the order of their wishes", () => {
    const items = fc.array(fc.record({ at: fc.integer({ min: -50, max: 450 }), height: fc.constantFrom(17, 34, 51) }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(items, (labels) => {
        const middles = dodge(labels, [0, 400]);
        const boxes = labels
          .map(({ at, height }, index) => ({
            at,
            from: (middles[index] as number) - height / 2,
            to: (middles[index] as number) + height / 2,
          }))
          .sort((one, other) => one.from - other.from);
        expect(boxes[0]?.from).toBeGreaterThanOrEqual(-1e-9);
        expect(boxes.at(-1)?.to).toBeLessThanOrEqual(400 + 1e-9);
        for (const [index, box] of boxes.slice(1).entries()) {
          expect(box.from).toBeGreaterThanOrEqual((boxes[index]?.to ?? 0) - 1e-9);
          expect(box.at).toBeGreaterThanOrEqual(boxes[index]?.at ?? 0);
        }
      }),
    );
  });
});

test("every figure that is drawn has its point, and the words of a point name its value", () => {
  fc.assert(
    fc.property(generatedChart, fc.constantFrom("columns", "line", "ranking", "multiples" as const), (data, kind) => {
      const model = buildChartModel({ kind, locale: "vi", widthPx: 828 }, data);
      const told = new Set(model.points.map(({ area, period, value }) => `${area}/${period}/${value}`));
      const drawn = model.marks.flatMap((mark) =>
        (mark.type === "bar" || mark.type === "dot") && mark.datum?.value != null
          ? [`${mark.datum.area}/${mark.datum.period}/${mark.datum.value}`]
          : [],
      );
      expect(drawn.filter((figure) => !told.has(figure))).toEqual([]);
      expect(model.points.filter(({ value, words }) => (value === null) !== (words.actual === null))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
