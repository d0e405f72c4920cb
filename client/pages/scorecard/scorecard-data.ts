import * as z from "zod/mini";
import type { ReadApi } from "#client/api/api-query.ts";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { observationsQuery } from "#client/api/observation.ts";
import { scorecardQuery } from "#client/api/scorecard.ts";
import type { PageView } from "#client/components/page.ts";
import { dayField, releaseField } from "#client/components/search-fields.ts";
import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ScorecardResource } from "#domain/resources/scorecard.ts";
import type { ScorecardSlides } from "./scorecard-slides.tsx";

export const ScorecardSearch = z.strictObject({
  asOf: dayField,
  release: releaseField,
  /** `present` shows one chart a screen. */
  view: z.optional(z.enum(["table", "present"])),
  /** Of a presentation, from 1. */
  slide: z.optional(z.string().check(z.regex(/^[1-9]\d?$/))),
});
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
  /** Only where the page is presented: the table needs no chart, and so loads none. */
  slides: typeof ScorecardSlides | null;
  /** Rows of the files of the table, and all there are. */
  rows: { shown: number; all: number };
}

/** One area in one year, with the names behind the ids. */
export async function loadScorecard({ params, search }: ScorecardView, read: ReadApi): Promise<ScorecardData> {
  const { asOf, release } = search;
  const [{ data: scorecard, meta }, areas, indicators, units, slides] = await Promise.all([
    read(scorecardQuery(params.area, params.year, { asOf, release })),
    read(areasQuery()),
    read(indicatorsQuery()),
    read(unitsQuery()),
    search.view === "present" ? import("./scorecard-slides.tsx") : null,
  ]);
  const area = areas.data.find(({ id }) => id === scorecard.area) as AreaResource;
  const known = areas.data.filter((one) => one.level === "province" && one.observations > 0);
  const time = `${Number(scorecard.year) - 1}..${scorecard.year}`;
  const shown = await read(observationsQuery({ area: scorecard.area, time, asOf, release, limit: 1 }));
  const rows = { shown: shown.meta.count, all: areas.data.reduce((sum, { observations }) => sum + observations, 0) };
  const presented = slides?.ScorecardSlides ?? null;
  return { scorecard, meta, area, areas: known, indicators: indicators.data, units: units.data, slides: presented, rows };
}
