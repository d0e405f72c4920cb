import { z } from "zod";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const PARTIAL = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** A calendar day in +07:00, `YYYY-MM-DD`. Days compare as text. */
export const Day = z.string().refine(isDay, "a calendar day as YYYY-MM-DD");
export type Day = z.infer<typeof Day>;

/** A date of which only the year, or the year and month, may be known: `2025`, `2025-03`, `2025-03-14`. */
export const PartialDate = z.string().refine(isPartialDate, "a date as YYYY, YYYY-MM or YYYY-MM-DD");
export type PartialDate = z.infer<typeof PartialDate>;

/** True when the text names a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/** True for a year, a month of a year, or a day that the calendar has. */
export function isPartialDate(text: string): boolean {
  return PARTIAL.test(text) && isDay(padDate(text));
}

/** The last day a partial date can mean: `2025` → `2025-12-31`, `2024-02` → `2024-02-29`. It is when the public can have known it at the latest. */
export function lastDayOf(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${daysOf(year, month)}`;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] as number);
}

/** Whole days between two days, regardless of order. */
export function daysBetween(one: Day, other: Day): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** The day it is in Viet Nam (+07:00) at an instant. */
export function dayInVietNam(instant: Date): Day {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function padDate(text: string): Day {
  return text + "-01-01".slice(text.length - 4);
}
