import { z } from "zod";
import { Indicator } from "../catalogue.ts";
import { PartialDate } from "../day.ts";
import { Operator, Qualifier, Status } from "../observation.ts";
import { Period } from "../period.ts";
import { ReportId } from "../report.ts";
import { Bilingual, Slug } from "../text.ts";

const Named = z.object({ id: Slug, name: Bilingual });

/** The newest current actual of an indicator among the areas of the site. */
export const LatestFigure = z.object({
  area: Slug,
  period: Period,
  basis: z.string(),
  value: z.number(),
  valueMax: z.number().nullable(),
  status: Status,
  qualifier: Qualifier.nullable(),
  report: ReportId,
  published: PartialDate.nullable(),
});
export type LatestFigure = z.infer<typeof LatestFigure>;

/** The newest target of an indicator among the areas of the site. */
export const LatestTarget = z.object({
  area: Slug,
  period: Period,
  value: z.number(),
  valueMax: z.number().nullable(),
  operator: Operator,
  qualifier: Qualifier.nullable(),
  report: ReportId,
});
export type LatestTarget = z.infer<typeof LatestTarget>;

/** An indicator in a list: the catalogue entry, what there is of it, and its newest figure. */
export const IndicatorSummary = Indicator.omit({ topic: true }).extend({
  topic: Named,
  /** The basis that is drawn when none is asked for: the one with most years in the areas of the site. */
  mainBasis: z.string(),
  bases: z.array(z.object({ id: z.string(), name: Bilingual.nullable() })),
  coverage: z.object({ first: Period.nullable(), last: Period.nullable(), areas: z.int(), observations: z.int(), reports: z.int() }),
  latest: LatestFigure.nullable(),
});
export type IndicatorSummary = z.infer<typeof IndicatorSummary>;

/** One indicator with the areas it is known for and the reports that state it in the areas asked for, else in those of the site. */
export const IndicatorResource = IndicatorSummary.extend({
  areas: z.array(z.object({ id: Slug, bases: z.array(z.string()), first: Period, last: Period, observations: z.int() })),
  reports: z.array(
    z.object({
      id: ReportId,
      title: z.string(),
      publisher: z.string(),
      published: PartialDate.nullable(),
      url: z.string().nullable(),
      areas: z.array(Slug),
    }),
  ),
  /** Days on which a figure of the same areas changed, oldest first: the steps of the as-of control. */
  changedOn: z.array(z.string()),
});
export type IndicatorResource = z.infer<typeof IndicatorResource>;
