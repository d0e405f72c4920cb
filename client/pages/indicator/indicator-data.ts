import * as z from "zod/mini";
import { ApiFailure } from "#client/api/api-failure.ts";
import type { ReadApi } from "#client/api/api-query.ts";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorQuery } from "#client/api/indicator.ts";
import { type SeriesView, seriesQuery, vintagesQuery } from "#client/api/series.ts";
import type { PageView } from "#client/components/page.ts";
import { basisField, dayField, idsField, measureField, releaseField, timeField, yearField } from "#client/components/search-fields.ts";
import { site } from "#client/components/site.ts";
import type { Area, Unit } from "#domain/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { SeriesResource, VintagesResource } from "#domain/resources/series.ts";

export const IndicatorSearch = z.strictObject({
  area: idsField,
  time: timeField,
  measure: measureField,
  basis: basisField,
  asOf: dayField,
  release: releaseField,
  kind: z.optional(z.enum(["columns", "line"])),
  /** `present` shows one chart a screen. */
  view: z.optional(z.enum(["chart", "table", "present"])),
  /** Of a presentation, from 1. */
  slide: z.optional(z.string().check(z.regex(/^[1-9]$/))),
  /** The year whose ladder is shown. */
  ladder: yearField,
});
export type IndicatorSearch = z.infer<typeof IndicatorSearch>;
export type IndicatorParams = { indicator: string };
export type IndicatorView = PageView<IndicatorParams, IndicatorSearch>;

export interface IndicatorData {
  indicator: IndicatorResource;
  meta: Meta;
  areas: Area[];
  unit: Unit;
  /** Of the chosen areas, or of the areas of the site. */
  series: SeriesResource[];
  /** The ladders of the same areas. */
  vintages: { area: string; ladders: VintagesResource[] }[];
  /** The same series as known today, when an earlier day or release is looked at. */
  today: SeriesResource[] | null;
}

/** Everything the page of an indicator shows. Areas the indicator has no figures for are refused by the API. */
export async function loadIndicator({ params, search }: IndicatorView, read: ReadApi): Promise<IndicatorData> {
  const { asOf, release, basis, measure } = search;
  const clock = { asOf, release };
  const [{ data: indicator, meta }, areas, units] = await Promise.all([
    read(indicatorQuery(params.indicator, { ...clock, area: search.area })),
    read(areasQuery()),
    read(unitsQuery()),
  ]);
  const chosen = chosenAreas(search, indicator);
  const kept = { basis, measure };
  const view = { ...clock, ...kept };
  const [series, vintages, today] = await Promise.all([
    readSeries(indicator.id, chosen, view, read),
    Promise.all(chosen.map(async (area) => ({ area, ladders: (await read(vintagesQuery(indicator.id, area, view))).data }))),
    asOf || release ? readSeries(indicator.id, chosen, kept, read) : null,
  ]);
  const unit = units.data.find(({ id }) => id === indicator.unit);
  if (unit === undefined) throw new ApiFailure({ status: 500, type: "/problems/internal" });
  return { indicator, meta, areas: areas.data, unit, series, vintages, today };
}

function readSeries(indicator: string, areas: readonly string[], view: SeriesView, read: ReadApi): Promise<SeriesResource[]> {
  return Promise.all(areas.map(async (area) => (await read(seriesQuery(indicator, area, view))).data));
}

/** The areas asked for; else those of the site that have figures, or where none has the present one. */
export function chosenAreas({ area }: Pick<IndicatorSearch, "area">, indicator: Pick<IndicatorResource, "areas">): string[] {
  if (area !== undefined) return [...new Set(area.split(","))];
  const known = site.areas.filter((id) => indicator.areas.some((one) => one.id === id));
  return known.length > 0 ? known : site.areas.slice(0, 1);
}
