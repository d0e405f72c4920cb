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
  return { count, slice: (from: number, to: number) => [...takeRows(snapshot, selection, { from, to })] };
}

function* takeRows(snapshot: Snapshot, selection: Selection, { from, to }: { from: number; to: number }): Iterable<ObservationResource> {
  let passed = 0;
  for (const series of selectTidySeries(snapshot, selection)) {
    if (passed >= to) return;
    for (const row of series.rows.slice(Math.max(0, from - passed), Math.max(0, to - passed))) yield observationOf(row, series, snapshot);
    passed += series.rows.length;
  }
}

function observationOf(row: Statement, series: TidySeries, { reportsById }: Snapshot): ObservationResource {
  const { recordedIn, ...observation } = row;
  const publisher = reportsById.get(row.report)?.publisher ?? "";
  return { ...observation, publisher, publishedOn: publishedOn(row), flags: flagsOf(row, series), release: recordedIn };
}
