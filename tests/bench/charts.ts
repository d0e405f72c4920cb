import { Resvg } from "@resvg/resvg-js";
import { parseHTML } from "linkedom";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import { fitPicture, type PictureParts } from "#server/published/charts/fit-picture.ts";
import { fontFile } from "#server/published/charts/outline-labels.ts";
import { type SvgDocument, writeSvg } from "#server/published/charts/paint-svg.ts";
import { type PictureSize, sizeOfWidth } from "#server/published/charts/picture-sizes.ts";
import { renderPng } from "#server/published/charts/render-png.ts";
import { foundingData } from "#tests/domain/chart/founding.ts";
import { alternate } from "./alternate.ts";
import type { Bench, Figure } from "./bench.ts";
import { chartRows } from "./peers/chart-rows.ts";
import { plotChart } from "./peers/plot-chart.ts";
import { stringChart } from "./peers/string-chart.ts";

/** A picture of a link preview, with the whole chart instead of the card that is drawn there. */
const SHARED: PictureSize = { id: "shared", widthPx: 1200, heightPx: 630, layoutPx: 1200, isCard: false, dpi: null };
const FONT_FILES = ([400, 500, 600] as const).map(fontFile);

/** Uncached pictures in process, beside what others would use for them: growth of 16 years with its targets, 1200 px wide, up to the bytes that are sent. */
export const charts: Bench = {
  name: "Charts: pictures drawn anew, in process",
  run: async (say) => {
    const data = foundingData("grdp-growth", { areas: ["dong-thap-2025", "dong-thap"] });
    const rows = chartRows(data);
    const document = documentOfGrowth(data);
    const svg = writeSvg(document);
    const dom = parseHTML("<html><body></body></html>").document as unknown as Document;
    say(`characters of the SVG: ours ${svg.length}, string builder ${stringChart(rows).length}, Plot ${plotChart(rows, dom).length}`);
    const svgRates = await alternate(
      {
        builder: () => Buffer.from(stringChart(rows)),
        plot: () => Buffer.from(plotChart(rows, dom)),
        ours: () => Buffer.from(writeSvg(documentOfGrowth(data))),
      },
      { rounds: 25, turnMs: 120, warmUpMs: 3000 },
    );
    const share = fitPicture(partsOfGrowth(data), { size: SHARED, theme: "light" });
    const shareSvg = writeSvg(share);
    const pngRates = await alternate(
      { plain: () => plainPng(shareSvg), ours: () => renderPng(share) },
      { rounds: 15, turnMs: 300, warmUpMs: 600 },
    );
    say(
      `PNG of ${SHARED.widthPx} × ${SHARED.heightPx}: ours ${(await renderPng(share)).length} bytes, plain resvg ${plainPng(shareSvg).length}`,
    );
    return [...svgFigures(svgRates), ...pngFigures(pngRates)];
  },
};

function svgFigures({ rate, ratio }: Awaited<ReturnType<typeof alternate>>): Figure[] {
  const ours = { name: "SVG of the whole picture", value: rate("ours"), unit: "a CPU second" };
  return [
    { name: "SVG by a bare string builder", value: rate("builder"), unit: "a CPU second" },
    { name: "SVG by Observable Plot", value: rate("plot"), unit: "a CPU second" },
    { ...ours, against: { name: "Observable Plot", ratio: ratio("ours", "plot") }, bound: { least: 6 } },
    { ...ours, against: { name: "the string builder", ratio: ratio("ours", "builder") }, bound: { least: 0.25 } },
  ];
}

function pngFigures({ rate, ratio }: Awaited<ReturnType<typeof alternate>>): Figure[] {
  return [
    { name: "PNG by plain resvg, fonts from files", value: rate("plain"), unit: "a CPU second" },
    {
      name: "PNG",
      value: rate("ours"),
      unit: "a CPU second",
      against: { name: "plain resvg", ratio: ratio("ours", "plain") },
      bound: { least: 1.4 },
    },
  ];
}

function documentOfGrowth(data: SeriesData): SvgDocument {
  return fitPicture(partsOfGrowth(data), { size: sizeOfWidth(1200), theme: "light" });
}

function partsOfGrowth(data: SeriesData): PictureParts {
  const text = {
    title: "Tăng trưởng GRDP của Đồng Tháp",
    help: "Đơn vị: %. 2011–2026",
    source: "Nguồn: Báo Đồng Tháp và các nguồn khác",
    dates: "Số liệu tính đến 04/03/2026",
    address: "https://example.test/indicators/grdp-growth",
    siteName: "Chỉ số Đồng Tháp",
    revision: "",
  };
  return { text: () => text, build: (place) => buildChartModel({ kind: "columns", locale: "vi", ...place }, data) };
}

function plainPng(svg: string): Uint8Array {
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: "Be Vietnam Pro" } }).render().asPng();
}
