import type { Statement } from "#domain/observation.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { EVERYTHING } from "../selection.ts";
import { selectTidySeries, type TidySeries } from "../tidy-series.ts";
import { type Component, dimensionsOf, SERIES_DIMENSIONS } from "./components.ts";
import { fromSdmxId, LATEST_VINTAGE } from "./sdmx-ids.ts";

/** What a data query of the REST interface selects. */
export interface DataQuery {
  /** For each dimension the codes that fit; null where any does. */
  key: readonly (readonly string[] | null)[];
  /** First and last year, both included. */
  startYear: string | null;
  endYear: string | null;
  /** Only what a release after this instant recorded. */
  updatedAfter: Date | null;
  first: number | null;
  last: number | null;
  /** Every report's figure, each under the vintage that is its report. */
  includeHistory: boolean;
  asOf: string | null;
}

/** One series of SDMX: its key and its observations in the order of time. */
export interface DataSeries {
  key: readonly string[];
  rows: readonly Statement[];
  series: TidySeries;
}

/** The series of a query, one after the other; nothing is kept. */
export function* selectDataSeries(snapshot: Snapshot, query: DataQuery): Iterable<DataSeries> {
  const vintages = query.key[VINTAGE];
  const asksForReports = vintages?.some((code) => code !== LATEST_VINTAGE) ?? false;
  const history = query.includeHistory || asksForReports ? "all" : "current";
  const dimensions = dimensionsOf(history);
  const isWanted = wantedBy(snapshot, query);
  const selection = {
    ...EVERYTHING,
    history,
    asOf: query.asOf,
    areas: idsOf(query.key[AREA]),
    indicators: knownIndicators(snapshot, query),
  } as const;
  for (const series of selectTidySeries(snapshot, selection))
    for (const [, group] of groupByKey(series, dimensions)) {
      if (!group.key.every((code, at) => query.key[at]?.includes(code) ?? true)) continue;
      const rows = cut(group.rows.filter(isWanted), query);
      if (rows.length > 0) yield { ...group, rows };
    }
}

const [AREA, INDICATOR, VINTAGE] = ["REF_AREA", "INDICATOR", "VINTAGE"].map((id) =>
  SERIES_DIMENSIONS.findIndex((one) => one.id === id),
) as [number, number, number];

function idsOf(codes: readonly string[] | null | undefined): string[] | null {
  return codes ? codes.map(fromSdmxId) : null;
}

function knownIndicators({ catalogue }: Snapshot, { key }: DataQuery): string[] | null {
  return idsOf(key[INDICATOR])?.filter((id) => catalogue.indicatorsById.has(id)) ?? null;
}

function groupByKey(series: TidySeries, dimensions: readonly Component[]): Map<string, DataSeries & { rows: Statement[] }> {
  const groups = new Map<string, DataSeries & { rows: Statement[] }>();
  for (const row of series.rows) {
    const key = dimensions.map(({ read }) => read(row, series));
    const name = key.join(".");
    const group = groups.get(name) ?? { key, rows: [], series };
    group.rows.push(row);
    groups.set(name, group);
  }
  return groups;
}

function wantedBy({ releases }: Snapshot, { startYear, endYear, updatedAfter }: DataQuery): (row: Statement) => boolean {
  const recorded = new Map(releases.map(({ release, recordedAt }) => [release, Date.parse(recordedAt)]));
  return ({ period, recordedIn }) =>
    (startYear === null || period.slice(0, 4) >= startYear) &&
    (endYear === null || period.slice(-4) <= endYear) &&
    (updatedAfter === null || (recorded.get(recordedIn) ?? 0) > updatedAfter.getTime());
}

/** The first, the last, or the first and the last observations of a series. */
function cut(rows: readonly Statement[], { first, last }: DataQuery): readonly Statement[] {
  if (first === null && last === null) return rows;
  return rows.filter((_, at) => (first !== null && at < first) || (last !== null && at >= rows.length - last));
}
