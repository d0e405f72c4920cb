import type { ChartModel, ChartPoint } from "#domain/chart/chart-model.ts";
import { CHART_WORDS } from "#domain/chart/chart-words.ts";
import type { Locale } from "#domain/text.ts";
import { escapeText } from "#server/published/charts/paint-marks.ts";
import { EMBED_WORDS } from "./embed-words.ts";

type Column = { head: string; cell: (point: ChartPoint) => string };

/** The figures of a chart as a table, one row a point in the order of the keyboard. Closing tags that HTML does not need are left out. */
export function embedTable({ points, locale, kind }: Pick<ChartModel, "points" | "locale" | "kind">, caption: string): string {
  const columns = [firstColumn(points, { locale, kind }), ...columnsOf(points, locale)];
  const heads = columns.map(({ head }) => `<th scope="col">${escapeText(head)}`).join("");
  const rows = points.map((point) => {
    const [first, ...rest] = columns.map(({ cell }) => escapeText(cell(point)));
    return `<tr><th scope="row">${first}${rest.map((text) => `<td>${text}`).join("")}`;
  });
  return `<table><caption class="vh">${escapeText(caption)}</caption><thead><tr>${heads}<tbody>${rows.join("")}</table>`;
}

/** What tells the rows apart: years, areas, or of the scorecard its indicators, whose names head their tooltips. */
function firstColumn(points: readonly ChartPoint[], { locale, kind }: Pick<ChartModel, "locale" | "kind">): Column {
  if (kind === "progress") return { head: EMBED_WORDS.indicator[locale], cell: ({ tooltip }) => tooltip.title };
  if (kind === "ranking") return { head: CHART_WORDS.area[locale], cell: ({ areaName, period }) => `${areaName}, ${period}` };
  const hasAreas = new Set(points.map(({ areaName }) => areaName)).size > 1;
  return { head: CHART_WORDS.year[locale], cell: ({ period, areaName }) => (hasAreas ? `${period}, ${areaName}` : period) };
}

/** Columns that hold nothing are left out; status stands in words beside its figure. */
function columnsOf(points: readonly ChartPoint[], locale: Locale): Column[] {
  const all: (Column | null)[] = [
    {
      head: CHART_WORDS.actual[locale],
      cell: ({ words }) => (words.actual ? `${words.actual} (${words.status})` : CHART_WORDS.gap[locale]),
    },
    points.some(({ words }) => words.target) ? { head: CHART_WORDS.target[locale], cell: ({ words }) => words.target ?? "" } : null,
    points.some(({ words }) => words.verdict) ? { head: CHART_WORDS.verdict[locale], cell: ({ words }) => words.verdict ?? "" } : null,
    { head: CHART_WORDS.report[locale], cell: ({ words }) => words.report ?? "" },
  ];
  return all.filter((column) => column !== null);
}
