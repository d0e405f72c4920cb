import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import { areasToCompare, chosenLineages } from "#domain/chart/compared-areas.ts";
import { usualYear } from "#domain/comparison.ts";
import type { Period } from "#domain/period.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import type { TimeRange } from "#domain/time-range.ts";
import { selectSeries } from "#server/snapshot/select-series.ts";
import { areasWithFigures, siteAreasOf, type View } from "#server/snapshot/view.ts";
import { type ChartQuery, reportsBehind, type SelectedChart } from "./select-chart.ts";

/** A query of the page of comparisons: one indicator in several areas, or several of one area. */
export type ComparisonQuery = ChartQuery & { comparison: NonNullable<ChartQuery["comparison"]> };

/** Takes the figures of a comparison from a view: the same areas in colour and in grey as the page shows. */
export function selectComparison(view: View, query: ComparisonQuery): SelectedChart {
  const { catalogue } = view.snapshot;
  const { indicators, group } = query.comparison;
  const isOfMany = indicators.length > 1;
  const asked = query.areas.length > 0 ? query.areas.map(({ id }) => id) : null;
  const known = areasWithFigures(view, query.indicator);
  const lineages = chosenLineages(asked, { areas: catalogue.areas, known, own: siteAreasOf(view) });
  const chosen = isOfMany ? lineages.slice(0, 1) : lineages;
  const panels = indicators.map((indicator) => {
    const ids = areasToCompare(chosen, isOfMany ? "none" : group, { areas: catalogue.areas, known: areasWithFigures(view, indicator) });
    const areas = ids.flatMap((id) => catalogue.areasById.get(id) ?? []);
    return { indicator, unit: catalogue.unitsById.get(indicator.unit) as Unit, areas, query };
  });
  const [first] = panels as [Compared];
  const kind = isOfMany ? "multiples" : (query.kind ?? "line");
  const time = kind === "ranking" ? yearOfRanking(view, first, chosen) : query.time;
  const series = panels.map((panel) => seriesOf(view, panel, time));
  const areas = [...new Set(panels.flatMap((panel) => panel.areas))];
  return {
    query,
    kind,
    chosen: chosen.flat(),
    time,
    data: {
      site: catalogue.site,
      indicator: first.indicator,
      unit: first.unit,
      areas,
      series: series[0] ?? [],
      reports: reportsBehind(view, series.flat()),
      asOf: view.meta.asOf,
      ...(isOfMany && { panels: panels.map(({ indicator, unit }, index) => ({ indicator, unit, series: series[index] ?? [] })) }),
    } satisfies SeriesData,
    ladder: null,
  };
}

/** The first headline indicator that is known for more areas than those of the site: what is compared when nothing is asked for. */
export function usualIndicator(view: View): string {
  const wide = view.snapshot.catalogue.indicators.filter((indicator) => areasWithFigures(view, indicator).length > 2);
  return (wide.find(({ headline }) => headline) ?? wide[0] ?? view.snapshot.catalogue.indicators[0])?.id ?? "";
}

interface Compared {
  indicator: Indicator;
  unit: Unit;
  areas: Area[];
  query: ComparisonQuery;
}

function seriesOf(view: View, { indicator, areas, query: { basis, measures } }: Compared, time: TimeRange | null): SeriesResource[] {
  return areas.map((area) => selectSeries(view, { indicator, area, basis, time, ...(measures ? { measures } : {}) }));
}

/** The one year of a ranking: the one asked for, else the newest that is worth ranking. */
function yearOfRanking(view: View, compared: Compared, [own = []]: readonly string[][]): TimeRange | null {
  const { indicator, unit, areas, query } = compared;
  const asked = query.comparison.year;
  const year: Period | null = asked ?? usualYear({ indicator, unit, areas, series: seriesOf(view, compared, query.time), own });
  return year === null ? query.time : { kind: "range", from: year, to: year };
}
