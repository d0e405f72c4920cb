import { indicatorSubject } from "#client/components/share-dialog/indicator-subject.ts";
import type { ShareSubject } from "#client/components/share-dialog/share-subject.ts";
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
  { view: { search }, data }: Pick<IndicatorProps, "view" | "data">,
  origin: string,
  ladder: Ladder | null = null,
): ShareSubject {
  const { asOf: _, ...shown } = fileSearch(search);
  return indicatorSubject(
    {
      indicator: data.indicator,
      meta: data.meta,
      title: bilingual((locale) => (ladder === null ? titleOfView({ locale, search }, data) : ladderTitle(ladder, data, locale))),
      sentence: bilingual((locale) => sentencesOf(data, locale)),
      search: ladder === null ? search : { ...search, ladder: ladder.year },
      selection: ladder === null ? shown : { ...shown, area: ladder.area, time: ladder.year, kind: "ladder" },
      cited: { ...shown, ladder: ladder?.year },
      reports: reportsShown(data),
    },
    origin,
  );
}

function ladderTitle({ year }: Ladder, { indicator }: IndicatorProps["data"], locale: Locale): string {
  return `${indicator.shortName[locale]}: ${fill((locale === "vi" ? vi : en).ladder.chart, { year })}`;
}
