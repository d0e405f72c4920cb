import { Chart } from "#client/charts/chart.tsx";
import { Presentation, type Slide } from "#client/charts/presentation.tsx";
import { useText } from "#client/components/page-context.tsx";
import { scorecard as en } from "#client/text/en/scorecard.ts";
import { fill } from "#client/text/fill.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import type { ProgressData } from "#domain/chart/chart-spec.ts";
import type { ScorecardRow } from "#domain/resources/scorecard.ts";
import { areaLabel } from "#domain/words.ts";
import type { ScorecardData } from "./scorecard-data.ts";
import styles from "./scorecard-page.module.css";
import type { ScorecardProps } from "./scorecard-page.tsx";

/** Rows of a slide that fit the screen when they are drawn larger. */
const MOST_LARGE = 8;

/** The scorecard one chart a screen: the headline indicators against their targets, then every topic that has a target. */
export function ScorecardSlides({ view: { search, locale }, data }: ScorecardProps) {
  const text = useText(vi, en);
  const { slide, view: _, ...kept } = search;
  const { scorecard, area } = data;
  const place = { area: areaLabel(area, locale, "short"), year: scorecard.year };
  const slides = [
    slideOf("headline", {
      title: fill(text.headline, place),
      rows: scorecard.rows.filter(({ indicator }) => data.indicators.some(({ id, headline }) => headline && id === indicator)),
      sentence: scorecard.sentence[locale],
    }),
    ...topicsOf(data).map(({ id, name, rows }) => slideOf(id, { title: `${name[locale]}, ${fill(text.head, place)}`, rows })),
  ];
  return (
    <Presentation
      slides={slides}
      current={Number(slide ?? 1)}
      locale={locale}
      to={`/scorecard/${area.id}/${scorecard.year}`}
      search={kept}
    />
  );

  function slideOf(id: string, { title, rows, sentence }: { title: string; rows: readonly ScorecardRow[]; sentence?: string }): Slide {
    return {
      id,
      title,
      content: (
        <>
          {sentence && <p className="sentence">{sentence}</p>}
          <div className={rows.length <= MOST_LARGE ? styles.large : undefined}>
            <Chart spec={{ kind: "progress", locale }} data={progressData(data, rows)} title={title} table="none" />
          </div>
        </>
      ),
    };
  }
}

function progressData({ scorecard, area, indicators, units }: ScorecardData, rows: readonly ScorecardRow[]): ProgressData {
  return {
    area,
    year: scorecard.year,
    sentence: scorecard.sentence,
    reports: scorecard.reports,
    rows: rows.flatMap((row) => {
      const [indicator, unit] = [indicators.find(({ id }) => id === row.indicator), units.find(({ id }) => id === row.unit)];
      const basisName = indicator?.bases.find(({ id }) => id === row.basis)?.name ?? null;
      return indicator && unit ? [{ indicator, unit, row, basisName }] : [];
    }),
  };
}

/** Topics in which an actual can be held against a target, each with all its rows. */
function topicsOf({ scorecard: { rows }, indicators }: ScorecardData) {
  const names = new Map(indicators.map(({ topic }) => [topic.id, topic.name]));
  return [...Map.groupBy(rows, ({ topic }) => topic)].flatMap(([id, own]) => {
    const name = names.get(id);
    return name && own.some(({ actual, target }) => actual && target) ? [{ id, name, rows: own }] : [];
  });
}
