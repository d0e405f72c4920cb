import { formatSearch } from "#client/components/address.ts";
import type { ShareSubject } from "#client/components/share-dialog/share-subject.ts";
import { site } from "#client/components/site.ts";
import { bilingual } from "#domain/text.ts";
import type { CompareProps } from "./compare-page.tsx";
import { selectionOf, sentenceOf, titleOf } from "./compare-words.ts";
import { reportsDrawn } from "./paper-sources.tsx";

/**
 * What the share dialog offers of a comparison: the same areas in colour and in grey, or the same indicators side by side. `kind` is that of
 * another chart of the page than the one the view puts first.
 */
export function shareSubjectOf({ view, data }: Pick<CompareProps, "view" | "data">, origin: string, kind = view.search.kind): ShareSubject {
  const search = { ...view.search, kind };
  const selection = selectionOf(search, data);
  const day = search.asOf ?? data.meta.latestPublished ?? "";
  const title = bilingual((locale) => titleOf(data, locale));
  return {
    name: `compare-${data.compared[0]?.indicator.id}`,
    framePath: "/embed/compare",
    picturePath: "/compare",
    title,
    sentence: bilingual((locale) => sentenceOf(data, search, locale) || titleOf(data, locale)),
    path: "/compare",
    search,
    selection,
    asOf: search.asOf ?? null,
    citable: {
      producers: [...new Set(reportsDrawn(data).map(({ publisher }) => publisher))],
      title,
      document: null,
      status: null,
      site: site.name,
      release: data.meta.release,
      asOf: day,
      accessed: null,
      url: `${origin}/compare${formatSearch({ ...selection, asOf: day })}`,
    },
  };
}
