import type { Area, Indicator, Unit } from "../catalogue.ts";
import type { Day } from "../day.ts";
import type { Period } from "../period.ts";
import type { SparkPoint } from "../resources/overview.ts";
import type { ReportReference, ScorecardRow } from "../resources/scorecard.ts";
import type { SeriesResource, VintagesResource } from "../resources/series.ts";
import type { Site } from "../site.ts";
import type { Bilingual, Locale, Slug } from "../text.ts";
import type { ChartKindId } from "./chart-model.ts";

/** Narrowest and widest chart that is laid out; other widths are clamped to these. */
export const CHART_WIDTH = { min: 120, max: 2400 } as const;

/** What a reader asks of a chart, apart from its data. Typed, not parsed: who reads it from an address has parsed the address. */
export interface ChartSpec {
  kind: ChartKindId;
  locale: Locale;
  /** Whole pixels within `CHART_WIDTH`. */
  widthPx: number;
  /** Height asked for, where a kind can stretch its plot (columns, lines); null: the height that suits the width. */
  heightPx: number | null;
  /**
   * `page` stands among text and turns to rows on phones; `embed` keeps columns at every width, with the values under the axis; `card` is a
   * picture seen small: large text, few labels.
   */
  density: "page" | "embed" | "card";
  /** `newest` draws earlier years in grey and the newest (or the given year) in lotus. */
  emphasis: "all" | "newest";
  /** First and last year shown; null: all there are. */
  from: Period | null;
  to: Period | null;
  /** The year of a ranking, and the year in lotus on a card. */
  year: Period | null;
  /** Areas in colour: the first lotus, the second teal. Empty: the areas of the site. */
  chosen: readonly Slug[];
}

/** A spec as written: what has a default may be left out. */
export type ChartSpecInput = Pick<ChartSpec, "kind" | "locale" | "widthPx"> & {
  [Name in Exclude<keyof ChartSpec, "kind" | "locale" | "widthPx">]?: ChartSpec[Name] | undefined;
};

/** Puts in what was left out and keeps the width within its bounds. */
export function completeSpec({ kind, locale, widthPx, heightPx = null, ...rest }: ChartSpecInput): ChartSpec {
  const { density = "page", emphasis = "all", from = null, to = null, year = null, chosen = [] } = rest;
  return {
    kind,
    locale,
    widthPx: Math.round(Math.min(Math.max(widthPx, CHART_WIDTH.min), CHART_WIDTH.max)),
    heightPx: heightPx === null ? null : Math.round(heightPx),
    ...{ density, emphasis, from, to, year, chosen },
  };
}

/** What the figures are about. Summaries and details of an indicator fit as they come from the API. */
export interface Subject {
  indicator: Pick<Indicator, "id" | "name" | "shortName" | "kind" | "betterWhen" | "unit"> & Partial<Pick<Indicator, "yearsComparable">>;
  unit: Unit;
}

/** What a chart needs to know of the site it stands on. */
export type SiteOfChart = Pick<Site, "areas" | "mergedOn" | "province" | "firstYear">;

/** Series of one indicator in one or several areas, or (`panels`) of several indicators. */
export interface SeriesData extends Subject {
  site: SiteOfChart;
  /** Every area that has a series, at least. */
  areas: readonly Area[];
  series: readonly SeriesResource[];
  /** For the publishers in tooltips; a report that is not here is named by its date alone. */
  reports?: readonly Pick<ReportReference, "id" | "publisher" | "published">[];
  asOf?: Day | null;
  /** Multiples of several indicators: each panel its own subject and scale. */
  panels?: readonly (Subject & { series: readonly SeriesResource[] })[];
}

/** The history of one figure. */
export interface LadderData extends Subject {
  vintages: VintagesResource;
  reports?: SeriesData["reports"];
}

/** The small series of a card. */
export interface SparkData extends Subject {
  site: SiteOfChart;
  areas: readonly Area[];
  spark: readonly SparkPoint[];
}

/** A figure against its target, on a card. */
export interface BulletData extends Subject {
  row: Pick<ScorecardRow, "actual" | "target" | "verdict">;
}

/** The headline indicators of a year against their targets. */
export interface ProgressData {
  area: Area;
  year: string;
  rows: readonly (Subject & {
    basisName?: Bilingual | null;
    row: Pick<ScorecardRow, "actual" | "target" | "verdict" | "progress" | "targetDifference" | "basis">;
  })[];
  /** The sentence of the scorecard, for the text alternative. */
  sentence: Bilingual;
  reports?: SeriesData["reports"];
  asOf?: Day | null;
}

/** Which data each kind draws. */
export interface ChartDataByKind {
  columns: SeriesData;
  line: SeriesData;
  ranking: SeriesData;
  multiples: SeriesData;
  ladder: LadderData;
  progress: ProgressData;
  spark: SparkData;
  bullet: BulletData;
}
