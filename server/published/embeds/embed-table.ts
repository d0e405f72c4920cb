import type { ChartModel, ChartPoint } from "#domain/chart/chart-model.ts";
import { CHART_WORDS } from "#domain/chart/chart-words.ts";
import type { Locale } from "#domain/text.ts";
import { escapeText } from "#server/published/charts/paint-marks.ts";

type Column = { head: string; cell: (point: ChartPoint) => string };

/** The figures of a chart as a table, one row a point in the order of the keyboard. Closing tags that HTML does not need are left out. */
export function embedTable({ points, locale }: Pick<ChartModel, "points" | "locale">, caption: string): string {
  const columns = columnsOf(points, locale);
  const heads = columns.map(({ head }) => `<th scope="col">${escapeText(head)}`).join("");
  const rows = points.map((point) => {
    const [first, ...rest] = columns.map(({ cell }) => escapeText(cell(point)));
    return `<tr><th scope="row">${first}${rest.map((text) => `<td>${text}`).join("")}`;
  });
  return `<table><caption class="vh">${escapeText(caption)}</caption><thead><tr>${heads}<tbody>${rows.join("")}</table>`;
}

/** Columns that hold nothing are left out; status stands in words beside its figure. */
function columnsOf(points: readonly ChartPoint[], locale: Locale): Column[] {
  const hasAreas = new Set(points.map(({ area }) => area)).size > 1;
  const all: (Column | null)[] = [
    { head: CHART_WORDS.year[locale], cell: ({ period, areaName }) => (hasAreas ? `${period}, ${areaName}` : period) },
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
