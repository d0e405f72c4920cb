import type { Indicator } from "#domain/catalogue.ts";
import { keyOf, type Observation, type Statement, type Withdrawal } from "#domain/observation.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { countFigures, drawnFigures, type FiguresInput, knownStatements } from "./drawn-figures.ts";
import type { Snapshot } from "./snapshot.ts";
import { type View, viewOf } from "./view.ts";

export interface ChangeQuery {
  indicators: readonly string[] | null;
  areas: readonly string[] | null;
}

/**
 * What a release changed, figure by figure: `added` (no report stated it before), `revised` (a later report changes what is drawn), `corrected`
 * (we had read a report wrong: the figure of the same report is another, or the one that was drawn was taken out), `withdrawn` (nothing is left of
 * it). The last two with the editor's reason. A report that only supports what is drawn changes nothing.
 */
export function selectChanges(now: Snapshot, before: Snapshot | null, query: ChangeQuery): ReleaseChange[] {
  return compareViews(wholeOf(now), before && wholeOf(before), query);
}

/** The same between any two views: of two releases, or of one release as of two days. */
export function compareViews(now: View, before: View | null, query: ChangeQuery): ReleaseChange[] {
  return [...changesBySeries(now, before, query)].flatMap(({ make }) => make());
}

/** What changed in one series. How many figures were added where nothing was before is known without finding out which of them are drawn. */
export interface SeriesChanges {
  /** Null where the changes are at hand, and none has to be counted. */
  added: number | null;
  make(): readonly ReleaseChange[];
}

/** The changes series by series, in the order of the catalogue; of a series that did not change there are none. */
export function* changesBySeries(now: View, before: View | null, query: ChangeQuery): Iterable<SeriesChanges> {
  const withdrawals = withdrawalsBetween(now, before);
  const areas = now.snapshot.catalogue.areas.map(({ id }) => id).filter((id) => query.areas === null || query.areas.includes(id));
  for (const indicator of now.snapshot.catalogue.indicators.filter(({ id }) => query.indicators === null || query.indicators.includes(id)))
    for (const area of areas)
      for (const basis of basesOf(indicator.id, area, { now, before })) {
        const series = { indicator, area, basis };
        yield changesOfSeries(sideOf(now, series), before && sideOf(before, series), withdrawals);
      }
}

function basesOf(indicator: string, area: string, { now, before }: { now: View; before: View | null }): string[] {
  return [...new Set([now, before].flatMap((view) => view?.snapshot.basesOf(indicator, area) ?? []))].sort();
}

function wholeOf(snapshot: Snapshot): View {
  return viewOf(snapshot, { asOf: null, today: "9999-12-31" });
}

/** By what tells an observation from all others; the newest of each. */
type Withdrawals = ReadonlyMap<string, Withdrawal>;

function withdrawalsBetween({ snapshot }: View, before: View | null): Withdrawals {
  const since = before?.snapshot.release.release ?? 0;
  return new Map(snapshot.withdrawals.filter(({ withdrawnIn }) => withdrawnIn > since).map((one) => [identityOf(one), one]));
}

function identityOf(observation: Pick<Observation, "indicator" | "area" | "period" | "measure" | "basis" | "report">): string {
  return `${keyOf(observation)}|${observation.report}`;
}

function sideOf({ snapshot, asOf }: View, series: { indicator: Indicator; area: string; basis: string }): FiguresInput {
  const key = { ...series, indicator: series.indicator.id };
  const statements = knownStatements(snapshot.statementsOf(key), asOf);
  return { indicator: series.indicator, statements, decisions: snapshot.decisionsOf(key), asOf: null };
}

const NOTHING: SeriesChanges = { added: null, make: () => [] };

function changesOfSeries(next: FiguresInput, last: FiguresInput | null, withdrawals: Withdrawals): SeriesChanges {
  if (last === null || last.statements.length === 0)
    return { added: countFigures(next.statements), make: () => compareDrawn(drawnFigures(next), [], withdrawals) };
  const touched = touchedFigures(next, last);
  if (touched.size === 0) return NOTHING;
  const changes = compareDrawn(drawnFigures(narrow(next, touched)), drawnFigures(narrow(last, touched)), withdrawals);
  return { added: null, make: () => changes };
}

/**
 * The figures that may differ: those of which one side knows a statement or a decision that the other does not. A release shares with those it was
 * made of, or that were made of it, all that did not change, so few are left.
 */
function touchedFigures(next: FiguresInput, last: FiguresInput): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const [one, other] of [
    [next, last],
    [last, next],
  ] as const) {
    if (one.statements !== other.statements) {
      const shared = new Set(other.statements);
      for (const statement of one.statements) if (!shared.has(statement)) touched.add(keyOf(statement));
    }
    if (one.decisions !== other.decisions) for (const decision of one.decisions) touched.add(keyOf(decision));
  }
  return touched;
}

function narrow(side: FiguresInput, figures: ReadonlySet<string>): FiguresInput {
  return { ...side, statements: side.statements.filter((statement) => figures.has(keyOf(statement))) };
}

function compareDrawn(next: readonly Statement[], last: readonly Statement[], withdrawals: Withdrawals): ReleaseChange[] {
  const [after, before] = [byKey(next), byKey(last)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => changeOf(before.get(key) ?? null, after.get(key) ?? null, withdrawals));
}

function byKey(drawn: readonly Statement[]): Map<string, Statement> {
  return new Map(drawn.map((statement) => [keyOf(statement), statement]));
}

function changeOf(from: Statement | null, to: Statement | null, withdrawals: Withdrawals): ReleaseChange[] {
  const figure = to ?? from;
  if (figure === null || (from && to && isSame(from, to))) return [];
  const withdrawal = from && withdrawals.get(identityOf(from));
  const kind = kindOf(from, to, withdrawal !== null && withdrawal !== undefined);
  const { indicator, area, period, measure, basis } = figure;
  const reason = kind === "added" || kind === "revised" ? null : withdrawal?.because || (kind === "corrected" && to?.note) || null;
  return [{ kind, indicator, area, period, measure, basis, from: figureOf(from), to: figureOf(to), reason }];
}

/** A figure of which the ledger lost what it drew was an error, also where an older report takes its place. */
function kindOf(from: Statement | null, to: Statement | null, isTakenOut: boolean): ReleaseChange["kind"] {
  if (from === null) return "added";
  if (to === null) return "withdrawn";
  return from.report === to.report || isTakenOut ? "corrected" : "revised";
}

const WHAT_IS_DRAWN = ["value", "valueMax", "operator", "status", "qualifier", "report"] as const;

function isSame(one: Observation, other: Observation): boolean {
  return WHAT_IS_DRAWN.every((field) => one[field] === other[field]);
}

function figureOf(statement: Statement | null): ReleaseChange["from"] {
  if (statement === null) return null;
  const { value, valueMax, operator, status, qualifier, report } = statement;
  return { value, valueMax, operator, status, qualifier, report };
}
