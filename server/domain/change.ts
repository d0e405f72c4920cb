import type { Indicator, SeriesBreak } from "./catalogue.ts";
import type { Statement } from "./observation.ts";
import type { Period } from "./period.ts";
import { decimalsOf, roundTo } from "./precision.ts";
import type { Change, Difference, Growth } from "./resources/series.ts";
import { shiftYear } from "./year.ts";

type Measured = Pick<Indicator, "unit" | "kind">;

/** Later minus earlier: percentage points for shares and rates in per cent, places for ranks, else the unit; the ratio only where it means something. */
export function differenceBetween(later: number, earlier: number, indicator: Measured): Difference {
  const value = roundTo(later - earlier, Math.max(decimalsOf(later), decimalsOf(earlier)));
  if (indicator.unit === "percent") return { value, unit: "percentage-point", percent: null };
  if (indicator.kind === "rank") return { value, unit: "place", percent: null };
  const percent = indicator.kind === "index" || earlier <= 0 ? null : roundTo((later / earlier - 1) * 100, 1);
  return { value, unit: indicator.unit, percent };
}

/** Change against the year before, or null where the year before has no figure or a break lies between. */
export function changeAgainstYearBefore(
  period: Period,
  actuals: ReadonlyMap<Period, Statement>,
  indicator: Indicator,
  breaks: readonly SeriesBreak[],
): Change | null {
  const from = shiftYear(period, -1);
  const [later, earlier] = [actuals.get(period), actuals.get(from)];
  if (!later || !earlier || !indicator.yearsComparable || hasBreakBetween(from, period, breaks)) return null;
  return { ...differenceBetween(later.value, earlier.value, indicator), from };
}

/** Actual against the target in per cent; null where a ratio means nothing: ranges, "about", ranks, targets at or below zero. */
export function progressOf(actual: Statement | null, target: Statement | null, indicator: Measured): number | null {
  if (!actual || !target || target.operator === "range" || target.operator === "~" || indicator.kind === "rank" || target.value <= 0)
    return null;
  return roundTo((actual.value / target.value) * 100, 1);
}

/** Actual minus the target; against a range, minus its nearest end, and 0 inside it. */
export function differenceToTarget(actual: Statement | null, target: Statement | null, indicator: Measured): Difference | null {
  if (!actual || !target || target.operator === "~") return null;
  const isInside = target.valueMax !== null && actual.value >= target.value && actual.value <= target.valueMax;
  const nearest = isInside ? actual.value : target.valueMax !== null && actual.value > target.valueMax ? target.valueMax : target.value;
  return differenceBetween(actual.value, nearest, indicator);
}

/** Growth from the first year after the last break to the newest year, with the compound average a year. */
export function growthOf(actuals: ReadonlyMap<Period, Statement>, indicator: Indicator, breaks: readonly SeriesBreak[]): Growth | null {
  const years = [...actuals.keys()].sort();
  const to = years.at(-1);
  if (to === undefined || !indicator.yearsComparable) return null;
  const from = years.find((year) => !hasBreakBetween(year, to, breaks));
  if (from === undefined || from === to) return null;
  const [later, earlier] = [actuals.get(to) as Statement, actuals.get(from) as Statement];
  const difference = differenceBetween(later.value, earlier.value, indicator);
  const perYear =
    difference.percent === null || later.value <= 0 ? null : ((later.value / earlier.value) ** (1 / (Number(to) - Number(from))) - 1) * 100;
  return { ...difference, from, to, perYear: perYear === null ? null : roundTo(perYear, 1) };
}

/** True when one of the breaks lies after the earlier year and before the later one. */
export function hasBreakBetween(earlier: Period, later: Period, breaks: readonly SeriesBreak[]): boolean {
  return breaks.some(({ after }) => earlier <= after && after < later);
}
