import * as Plot from "@observablehq/plot";
import { Resvg } from "@resvg/resvg-js";
import { parseHTML } from "linkedom";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import { fontFile } from "#server/published/charts/outline-labels.ts";
import { type SvgDocument, writeSvg } from "#server/published/charts/paint-svg.ts";
import { documentOf, layoutPicture } from "#server/published/charts/picture.ts";
import { renderPng } from "#server/published/charts/render-png.ts";
import { foundingData } from "#tests/domain/chart/founding.ts";
import { type Bench, type Figure, median } from "./bench.ts";

const ROUNDS = 5;
const SVG_MS = 400;
const PNG_MS = 1500;
const FONT_FILES = ([400, 500, 600] as const).map(fontFile);

/** Uncached pictures in process, beside what others would use for them: growth of 16 years with its targets, 1200 px wide. */
export const charts: Bench = {
  name: "Charts: pictures drawn anew, in process",
  run: async (say) => {
    const data = foundingData("grdp-growth", { areas: ["dong-thap-2025", "dong-thap"] });
    const document = documentOfGrowth(data);
    const svg = writeSvg(document);
    const { document: dom } = parseHTML("<html><body></body></html>");
    say(`${ROUNDS} alternating rounds; the SVG has ${svg.length} characters`);
    const svgRates = await measure(SVG_MS, {
      builder: () => bareBuilder(data),
      plot: () => plotChart(data, dom as unknown as Document),
      ours: () => writeSvg(documentOfGrowth(data)),
      chart: () => buildChartModel({ kind: "columns", locale: "vi", widthPx: 600, density: "embed" }, data),
    });
    const pngRates = await measure(PNG_MS, {
      plain: () => plainPng(svg),
      ours: () => renderPng(document),
    });
    return [...svgFigures(svgRates), ...pngFigures(pngRates)];
  },
};

function svgFigures({ builder = 0, plot = 0, ours = 0, chart = 0 }: Record<string, number>): Figure[] {
  return [
    rate("SVG by a bare string builder", builder),
    rate("SVG by Observable Plot", plot),
    rate("layout of a frame's chart alone", chart),
    { ...rate("SVG of the whole picture", ours), against: { name: "Observable Plot", ratio: ours / plot }, bound: { least: 6 } },
    { ...rate("SVG of the whole picture", ours), against: { name: "the string builder", ratio: ours / builder }, bound: { least: 0.25 } },
  ];
}

function pngFigures({ plain = 0, ours = 0 }: Record<string, number>): Figure[] {
  return [
    rate("PNG by plain resvg, fonts from files", plain),
    { ...rate("PNG", ours), against: { name: "plain resvg", ratio: ours / plain }, bound: { least: 1.4 } },
  ];
}

function rate(name: string, value: number): Figure {
  return { name, value, unit: "a second" };
}

/** The median rate of each runner over alternating rounds; the first round, which warms up, does not count. */
async function measure(ms: number, runners: Record<string, () => unknown>): Promise<Record<string, number>> {
  const rates = new Map<string, number[]>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const start = performance.now();
      let count = 0;
      while (performance.now() - start < ms) {
        await run();
        count++;
      }
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), (count * 1000) / (performance.now() - start)]);
    }
  }
  return Object.fromEntries([...rates].map(([name, list]) => [name, median(list)]));
}

function documentOfGrowth(data: SeriesData): SvgDocument {
  const text = {
    title: "Tăng trưởng GRDP của Đồng Tháp",
    help: "Đơn vị: %. 2011–2026",
    source: "Nguồn: Báo Đồng Tháp và các nguồn khác",
    dates: "Số liệu tính đến 04/03/2026",
    address: "https://example.test/indicators/grdp-growth",
    siteName: "Chỉ số Đồng Tháp",
    revision: "",
  };
  const build = (widthPx: number) => buildChartModel({ kind: "columns", locale: "vi", widthPx }, data);
  return documentOf(layoutPicture({ widthPx: 1200, text: () => text, build }), { theme: "light" });
}

function plainPng(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: "Be Vietnam Pro" } }).render().asPng();
}

function figuresOf(data: SeriesData) {
  return data.series.flatMap(({ points }) =>
    points.map(({ period, actual, target }) => ({ period, actual: actual?.value ?? null, target: target?.value ?? null })),
  );
}

/** Bars, targets, gridlines, years and values by Plot. */
function plotChart(data: SeriesData, dom: Document): string {
  const figures = figuresOf(data);
  const chart = Plot.plot({
    document: dom,
    width: 1200,
    height: 420,
    x: { type: "band" },
    y: { grid: true, label: "%" },
    marks: [
      Plot.barY(figures, { x: "period", y: "actual", fill: "#bf2468" }),
      Plot.tickY(figures, { x: "period", y: "target", stroke: "#16191d", strokeWidth: 2 }),
      Plot.text(figures, { x: "period", y: "actual", text: "actual", dy: -8 }),
      Plot.ruleY([0]),
    ],
  });
  return chart.outerHTML;
}

/** The same bars, targets, gridlines, years and values by joining strings: the least any drawing costs. */
function bareBuilder(data: SeriesData): string {
  const figures = figuresOf(data);
  const y = (value: number) => 380 - (value / 14) * 340;
  const grid = [0, 2, 4, 6, 8, 10, 12, 14].map((tick) => `<path d="M40 ${y(tick)}H1200"/><text x="34" y="${y(tick) + 4}">${tick}</text>`);
  const columns = figures.map(({ period, actual, target }, index) => {
    const x = 60 + index * 70;
    const bar = actual === null ? "" : `<rect x="${x}" y="${y(actual)}" width="36" height="${380 - y(actual)}"/>`;
    const value = actual === null ? "" : `<text x="${x + 18}" y="${y(actual) - 7}">${actual.toLocaleString("vi-VN")}</text>`;
    const tick = target === null ? "" : `<path d="M${x - 7} ${y(target)}h50"/>`;
    return `${bar}${value}${tick}<text x="${x + 18}" y="400">${period}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 420">${grid.join("")}${columns.join("")}</svg>`;
}
