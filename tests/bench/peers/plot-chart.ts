import * as Plot from "@observablehq/plot";
import { CHART_TEXTS, type ChartRow, MERGER_YEAR } from "./chart-rows.ts";

const LOTUS = "#bf2468";
const INK = "#16191d";

/** The same columns, targets, ticks, cells, title and footer by Observable Plot's own marks and options. Nothing keeps its texts apart. */
export function plotChart(rows: readonly ChartRow[], dom: Document): string {
  const { title, help, notes, source, address, siteName } = CHART_TEXTS;
  const drawn = rows.filter(({ actual }) => actual !== null);
  const planned = rows.filter(({ target }) => target !== null);
  const ranges = rows.filter(({ targetMax }) => targetMax !== null);
  const chart = Plot.plot({
    document: dom,
    title,
    subtitle: help,
    caption: [...notes, source, address, siteName].join(" "),
    width: 1200,
    height: 480,
    marginBottom: 80,
    x: { type: "band", label: null },
    y: { grid: true, label: null, domain: [0, 14], tickFormat: (tick: number) => (tick === 14 ? "14%" : String(tick)) },
    marks: [
      Plot.barY(drawn, {
        x: "period",
        y: "actual",
        fill: (row: ChartRow) => (row.status === "estimate" ? "white" : LOTUS),
        stroke: LOTUS,
        insetLeft: 12,
        insetRight: 12,
      }),
      Plot.tickY(planned, { x: "period", y: "target", stroke: "white", strokeWidth: 5 }),
      Plot.tickY(planned, { x: "period", y: "target", stroke: INK, strokeWidth: 2 }),
      Plot.tickY(ranges, { x: "period", y: "targetMax", stroke: INK, strokeWidth: 2 }),
      Plot.barY(ranges, { x: "period", y1: "target", y2: "targetMax", fill: "none", stroke: INK }),
      Plot.text(drawn, { x: "period", y: "actual", text: "value", dy: -10, fontSize: 15, fontWeight: 600, stroke: "white", fill: INK }),
      Plot.text(
        rows.filter(({ actual }) => actual === null),
        { x: "period", y: 0, text: () => "chưa\ncó số", dy: -16, fill: "#676e77" },
      ),
      Plot.text(rows, { x: "period", text: "plan", frameAnchor: "bottom", dy: 48, fontSize: 13 }),
      Plot.text(rows, { x: "period", text: "verdict", lineWidth: 5, frameAnchor: "bottom", dy: 66, fontSize: 13 }),
      Plot.text([MERGER_YEAR], {
        x: (year: string) => year,
        text: () => "Đồng Tháp mới\ntừ 1/7/2025",
        frameAnchor: "top",
        textAnchor: "start",
      }),
      Plot.ruleX([MERGER_YEAR], { stroke: "#454b53", strokeDasharray: "1 3" }),
      Plot.ruleY([0]),
    ],
  });
  return chart.outerHTML;
}
