import { formatSearch } from "#client/components/address.ts";
import { PresentView, type Slide } from "#client/components/present-view.tsx";
import { OFFERED_KINDS, offersColumns } from "./chart-kind-of.ts";
import { fileSearch, sentencesOf } from "./indicator-head.ts";
import type { IndicatorProps } from "./indicator-page.tsx";
import { chosenLadder, revisedYears } from "./revised-years.ts";

/** The charts of an indicator one by one: as bars, as a line, and how the year that changed most did so. */
export function IndicatorSlides({ view, data }: IndicatorProps) {
  const { search, locale } = view;
  const { id } = data.indicator;
  const alt = sentencesOf(data, locale);
  const picture = (own: Record<string, string | undefined>): Slide => ({
    src: `/indicators/${id}.png${formatSearch({ ...fileSearch(search), ...own, lang: locale === "en" ? "en" : undefined, size: "slide" })}`,
    alt,
  });
  const kinds = OFFERED_KINDS.filter((kind) => kind !== "columns" || offersColumns(data));
  const first = search.kind !== undefined && kinds.includes(search.kind) ? [search.kind] : [];
  const revised = chosenLadder(revisedYears(data.vintages), search.ladder);
  const slides = [
    ...[...first, ...kinds.filter((kind) => !first.includes(kind))].map((kind) => picture({ kind })),
    ...(revised ? [picture({ kind: "ladder", time: revised.ladder.period, area: revised.area })] : []),
  ];
  const { view: _, ...rest } = search;
  return <PresentView slides={slides} back={{ to: `/indicators/${id}`, search: rest }} />;
}
