import { formatSearch } from "#client/components/address.ts";
import type { ShareSubject } from "#client/components/share-dialog/share-subject.ts";
import { site } from "#client/components/site.ts";
import { bilingual } from "#domain/text.ts";
import { fileSearch, sentencesOf, titleOfView } from "./indicator-head.ts";
import type { IndicatorProps } from "./indicator-page.tsx";
import { reportsShown } from "./reports-shown.ts";

/** What the share dialog offers of the page of an indicator. */
export function shareSubjectOf({ view, data }: Pick<IndicatorProps, "view" | "data">, origin: string): ShareSubject {
  const { search } = view;
  const { indicator, meta } = data;
  const { asOf: _, ...selection } = fileSearch(search);
  const path = `/indicators/${indicator.id}`;
  const day = search.asOf ?? meta.latestPublished ?? "";
  const title = bilingual((locale) => titleOfView({ locale, search }, data));
  return {
    name: indicator.id,
    framePath: `/embed/${indicator.id}`,
    picturePath: path,
    title,
    sentence: bilingual((locale) => sentencesOf(data, locale)),
    path,
    search,
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
      url: `${origin}${path}${formatSearch({ ...selection, asOf: day })}`,
    },
  };
}
