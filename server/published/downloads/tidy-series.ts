import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { SeriesKey, Statement } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import { breaksOf, laddersByPeriod, targetsByPeriod } from "#domain/series.ts";
import { isWithin, type TimeRange } from "#domain/time-range.ts";
import { isKnown } from "#domain/vintage.ts";
import { isYear, shiftYear } from "#domain/year.ts";
import { mainBasisOf } from "#server/snapshot/main-basis.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import type { History, Selection } from "./selection.ts";

/** The rows of one indicator in one area, in their final order. A row is the statement itself, so that nothing is copied. */
export interface TidySeries {
  indicator: Indicator;
  area: Area;
  unit: Unit;
  rows: readonly Statement[];
  /** Years that are the first after a break of this series. */
  breakYears: ReadonlySet<string>;
  /** The basis that is drawn when none is asked for. */
  mainBasis: string;
}

/**
 * The rows of a selection, one indicator and area at a time, ordered by indicator, area, period, basis, measure, published, report, so that two
 * builds are byte-identical and a million rows never stand in memory twice.
 */
export function* selectTidySeries(snapshot: Snapshot, selection: Selection): Iterable<TidySeries> {
  const { catalogue } = snapshot;
  const asOf = asOfWithin(snapshot, selection.asOf);
  const ids = (selection.indicators ?? catalogue.indicators.map(({ id }) => id)).toSorted();
  for (const id of ids) {
    const indicator = catalogue.indicatorsById.get(id);
    const unit = indicator && catalogue.unitsById.get(indicator.unit);
    if (indicator === undefined || unit === undefined) continue;
    for (const areaId of areasOf(snapshot, id, selection.areas)) {
      const area = catalogue.areasById.get(areaId);
      if (area === undefined) continue;
      const rows = rowsOf(snapshot, { indicator, area, selection, asOf });
      const [breakYears, mainBasis] = [breakYearsOf(indicator, area), mainBasisOf(snapshot, id)];
      if (rows.length > 0) yield { indicator, area, unit, rows, breakYears, mainBasis };
    }
  }
}

/** SDMX flags of a row: `B` for the first actual after a break, `D` for another definition than the one drawn when none is asked for. */
export function flagsOf(
  { period, basis, measure }: Statement,
  { breakYears, mainBasis }: Pick<TidySeries, "breakYears" | "mainBasis">,
): string {
  const isBreak = measure === "actual" && breakYears.size > 0 && breakYears.has(period);
  return basis === mainBasis ? (isBreak ? "B" : "") : isBreak ? "BD" : "D";
}

/** Looking from a day on or after the newest report is looking from today, so that undated reports count (decision 003). */
function asOfWithin({ latestPublished }: Snapshot, asOf: Day | null): Day | null {
  return asOf === null || (latestPublished !== null && asOf >= latestPublished) ? null : asOf;
}

function areasOf(snapshot: Snapshot, indicator: string, areas: readonly string[] | null): string[] {
  const known = snapshot.areasOf(indicator);
  return (areas === null ? known : known.filter((area) => areas.includes(area))).toSorted();
}

function breakYearsOf(indicator: Indicator, area: Area): ReadonlySet<string> {
  return new Set(breaksOf(indicator, area).map(({ after }) => shiftYear(after, 1)));
}

interface RowsOptions {
  indicator: Indicator;
  area: Area;
  selection: Selection;
  asOf: Day | null;
}

function rowsOf(snapshot: Snapshot, { indicator, area, selection, asOf }: RowsOptions): readonly Statement[] {
  const { bases, measures, time, history } = selection;
  const parts = snapshot
    .basesOf(indicator.id, area.id)
    .filter((basis) => bases === null || bases.includes(basis))
    .map((basis) => {
      const key: SeriesKey = { indicator: indicator.id, area: area.id, basis };
      return takeHistory(history, { indicator, statements: snapshot.statementsOf(key), decisions: snapshot.decisionsOf(key), asOf });
    });
  // Most series have one basis and are wanted whole: then the snapshot's own list is walked, and nothing is copied.
  const kept = parts.length === 1 ? (parts[0] as readonly Statement[]) : parts.flat();
  const ofMeasures = measures === null ? kept : kept.filter(({ measure }) => measures.includes(measure));
  const rows = time === null ? ofMeasures : withinTime(ofMeasures, time, latestYear(kept));
  return inOrder(rows);
}

