import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import type { Day, PartialDate } from "#domain/day.ts";
import type { Point, SeriesResource, Step, VintagesResource } from "#domain/resources/series.ts";
import type { Bilingual } from "#domain/text.ts";
import { selectVintages } from "#server/snapshot/select-series.ts";
import type { View } from "#server/snapshot/view.ts";
import type { SelectedChart } from "./select-chart.ts";

/** How one drawn figure changed: its values from the first (in the past: from the one drawn) to the newest. */
export interface Revision {
  area: string;
  period: string;
  /** Of one of several indicators its name; else null. */
  indicator: Bilingual | null;
  unit: Unit;
  values: Pick<Step, "value" | "valueMax" | "qualifier">[];
  /** When it last changed, as far as known. */
  changed: PartialDate | null;
  /** False where a later count or an editor's choice replaced the figure, and no report revised it. */
  isRevision: boolean;
}

/** What became of drawn figures: `withdrawn` when none is left, `doubtful` when some were corrected or taken away. */
export type Standing = "current" | "newer" | "doubtful" | "withdrawn";

/** The history behind a chart, told from today whatever day the chart looks from. */
export interface ChartHistory {
  /** True when the chart looks at the past: a day, or a release, before the newest. */
  isPast: boolean;
  /** The figure that changed most often first, then the newest year. */
  revisions: Revision[];
  /** Days on which a drawn figure changed, oldest first: the steps of the date control. */
  days: Day[];
  standing: Standing;
}

/** Compares a chart with what is known today. `newest` is the current release, seen from today. */
export function selectHistory(chart: SelectedChart, { view, newest }: { view: View; newest: View }): ChartHistory {
  const isPast = view.asOf !== null || view.snapshot !== newest.snapshot;
  const { chosen } = chart;
  const compared = drawnSeries(chart, newest).map(({ area, ...drawn }) => {
    const vintages = selectVintages(newest, { indicator: drawn.indicator, area, basis: drawn.series.basis });
    const shown = vintages.filter(({ period }) => isInReach(period, chart));
    return compareSeries(drawn, shown, isPast);
  });
  const revisions = compared.flatMap((one) => one.revisions);
  const isOther = ({ area }: { area: string }) => (chosen.includes(area) ? 0 : 1);
  revisions.sort(
    (one, other) => isOther(one) - isOther(other) || other.values.length - one.values.length || (one.period < other.period ? 1 : -1),
  );
  return {
    isPast,
    revisions,
    days: [...new Set(stepping(compared, chart).flatMap((one) => one.days))].sort(),
    standing: isPast ? standingOf(compared) : "current",
  };
}

interface Drawn {
  series: SeriesResource;
  indicator: Indicator;
  unit: Unit;
  /** True where several indicators are drawn. */
  isOfMany: boolean;
}

/** Every drawn series with its indicator and area. */
function drawnSeries({ data, query }: SelectedChart, { snapshot }: View): (Drawn & { area: Area })[] {
  const { indicatorsById } = snapshot.catalogue;
  const panels = data.panels ?? [{ indicator: query.indicator, unit: data.unit, series: data.series }];
  return panels.flatMap((panel) =>
    panel.series.flatMap((series) => {
      const [area, indicator] = [data.areas.find(({ id }) => id === series.area), indicatorsById.get(panel.indicator.id)];
      return area && indicator ? [{ series, area, indicator, unit: panel.unit, isOfMany: panels.length > 1 }] : [];
    }),
  );
}

/** The series whose days a reader steps through: of lines among many grey ones only those in colour. */
function stepping(compared: readonly Comparison[], { query, kind, chosen }: SelectedChart): readonly Comparison[] {
  return query.comparison === null || kind === "ranking" ? compared : compared.filter(({ area }) => chosen.includes(area));
}

interface Comparison {
  area: string;
  revisions: Revision[];
  days: Day[];
  kept: number;
  lost: number;
  added: number;
}

function compareSeries({ series, ...subject }: Drawn, vintages: readonly VintagesResource[], isPast: boolean): Comparison {
  const { area, points } = series;
  const actuals = new Map(vintages.filter(({ measure }) => measure === "actual").map((one) => [one.period, one]));
  const drawn = points.filter((point): point is Point & { actual: NonNullable<Point["actual"]> } => point.actual !== null);
  const steps = drawn.map(({ period, actual }) => ({ period, from: stepOf(actuals.get(period), actual) }));
  const kept = steps.filter(({ from }) => from !== -1);
  return {
    area,
    kept: kept.length,
    lost: steps.length - kept.length,
    added: [...actuals.keys()].filter((period) => !drawn.some((point) => point.period === period)).length,
    revisions: kept.flatMap(({ period, from }) => {
      const later = (actuals.get(period)?.steps ?? []).slice(isPast ? from : 0);
      return later.length > 1 ? [revisionOf(later, { area, period, ...subject })] : [];
    }),
    days: vintages.flatMap((one) => one.steps.flatMap(({ publishedOn }) => publishedOn ?? [])),
  };
}

function standingOf(compared: readonly Comparison[]): Standing {
  const count = (key: "kept" | "lost" | "added") => compared.reduce((sum, one) => sum + one[key], 0);
  if (count("lost") > 0) return count("kept") === 0 ? "withdrawn" : "doubtful";
  return count("added") > 0 || compared.some(({ revisions }) => revisions.length > 0) ? "newer" : "current";
}

/** The step of today's ladder that is drawn; −1 when today's ladder does not know the figure. */
function stepOf(vintages: VintagesResource | undefined, figure: { report: string; value: number }): number {
  if (vintages === undefined) return -1;
  const { steps, repeats, conflicts } = vintages;
  const byReport = steps.findIndex(({ report }) => report === figure.report);
  if (byReport !== -1) return steps[byReport]?.value === figure.value ? byReport : -1;
  const isBeside = [...repeats, ...conflicts].some(({ report, value }) => report === figure.report && value === figure.value);
  if (!isBeside) return -1;
  return Math.max(
    0,
    steps.findIndex(({ value }) => value === figure.value),
  );
}

function revisionOf(
  steps: readonly Step[],
  { area, period, indicator, unit, isOfMany }: Omit<Drawn, "series"> & { area: string; period: string },
): Revision {
  const values = steps.map(({ value, valueMax, qualifier }) => ({ value, valueMax, qualifier }));
  return {
    area,
    period,
    indicator: isOfMany ? indicator.shortName : null,
    unit,
    values,
    changed: steps.at(-1)?.published ?? null,
    isRevision: steps.some(({ revises }) => revises),
  };
}

function isInReach(period: string, { time }: Pick<SelectedChart, "time">): boolean {
  if (period.length !== 4) return false;
  if (time === null || time.kind === "latest") return true;
  return (time.from === null || period >= time.from) && (time.to === null || period <= time.to);
}
