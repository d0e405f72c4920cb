import type { Day } from "./day.ts";
import type { Period } from "./period.ts";

// Apart from the schema of periods, so that what only counts years brings no library of schemas into a page.

const YEAR = /^\d{4}$/;

/** True when the period is a single year. */
export function isYear(period: Period): boolean {
  return YEAR.test(period);
}

/** The last day of the period, 31 December of its (last) year. */
export function lastDayOfPeriod(period: Period): Day {
  return `${period.slice(-4)}-12-31`;
}

/** The year `by` years after (or before) a year. */
export function shiftYear(year: Period, by: number): Period {
  return String(Number(year) + by);
}

/** Every year from the first to the last, both included. */
export function yearsBetween(first: Period, last: Period): Period[] {
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => shiftYear(first, index));
}
