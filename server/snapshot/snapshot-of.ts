import type { Decision, Statement, Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import type { Snapshot } from "./snapshot.ts";
import { assembleSnapshot, type SeriesIndex, seriesId } from "./snapshot-parts.ts";

/** What a snapshot is made of: rows that have been checked. */
export interface SnapshotRows {
  catalogue: Catalogue;
  /** Oldest first; the last one is the release of the snapshot. */
  releases: readonly Release[];
  reports: Iterable<Report>;
  statements: Iterable<Statement>;
  decisions: Iterable<Decision>;
  withdrawals?: readonly Withdrawal[];
}

/** Groups rows into a snapshot. Pure; consumes each iterable once, so that rows may stream out of a database. */
export function snapshotOf({ catalogue, releases, reports, statements, decisions, withdrawals = [] }: SnapshotRows): Snapshot {
  const reportsById = new Map<string, Report>();
  for (const report of reports) reportsById.set(report.id, Object.freeze(report));
  const { series, count } = groupSeries(statements);
  const decided = Map.groupBy(decisions, seriesId);
  return assembleSnapshot({
    ...{ catalogue, releases, reportsById, series, withdrawals },
    ...{ observationCount: count, decisions: decided, byReport: null },
  });
}

function groupSeries(statements: Iterable<Statement>): { series: SeriesIndex; count: number } {
  const series = new Map<string, Map<string, Map<string, Statement[]>>>();
  let count = 0;
  for (const statement of statements) {
    const byArea = getOrAdd(series, statement.indicator, () => new Map<string, Map<string, Statement[]>>());
    const byBasis = getOrAdd(byArea, statement.area, () => new Map<string, Statement[]>());
    getOrAdd(byBasis, statement.basis, (): Statement[] => []).push(statement);
    count++;
  }
  return { series, count };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = make();
  map.set(key, value);
  return value;
}
