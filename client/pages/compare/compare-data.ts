import * as z from "zod/mini";
import { ApiFailure } from "#client/api/api-failure.ts";
import type { ReadApi } from "#client/api/api-query.ts";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorQuery, indicatorsQuery } from "#client/api/indicator.ts";
import { seriesQuery } from "#client/api/series.ts";
import type { PageView } from "#client/components/page.ts";
import { dayField, idsField, timeField, yearField } from "#client/components/search-fields.ts";
import type { Unit } from "#domain/catalogue.ts";
import type { AreaResource } from "#domain/resources/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorResource, IndicatorSummary } from "#domain/resources/indicator.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import { areasToRead, chosenLineages, type Group } from "./compare-areas.ts";

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
  asOf: dayField,
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
}

/** Everything the comparison shows: of one indicator all areas asked for, of several the first area alone. */
export async function loadComparison({ search }: CompareView, read: ReadApi): Promise<CompareData> {
  const { asOf } = search;
  const clock = asOf ? { asOf } : {};
  const [{ data: areas }, { data: indicators, meta }, { data: units }] = await Promise.all([
    read(areasQuery()),
    read(indicatorsQuery()),
    read(unitsQuery()),
  ]);
  const ids = search.indicator ? [...new Set(search.indicator.split(","))] : [usualIndicator(indicators)];
  const details = await Promise.all(ids.map(async (id) => (await read(indicatorQuery(id, clock))).data));
  const [first] = details as [IndicatorResource];
  const chosen = chosenLineages(search.area, { areas, indicator: first });
  const group: Group = ids.length > 1 ? "none" : (search.group ?? "all");
  const shown = ids.length > 1 ? chosen.slice(0, 1) : chosen;
  const compared = await Promise.all(
    details.map(async (indicator): Promise<Compared> => {
      const wanted = areasToRead({ chosen: shown, group, areas, indicator });
      const series = await Promise.all(
        wanted.map(
          async (area) => (await read(seriesQuery(indicator.id, area, { ...clock, ...(search.time ? { time: search.time } : {}) }))).data,
        ),
      );
      const unit = units.find(({ id }) => id === indicator.unit);
      if (unit === undefined) throw new ApiFailure({ status: 500, type: "/problems/internal" });
      return { indicator, unit, series };
    }),
  );
  return { compared, chosen: shown, areas, indicators, meta };
}

/** The first headline indicator that is known for more areas than those of the site. */
function usualIndicator(indicators: readonly IndicatorSummary[]): string {
  const wide = indicators.filter(({ coverage }) => coverage.areas > 2);
  return (wide.find(({ headline }) => headline) ?? wide[0] ?? indicators[0])?.id ?? "";
}
