import * as z from "zod/mini";
import { ApiFailure } from "#client/api/api-failure.ts";
import type { ReadApi } from "#client/api/api-query.ts";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorQuery, indicatorsQuery } from "#client/api/indicator.ts";
import { observationsQuery } from "#client/api/observation.ts";
import { seriesListQuery } from "#client/api/series.ts";
import type { PageView } from "#client/components/page.ts";
import { basisField, dayField, idsField, measureField, releaseField, timeField, yearField } from "#client/components/search-fields.ts";
import { site } from "#client/components/site.ts";
import type { Unit } from "#domain/catalogue.ts";
import { areasOfGroup, areasToCompare, chosenLineages, type Group, throughMerger } from "#domain/chart/compared-areas.ts";
import type { AreaResource } from "#domain/resources/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorResource, IndicatorSummary } from "#domain/resources/indicator.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import { fileSearchOf } from "./download-scopes.ts";

export const CompareSearch = z.strictObject({
  /** One indicator in several areas, or several of one area. */
  indicator: idsField,
  /** Areas in colour, the first in lotus. */
  area: idsField,
  /** Areas in grey. */
  group: z.optional(z.enum(["all", "former", "present", "none"])),
  kind: z.optional(z.enum(["line", "ranking", "multiples"])),
  view: z.optional(z.enum(["chart", "table", "present"])),
  /** Of a presentation, from 1. */
  slide: z.optional(z.string().check(z.regex(/^[1-9]$/))),
  time: timeField,
  /** The year of the ranking. */
  year: yearField,
  basis: basisField,
  measure: measureField,
  asOf: dayField,
  release: releaseField,
});
export type CompareSearch = z.infer<typeof CompareSearch>;
export type CompareView = PageView<Record<string, string>, CompareSearch>;

/** One indicator with the series that are shown. */
export interface Compared {
  indicator: IndicatorResource;
  unit: Unit;
  series: SeriesResource[];
}

export interface CompareData {
  compared: Compared[];
  /** Ids of the areas in colour: each with the province it continues, or that continues it. */
  chosen: string[][];
  areas: AreaResource[];
  indicators: IndicatorSummary[];
  meta: Meta;
  /** Rows of the files of the view. */
  rows: number;
}

/** Everything the comparison shows: of one indicator all areas asked for, of several the first area alone. */
export async function loadComparison({ search }: CompareView, read: ReadApi): Promise<CompareData> {
  const { asOf, release, time, basis, measure } = search;
  const clock = { asOf, release };
  const [{ data: areas }, { data: indicators, meta }, { data: units }] = await Promise.all([
    read(areasQuery()),
    read(indicatorsQuery(clock)),
    read(unitsQuery()),
  ]);
  const ids = search.indicator ? [...new Set(search.indicator.split(","))] : [usualIndicator(indicators)];
  const group: Group = ids.length > 1 ? "none" : (search.group ?? "all");
  const area = candidates(search, group, areas).join(",");
  const details = await Promise.all(ids.map(async (id) => (await read(indicatorQuery(id, { ...clock, area }))).data));
  const [first] = details as [IndicatorResource];
  const asked = search.area?.split(",") ?? null;
  const chosen = chosenLineages(asked, { areas, known: first.areas.map(({ id }) => id), own: site.areas });
  const shown = ids.length > 1 ? chosen.slice(0, 1) : chosen;
  const compared = await Promise.all(
    details.map(async (indicator): Promise<Compared> => {
      const wanted = areasToCompare(shown, group, { areas, known: indicator.areas.map(({ id }) => id) });
      const { data: series } = await read(seriesListQuery(indicator.id, wanted, { ...clock, time, basis, measure }));
      const unit = units.find(({ id }) => id === indicator.unit);
      if (unit === undefined) throw new ApiFailure({ status: 500, type: "/problems/internal" });
      return { indicator, unit, series };
    }),
  );
  const { meta: shownRows } = await read(observationsQuery({ ...fileSearchOf(search, compared), limit: 1 }));
  return { compared, chosen: shown, areas, indicators, meta, rows: shownRows.count };
}

/** Every area that may be shown, for the reports to be named: it is known before the indicator tells which areas it has figures for. */
function candidates({ area }: CompareSearch, group: Group, areas: readonly AreaResource[]): string[] {
  const asked = area?.split(",") ?? [...site.areas.slice(0, 1), ...areas.filter(({ level }) => level === "country").map(({ id }) => id)];
  return [...new Set([...asked.flatMap((id) => throughMerger(id, areas)), ...areasOfGroup(group, areas)])];
}

/** The first headline indicator that is known for more areas than those of the site. */
function usualIndicator(indicators: readonly IndicatorSummary[]): string {
  const wide = indicators.filter(({ coverage }) => coverage.areas > 2);
  return (wide.find(({ headline }) => headline) ?? wide[0] ?? indicators[0])?.id ?? "";
}
