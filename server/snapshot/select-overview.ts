import type { Area, Indicator, Topic } from "#domain/catalogue.ts";
import type { Period } from "#domain/period.ts";
import type { OverviewCard, OverviewResource, SparkPoint } from "#domain/resources/overview.ts";
import { isYear } from "#domain/year.ts";
import { daysOfChange } from "./days-of-change.ts";
import { mainBasisOf } from "./main-basis.ts";
import { latestFigure, latestTarget } from "./select-indicators.ts";
import { selectLadders } from "./select-ladders.ts";
import { selectScorecard, selectScorecardRow } from "./select-scorecard.ts";
import { siteAreaOfYear, siteAreasOf, type View } from "./view.ts";

/** The front page of one year, for the area of the site the year belongs to. */
export function selectOverview(view: View, { area, year }: { area: Area; year: Period }): OverviewResource {
  const { indicators, topics } = view.snapshot.catalogue;
  const scorecard = selectScorecard(view, { area, year });
  return {
    scorecard,
    cards: indicators.filter(({ headline }) => headline).map((indicator) => cardOf(view, { indicator, area, year })),
    changedOn: stepsOf(view, { area, year }),
    index: topics.map((topic) => indexOf(view, topic)).filter((entry) => entry.indicators.length > 0),
  };
}

function cardOf(view: View, { indicator, area, year }: { indicator: Indicator; area: Area; year: Period }): OverviewCard {
  const basis = mainBasisOf(view.snapshot, indicator.id);
  return {
    row: selectScorecardRow(view, { indicator, area, basis, year }),
    lastKnown: latestFigure(view, { indicator, basis, until: year }),
    spark: sparkOf(view, { indicator, basis, until: year }),
  };
}

/** Current actuals of the years of the site up to the year looked at, each of the area its year belongs to. */
function sparkOf(view: View, { indicator, basis, until }: { indicator: Indicator; basis: string; until: Period }): SparkPoint[] {
  const from = view.snapshot.catalogue.site.firstYear;
  return siteAreasOf(view)
    .flatMap((area) => {
      const { actuals } = selectLadders(view, { indicator, area, basis });
      return [...actuals].flatMap(([period, { current }]): SparkPoint[] => {
        const isShown = isYear(period) && period >= from && period <= until && siteAreaOfYear(view, period) === area;
        return current && isShown ? [{ period, area, value: current.value, status: current.status ?? "reported" }] : [];
      });
    })
    .sort((one, other) => (one.period < other.period ? -1 : 1));
}

/** They do not depend on the day looked from, or the control could not lead back to today. */
function stepsOf(view: View, { area, year }: { area: Area; year: Period }): string[] {
  const today: View = { ...view, asOf: null };
  const days = view.snapshot.catalogue.indicators.flatMap((indicator) =>
    view.snapshot
      .basesOf(indicator.id, area.id)
      .flatMap((basis) => daysOfChange(selectLadders(today, { indicator, area: area.id, basis }), year)),
  );
  return [...new Set(days)].sort();
}

function indexOf(view: View, topic: Topic): OverviewResource["index"][number] {
  const indicators = view.snapshot.catalogue.indicators.filter((indicator) => indicator.topic === topic.id);
  return {
    topic: { id: topic.id, name: topic.name },
    indicators: indicators.map((indicator) => {
      const query = { indicator, basis: mainBasisOf(view.snapshot, indicator.id) };
      const latest = latestFigure(view, query);
      const { id, shortName, unit } = indicator;
      return { id, shortName, unit, latest, target: latest === null ? latestTarget(view, query) : null };
    }),
  };
}
