import { keyOfStatuses } from "../chart-key.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel } from "../chart-model.ts";
import { asOfNote, definitionBreaks, notesOf, zeroNote } from "../chart-notes.ts";
import { withPoints } from "../chart-points.ts";
import type { ChartSpec, SeriesData } from "../chart-spec.ts";
import { emptyModel } from "../empty-model.ts";
import { leftOutNote } from "../line-notes.ts";
import { axisWidth, type DrawnPanel, drawPanel, panelHeight, titleLines } from "../multiples-panel.ts";
import { type PanelContent, type Panels, panelsOf } from "../multiples-panels.ts";
import { unitOfChart } from "../point-words.ts";
import { roundPx } from "../scale.ts";

const ROW_GAP = 32;
/** Between the years of the last row and the end of the chart. */
const FOOT_AIR = 2;
/** Plots lower or higher than these say nothing more, whatever height is asked for. */
const LEAST_PLOT_PX = 60;
const MOST_PLOT_PX = 320;
/** Columns and the white between them by width. */
const GRIDS = [
  { from: 1080, columns: 4, gutter: 32, plotHeightPx: 110 },
  { from: 720, columns: 3, gutter: 32, plotHeightPx: 110 },
  { from: 280, columns: 2, gutter: 20, plotHeightPx: 92 },
  { from: 0, columns: 1, gutter: 0, plotHeightPx: 92 },
];

/** Small panels of equal form: one an area, held against the chosen one in grey, or one an indicator, each on its own scale. */
export const multiples: ChartKind<"multiples"> = {
  id: "multiples",
  label: { vi: "Từng địa bàn", en: "One by one" },
  isOffered: true,
  suits: () => true,
  build: buildMultiples,
};

function buildMultiples(spec: ChartSpec, data: SeriesData): ChartModel {
  const panels = panelsOf(spec, data);
  if (panels.contents.length === 0) return emptyModel(spec, data, data.series.slice(0, 1));
  const { locale, widthPx } = spec;
  const drawn = drawPanels(panels, spec, data);
  const [first] = drawn;
  const points = () => drawn.flatMap((panel) => panel.points());
  const statuses = panels.contents.flatMap(({ own }) => own.figures.map(({ point }) => point.actual.status));
  const model: Omit<ChartModel, "points"> = {
    kind: "multiples",
    layout: "panels",
    locale,
    widthPx,
    heightPx: Math.ceil(Math.max(...drawn.map(({ panel }) => panel.box.y + panel.box.height)) + 22),
    plot: first?.panel.box ?? { x: 0, y: 0, width: widthPx, height: 0 },
    panels: drawn.map(({ panel }) => panel),
    valueAxis: first?.panel.valueAxis ?? null,
    yearAxis: first?.panel.yearAxis ?? null,
    marks: drawn.flatMap(({ marks }) => marks),
    key: keyOfStatuses(statuses, { locale, role: panels.against === null ? "lotus" : "ink-2", isLine: true }),
    notes: notesOf([
      asOfNote(data.asOf, locale),
      againstNote(panels, locale),
      panels.isOneScale ? null : scalesNote(locale),
      leftOutNote(panels.leftOut, locale),
      zeroNote(
        drawn.some(({ panel }) => panel.valueAxis?.omitsZero),
        locale,
      ),
    ]),
    unitText: panels.isOneScale ? unitOfChart(data, locale) : "",
    alt: sentences(panels, data, locale),
    empty: null,
  };
  return withPoints(model, points);
}

