import type { Statement } from "#domain/observation.ts";
import { publishedOn } from "#domain/report.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import type { Selection } from "./selection.ts";
import { type CountedSeries, flagsOf, selectCountedSeries } from "./tidy-series.ts";

/** Selections whose walk is remembered; of 1,000,000 rows one weighs at most 8 MB. */
const MOST_REMEMBERED = 4;

/** The series of a selection, and how many rows there are up to the end of each. */
interface Walk {
  series: readonly CountedSeries[];
  ends: readonly number[];
}

const WALKS = new WeakMap<Snapshot, Map<string, Promise<Walk>>>();

/**
 * The rows of a selection as the API gives them, in the order of the files: how many there are, and any part of them. Only what is taken is made, and
 * who scrolls through a million rows has them counted once. `pause` lets others be answered in between.
 */
export async function selectTidyObservations(snapshot: Snapshot, selection: Selection, pause: () => Promise<void>) {
  const { series, ends } = await walkOf(snapshot, selection, pause);
  return { count: ends.at(-1) ?? 0, slice: (from: number, to: number) => [...takeRows({ series, ends }, { from, to, snapshot })] };
}

function walkOf(snapshot: Snapshot, selection: Selection, pause: () => Promise<void>): Promise<Walk> {
  const walks = WALKS.get(snapshot) ?? new Map<string, Promise<Walk>>();
  WALKS.set(snapshot, walks);
  const key = JSON.stringify(selection);
  const walk = walks.get(key) ?? takeWalk(snapshot, selection, pause);
  walks.delete(key);
  walks.set(key, walk);
  walk.catch(() => walks.delete(key));
  for (const oldest of [...walks.keys()].slice(0, -MOST_REMEMBERED)) walks.delete(oldest);
  return walk;
}

async function takeWalk(snapshot: Snapshot, selection: Selection, pause: () => Promise<void>): Promise<Walk> {
  const [series, ends]: [CountedSeries[], number[]] = [[], []];
  let end = 0;
  for (const one of selectCountedSeries(snapshot, selection)) {
    const count = one.count();
    end += count;
    if (count > 0) {
      series.push(one);
      ends.push(end);
    }
    await pause();
  }
  return { series, ends };
}

function* takeRows(
  { series, ends }: Walk,
  { from, to, snapshot }: { from: number; to: number; snapshot: Snapshot },
): Iterable<ObservationResource> {
  for (let at = ends.findIndex((end) => end > from); at !== -1 && at < series.length; at++) {
    const before = ends[at - 1] ?? 0;
    if (before >= to) return;
    const one = series[at] as CountedSeries;
    for (const row of one.take().slice(Math.max(0, from - before), to - before)) yield observationOf(row, one, snapshot);
  }
}

function observationOf(row: Statement, series: CountedSeries, { reportsById }: Snapshot): ObservationResource {
  const { recordedIn, ...observation } = row;
  const publisher = reportsById.get(row.report)?.publisher ?? "";
  return { ...observation, publisher, publishedOn: publishedOn(row), flags: flagsOf(row, series), release: recordedIn };
}
