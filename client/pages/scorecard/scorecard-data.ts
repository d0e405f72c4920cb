import * as z from "zod/mini";
import type { ReadApi } from "#client/api/api-query.ts";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { observationsQuery } from "#client/api/observation.ts";
import { scorecardQuery } from "#client/api/scorecard.ts";
import type { PageView } from "#client/components/page.ts";
import { dayField } from "#client/components/search-fields.ts";
import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ScorecardResource } from "#domain/resources/scorecard.ts";

export const ScorecardSearch = z.strictObject({ asOf: dayField });
export type ScorecardSearch = z.infer<typeof ScorecardSearch>;
export type ScorecardParams = { area: string; year: string };
export type ScorecardView = PageView<ScorecardParams, ScorecardSearch>;

export interface ScorecardData {
  scorecard: ScorecardResource;
  meta: Meta;
  area: AreaResource;
  /** Provinces with figures, those of the site first. */
  areas: AreaResource[];
  indicators: IndicatorSummary[];
  units: UnitResource[];
  /** Rows of the files of the table, and all there are. */
  rows: { shown: number; all: number };
}

/** One area in one year, with the names behind the ids. */
export async function loadScorecard({ params, search }: ScorecardView, read: ReadApi): Promise<ScorecardData> {
  const [{ data: scorecard, meta }, areas, indicators, units] = await Promise.all([
    read(scorecardQuery(params.area, params.year, search.asOf ? { asOf: search.asOf } : {})),
    read(areasQuery()),
    read(indicatorsQuery()),
    read(unitsQuery()),
  ]);
  const area = areas.data.find(({ id }) => id === scorecard.area) as AreaResource;
  const known = areas.data.filter((one) => one.level === "province" && one.observations > 0);
  const time = `${Number(scorecard.year) - 1}..${scorecard.year}`;
  const shown = await read(observationsQuery({ area: scorecard.area, time, asOf: search.asOf, limit: 1 }));
  const rows = { shown: shown.meta.count, all: areas.data.reduce((sum, { observations }) => sum + observations, 0) };
  return { scorecard, meta, area, areas: known, indicators: indicators.data, units: units.data, rows };
}
