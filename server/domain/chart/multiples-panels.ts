import type { Indicator, Unit } from "../catalogue.ts";
import { unitWord } from "../number.ts";
import type { TextRun } from "./chart-model.ts";
import type { ChartSpec, SeriesData, Subject } from "./chart-spec.ts";
import { type LineSeries, lineSeriesOf } from "./line-series.ts";

/** One panel of small multiples, before it has a place. */
export interface PanelContent {
  id: string;
  title: { name: string; beside: string };
  subject: Subject;
  /** The series of the panel. */
  own: LineSeries;
  /** The series it is held against, in grey; null where each panel is about something else. */
  against: LineSeries | null;
}

export interface Panels {
  contents: PanelContent[];
  /** True where all panels share one scale. */
  isOneScale: boolean;
  /** What is grey in every panel. */
  against: LineSeries | null;
  leftOut: LineSeries[];
}

/** The panels: one an indicator where several are given, else one an area, each held against the first chosen. */
export function panelsOf(spec: ChartSpec, data: SeriesData): Panels {
  return data.panels && data.panels.length > 0 ? indicatorPanels(spec, data, data.panels) : areaPanels(spec, data);
}

/** How many of the shown years have a figure. */
export function yearsKnown({ figures }: LineSeries, total: number, locale: ChartSpec["locale"]): string {
  const known = new Set(figures.map(({ period }) => period)).size;
  return locale === "vi" ? `${known}/${total} năm` : `${known} of ${total} years`;
}

/** Name and addition of a panel in one run of text, or two. */
export function titleRuns({ name, beside }: PanelContent["title"]): TextRun[] {
  const title: TextRun = { text: name, weight: 600, role: "ink" };
  return beside === ""
    ? [title]
    : [
        { ...title, text: `${name} ` },
        { text: beside, weight: 400, role: "ink-2" },
      ];
}

function areaPanels(spec: ChartSpec, data: SeriesData): Panels {
  const { drawn, leftOut } = lineSeriesOf(spec, data);
  const [first, ...others] = drawn;
  const names = new Intl.Collator("vi");
  const isChosen = ({ rank }: LineSeries) => rank === "second" || rank === "chosen";
  const rest = others.filter((one) => !isChosen(one)).sort((one, other) => names.compare(one.name, other.name));
  const shown = others.length === 0 && first ? [first] : [...others.filter(isChosen), ...rest];
  const total = yearCount(drawn);
  return {
    isOneScale: true,
    against: others.length === 0 ? null : (first ?? null),
    leftOut,
    contents: shown.map((own) => ({
      id: own.id,
      title: {
        name: own.areas.some(({ level }) => level !== "province") ? own.name.replaceAll("\u00a0", " ") : own.name,
        beside: yearsKnown(own, total, spec.locale),
      },
      subject: data,
      own,
      against: others.length === 0 ? null : (first ?? null),
    })),
  };
}

function indicatorPanels(spec: ChartSpec, data: SeriesData, panels: NonNullable<SeriesData["panels"]>): Panels {
  const contents = panels.flatMap(({ indicator, unit, series }): PanelContent[] => {
    const { drawn } = lineSeriesOf(spec, { ...data, indicator, unit, series });
    const own = drawn.find(({ rank }) => rank === "first");
    return own
      ? [{ id: indicator.id, title: titleOf(indicator, unit, spec.locale), subject: { indicator, unit }, own, against: null }]
      : [];
  });
  return { contents, isOneScale: false, against: null, leftOut: [] };
}

/** The unit stands in the title, except the per cent sign, which is on the axis, and ranks, whose names say so. */
function titleOf(indicator: Pick<Indicator, "shortName">, unit: Unit, locale: ChartSpec["locale"]): PanelContent["title"] {
  return {
    name: indicator.shortName[locale],
    beside: unit.id === "percent" || unit.id === "rank" ? "" : unitWord(unit, locale).replaceAll(" ", "\u00a0"),
  };
}

function yearCount(series: readonly LineSeries[]): number {
  const years = series.flatMap(({ figures }) => figures.map(({ period }) => Number(period)));
  return years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 1;
}
