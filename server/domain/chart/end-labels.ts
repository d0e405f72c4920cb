import type { ColorRole, Mark, TextRun } from "./chart-model.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { actualLabel } from "./chart-words.ts";
import { dodge } from "./dodge.ts";
import type { PlacedFigure, PlacedSeries } from "./line-marks.ts";
import { label, rule, widthOf } from "./marks.ts";
import { wrapText } from "./measure-text.ts";
import { roundPx } from "./scale.ts";

/** Names stand this far to the right of the plot, and their lines this far apart ("look.md", section 4). */
const OFFSET = 19;
const LINE = 17;
const LINE_EM = 1.3;
/** A series that ended this many years before the chart does is named at its last point, not at the margin. */
const RECENT_YEARS = 3;

/** The name of a series at its end: one line, or two where the margin is narrow. */
export interface EndLabel {
  series: PlacedSeries;
  last: PlacedFigure;
  lines: TextRun[][];
  widthPx: number;
}

export interface EndLabelOptions {
  locale: ChartSpec["locale"];
  sizePx: number;
  /** The last year of the axis. */
  lastYear: string;
  /** Widest margin the names may take. */
  mostPx: number;
}

/** The series that are named at the margin, with their texts: the chosen ones and regions, if they reach the end of the chart. */
export function endLabelsOf(series: readonly PlacedSeries[], options: EndLabelOptions): EndLabel[] {
  return series.flatMap((one) => {
    const last = one.figures.at(-1);
    if (one.rank === "other" || last === undefined || Number(options.lastYear) - Number(last.period) >= RECENT_YEARS) return [];
    const lines = linesOf(one, last, options);
    return [{ series: one, last, lines, widthPx: Math.max(...lines.map((runs) => widthOf(runs, options.sizePx))) }];
  });
}

/** Width of the margin the names need; 0 without any. */
export function endMargin(labels: readonly EndLabel[]): number {
  return labels.length === 0 ? 0 : OFFSET + Math.ceil(Math.max(...labels.map(({ widthPx }) => widthPx)));
}

/** Names beside the plot, each with a thin leader from its last point. Those without room at all are left out, the least important first. */
export function endLabelMarks(
  labels: readonly EndLabel[],
  { right, top, bottom, sizePx }: { right: number; top: number; bottom: number; sizePx: number },
): Mark[] {
  const linePx = Math.max(LINE, sizePx * LINE_EM);
  const shown = labels.slice(0, countThatFit(labels, (bottom - top) / linePx));
  const places = dodge(
    shown.map(({ last, lines }) => ({ at: last.y, height: lines.length * linePx })),
    [top, bottom],
  );
  return shown.flatMap(({ series, last, lines }, index) => {
    const middle = places[index] as number;
    const { role } = colourOf(series);
    const first = middle - ((lines.length - 1) * linePx) / 2;
    const start = last.x + 6;
    const leader = rule(
      "leader",
      `leader/${series.id}`,
      [
        { x: start, y: last.y },
        { x: Math.max(start, right + 4), y: last.y },
        { x: right + OFFSET - 4, y: first },
      ],
      { role: role === "ink" ? "ink-3" : role, widthPx: 0.75 },
    );
    return [
      leader,
      ...lines.map((runs, line) =>
        label("series", `series/${series.id}${line === 0 ? "" : `/${line}`}`, runs, {
          x: right + OFFSET,
          y: roundPx(first + line * linePx + sizePx * 0.35),
          sizePx,
          datum: { area: last.area.id, period: last.period, value: last.point.actual.value },
        }),
      ),
    ];
  });
}

/** Colour and weight of a series' name: chosen ones in their colour. */
export function colourOf({ rank }: Pick<PlacedSeries, "rank">): { role: ColorRole; weight: TextRun["weight"] } {
  if (rank === "first") return { role: "lotus", weight: 600 };
  if (rank === "second") return { role: "teal", weight: 600 };
  return { role: "ink", weight: 400 };
}

function linesOf(series: PlacedSeries, last: PlacedFigure, { locale, sizePx, lastYear, mostPx }: EndLabelOptions): TextRun[][] {
  const { role, weight } = colourOf(series);
  const value: TextRun = { text: actualLabel(last.point.actual, locale), weight: 600, role };
  const year: TextRun[] = last.period === lastYear ? [] : [{ text: `\u00a0(${last.period})`, weight: 400, role: "ink-2" }];
  const oneLine: TextRun[] = [{ text: `${series.name}\u00a0`, weight, role }, value, ...year];
  if (widthOf(oneLine, sizePx) <= mostPx) return [oneLine];
  const isRegion = series.areas.some(({ level }) => level !== "province");
  const name = isRegion ? series.name.replaceAll("\u00a0", " ") : series.name;
  return [...wrapText(name, { widthPx: mostPx, sizePx, weight }).map((text): TextRun[] => [{ text, weight, role }]), [value, ...year]];
}

function countThatFit(labels: readonly EndLabel[], room: number): number {
  let used = 0;
  const index = labels.findIndex(({ lines }) => {
    used += lines.length;
    return used > room;
  });
  return index < 0 ? labels.length : index;
}
