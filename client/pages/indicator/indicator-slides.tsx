import { Chart } from "#client/charts/chart.tsx";
import { Presentation, type Slide } from "#client/charts/presentation.tsx";
import { useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { kindOfView, OFFERED_KINDS, offersColumns } from "./chart-kind-of.ts";
import { sentencesOf, titleOfView } from "./indicator-head.ts";
import type { IndicatorProps } from "./indicator-page.tsx";
import { chosenLadder, revisedYears } from "./revised-years.ts";
import { yearsOf } from "./years-of.ts";

/** The charts of an indicator one by one: as the view draws it, in its other kind, and how the year that changed most did so. */
export function IndicatorSlides({ view, data }: IndicatorProps) {
  const text = useText(vi, en).ladder;
  const { locale } = view;
  const { slide, view: _, ...search } = view.search;
  const { indicator, unit, areas, series, vintages } = data;
  const { from, to } = yearsOf(search.time, series);
  const chosen = search.area ? search.area.split(",") : [];
  const first = kindOfView(view, data);
  const kinds = [first, ...OFFERED_KINDS.filter((kind) => kind !== first && (kind !== "columns" || offersColumns(data)))];
  const title = titleOfView(view, data);
  const figures = { indicator, unit, areas, series, site, reports: indicator.reports, asOf: search.asOf ?? null };
  const revised = chosenLadder(revisedYears(vintages), search.ladder);
  const slides = [
    ...kinds.map(
      (kind): Slide => ({
        id: kind,
        title,
        content: (
          <>
            {kind === first && <p className="sentence">{sentencesOf(data, locale)}</p>}
            <Chart spec={{ kind, locale, from, to, chosen }} data={figures} title={title} table="none" />
          </>
        ),
      }),
    ),
    ...(revised ? [ladderSlide(revised.ladder.period)] : []),
  ];
  return <Presentation slides={slides} current={Number(slide ?? 1)} locale={locale} to={`/indicators/${indicator.id}`} search={search} />;

  function ladderSlide(year: string): Slide {
    const name = `${indicator.shortName[locale]}: ${fill(text.chart, { year })}`;
    const ladder = { indicator, unit, vintages: (revised as NonNullable<typeof revised>).ladder, reports: indicator.reports };
    return { id: "ladder", title: name, content: <Chart spec={{ kind: "ladder", locale }} data={ladder} title={name} table="none" /> };
  }
}
