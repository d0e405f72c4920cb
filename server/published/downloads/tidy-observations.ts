import type { Statement } from "#domain/observation.ts";
import { publishedOn } from "#domain/report.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import type { Selection } from "./selection.ts";
import { flagsOf, selectTidySeries, type TidySeries } from "./tidy-series.ts";

/** The rows of a selection as the API gives them, in the order of the files: how many there are, and any part of them. Only what is taken is made. */
export function selectTidyObservations(snapshot: Snapshot, selection: Selection) {
  let count = 0;
  for (const { rows } of selectTidySeries(snapshot, selection)) count += rows.length;
  return { count, slice: (from: number, to: number) => [...takeRows(selectTidySeries(snapshot, selection), from, to)] };
}

function* takeRows(all: Iterable<TidySeries>, from: number, to: number): Iterable<ObservationResource> {
  let passed = 0;
  for (const series of all) {
    if (passed >= to) return;
    for (const row of series.rows.slice(Math.max(0, from - passed), Math.max(0, to - passed))) yield observationOf(row, series);
    passed += series.rows.length;
  }
}

function observationOf(row: Statement, series: TidySeries): ObservationResource {
  const { recordedIn, ...observation } = row;
  return { ...observation, publishedOn: publishedOn(row), flags: flagsOf(row, series), release: recordedIn };
}
