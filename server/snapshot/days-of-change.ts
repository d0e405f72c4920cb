import type { Day } from "#domain/day.ts";
import type { Period } from "#domain/period.ts";
import { publishedOn } from "#domain/report.ts";
import { selectTarget } from "#domain/target.ts";
import type { LadderedSeries } from "./select-ladders.ts";

/** Days on which a figure of the series (of one period, where it is named) became another one, in no order. */
export function daysOfChange({ actuals, targets }: LadderedSeries, period?: Period): Day[] {
  const isMeant = ([one]: readonly [Period, unknown]) => period === undefined || one === period;
  return [
    ...[...actuals].filter(isMeant).flatMap(([, { steps }]) => steps.flatMap(({ publishedOn: day }) => day ?? [])),
    ...[...targets].filter(isMeant).flatMap(([, choice]) => daysOfTarget(choice)),
  ];
}

/** Days on which a target was drawn that was not drawn before. */
function daysOfTarget({ current, others }: NonNullable<ReturnType<LadderedSeries["targets"]["get"]>>): Day[] {
  const all = [...(current ? [current] : []), ...others.map(({ statement }) => statement)];
  return all.flatMap((statement) => {
    const day = publishedOn(statement);
    return day !== null && selectTarget(all, { asOf: day }).current === statement ? day : [];
  });
}
