import type { Day, PartialDate } from "#domain/day.ts";
import type { Point, SeriesResource, Step, VintagesResource } from "#domain/resources/series.ts";
import { selectVintages } from "#server/snapshot/select-series.ts";
import type { View } from "#server/snapshot/view.ts";
import type { SelectedChart } from "./select-chart.ts";

/** How one drawn figure changed: its values from the first (in the past: from the one drawn) to the newest. */
export interface Revision {
  area: string;
  period: string;
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
export function selectHistory({ data, query }: SelectedChart, { view, newest }: { view: View; newest: View }): ChartHistory {
  const isPast = view.asOf !== null || view.snapshot !== newest.snapshot;
  const compared = data.series.flatMap((series, index) => {
    const area = data.areas[index];
    if (area === undefined) return [];
    const vintages = selectVintages(newest, { indicator: query.indicator, area, basis: series.basis });
    return [
      compareSeries(
        series,
        vintages.filter(({ period }) => isInReach(period, query)),
        isPast,
      ),
    ];
  });
  const revisions = compared.flatMap((one) => one.revisions);
  revisions.sort((one, other) => other.values.length - one.values.length || (one.period < other.period ? 1 : -1));
  return {
    isPast,
    revisions,
    days: [...new Set(compared.flatMap((one) => one.days))].sort(),
    standing: isPast ? standingOf(compared) : "current",
  };
}

interface Comparison {
  revisions: Revision[];
  days: Day[];
  kept: number;
  lost: number;
  added: number;
}

function compareSeries({ area, points }: SeriesResource, vintages: readonly VintagesResource[], isPast: boolean): Comparison {
  const actuals = new Map(vintages.filter(({ measure }) => measure === "actual").map((one) => [one.period, one]));
  const drawn = points.filter((point): point is Point & { actual: NonNullable<Point["actual"]> } => point.actual !== null);
  const steps = drawn.map(({ period, actual }) => ({ period, from: stepOf(actuals.get(period), actual) }));
  const kept = steps.filter(({ from }) => from !== -1);
  return {
    kept: kept.length,
    lost: steps.length - kept.length,
    added: [...actuals.keys()].filter((period) => !drawn.some((point) => point.period === period)).length,
    revisions: kept.flatMap(({ period, from }) => {
      const later = (actuals.get(period)?.steps ?? []).slice(isPast ? from : 0);
      return later.length > 1 ? [revisionOf(later, { area, period })] : [];
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

function revisionOf(steps: readonly Step[], { area, period }: { area: string; period: string }): Revision {
  const values = steps.map(({ value, valueMax, qualifier }) => ({ value, valueMax, qualifier }));
  return { area, period, values, changed: steps.at(-1)?.published ?? null, isRevision: steps.some(({ revises }) => revises) };
}

function isInReach(period: string, { time }: SelectedChart["query"]): boolean {
  if (period.length !== 4) return false;
  if (time === null || time.kind === "latest") return true;
  return (time.from === null || period >= time.from) && (time.to === null || period <= time.to);
}
