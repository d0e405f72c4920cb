import type { Area, Indicator, Unit } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { SeriesKey, Statement } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import { breaksOf, laddersByPeriod, targetsByPeriod } from "#domain/series.ts";
import { isWithin } from "#domain/time-range.ts";
import { isYear, shiftYear } from "#domain/year.ts";
import { countFigures, drawnFigures, type FiguresInput, knownStatements } from "#server/snapshot/drawn-figures.ts";
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
  for (const { take, ...series } of selectCountedSeries(snapshot, selection)) {
    const rows = take();
    if (rows.length > 0) yield { ...series, rows };
  }
}

/** A series whose rows are counted and taken apart: to count them it mostly need not be found out which figures are drawn. */
export interface CountedSeries extends Omit<TidySeries, "rows"> {
  count(): number;
  take(): readonly Statement[];
}

/** The same series, also those that turn out to have no row. */
export function* selectCountedSeries(snapshot: Snapshot, selection: Selection): Iterable<CountedSeries> {
  const { catalogue } = snapshot;
  const asOf = asOfWithin(snapshot, selection.asOf);
  const ids = (selection.indicators ?? catalogue.indicators.map(({ id }) => id)).toSorted();
  for (const id of ids) {
    const indicator = catalogue.indicatorsById.get(id);
    const unit = indicator && catalogue.unitsById.get(indicator.unit);
    if (indicator === undefined || unit === undefined) continue;
    const mainBasis = mainBasisOf(snapshot, id);
    for (const areaId of areasOf(snapshot, id, selection.areas)) {
      const area = catalogue.areasById.get(areaId);
      if (area === undefined) continue;
      const wanted = { indicator, area, selection, asOf };
      const [take, count] = [() => rowsOf(snapshot, wanted), () => countRows(snapshot, wanted)];
      yield { indicator, area, unit, breakYears: breakYearsOf(indicator, area), mainBasis, take, count };
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

function rowsOf(snapshot: Snapshot, options: RowsOptions): readonly Statement[] {
  const parts = wantedOf(snapshot, options).map((input) => takeHistory(options.selection.history, input));
  // Most series have one basis and are wanted whole: then the snapshot's own list is walked, and nothing is copied.
  return inOrder(parts.length === 1 ? (parts[0] as readonly Statement[]) : parts.flat());
}

/** Every figure draws one statement, and one was published first, so only a ladder's steps have to be looked for to be counted. */
function countRows(snapshot: Snapshot, options: RowsOptions): number {
  const { history } = options.selection;
  return wantedOf(snapshot, options).reduce((sum, input) => {
    if (history === "all") return sum + input.statements.length;
    return sum + (history === "vintages" ? takeHistory(history, input).length : countFigures(input.statements));
  }, 0);
}

/** The statements a selection asks for, basis by basis. A figure depends on no other one, so what is not wanted is left out before any ladder. */
function wantedOf(snapshot: Snapshot, { indicator, area, selection, asOf }: RowsOptions): FiguresInput[] {
  const { bases, measures, time } = selection;
  const inputs = snapshot
    .basesOf(indicator.id, area.id)
    .filter((basis) => bases === null || bases.includes(basis))
    .map((basis): FiguresInput => {
      const key: SeriesKey = { indicator: indicator.id, area: area.id, basis };
      return { indicator, statements: knownStatements(snapshot.statementsOf(key), asOf), decisions: snapshot.decisionsOf(key), asOf: null };
    });
  if (measures === null && time === null) return inputs;
  const latest = time?.kind === "latest" ? latestYear(inputs.flatMap(({ statements }) => statements)) : null;
  const isWanted = ({ measure, period }: Statement) =>
    (measures === null || measures.includes(measure)) && (time === null || isWithin(period, time, latest));
  return inputs.map((input) => ({ ...input, statements: input.statements.filter(isWanted) }));
}

function takeHistory(history: History, input: FiguresInput): readonly Statement[] {
  if (history === "all") return input.statements;
  if (history === "current") return drawnFigures(input);
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

/** A target has no ladder: its first figure is the one of the oldest dated report, or the one in use where none is dated. */
function firstPublished(targets: readonly Statement[]): Statement[] {
  const dated = targets.filter(({ published }) => published !== null);
  return dated.length === 0 ? targets.slice(0, 1) : dated.toSorted(compareRows).slice(0, 1);
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
