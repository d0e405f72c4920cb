import type { Verdict } from "../resources/series.ts";
import type { Locale } from "../text.ts";

/** Every kind of chart; the list with names and order is `chart-kinds.ts`. */
export const CHART_KIND_IDS = ["columns", "line", "ranking", "multiples", "ladder", "progress", "spark", "bullet"] as const;
export type ChartKindId = (typeof CHART_KIND_IDS)[number];

/** A colour by its role in `look.md`; the painter knows its value in light and dark. */
export type ColorRole = "paper" | "ink" | "ink-2" | "ink-3" | "line" | "line-2" | "grid" | "past" | "past-line" | "lotus" | "teal";

/** How firm a figure is, by form: reported and final solid, estimate hatched (bar) or hollow (dot), preliminary hollow. */
export type StatusForm = "solid" | "hatched" | "hollow";

/** Position in pixels from the top left of the chart. */
export interface PixelPoint {
  x: number;
  y: number;
}

export interface Box extends PixelPoint {
  width: number;
  height: number;
}

/** Where a mark lies in data space. `value` is null for what marks a year and no figure. */
export interface Datum {
  /** Area of the series. */
  area: string;
  period: string;
  value: number | null;
}

interface MarkBase {
  /** Stable and unique in the model: `bar/dong-thap/2024`. */
  id: string;
  /** The data behind the mark, or null for furniture (grid, baseline, hairlines). */
  datum: Datum | null;
}

/** A filled rectangle whose length is a value: a column, a row, a bar of a card. */
export interface BarMark extends MarkBase {
  type: "bar";
  box: Box;
  role: ColorRole;
  form: StatusForm;
}

/** Joined figures of neighbouring years. Two points at least; a gap or a break starts another mark. */
export interface LineMark extends MarkBase {
  type: "line";
  points: (PixelPoint & { period: string; value: number })[];
  role: ColorRole;
  widthPx: number;
  dash: readonly number[] | null;
}

/** A figure as a point. `hollow` is paper inside a 1.5 px outline. */
export interface DotMark extends MarkBase {
  type: "dot";
  part: "figure" | "gap";
  x: number;
  y: number;
  r: number;
  role: ColorRole;
  form: "solid" | "hollow";
}

/** What a straight or broken stroke stands for. */
export type RulePart = "grid" | "baseline" | "gap" | "target" | "merger" | "break" | "leader" | "hairline" | "step" | "rail";

/** A stroke through two or more points that is no series. A target tick is one, with its halo; its arrow and sides are others of the same part. */
export interface RuleMark extends MarkBase {
  type: "rule";
  part: RulePart;
  points: PixelPoint[];
  role: ColorRole;
  widthPx: number;
  dash: readonly number[] | null;
  /** Paper on each side of the stroke; 0 for none. */
  haloPx: number;
}

/** What a text says. */
export type LabelPart =
  | "value"
  | "tick"
  | "unit"
  | "year"
  | "target"
  | "verdict"
  | "status"
  | "gap"
  | "series"
  | "area"
  | "merger"
  | "break"
  | "row-head"
  | "panel"
  | "step"
  | "difference"
  | "date"
  | "report";

/** A run of a text in one weight and colour. Runs follow each other without a space of their own. */
export interface TextRun {
  text: string;
  weight: 400 | 500 | 600;
  role: ColorRole;
}

/** One line of text. `y` is its baseline. */
export interface LabelMark extends MarkBase {
  type: "label";
  part: LabelPart;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  sizePx: number;
  runs: TextRun[];
  /** All runs joined. */
  text: string;
  /** Paper around the letters where the text crosses a line; 0 for none. */
  haloPx: number;
  /** The room the text takes, measured with the advance widths of Be Vietnam Pro. */
  box: Box;
  /** Report the text names, to be made a link; else null. */
  report: string | null;
}

export type Mark = BarMark | LineMark | DotMark | RuleMark | LabelMark;

export interface Tick {
  value: number;
  /** In the reader's language; the unit only on the tick that carries it. Empty where the layout shows the line without a text. */
  text: string;
  /** Pixel position along the axis. */
  at: number;
}

/** A scale of values. `from` and `to` are the pixels of `domain[0]` and `domain[1]`. */
export interface ValueAxis {
  orientation: "left" | "bottom";
  domain: [number, number];
  from: number;
  to: number;
  ticks: Tick[];
  /** True where the axis does not begin at zero; then a note says so. */
  omitsZero: boolean;
}

/** Years along the chart, with the place of each (the middle of its column or row). The same year may stand twice: once an area. */
export interface YearAxis {
  orientation: "bottom" | "left";
  /** Distance between two neighbours. */
  pitch: number;
  years: { period: string; area: string | null; at: number }[];
}

export interface TooltipLine {
  /** "Kế hoạch"; empty for a line that needs none. */
  label: string;
  text: string;
  isStrong: boolean;
}

/** What a reader is told at a point, by mouse, touch and keyboard. */
export interface Tooltip {
  title: string;
  lines: TooltipLine[];
}

/** The words of a point, for tooltip and table alike. Absent is null. */
export interface PointWords {
  actual: string | null;
  status: string | null;
  target: string | null;
  /** Difference to the target with its unit. */
  targetDifference: string | null;
  verdict: string | null;
  report: string | null;
}

/** One area in one year: what can be focused, and what is told there. In the order of the keyboard. */
export interface ChartPoint {
  /** `dong-thap/2024`. */
  id: string;
  area: string;
  areaName: string;
  period: string;
  value: number | null;
  /** Where the tooltip points to. */
  at: PixelPoint;
  /** Area of mouse and touch. Where those of several lines overlap, the point whose `at` is nearest is meant. */
  hit: Box;
  words: PointWords;
  verdict: Verdict | null;
  /** Report of the actual, for a link. */
  report: string | null;
  tooltip: Tooltip;
}

/** An entry of the key. Forms only: a series is named at its line. */
export interface KeyEntry {
  form: StatusForm | "dot" | "hollow-dot" | "target" | "target-range" | "target-floor" | "target-ceiling" | "gap" | "merger";
  role: ColorRole;
  text: string;
}

/** A panel of small multiples, or the one plot of every other kind. */
export interface Panel {
  id: string;
  box: Box;
  valueAxis: ValueAxis | null;
  yearAxis: YearAxis | null;
}

/**
 * A chart ready to paint: every place in pixels for the width it was built for, every text in the reader's language, every colour by its role.
 * Painters (Recharts in the browser, SVG on the server) only paint: marks in their order, first to last.
 */
export interface ChartModel {
  kind: ChartKindId;
  /** The form the width asked for: columns stand, rows lie (phones), a rail is the ladder of phones. */
  layout: "columns" | "rows" | "lines" | "bars" | "panels" | "stair" | "rail";
  locale: Locale;
  widthPx: number;
  heightPx: number;
  /** The only panel, or the first of several. */
  plot: Box;
  panels: Panel[];
  valueAxis: ValueAxis | null;
  yearAxis: YearAxis | null;
  marks: Mark[];
  points: ChartPoint[];
  key: KeyEntry[];
  /** For the footer: what is missing, which break matters, what is undated. Sentences. */
  notes: string[];
  /** What the axis counts: "%", "tỷ đồng"; for a line above the chart. The marks state it, too, but for embeds of columns and rows of phones, which have no axis. */
  unitText: string;
  /** Text alternative: the sentence of the series. */
  alt: string;
  /** Why there is nothing to draw, or null. */
  empty: string | null;
}
