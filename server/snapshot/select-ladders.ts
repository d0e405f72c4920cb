import type { Indicator } from "#domain/catalogue.ts";
import type { Decision, Measure, Statement } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import { laddersByPeriod, targetsByPeriod } from "#domain/series.ts";
import type { TargetChoice } from "#domain/target.ts";
import type { Ladder } from "#domain/vintage.ts";
import type { View } from "./view.ts";

/** One series with the rule applied to each of its figures. */
export interface LadderedSeries {
  indicator: Indicator;
  area: string;
  basis: string;
  actuals: ReadonlyMap<Period, Ladder>;
  targets: ReadonlyMap<Period, TargetChoice>;
  decisions: readonly Decision[];
}

/** Applies the rule "which value is current" to every figure of one series. */
export function selectLadders(
  view: View,
  { indicator, area, basis }: { indicator: Indicator; area: string; basis: string },
): LadderedSeries {
  const key = { indicator: indicator.id, area, basis };
  const input = {
    indicator,
    statements: view.snapshot.statementsOf(key),
    decisions: view.snapshot.decisionsOf(key),
    asOf: view.asOf,
  };
  return { indicator, area, basis, actuals: laddersByPeriod(input), targets: targetsByPeriod(input), decisions: input.decisions };
}

/** The statement that is drawn for a figure, or null. */
export function drawnOf(series: LadderedSeries, { period, measure }: { period: Period; measure: Measure }): Statement | null {
  return (measure === "actual" ? series.actuals.get(period)?.current : series.targets.get(period)?.current) ?? null;
}
