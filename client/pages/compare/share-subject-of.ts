import { formatSearch } from "#client/components/address.ts";
import type { ShareSubject } from "#client/components/share-dialog/share-subject.ts";
import { site } from "#client/components/site.ts";
import { bilingual } from "#domain/text.ts";
import type { CompareProps } from "./compare-page.tsx";
import { colouredIds, firstOf, sentenceOf, titleOf } from "./compare-words.ts";

/** What the share dialog offers of a comparison of one indicator. Frames and pictures show the areas in colour. */
export function shareSubjectOf({ view, data }: Pick<CompareProps, "view" | "data">, origin: string): ShareSubject {
  const { search } = view;
  const { indicator } = firstOf(data);
  const kind = search.kind ?? "line";
  const year = kind === "ranking" ? search.year : undefined;
  const day = search.asOf ?? data.meta.latestPublished ?? "";
  const title = bilingual((locale) => titleOf(data, locale));
  return {
    indicator: indicator.id,
    title,
    sentence: bilingual((locale) => sentenceOf(data, search, locale) || titleOf(data, locale)),
    path: "/compare",
    search,
    selection: { area: kind === "line" ? colouredIds(data).join(",") : undefined, time: year ?? search.time, kind },
    asOf: search.asOf ?? null,
    citable: {
      producers: [...new Set(indicator.reports.map(({ publisher }) => publisher))],
      title,
      document: null,
      status: null,
      site: site.name,
      release: data.meta.release,
      asOf: day,
      accessed: null,
      url: `${origin}/compare${formatSearch({ ...search, asOf: day })}`,
    },
  };
}
