import type { ChartModel } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput } from "#domain/chart/chart-spec.ts";
import type { Day } from "#domain/day.ts";
import type { Locale } from "#domain/text.ts";
import { buildSelected } from "#server/published/charts/build-selected.ts";
import { chartPath, framePath, type Parameters, pagePath } from "#server/published/charts/chart-address.ts";
import { chartTitle, producersOf, sourceLine } from "#server/published/charts/chart-text.ts";
import { revisionDetail, revisionSentence } from "#server/published/charts/history-words.ts";
import type { SelectedChart } from "#server/published/charts/select-chart.ts";
import type { ChartHistory, Standing } from "#server/published/charts/select-history.ts";

/** A chart that can stand in a frame, whatever it is drawn from. */
export interface FramedChart {
  /** Names the frame in its messages. */
  id: string;
  /** Path of the frame without parameters. */
  framePath: string;
  /** Path of its picture without suffix and parameters. */
  picturePath: string;
  /** Path of its page, with its parameters. */
  pagePath: string;
  title: string;
  /** "Nguồn: …". */
  source: string;
  /** What was revised, and when; empty where nothing was. */
  revision: string;
  detail: string;
  isPast: boolean;
  standing: Standing;
  /** Days on which a drawn figure changed, oldest first. */
  days: readonly Day[];
  build(size: Pick<ChartSpecInput, "locale" | "widthPx" | "density">): ChartModel;
}

/** The chart of an indicator or a comparison as the content of a frame. */
export function frameSelected(
  { chart, history, parameters }: { chart: SelectedChart; history: ChartHistory; parameters: Parameters },
  locale: Locale,
): FramedChart {
  const { isPast, standing, days } = history;
  return {
    id: chart.query.comparison === null ? chart.query.indicator.id : "compare",
    framePath: framePath(chart.query),
    picturePath: chartPath(chart.query),
    pagePath: pagePath(chart, parameters, locale),
    title: chartTitle(chart, locale),
    source: sourceLine(producersOf(chart), locale),
    revision: revisionSentence(chart, history, locale),
    detail: isPast ? revisionDetail(history, locale) : "",
    isPast,
    standing,
    days,
    build: (size) => buildSelected(chart, size),
  };
}
