import type { Area } from "#domain/catalogue.ts";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ProgressData } from "#domain/chart/chart-spec.ts";
import { formatFigure } from "#domain/number.ts";
import { publishedOn } from "#domain/report.ts";
import type { Locale } from "#domain/text.ts";
import { type Parameters, scorecardPath } from "#server/published/charts/chart-address.ts";
import { sourceLine } from "#server/published/charts/chart-text.ts";
import { progressData, scorecardTitle } from "#server/published/charts/draw-scorecard.ts";
import type { View } from "#server/snapshot/view.ts";
import type { FramedChart } from "./framed-chart.ts";

export interface ScorecardRequest {
  view: View;
  newest: View;
  area: Area;
  year: string;
  parameters: Parameters;
}

/** Changes named one by one; more are counted. */
const MOST_NAMED = 2;

/** The headline indicators of a year against their targets as the content of a frame. */
export function frameScorecard({ view, newest, area, year, parameters }: ScorecardRequest, locale: Locale): FramedChart {
  const [data, now] = [progressData(view, { area, year }), progressData(newest, { area, year })];
  const isPast = view.asOf !== null || view.snapshot !== newest.snapshot;
  const changes = isPast ? changesOf(data, now, locale) : [];
  const path = `/scorecard/${area.id}/${year}`;
  return {
    id: `scorecard-${area.id}-${year}`,
    framePath: `/embed${path}`,
    picturePath: path,
    pagePath: scorecardPath({ area, year, locale }, parameters),
    title: scorecardTitle(area, year, locale),
    source: sourceLine([...new Set(data.reports?.map(({ publisher }) => publisher))], locale),
    revision: inWords(changes, locale),
    detail: "",
    isPast,
    standing: changes.length > 0 ? "newer" : "current",
    days: [...new Set((now.reports ?? []).flatMap((report) => publishedOn(report) ?? []))].sort(),
    build: (size) => buildChartModel({ kind: "progress", ...size }, data),
  };
}

/** Every headline figure that is another today: "Tăng trưởng GRDP: 6,14% → 5,61%". */
function changesOf(then: ProgressData, now: ProgressData, locale: Locale): string[] {
  return now.rows.flatMap(({ indicator, unit, row }) => {
    const before = then.rows.find((one) => one.indicator.id === indicator.id && one.row.basis === row.basis)?.row.actual ?? null;
    const { actual } = row;
    if (actual === null || (before?.value === actual.value && before.valueMax === actual.valueMax)) return [];
    const figures = [before, actual].flatMap((figure) => (figure === null ? [] : [formatFigure(figure, unit, locale)]));
    return [`${indicator.shortName[locale]}: ${before === null ? NEW[locale] : ""}${figures.join(" → ")}`];
  });
}

const NEW = { vi: "nay có số ", en: "now known, " } as const;

function inWords(changes: readonly string[], locale: Locale): string {
  if (changes.length === 0) return "";
  const more = changes.length - MOST_NAMED;
  const rest = more > 0 ? [locale === "vi" ? `và ${more} chỉ tiêu khác` : `and ${more} more`] : [];
  return `${locale === "vi" ? "Về sau đã thay đổi" : "Changed since"}: ${[...changes.slice(0, MOST_NAMED), ...rest].join("; ")}.`;
}
