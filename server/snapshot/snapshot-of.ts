import type { Day } from "#domain/day.ts";
import type { Decision, SeriesKey, Statement, Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import { publishedOn, type Report } from "#domain/report.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import type { Snapshot } from "./snapshot.ts";

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
  const release = releases.at(-1);
  if (release === undefined) throw new Error("a snapshot needs at least one release; load the ledger first");
  const reportsById = new Map<string, Report>();
  for (const report of reports) reportsById.set(report.id, Object.freeze(report));
  const series = groupSeries(statements);
  const decisionsBySeries = Map.groupBy(decisions, seriesOf);
  let statementsByReport: Map<string, Statement[]> | null = null;
  return Object.freeze({
    release,
    releases,
    catalogue,
    latestPublished: latestOf(reportsById.values()),
    observationCount: series.count,
    reportsById,
    statementsOf: (key: SeriesKey) => series.find(key) ?? NONE,
    // Most processes never ask for a report, so the second index is made when the first one does.
    statementsOfReport: (report: string) => {
      statementsByReport ??= Map.groupBy(series.all(), (statement) => statement.report);
      return statementsByReport.get(report) ?? NONE;
    },
    basesOf: (indicator: string, area: string) => [...(series.byIndicator.get(indicator)?.get(area)?.keys() ?? [])],
    areasOf: (indicator: string) => [...(series.byIndicator.get(indicator)?.keys() ?? [])],
    decisionsOf: (key: SeriesKey) => decisionsBySeries.get(seriesOf(key)) ?? [],
    withdrawals,
    statements: series.all,
  });
}

const NONE: readonly Statement[] = Object.freeze([]);

type StatementsByBasis = Map<string, Statement[]>;

/** Statements by indicator, area and basis. Nested maps: a series is found without building a key. */
function groupSeries(statements: Iterable<Statement>) {
  const byIndicator = new Map<string, Map<string, StatementsByBasis>>();
  let count = 0;
  for (const statement of statements) {
    const byArea = getOrAdd(byIndicator, statement.indicator, () => new Map<string, StatementsByBasis>());
    const byBasis = getOrAdd(byArea, statement.area, (): StatementsByBasis => new Map());
    getOrAdd(byBasis, statement.basis, (): Statement[] => []).push(statement);
    count++;
  }
  return {
    byIndicator,
    count,
    find: ({ indicator, area, basis }: SeriesKey) => byIndicator.get(indicator)?.get(area)?.get(basis),
    all: function* (): Iterable<Statement> {
      for (const byArea of byIndicator.values()) for (const byBasis of byArea.values()) for (const list of byBasis.values()) yield* list;
    },
  };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = make();
  map.set(key, value);
  return value;
}

function seriesOf({ indicator, area, basis }: SeriesKey): string {
  return `${indicator}|${area}|${basis}`;
}

function latestOf(reports: Iterable<Report>): Day | null {
  let latest: Day | null = null;
  for (const report of reports) {
    const day = publishedOn(report);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}
