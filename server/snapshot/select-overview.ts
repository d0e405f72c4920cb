import type { Area, Indicator, Topic } from "#domain/catalogue.ts";
import type { Period } from "#domain/period.ts";
import type { OverviewCard, OverviewResource, SparkPoint } from "#domain/resources/overview.ts";
import { isYear } from "#domain/year.ts";
import { mainBasisOf } from "./main-basis.ts";
import { latestFigure } from "./select-indicators.ts";
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

function indexOf(view: View, topic: Topic): OverviewResource["index"][number] {
  const indicators = view.snapshot.catalogue.indicators.filter((indicator) => indicator.topic === topic.id);
  return {
    topic: { id: topic.id, name: topic.name },
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      shortName: indicator.shortName,
      unit: indicator.unit,
      latest: latestFigure(view, { indicator, basis: mainBasisOf(view.snapshot, indicator.id) }),
    })),
  };
}
