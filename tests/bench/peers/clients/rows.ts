import { CHART_TEXTS, type ChartRow } from "../chart-rows.ts";

/** The figures the page brings along, and the place the chart is drawn in. */
export const rows: ChartRow[] = JSON.parse(document.getElementById("rows")?.textContent ?? "[]");
export const place = document.getElementById("chart") as HTMLDivElement;

export const { title, help } = CHART_TEXTS;
export const LOTUS = "#bf2468";
export const INK = "#16191d";
export const WIDTH_PX = 380;
export const HEIGHT_PX = 300;
