import { isDeepStrictEqual } from "node:util";
import type { Decision, Statement } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import { createPause } from "#server/store/create-pause.ts";
import { readReleaseFrame } from "#server/store/read-release.ts";
import { readTakenOut } from "#server/store/read-statements.ts";
import type { Store } from "#server/store/store.ts";
import { changeIndex, type TouchedSeries } from "./change-index.ts";
import type { Snapshot } from "./snapshot.ts";
import { assembleSnapshot, partsOf, seriesId } from "./snapshot-parts.ts";

/**
 * The snapshot of a release, made of a newer one: what was recorded since is left out, what was taken out since is read again. Everything else is
 * shared, so it costs what lies between the two releases and not what there is, and whatever compares the two sees at once what cannot differ.
 */
export async function loadOlderSnapshot(store: Store, newer: Snapshot, release: number): Promise<Snapshot> {
  const parts = partsOf(newer);
  const { releases, reports, decisions } = await readReleaseFrame(store, release);
  const reportsById = shareReports(parts.reportsById, reports);
  const later = newer.releases.slice(releases.length);
  const takenOut = await readTakenOut(store, { release, later, reports });
  const touched = await touchedSince(newer, { release, reportsById, takenOut });
  return assembleSnapshot({
    ...{ catalogue: parts.catalogue, releases, reportsById },
    series: changeIndex(parts.series, touched),
    observationCount: (releases.at(-1) as Release).counts.observations,
    decisions: shareDecisions(parts.decisions, decisions),
    withdrawals: parts.withdrawals.filter(({ withdrawnIn }) => withdrawnIn <= release),
    byReport: null,
  });
}

/** The newer map itself where no report differs, and otherwise its reports wherever they are the same. */
function shareReports(newer: ReadonlyMap<string, Report>, reports: readonly Report[]): ReadonlyMap<string, Report> {
  const shared = reports.map((report) => {
    const known = newer.get(report.id);
    return known !== undefined && isDeepStrictEqual({ ...known }, report) ? known : Object.freeze(report);
  });
  if (shared.length === newer.size && shared.every((report) => newer.get(report.id) === report)) return newer;
  return new Map(shared.map((report) => [report.id, report]));
}

function shareDecisions(
  newer: ReadonlyMap<string, readonly Decision[]>,
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly Decision[]> {
  const bySeries = Map.groupBy(decisions, seriesId);
  return new Map(
    Array.from(bySeries, ([series, decided]) => {
      const known = newer.get(series);
      return [series, known !== undefined && isDeepStrictEqual(known, decided) ? known : decided];
    }),
  );
}

interface Since {
  release: number;
  reportsById: ReadonlyMap<string, Report>;
  takenOut: readonly Statement[];
}

/** The series that are other ones in the older release, as they were then. */
async function touchedSince(newer: Snapshot, { release, reportsById, takenOut }: Since): Promise<Map<string, TouchedSeries>> {
  const touched = new Map<string, TouchedSeries>();
  const redated = redatedReports(newer.reportsById, reportsById);
  const back = Map.groupBy(takenOut, seriesId);
  const pause = createPause();
  for (const [id, statements] of back) touched.set(id, touchedSeries([...newer.statementsOf(statements[0] as Statement), ...statements]));
  for (const statements of seriesOf(newer)) {
    const isRedated = redated.size > 0 && statements.some(({ report }) => redated.has(report));
    const id = seriesId(statements[0] as Statement);
    if ((isRedated || newestIn(statements) > release) && !back.has(id)) touched.set(id, touchedSeries(statements));
    await pause();
  }
  return touched;

  function touchedSeries(statements: readonly Statement[]): TouchedSeries {
    const { indicator, area, basis } = statements[0] as Statement;
    const stood = statements.filter(({ recordedIn }) => recordedIn <= release).sort((one, other) => one.recordedIn - other.recordedIn);
    const dated = stood.map((one) => (redated.has(one.report) ? { ...one, published: redated.get(one.report) ?? null } : one));
    return { key: { indicator, area, basis }, statements: dated };
  }
}

/** Reports whose date was another one, with that date. */
function redatedReports(newer: ReadonlyMap<string, Report>, older: ReadonlyMap<string, Report>): ReadonlyMap<string, Report["published"]> {
  if (newer === older) return new Map();
  const redated = [...older.values()].filter(({ id, published }) => newer.has(id) && newer.get(id)?.published !== published);
  return new Map(redated.map(({ id, published }) => [id, published]));
}

function* seriesOf(snapshot: Snapshot): Iterable<readonly Statement[]> {
  for (const byArea of partsOf(snapshot).series.values()) for (const byBasis of byArea.values()) yield* byBasis.values();
}

const NEWEST_IN = new WeakMap<readonly Statement[], number>();

/** The release that recorded the newest statement of a series. Lists of a snapshot never change, so each is looked through once. */
function newestIn(statements: readonly Statement[]): number {
  const known = NEWEST_IN.get(statements);
  if (known !== undefined) return known;
  const newest = statements.reduce((most, { recordedIn }) => Math.max(most, recordedIn), 0);
  NEWEST_IN.set(statements, newest);
  return newest;
}
