import { describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartModel } from "#domain/chart/chart-model.ts";
import { paintSvg, writeSvg } from "#server/published/charts/paint-svg.ts";
import { documentOf, layoutPicture } from "#server/published/charts/picture.ts";
import { BULLETS, LADDERS, PROGRESS, SITUATIONS, SPARKS } from "#tests/domain/chart/situations.ts";

const KINDS = [
  { kind: "columns", widthPx: 900, locale: "vi", theme: "light" },
  { kind: "line", widthPx: 600, locale: "en", theme: "light" },
  { kind: "ranking", widthPx: 600, locale: "vi", theme: "dark" },
  { kind: "multiples", widthPx: 600, locale: "vi", theme: "light" },
] as const;

describe.each(KINDS)("$kind as a picture", ({ kind, widthPx, locale, theme }) => {
  test.each(Object.keys(SITUATIONS))("%s", async (situation) => {
    const data = SITUATIONS[situation] as (typeof SITUATIONS)[string];
    const svg = pictureOf((width) => buildChartModel({ kind, locale, widthPx: width }, data), { widthPx, theme });
    await expect(svg).toMatchFileSnapshot(`../../golden/charts/${kind}/${situation}.svg`);
  });
});

test.each(Object.keys(LADDERS))("the ladder %s as a picture", async (situation) => {
  const data = LADDERS[situation] as (typeof LADDERS)[string];
  const svg = pictureOf((widthPx) => buildChartModel({ kind: "ladder", locale: "vi", widthPx }, data), { widthPx: 600, theme: "light" });
  await expect(svg).toMatchFileSnapshot(`../../golden/charts/ladder/${situation}.svg`);
});

test.each(Object.keys(PROGRESS))("progress with %s as a picture", async (situation) => {
  const data = PROGRESS[situation] as (typeof PROGRESS)[string];
  const svg = pictureOf((widthPx) => buildChartModel({ kind: "progress", locale: "vi", widthPx }, data), { widthPx: 800, theme: "light" });
  await expect(svg).toMatchFileSnapshot(`../../golden/charts/progress/${situation}.svg`);
});

test.each(Object.keys(SPARKS))("the spark of a card with %s as a picture", async (situation) => {
  const data = SPARKS[situation] as (typeof SPARKS)[string];
  const model = buildChartModel({ kind: "spark", locale: "vi", widthPx: 276 }, data);
  await expect(lines(paintSvg(model, { theme: "light" }))).toMatchFileSnapshot(`../../golden/charts/spark/${situation}.svg`);
});

test.each(Object.keys(BULLETS))("the bullet of a card with %s as a picture", async (situation) => {
  const data = BULLETS[situation] as (typeof BULLETS)[string];
  const model = buildChartModel({ kind: "bullet", locale: "vi", widthPx: 276 }, data);
  await expect(lines(paintSvg(model, { theme: "dark" }))).toMatchFileSnapshot(`../../golden/charts/bullet/${situation}.svg`);
});

function pictureOf(build: (widthPx: number) => ChartModel, { widthPx, theme }: { widthPx: number; theme: "light" | "dark" }): string {
  const text = {
    title: "Chỉ tiêu giả định của tỉnh Thử",
    help: "Đơn vị: %",
    source: "Nguồn: Báo Giả Định",
    dates: "Số liệu tính đến 04/03/2026",
    address: "https://example.test/indicators/synthetic-growth?time=2018..2025",
    siteName: "Chỉ số Thử",
    revision: "",
  };
  return lines(writeSvg(documentOf(layoutPicture({ widthPx, text: () => text, build }), { theme })));
}

/** One element a line, so that a change is read as a change of one mark. The file is still the picture: open it in a browser. */
function lines(svg: string): string {
  return `${svg.replaceAll(/>(?=<(?!\/(?:text|tspan)|tspan))/g, ">\n")}\n`;
}
