import type { Statement } from "#domain/observation.ts";
import type { ConflictResource } from "#domain/resources/conflict.ts";
import type { BesideFigure } from "#domain/resources/series.ts";
import type { Beside } from "#domain/vintage.ts";
import { basesInOrder } from "./main-basis.ts";
import { type LadderedSeries, selectLadders } from "./select-ladders.ts";
import { siteAreasOf, type View } from "./view.ts";

export interface ConflictQuery {
  /** Null: every indicator. */
  indicators: readonly string[] | null;
  /** Null: the areas of the site. */
  areas: readonly string[] | null;
}

/** Figures on which reports disagree, by indicator in the order of the catalogue, area, basis, newest period first. */
export function selectConflicts(view: View, query: ConflictQuery): ConflictResource[] {
  const areas = query.areas ?? siteAreasOf(view);
  return view.snapshot.catalogue.indicators
    .filter(({ id }) => query.indicators === null || query.indicators.includes(id))
    .flatMap((indicator) =>
      areas.flatMap((area) =>
        basesInOrder(view.snapshot, indicator.id, area).flatMap((basis) =>
          conflictsOf(selectLadders(view, { indicator, area, basis })).sort(newestFirst),
        ),
      ),
    );
}

function conflictsOf(series: LadderedSeries): ConflictResource[] {
  const actuals = [...series.actuals.values()].flatMap(({ current, conflicts, decision }) =>
    current && conflicts.length > 0
      ? [conflictOf(current, conflicts, decision && { report: decision.report, reason: decision.reason })]
      : [],
  );
  const targets = [...series.targets.values()].flatMap(({ current, others }) => {
    const rivals = others.filter(({ reason }) => reason === "same-day" || reason === "undated");
    return current && rivals.length > 0 ? [conflictOf(current, rivals, null)] : [];
  });
  return [...actuals, ...targets];
}

function conflictOf(drawn: Statement, rivals: readonly Beside[], decision: ConflictResource["decision"]): ConflictResource {
  const { indicator, area, period, measure, basis, unit, value, valueMax, status, qualifier, report, published, asStated } = drawn;
  return {
    indicator,
    area,
    period,
    measure,
    basis,
    unit,
    drawn: { value, valueMax, status, qualifier, report, published, asStated },
    rivals: rivals.map(rivalOf),
    decision,
  };
}

function rivalOf({ statement, reason }: Beside): BesideFigure {
  const { report, published, value, valueMax, operator, status, qualifier, referenceDate, asStated, note } = statement;
  return { report, published, value, valueMax, operator, status, qualifier, referenceDate, asStated, reason, note };
}

function newestFirst(one: ConflictResource, other: ConflictResource): number {
  if (one.period === other.period) return one.measure < other.measure ? -1 : 1;
  return one.period > other.period ? -1 : 1;
}
