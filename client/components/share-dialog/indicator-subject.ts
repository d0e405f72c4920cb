import { indicatorQuery } from "#client/api/indicator.ts";
import { seriesQuery } from "#client/api/series.ts";
import { formatSearch, type SearchValues } from "#client/components/address.ts";
import type { Clock } from "#client/components/clock.tsx";
import { knownYears } from "#client/components/known-years.ts";
import type { AppSettings } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import { type Bilingual, bilingual } from "#domain/text.ts";
import type { ShareSubject } from "./share-subject.ts";

export interface SharedIndicator {
  indicator: Pick<IndicatorResource, "id">;
  meta: Meta;
  title: Bilingual;
  sentence: Bilingual;
  /** Parameters of the page as they stand in its address. */
  search: SearchValues;
  /** Parameters that pictures and frames know as well, without the day. */
  selection: SearchValues;
  /** Parameters of the page a citation leads to, without the day. */
  cited: SearchValues;
  reports: readonly { publisher: string }[];
}

/** What the share dialog offers of a chart of one indicator. */
export function indicatorSubject(shared: SharedIndicator, origin: string): ShareSubject {
  const { indicator, meta, title, sentence, search, selection, cited, reports } = shared;
  const path = `/indicators/${indicator.id}`;
  const day = search.asOf ?? meta.latestPublished ?? "";
  return {
    name: indicator.id,
    framePath: `/embed/${indicator.id}`,
    picturePath: path,
    title,
    sentence,
    path,
    search,
    selection,
    asOf: search.asOf ?? null,
    citable: {
      producers: [...new Set(reports.map(({ publisher }) => publisher))],
      title: bilingual((locale) => `${title[locale]}, ${site.province[locale]}`),
      document: null,
      status: null,
      site: site.name,
      release: meta.release,
      asOf: day,
      accessed: null,
      url: `${origin}${path}${formatSearch({ ...cited, asOf: day })}`,
    },
  };
}

/** The chart that the page of an indicator shows first: the areas of the site, all years. Throws `ApiFailure`. */
export async function loadIndicatorSubject(id: string, clock: Clock, { read, origin }: AppSettings): Promise<ShareSubject> {
  const { data: indicator, meta } = await read(indicatorQuery(id, clock));
  const areas = site.areas.filter((area) => indicator.areas.some((one) => one.id === area));
  const series = await Promise.all(areas.map(async (area) => (await read(seriesQuery(id, area, clock))).data));
  const selection = { release: clock.release };
  const title = titleOf(indicator, series);
  return indicatorSubject(
    {
      ...{ indicator, meta, title, selection, reports: indicator.reports },
      sentence: bilingual((locale) => series.map(({ sentence }) => sentence[locale]).join(" ") || title[locale]),
      search: { ...clock },
      cited: selection,
    },
    origin,
  );
}

function titleOf({ shortName }: IndicatorResource, series: readonly SeriesResource[]): Bilingual {
  const known = knownYears(series);
  const [first, last] = [known[0], known.at(-1)];
  return bilingual((locale) => {
    if (first === undefined || last === undefined) return shortName[locale];
    const text = locale === "vi" ? vi : en;
    return fill(text.title, { name: shortName[locale], years: first === last ? first : fill(text.years, { first, last }) });
  });
}