function drawPanels(panels: Panels, spec: ChartSpec, data: SeriesData): DrawnPanel[] {
  const { contents, isOneScale } = panels;
  const grid = gridOf(panels, spec);
  const all = contents.map(valuesOf);
  const values = (index: number) => (isOneScale ? all.flat() : (all[index] ?? []));
  const axisPx = Math.max(...contents.map((content, index) => axisWidth(values(index), content, spec.locale)));
  const figures = contents.flatMap(({ own, against }) => [...own.figures, ...(against?.figures ?? [])]);
  const periods = [...new Set(figures.map(({ period }) => period))].sort();
  return contents.map((content, index) => {
    const row = Math.floor(index / grid.columns);
    return drawPanel(content, {
      x: roundPx((index % grid.columns) * (grid.widthPx + grid.gutter)),
      y: grid.tops[row] as number,
      widthPx: roundPx(grid.widthPx),
      plotHeightPx: grid.plotHeightPx,
      titleLines: grid.lines[row] as number,
      periods,
      values: values(index),
      axisPx,
      spec,
      data,
      options: { breaks: certainBreaks(content, data), isJoined: content.subject.indicator.yearsComparable !== false },
    });
  });
}

/** Columns and rows of the panels: `lines` of the tallest title and the top of each row. A height asked for is shared by the plots. */
function gridOf({ contents, isOneScale }: Panels, spec: ChartSpec) {
  const grid = GRIDS.find(({ from }) => spec.widthPx >= from) ?? (GRIDS[GRIDS.length - 1] as (typeof GRIDS)[number]);
  const columns = Math.min(grid.columns, Math.max(contents.length, isOneScale ? 1 : 2));
  const widthPx = Math.floor(((spec.widthPx - (columns - 1) * grid.gutter) / columns) * 10) / 10;
  const rows = Array.from({ length: Math.ceil(contents.length / columns) }, (_, row) => contents.slice(row * columns, (row + 1) * columns));
  const lines = rows.map((row) => Math.max(...row.map((content) => titleLines(content, widthPx).length)));
  const chrome = lines.reduce((sum, count) => sum + panelHeight(count, 0) + ROW_GAP, -ROW_GAP);
  const share = spec.heightPx === null ? grid.plotHeightPx : Math.floor((spec.heightPx - chrome - FOOT_AIR) / rows.length);
  const plotHeightPx = Math.max(LEAST_PLOT_PX, Math.min(share, MOST_PLOT_PX));
  const tops: number[] = [];
  let y = 0;
  for (const count of lines) {
    tops.push(y);
    y += panelHeight(count, plotHeightPx) + ROW_GAP;
  }
  return { columns, gutter: grid.gutter, widthPx, plotHeightPx, lines, tops };
}

function valuesOf({ own, against }: PanelContent): number[] {
  return [...own.figures, ...(against?.figures ?? [])].map(({ point }) => point.actual.value);
}

function certainBreaks({ own, id }: PanelContent, data: SeriesData): string[] {
  const series = data.panels?.find(({ indicator }) => indicator.id === id)?.series ?? data.series;
  const ids = own.areas.map((area) => area.id);
  return definitionBreaks(
    series.filter(({ area }) => ids.includes(area)),
    own.figures,
  )
    .filter(({ isCertain }) => isCertain)
    .map(({ after }) => after);
}

function againstNote({ against }: Panels, locale: ChartSpec["locale"]): string | null {
  if (against === null) return null;
  return locale === "vi" ? `Đường đậm: địa bàn của ô; đường xám: ${against.name}.` : `Dark: the area of the panel; grey: ${against.name}.`;
}

function scalesNote(locale: ChartSpec["locale"]): string {
  return locale === "vi" ? "Mỗi ô có thang riêng." : "Each panel has its own scale.";
}

function sentences({ contents, against }: Panels, data: SeriesData, locale: ChartSpec["locale"]): string {
  const all = [...data.series, ...(data.panels ?? []).flatMap(({ series }) => series)];
  const shown = data.panels ? contents.map(({ own }) => own) : [against ?? contents[0]?.own].filter((one) => one != null);
  const texts = shown.flatMap((own) =>
    all.filter(({ area }) => own.areas.some(({ id }) => id === area)).map(({ sentence }) => sentence[locale]),
  );
  return [...new Set(texts)].join(" ");
}
