import type { Indicator } from "#domain/catalogue.ts";
import type { Statement } from "#domain/observation.ts";
import type { ConflictResource } from "#domain/resources/conflict.ts";
import type { BesideFigure } from "#domain/resources/series.ts";
import { laddersByPeriod, targetsByPeriod } from "#domain/series.ts";
import type { Beside } from "#domain/vintage.ts";
import { contestedFigures, figureId } from "./contested-figures.ts";
import { knownStatements } from "./drawn-figures.ts";
import { basesInOrder } from "./main-basis.ts";
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
          conflictsOf(contestedSeries(view, { indicator, area, basis })).sort(newestFirst),
        ),
      ),
    );
}

/** The ladders of those figures of a series that may be in conflict. */
function contestedSeries({ snapshot, asOf }: View, { indicator, area, basis }: { indicator: Indicator; area: string; basis: string }) {
  const key = { indicator: indicator.id, area, basis };
  const [known, decisions] = [knownStatements(snapshot.statementsOf(key), asOf), snapshot.decisionsOf(key)];
  const contested = contestedFigures(known, decisions);
  const statements = contested.size === 0 ? [] : known.filter((statement) => contested.has(figureId(statement)));
  const input = { indicator, statements, decisions, asOf: null };
  return { actuals: laddersByPeriod(input), targets: targetsByPeriod(input) };
}

function conflictsOf(series: ReturnType<typeof contestedSeries>): ConflictResource[] {
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
