import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import { type Day, dayInVietNam } from "#domain/day.ts";
import type { Period } from "#domain/period.ts";
import type { Report } from "#domain/report.ts";
import type { Bilingual } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import type { Selection } from "./selection.ts";
import { selectTidySeries, type TidySeries } from "./tidy-series.ts";

/** What a file is of, for its name, its title and the page it belongs to. */
export interface Subject {
  kind: "indicator" | "comparison" | "scorecard" | "dataset";
  /** Stem of the file's name in ASCII: `grdp-growth`, `scorecard-dong-thap-2025-2025`, `dataset`. */
  slug: string;
  title: Bilingual;
  /** For the file's name in the reader's language. */
  shortTitle: Bilingual;
  /** Path of the page that shows it: `/indicators/grdp-growth`. */
  path: string;
  /** Path of its files without their extension: `/dataset`; that of the page when absent. */
  filePath?: string;
  /** Of a scorecard: whose table it is. */
  scorecard?: { area: Area; year: Period };
}

/** A selection of the published figures with everything a reader of the file needs beside them. */
export interface PublishedView {
  subject: Subject;
  snapshot: Snapshot;
  selection: Selection;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** The query of the address that selects this, without `?`; empty when it has none. */
  query: string;
  /** The day it is, for targets that are not due yet. */
  today: Day;
  /** The rows in their order. Each call walks them anew; nothing is kept. */
  series(): Iterable<TidySeries>;
}

/** Prepares a selection; no row is touched before `series` is called. */
export function viewOf(given: Omit<PublishedView, "series">): PublishedView {
  return { ...given, series: () => selectTidySeries(given.snapshot, given.selection) };
}

/**
 * Walks a long view once with pauses, before a writer that must know all of it first does so in one step: what is drawn of each series is then known, and
 * finding that out is nearly all that such a step costs.
 */
export async function walkAhead(view: PublishedView, pause: () => Promise<void>): Promise<void> {
  for (const _ of view.series()) await pause();
}

/** Rows of a view. Costs one walk over it. */
export function countRows(view: PublishedView): number {
  let count = 0;
  for (const { rows } of view.series()) count += rows.length;
  return count;
}

/** At most how many rows a view has: the statements of its series, before years, measures and history narrow them. Costs no walk. */
export function estimateRows({ snapshot, selection }: Pick<PublishedView, "snapshot" | "selection">): number {
  const { catalogue } = snapshot;
  let count = 0;
  for (const indicator of selection.indicators ?? catalogue.indicators.map(({ id }) => id))
    for (const area of snapshot.areasOf(indicator))
      if (selection.areas === null || selection.areas.includes(area))
        for (const basis of snapshot.basesOf(indicator, area)) count += snapshot.statementsOf({ indicator, area, basis }).length;
  return count;
}

/** The catalogue entries and reports that the rows of a view name, each list ordered by id, and the first and last year. */
export interface Cast {
  indicators: Indicator[];
  areas: Area[];
  units: Unit[];
  bases: string[];
  reports: Report[];
  /** Rows of each report, by its id. */
  rowsByReport: ReadonlyMap<string, number>;
  rows: number;
  first: Period | null;
  last: Period | null;
}

/** Collects what a view is about. Costs one walk over it; keeps ids only. */
export function castOf({ series, snapshot }: Pick<PublishedView, "series" | "snapshot">): Cast {
  const [indicators, areas, units] = [new Set<Indicator>(), new Set<Area>(), new Set<Unit>()];
  const [bases, periods, rowsByReport] = [new Set<string>(), new Set<Period>(), new Map<string, number>()];
  let count = 0;
  for (const { indicator, area, unit, rows } of series()) {
    indicators.add(indicator);
    areas.add(area);
    units.add(unit);
    count += rows.length;
    for (const { basis, report, period } of rows) {
      bases.add(basis);
      periods.add(period);
      rowsByReport.set(report, (rowsByReport.get(report) ?? 0) + 1);
    }
  }
  return {
    indicators: byId(indicators),
    areas: byId(areas),
    units: byId(units),
    bases: [...bases].sort(),
    reports: [...rowsByReport.keys()].sort().flatMap((id) => snapshot.reportsById.get(id) ?? []),
    rowsByReport,
    rows: count,
    first: [...periods].map((period) => period.slice(0, 4)).sort()[0] ?? null,
    last:
      [...periods]
        .map((period) => period.slice(-4))
        .sort()
        .at(-1) ?? null,
  };
}

/** The day a view looks from: the one asked for, or the day of the release it was read from. */
export function dayOf({ selection, snapshot }: Pick<PublishedView, "selection" | "snapshot">): Day {
  return selection.asOf ?? dayInVietNam(new Date(snapshot.release.recordedAt));
}

/** The address of the page that shows a view. */
export function pageOf({ origin, subject, query }: PublishedView): string {
  return `${origin}${subject.path}${query === "" ? "" : `?${query}`}`;
}

/** The address of the same selection in another format. */
export function fileOf({ origin, subject, query }: Pick<PublishedView, "origin" | "subject" | "query">, extension: string): string {
  return `${origin}${subject.filePath ?? subject.path}.${extension}${query === "" ? "" : `?${query}`}`;
}

function byId<Entry extends { id: string }>(entries: Iterable<Entry>): Entry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}
