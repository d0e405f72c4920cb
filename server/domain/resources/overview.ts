import { z } from "zod";
import { Status } from "../observation.ts";
import { Period } from "../period.ts";
import { Bilingual, Slug } from "../text.ts";
import { LatestFigure, LatestTarget } from "./indicator.ts";
import { ScorecardResource, ScorecardRow } from "./scorecard.ts";

/** One year of the small series of a card. */
export const SparkPoint = z.object({ period: Period, area: Slug, value: z.number(), status: Status });
export type SparkPoint = z.infer<typeof SparkPoint>;

/** A headline indicator in one year: its scorecard row (null values where the year has none), its last known figure, its years. */
export const OverviewCard = z.object({
  row: ScorecardRow,
  /** The newest actual at or before the year on the same basis, named with its year and area when the year itself has none. */
  lastKnown: LatestFigure.nullable(),
  spark: z.array(SparkPoint),
});
export type OverviewCard = z.infer<typeof OverviewCard>;

/** The front page of one year: the scorecard's tally, the headline cards, and the newest figure of every indicator. */
export const OverviewResource = z.object({
  scorecard: ScorecardResource,
  cards: z.array(OverviewCard),
  /** Days on which a figure or target of the year changed, oldest first: the steps of the as-of control. */
  changedOn: z.array(z.string()),
  index: z.array(
    z.object({
      topic: z.object({ id: Slug, name: Bilingual }),
      indicators: z.array(
        z.object({
          ...{ id: Slug, shortName: Bilingual, unit: Slug, latest: LatestFigure.nullable() },
          /** Only where no actual is known: the newest target. */
          target: LatestTarget.nullable(),
        }),
      ),
    }),
  ),
});
export type OverviewResource = z.infer<typeof OverviewResource>;
