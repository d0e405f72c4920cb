import type { Day } from "#domain/day.ts";
import type { Decision, SeriesKey, Statement, Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";

/** Snapshot: the whole dataset at one release, in memory, frozen. Every read is answered from one, never from the database. */
export interface Snapshot {
  release: Release;
  /** Every release up to this one, oldest first. */
  releases: readonly Release[];
  catalogue: Catalogue;
  /** The last day on which a report of this release was published: an `asOf` on or after it is today. */
  latestPublished: Day | null;
  observationCount: number;
  /** In the order of the ledger. */
  reportsById: ReadonlyMap<string, Report>;
  /** Statements of one series, of both measures and all periods; empty for a series nobody stated. */
  statementsOf(key: SeriesKey): readonly Statement[];
  statementsOfReport(report: string): readonly Statement[];
  /** Bases an indicator has figures for in an area; the empty basis is the empty string. */
  basesOf(indicator: string, area: string): readonly string[];
  /** Areas an indicator has figures for. */
  areasOf(indicator: string): readonly string[];
  decisionsOf(key: SeriesKey): readonly Decision[];
  /** What this release and those before it took out, oldest first. */
  withdrawals: readonly Withdrawal[];
  /** Every statement, series by series. */
  statements(): Iterable<Statement>;
}
