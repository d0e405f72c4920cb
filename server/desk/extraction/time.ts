import type { PeriodMark } from "./calendar.ts";

/** When the text was published, as far as known, and the year such a text looks back on. */
export interface Clock {
  year: number | null;
  month: number | null;
  /** January to March speak of the year before, December of its own year; in between nothing is closed. */
  reviewYear: number | null;
}

/** The time a sentence speaks of at some point. Years may be unknown. */
export interface Time {
  shape: "year" | "part" | "span" | "now" | "cutoff";
  year: number | null;
  firstYear?: number;
  month?: number;
  day?: number;
  isYearEnd?: boolean;
  /** Named only against another year ("năm ngoái"). */
  isRelative?: boolean;
}

/** Reads the day of publication ("2024-01-23", "2024-01", "2024" or unknown). */
export function readClock(published: string | null): Clock {
  const [year, month] = (published ?? "").split("-").map(Number);
  if (!year) return { year: null, month: null, reviewYear: null };
  const reviewYear = month === undefined ? null : month <= 3 ? year - 1 : month === 12 ? year : null;
  return { year, month: month ?? null, reviewYear };
}

/** What a named period means after the time spoken of before; null where it says nothing. */
export function resolveTime(mark: PeriodMark, before: Time | null, clock: Clock): Time | null {
  const contextYear = before?.year ?? clock.reviewYear ?? clock.year;
  switch (mark.shape) {
    case "idle":
      return null;
    case "now":
      return { shape: "now", year: null };
    case "span":
      return { shape: "span", year: mark.year, ...(mark.firstYear !== undefined && { firstYear: mark.firstYear }) };
    case "part":
      return { shape: "part", year: mark.year ?? relativeYear(mark, contextYear, clock) ?? partYear(before, clock) };
    case "cutoff":
      return mark.month === 0 ? null : cutoff(mark, before, clock);
    case "full-year":
      return { shape: "year", year: contextYear };
    case "year-end":
      return { shape: "year", year: mark.year ?? contextYear, isYearEnd: true };
    case "year":
      if (mark.anchor === "context" && mark.offset === 0 && before !== null)
        return before.shape === "span" ? { shape: "year", year: before.year } : before;
      return { shape: "year", year: mark.year ?? relativeYear(mark, contextYear, clock), ...(mark.offset && { isRelative: true }) };
  }
}

/** The year of a part of a year that names none. */
function partYear(before: Time | null, clock: Clock): number | null {
  return before?.year ?? clock.year;
}

function relativeYear(mark: PeriodMark, contextYear: number | null, clock: Clock): number | null {
  if (mark.anchor === undefined) return null;
  if (mark.anchor === "publication") return clock.year;
  if (mark.anchor === "review") return clock.reviewYear ?? (clock.year === null ? null : clock.year - 1);
  return contextYear === null ? null : contextYear + (mark.offset ?? 0);
}

function cutoff(mark: PeriodMark, before: Time | null, clock: Clock): Time {
  const year = mark.year ?? lastSuch(mark, clock) ?? before?.year ?? null;
  return {
    shape: "cutoff",
    year,
    ...(mark.month !== undefined && { month: mark.month }),
    ...(mark.day !== undefined && { day: mark.day }),
  };
}

/** The year of the last such month before the day of publication. */
function lastSuch({ month }: PeriodMark, { year, month: published }: Clock): number | null {
  return year === null || published === null || month === undefined ? year : month > published ? year - 1 : year;
}

/** The year a flow up to this time fills: the year itself, its last days, or the budget year that closes on 31 January. Null for a part of a year. */
export function flowYear(time: Time): number | null {
  if (time.shape === "year") return time.year;
  if (time.shape !== "cutoff" || time.year === null) return null;
  if (time.month === 12 && (time.day === undefined || time.day >= 30)) return time.year;
  return time.month === 1 && time.day !== undefined && time.day >= 30 ? time.year - 1 : null;
}