type LadderInput = Parameters<typeof laddersByPeriod>[0];

function takeHistory(history: History, input: LadderInput): readonly Statement[] {
  const { statements, asOf } = input;
  if (history === "current" && asOf === null) return currentOf(input);
  if (history === "all") return asOf === null ? statements : statements.filter((statement) => isKnown(statement, asOf));
  if (history === "current") return drawnOf(input);
  const ladders = [...laddersByPeriod(input).values()];
  const targets = [...targetsByPeriod(input).values()];
  switch (history) {
    case "vintages":
      return [
        ...ladders.flatMap(({ steps }) => steps.map(({ statement }) => statement)),
        ...targets.flatMap(({ current }) => current ?? []),
      ];
    case "first":
      return [
        ...ladders.flatMap(({ steps }) => steps[0]?.statement ?? []),
        ...targets.flatMap(({ current, others }) =>
          current ? firstPublished([current, ...others.map(({ statement }) => statement)]) : [],
        ),
      ];
  }
}

const CURRENT = new WeakMap<readonly Statement[], readonly Statement[]>();

/** The figures in use today are asked for most, and putting every ladder up costs most: of each series once a release. */
function currentOf(input: LadderInput): readonly Statement[] {
  const known = CURRENT.get(input.statements) ?? drawnOf(input);
  CURRENT.set(input.statements, known);
  return known;
}

function drawnOf(input: LadderInput): readonly Statement[] {
  return [...laddersByPeriod(input).values(), ...targetsByPeriod(input).values()].flatMap(({ current }) => current ?? []);
}

/** A target has no ladder: its first figure is the one of the oldest dated report, or the one in use where none is dated. */
function firstPublished(targets: readonly Statement[]): Statement[] {
  const dated = targets.filter(({ published }) => published !== null);
  return dated.length === 0 ? targets.slice(0, 1) : dated.toSorted(compareRows).slice(0, 1);
}

function withinTime(rows: readonly Statement[], time: TimeRange, latest: Period | null): Statement[] {
  return rows.filter(({ period }) => isWithin(period, time, latest));
}

function latestYear(rows: readonly Statement[]): Period | null {
  const years = rows.filter(({ measure, period }) => measure === "actual" && isYear(period)).map(({ period }) => period);
  return years.sort().at(-1) ?? null;
}

/** Rows of one indicator and area: by period, basis, measure, published (unknown first), report. */
function compareRows(one: Statement, other: Statement): number {
  return (
    compareText(one.period, other.period) ||
    compareText(one.basis, other.basis) ||
    compareText(one.measure, other.measure) ||
    compareText(one.published ?? "", other.published ?? "") ||
    compareText(one.report, other.report)
  );
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

const ORDERED = new WeakMap<readonly Statement[], readonly Statement[]>();

/** Rows in their final order. The lists of a snapshot never change, so each is put in order once; of 1,000,000 statements that is 8 MB. */
function inOrder(rows: readonly Statement[]): readonly Statement[] {
  const known = ORDERED.get(rows);
  if (known !== undefined) return known;
  const ordered = isOrdered(rows) ? rows : rows.toSorted(compareRows);
  ORDERED.set(rows, ordered);
  return ordered;
}

function isOrdered(rows: readonly Statement[]): boolean {
  for (let at = 1; at < rows.length; at++) if (compareRows(rows[at - 1] as Statement, rows[at] as Statement) > 0) return false;
  return true;
}
