import { Presentation, type Slide } from "#client/charts/presentation.tsx";
import { useText } from "#client/components/page-context.tsx";
import { compare as en } from "#client/text/en/compare.ts";
import { fill } from "#client/text/fill.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import { kindsFor } from "#domain/chart/chart-kinds.ts";
import { ComparedChart, type ComparedKind } from "./compare-charts.tsx";
import type { CompareProps } from "./compare-page.tsx";
import { comparisonOf, firstOf, isOfMany, sentenceOf, titleOf } from "./compare-words.ts";

/** The charts of the comparison, one a screen. */
export function ComparisonSlides(props: CompareProps) {
  const { view, data } = props;
  const text = useText(vi, en);
  const { slide, view: _, ...search } = view.search;
  const name = firstOf(data).indicator.shortName[view.locale];
  const period = comparisonOf(data, view.search)?.comparison.period ?? null;
  const offered = kindsFor(firstOf(data).indicator);
  const titles: Record<ComparedKind, string> = {
    line: titleOf(data, view.locale),
    ranking: `${name}. ${fill(text.ranking, { year: period ?? "" })}`,
    multiples: isOfMany(data) ? titleOf(data, view.locale) : `${name}. ${text.panels}`,
  };
  const kinds: ComparedKind[] = isOfMany(data)
    ? ["multiples"]
    : ["line", ...(period !== null && offered.includes("ranking") ? (["ranking"] as const) : []), "multiples"];
  const slides = kinds.map(
    (kind): Slide => ({
      id: kind,
      title: titles[kind],
      content: (
        <>
          {kind === kinds[0] && <p className="sentence">{sentenceOf(data, view.search, view.locale)}</p>}
          <ComparedChart {...props} kind={kind} table="none" />
        </>
      ),
    }),
  );
  return <Presentation slides={slides} current={Number(slide ?? 1)} locale={view.locale} to="/compare" search={search} />;
}
