import { describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartModel } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput } from "#domain/chart/chart-spec.ts";
import { checkLayout } from "./check-layout.ts";
import { printModel } from "./print-model.ts";
import { BULLETS, LADDERS, PROGRESS, SITUATIONS, SPARKS } from "./situations.ts";

type Size = Pick<ChartSpecInput, "locale" | "widthPx" | "density" | "emphasis">;

const WIDE: Size = { locale: "vi", widthPx: 1200 };
const MIDDLE: Size = { locale: "en", widthPx: 600 };
const PHONE: Size = { locale: "vi", widthPx: 358 };
const EMBED: Size = { locale: "vi", widthPx: 320, density: "embed" };
const CARD: Size = { locale: "vi", widthPx: 640, density: "card", emphasis: "newest" };

describe.each(Object.keys(SITUATIONS))("%s", (situation) => {
  const data = SITUATIONS[situation] as (typeof SITUATIONS)[string];

  test.each([
    ["columns-wide", { kind: "columns", ...WIDE }],
    ["columns-phone", { kind: "columns", ...PHONE }],
    ["columns-embed", { kind: "columns", ...EMBED }],
    ["columns-card", { kind: "columns", ...CARD }],
    ["line-middle", { kind: "line", ...MIDDLE }],
    ["ranking-middle", { kind: "ranking", ...MIDDLE }],
    ["multiples-middle", { kind: "multiples", ...MIDDLE }],
  ] as const)("as %s", async (name, spec) => {
    await expectGolden(`${name}/${situation}`, buildChartModel(spec, data));
  });
});

describe("the other kinds", () => {
  test.each(Object.entries(LADDERS))("ladder, %s", async (situation, data) => {
    await expectGolden(`ladder-stair/${situation}`, buildChartModel({ kind: "ladder", locale: "vi", widthPx: 828 }, data));
    await expectGolden(`ladder-rail/${situation}`, buildChartModel({ kind: "ladder", ...PHONE, locale: "en" }, data));
  });

  test.each(Object.entries(PROGRESS))("progress, %s", async (situation, data) => {
    await expectGolden(`progress-wide/${situation}`, buildChartModel({ kind: "progress", ...WIDE }, data));
    await expectGolden(`progress-phone/${situation}`, buildChartModel({ kind: "progress", ...PHONE }, data));
  });

  test.each(Object.entries(SPARKS))("spark, %s", async (situation, data) => {
    await expectGolden(`spark/${situation}`, buildChartModel({ kind: "spark", locale: "vi", widthPx: 276 }, data));
  });

  test.each(Object.entries(BULLETS))("bullet, %s", async (situation, data) => {
    await expectGolden(`bullet/${situation}`, buildChartModel({ kind: "bullet", locale: "vi", widthPx: 276 }, data));
  });
});

/** Holds a model against its file in `tests/golden/chart`, which `npm run test:update` writes. */
async function expectGolden(name: string, model: ChartModel): Promise<void> {
  expect(checkLayout(model)).toEqual([]);
  await expect(printModel(model)).toMatchFileSnapshot(`../../golden/chart/${name}.txt`);
}
