import type { Day } from "#domain/day.ts";
import type { Decision, SeriesKey, Statement, Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import { publishedOn, type Report } from "#domain/report.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import type { Snapshot } from "./snapshot.ts";

/** Statements by indicator, area and basis. Nested maps: a series is found without building a key. */
export type SeriesIndex = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly Statement[]>>>;

/** What a snapshot is made of. A snapshot that follows another one shares with it every map in which nothing changed. */
export interface SnapshotParts {
  catalogue: Catalogue;
  /** Oldest first; the last one is the release of the snapshot. */
  releases: readonly Release[];
  reportsById: ReadonlyMap<string, Report>;
  series: SeriesIndex;
  observationCount: number;
  /** By `seriesId`. */
  decisions: ReadonlyMap<string, readonly Decision[]>;
  withdrawals: readonly Withdrawal[];
  /** Statements by report where somebody has asked for them; most processes never do. */
  byReport: ReadonlyMap<string, readonly Statement[]> | null;
}

const PARTS = new WeakMap<Snapshot, SnapshotParts>();
const NONE: readonly never[] = Object.freeze([]);

/** The snapshot of its parts. */
export function assembleSnapshot(parts: SnapshotParts): Snapshot {
  const { catalogue, releases, reportsById, series, observationCount, decisions, withdrawals } = parts;
  const release = releases.at(-1);
  if (release === undefined) throw new Error("a snapshot needs at least one release; load the ledger first");
  const snapshot: Snapshot = Object.freeze({
    ...{ release, releases, catalogue, observationCount, reportsById, withdrawals },
    latestPublished: latestOf(reportsById),
    statementsOf: ({ indicator, area, basis }: SeriesKey) => series.get(indicator)?.get(area)?.get(basis) ?? NONE,
    statementsOfReport: (report: string) => {
      parts.byReport ??= Map.groupBy(statementsOf(series), (statement) => statement.report);
      return parts.byReport.get(report) ?? NONE;
    },
    basesOf: (indicator: string, area: string) => [...(series.get(indicator)?.get(area)?.keys() ?? [])],
    areasOf: (indicator: string) => [...(series.get(indicator)?.keys() ?? [])],
    decisionsOf: (key: SeriesKey) => decisions.get(seriesId(key)) ?? NONE,
    statements: () => statementsOf(series),
  });
  PARTS.set(snapshot, parts);
  return snapshot;
}

/** The parts of a snapshot, for whoever makes the one that follows it. */
export function partsOf(snapshot: Snapshot): SnapshotParts {
  const parts = PARTS.get(snapshot);
  if (parts === undefined) throw new Error("a snapshot that was not assembled here has no parts");
  return parts;
}

/** Finds the statements of every report before somebody asks for those of one: of a million rows it takes a while, in which `pause` lets others be answered. */
export async function indexReports(snapshot: Snapshot, pause: () => Promise<void>): Promise<void> {
  const parts = partsOf(snapshot);
  if (parts.byReport !== null) return;
  const byReport = new Map<string, Statement[]>();
  for (const byArea of parts.series.values())
    for (const byBasis of byArea.values())
      for (const statements of byBasis.values()) {
        for (const statement of statements) {
          const known = byReport.get(statement.report);
          if (known === undefined) byReport.set(statement.report, [statement]);
          else known.push(statement);
        }
        await pause();
      }
  parts.byReport ??= byReport;
}

/** What tells a series from all others, as text. */
export function seriesId({ indicator, area, basis }: SeriesKey): string {
  return `${indicator}|${area}|${basis}`;
}

function* statementsOf(series: SeriesIndex): Iterable<Statement> {
  for (const byArea of series.values()) for (const byBasis of byArea.values()) for (const list of byBasis.values()) yield* list;
}

const LATEST = new WeakMap<ReadonlyMap<string, Report>, { day: Day | null }>();

/** The newest day of a report; found once for all snapshots with the same reports. */
function latestOf(reportsById: ReadonlyMap<string, Report>): Day | null {
  const known = LATEST.get(reportsById);
  if (known !== undefined) return known.day;
  let latest: Day | null = null;
  for (const report of reportsById.values()) {
    const day = publishedOn(report);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  LATEST.set(reportsById, { day: latest });
  return latest;
}
