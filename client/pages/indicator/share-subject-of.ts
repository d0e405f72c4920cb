import { formatSearch } from "#client/components/address.ts";
import type { ShareSubject } from "#client/components/share-dialog/share-subject.ts";
import { site } from "#client/components/site.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { bilingual, type Locale } from "#domain/text.ts";
import { fileSearch, sentencesOf, titleOfView } from "./indicator-head.ts";
import type { IndicatorProps } from "./indicator-page.tsx";
import { reportsShown } from "./reports-shown.ts";

/** The history of the figure of one area and year. */
export interface Ladder {
  area: string;
  year: string;
}

/** What the share dialog offers of the page of an indicator; with a year, of the ladder of that year. */
export function shareSubjectOf(
  { view, data }: Pick<IndicatorProps, "view" | "data">,
  origin: string,
  ladder: Ladder | null = null,
): ShareSubject {
  const { search } = view;
  const { indicator, meta } = data;
  const { asOf: _, ...shown } = fileSearch(search);
  const selection = ladder === null ? shown : { ...shown, area: ladder.area, time: ladder.year, kind: "ladder" };
  const path = `/indicators/${indicator.id}`;
  const day = search.asOf ?? meta.latestPublished ?? "";
  const title = bilingual((locale) => (ladder === null ? titleOfView({ locale, search }, data) : ladderTitle(ladder, data, locale)));
  return {
    name: indicator.id,
    framePath: `/embed/${indicator.id}`,
    picturePath: path,
    title,
    sentence: bilingual((locale) => sentencesOf(data, locale)),
    path,
    search: ladder === null ? search : { ...search, ladder: ladder.year },
    selection,
    asOf: search.asOf ?? null,
    citable: {
      producers: [...new Set(reportsShown(data).map(({ publisher }) => publisher))],
      title: bilingual((locale) => `${title[locale]}, ${site.province[locale]}`),
      document: null,
      status: null,
      site: site.name,
      release: meta.release,
      asOf: day,
      accessed: null,
      url: `${origin}${path}${formatSearch({ ...shown, ladder: ladder?.year, asOf: day })}`,
    },
  };
}

function ladderTitle({ year }: Ladder, { indicator }: IndicatorProps["data"], locale: Locale): string {
  return `${indicator.shortName[locale]}: ${fill((locale === "vi" ? vi : en).ladder.chart, { year })}`;
}
