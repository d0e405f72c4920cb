import { type Decision, keyOf, type SeriesKey, type Statement, type Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import { publishedOn, type Report } from "#domain/report.ts";
import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { observationId } from "./subject-of-change.ts";

/**
 * The snapshot as it is once the changes are released: what a draft previews, and what is served from the moment it is published. Only what the
 * changes touch is made anew; everything else is the snapshot before, so it costs the same for a thousand figures and for a million.
 */
export function changeSnapshot(before: Snapshot, changes: readonly LedgerChange[], release: Release): Snapshot {
  const reportsById = changeReports(before, changes);
  const touched = changeSeries({ before, changes, reportsById, recordedIn: release.release });
  const decisions = changeDecisions(before, changes);
  const seriesKeysOf = (indicator: string) => {
    const known = before.areasOf(indicator).flatMap((area) => before.basesOf(indicator, area).map((basis) => ({ indicator, area, basis })));
    const added = [...touched.values()].filter(({ key }) => key.indicator === indicator).map(({ key }) => key);
    const all = new Map([...known, ...added].map((key) => [seriesId(key), key]));
    return [...all.values()].filter((key) => statementsOf(key).length > 0);
  };
  const statementsOf = (key: SeriesKey) => touched.get(seriesId(key))?.statements ?? before.statementsOf(key);
  const indicators = new Set(before.catalogue.indicators.map(({ id }) => id));
  return Object.freeze({
    release,
    releases: [...before.releases, release],
    catalogue: before.catalogue,
    latestPublished: latestOf(reportsById.values()),
    observationCount: release.counts.observations,
    reportsById,
    statementsOf,
    statementsOfReport: (report: string) => {
      const kept = before.statementsOfReport(report).filter((statement) => !touched.has(seriesId(statement)));
      return [...kept, ...[...touched.values()].flatMap(({ statements }) => statements.filter((one) => one.report === report))];
    },
    basesOf: (indicator: string, area: string) =>
      seriesKeysOf(indicator)
        .filter((key) => key.area === area)
        .map(({ basis }) => basis),
    areasOf: (indicator: string) => [...new Set(seriesKeysOf(indicator).map(({ area }) => area))],
    decisionsOf: (key: SeriesKey) => decisions.get(seriesId(key)) ?? before.decisionsOf(key),
    withdrawals: [...before.withdrawals, ...changes.flatMap((change) => withdrawalOf(change, release) ?? [])],
    statements: function* () {
      for (const indicator of indicators) for (const key of seriesKeysOf(indicator)) yield* statementsOf(key);
    },
  });
}

function withdrawalOf(change: LedgerChange, { release }: Release): Withdrawal | null {
  if (change.type !== "withdraw" && change.type !== "correct") return null;
  const { indicator, area, period, measure, basis, report } = change.type === "withdraw" ? change.key : change.observation;
  return { indicator, area, period, measure, basis, report, withdrawnIn: release, because: change.reason };
}

interface TouchedSeries {
  key: SeriesKey;
  statements: readonly Statement[];
}

function changeReports(before: Snapshot, changes: readonly LedgerChange[]): ReadonlyMap<string, Report> {
  const reportsById = new Map(before.reportsById);
  for (const change of changes)
    if (change.type === "add-report" || change.type === "correct-report") reportsById.set(change.report.id, change.report);
  return reportsById;
}

interface Changing {
  before: Snapshot;
  changes: readonly LedgerChange[];
  reportsById: ReadonlyMap<string, Report>;
  recordedIn: number;
}

function changeSeries({ before, changes, reportsById, recordedIn }: Changing): Map<string, TouchedSeries> {
  const touched = new Map<string, { key: SeriesKey; statements: Statement[] }>();
  const touch = (key: SeriesKey) => {
    const { indicator, area, basis } = key;
    const found = touched.get(seriesId(key)) ?? { key: { indicator, area, basis }, statements: [...before.statementsOf(key)] };
    touched.set(seriesId(key), found);
    return found;
  };
  const publishedOf = (report: string) => reportsById.get(report)?.published ?? null;
  for (const change of changes) {
    if (change.type === "correct-report")
      for (const statement of before.statementsOfReport(change.report.id)) {
        const series = touch(statement);
        series.statements = series.statements.map((one) =>
          one.report === change.report.id ? { ...one, published: change.report.published } : one,
        );
      }
    if (change.type === "withdraw" || change.type === "correct") {
      const key = change.type === "withdraw" ? change.key : change.observation;
      const series = touch(key);
      series.statements = series.statements.filter((one) => observationId(one) !== observationId(key));
    }
    if (change.type === "add" || change.type === "correct") {
      const { observation } = change;
      touch(observation).statements.push({ ...observation, published: publishedOf(observation.report), recordedIn });
    }
  }
  return touched;
}

function changeDecisions(before: Snapshot, changes: readonly LedgerChange[]): ReadonlyMap<string, readonly Decision[]> {
  const bySeries = new Map<string, readonly Decision[]>();
  for (const change of changes) {
    if (change.type === "withdraw" && isDecidedFor(change.key, before)) decide(change.key, []);
    if (change.type === "decide") decide(change.decision, [change.decision]);
  }
  return bySeries;

  function decide(key: Decision | ObservationKey, decision: readonly Decision[]): void {
    const known = bySeries.get(seriesId(key)) ?? before.decisionsOf(key);
    bySeries.set(seriesId(key), [...known.filter((one) => keyOf(one) !== keyOf(key)), ...decision]);
  }
}

/** Whether an editor decided for the figure of this report. */
export function isDecidedFor(key: ObservationKey, { decisionsOf }: Pick<Snapshot, "decisionsOf">): boolean {
  return decisionsOf(key).some((decision) => keyOf(decision) === keyOf(key) && decision.report === key.report);
}

function seriesId({ indicator, area, basis }: SeriesKey): string {
  return `${indicator}|${area}|${basis}`;
}

function latestOf(reports: Iterable<Report>): string | null {
  const days = Array.from(reports, publishedOn).filter((day) => day !== null);
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
