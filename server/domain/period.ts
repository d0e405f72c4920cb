import { z } from "zod";
import type { Day } from "./day.ts";

const YEAR = /^\d{4}$/;
const SPAN = /^(\d{4})-(\d{4})$/;

/** Reference period (SDMX TIME_PERIOD, "kỳ"): one year `2024`, or a span of years `2021-2025`. Fiscal and calendar year are the same. */
export const Period = z.string().refine(isPeriod, "a year (2024) or a span of years (2021-2025)");
export type Period = z.infer<typeof Period>;

/** True for a year, or a span whose first year is before its last. */
export function isPeriod(text: string): boolean {
  const span = SPAN.exec(text);
  return span ? Number(span[1]) < Number(span[2]) : YEAR.test(text);
}

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
