import type { Citable } from "#domain/citation.ts";
import type { Day } from "#domain/day.ts";
import { bilingual } from "#domain/text.ts";
import { areaLabel } from "#domain/words.ts";
import { type Cast, castOf, dayOf, type PublishedView } from "./published-view.ts";

/** What a reader of a view cites: its producers by the number of figures, and its report where there is only one. */
export function citableOf(view: PublishedView, { accessed, cast = castOf(view) }: { accessed: Day | null; cast?: Cast }): Citable {
  const { snapshot, subject, origin } = view;
  const [report, ...others] = cast.reports;
  const asOf = dayOf(view);
  const query = new URLSearchParams(view.query);
  query.set("asOf", asOf);
  return {
    producers: producersOf(cast),
    title: bilingual((locale) => {
      const areas = cast.areas.length > 3 ? "" : cast.areas.map((area) => areaLabel(area, locale, "long")).join(", ");
      return [subject.title[locale], areas, spanOf(cast)].filter(Boolean).join(", ");
    }),
    document: report && others.length === 0 ? { title: report.title, published: report.published, locator: "" } : null,
    status: null,
    site: snapshot.catalogue.site.name,
    release: snapshot.release.release,
    asOf,
    accessed,
    url: `${origin}${subject.path}?${query.toString().replaceAll("%2C", ",")}`,
  };
}

/** `2011–2025`, `2024`, or nothing. */
export function spanOf({ first, last }: Pick<Cast, "first" | "last">): string {
  if (first === null || last === null) return "";
  return first === last ? first : `${first}–${last}`;
}

function producersOf({ reports, rowsByReport }: Cast): string[] {
  const counts = new Map<string, number>();
  for (const { id, publisher } of reports) counts.set(publisher, (counts.get(publisher) ?? 0) + (rowsByReport.get(id) ?? 0));
  return [...counts]
    .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .map(([publisher]) => publisher);
}
