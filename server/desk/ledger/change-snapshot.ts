import { type Decision, keyOf, type SeriesKey, type Statement, type Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import { changeIndex, setOrDrop, type Touched, type TouchedSeries } from "#server/snapshot/change-index.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { assembleSnapshot, partsOf, seriesId } from "#server/snapshot/snapshot-parts.ts";
import { observationId } from "./subject-of-change.ts";

/**
 * The snapshot as it is once the changes are released: what a draft previews, and what is served from the moment it is published. Only what the
 * changes touch is made anew; everything else is shared with the snapshot before, so it costs the same for a thousand figures and for a million.
 */
export function changeSnapshot(before: Snapshot, changes: readonly LedgerChange[], release: Release): Snapshot {
  const parts = partsOf(before);
  const reportsById = changeReports(parts.reportsById, changes);
  const touched = changeSeries({ before, changes, reportsById, recordedIn: release.release });
  return assembleSnapshot({
    catalogue: parts.catalogue,
    releases: [...parts.releases, release],
    reportsById,
    series: changeIndex(parts.series, touched),
    observationCount: release.counts.observations,
    decisions: changeDecisions(parts.decisions, { before, changes }),
    withdrawals: [...parts.withdrawals, ...changes.flatMap((change) => withdrawalOf(change, release) ?? [])],
    byReport: parts.byReport && changeReportIndex(parts.byReport, { before, touched }),
  });
}

function withdrawalOf(change: LedgerChange, { release }: Release): Withdrawal | null {
  if (change.type !== "withdraw" && change.type !== "correct") return null;
  const { indicator, area, period, measure, basis, report } = change.type === "withdraw" ? change.key : change.observation;
  return { indicator, area, period, measure, basis, report, withdrawnIn: release, because: change.reason };
}

/** The same map where no report changes, so that what was made of it is found again. */
function changeReports(before: ReadonlyMap<string, Report>, changes: readonly LedgerChange[]): ReadonlyMap<string, Report> {
  const changed = changes.flatMap((change) => (change.type === "add-report" || change.type === "correct-report" ? [change.report] : []));
  if (changed.length === 0) return before;
  const reportsById = new Map(before);
  for (const report of changed) reportsById.set(report.id, report);
  return reportsById;
}

/** Only reports that state a figure of a touched series have other statements than before. */
function changeReportIndex(
  index: ReadonlyMap<string, readonly Statement[]>,
  { before, touched }: { before: Snapshot; touched: Touched },
): ReadonlyMap<string, readonly Statement[]> {
  const after = Map.groupBy(
    [...touched.values()].flatMap(({ statements }) => statements),
    ({ report }) => report,
  );
  const reports = new Set([
    ...after.keys(),
    ...[...touched.values()].flatMap(({ key }) => before.statementsOf(key).map(({ report }) => report)),
  ]);
  const changed = new Map(index);
  for (const report of reports) {
    const kept = (index.get(report) ?? []).filter((statement) => !touched.has(seriesId(statement)));
    setOrDrop(changed, report, [...kept, ...(after.get(report) ?? [])]);
  }
  return changed;
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

function changeDecisions(
  known: ReadonlyMap<string, readonly Decision[]>,
  { before, changes }: Pick<Changing, "before" | "changes">,
): ReadonlyMap<string, readonly Decision[]> {
  const bySeries = new Map(known);
  for (const change of changes) {
    if (change.type === "withdraw" && isDecidedFor(change.key, before)) decide(change.key, []);
    if (change.type === "decide") decide(change.decision, [change.decision]);
  }
  return bySeries;

  function decide(key: Decision | ObservationKey, decision: readonly Decision[]): void {
    const others = (bySeries.get(seriesId(key)) ?? []).filter((one) => keyOf(one) !== keyOf(key));
    bySeries.set(seriesId(key), [...others, ...decision]);
  }
}

/** Whether an editor decided for the figure of this report. */
export function isDecidedFor(key: ObservationKey, { decisionsOf }: Pick<Snapshot, "decisionsOf">): boolean {
  return decisionsOf(key).some((decision) => keyOf(decision) === keyOf(key) && decision.report === key.report);
}
