import type { Indicator } from "#domain/catalogue.ts";
import { keyOf, type Observation, type Statement, type Withdrawal } from "#domain/observation.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { figureId } from "./contested-figures.ts";
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

/** What changed in one series: how much of each kind, which is known before the changes are made and kept. */
export interface SeriesChanges {
  counts: KindCounts;
  make(): ReleaseChange[];
}

export type KindCounts = Partial<Record<ReleaseChange["kind"], number>>;

/** The changes series by series, in the order of the catalogue; of a series that did not change there are none. */
export function* changesBySeries(now: View, before: View | null, query: ChangeQuery): Iterable<SeriesChanges> {
  const withdrawals = withdrawalsBetween(now, before);
  const areas = now.snapshot.catalogue.areas.map(({ id }) => id).filter((id) => query.areas === null || query.areas.includes(id));
  for (const indicator of now.snapshot.catalogue.indicators.filter(({ id }) => query.indicators === null || query.indicators.includes(id)))
    for (const area of areas)
      for (const basis of basesOf(indicator.id, area, { now, before })) {
        const sides = () => sidesOf({ indicator, area, basis }, { now, before });
        yield { counts: countSeries(sides(), withdrawals), make: () => compareDrawn(sides(), withdrawals) };
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

/** The two sides of a series, of both only what may differ. */
interface Sides {
  next: FiguresInput;
  last: FiguresInput;
}

/**
 * Figures of which one side knows a statement or a decision that the other does not; no other can differ. A release shares with those it was made of,
 * or that were made of it, all that did not change, so few are left.
 */
function sidesOf(
  series: { indicator: Indicator; area: string; basis: string },
  { now, before }: { now: View; before: View | null },
): Sides {
  const [next, last] = [sideOf(now, series), before ? sideOf(before, series) : { ...NOTHING, indicator: series.indicator }];
  if (last.statements.length === 0) return { next, last };
  const touched = new Set([...touchedFigures(next, last), ...touchedFigures(last, next)]);
  if (touched.size === 0) return { next: { ...next, statements: [] }, last: { ...last, statements: [] } };
  const isTouched = (figure: string) => touched.has(figure);
  return { next: narrow(next, isTouched), last: narrow(last, isTouched) };
}

const NOTHING = { statements: [], decisions: [], asOf: null } as const;

function sideOf({ snapshot, asOf }: View, series: { indicator: Indicator; area: string; basis: string }): FiguresInput {
  const key = { ...series, indicator: series.indicator.id };
  const statements = knownStatements(snapshot.statementsOf(key), asOf);
  return { indicator: series.indicator, statements, decisions: snapshot.decisionsOf(key), asOf: null };
}

function* touchedFigures(one: FiguresInput, other: FiguresInput): Iterable<string> {
  if (one.statements !== other.statements) {
    const shared = new Set(other.statements);
    for (const statement of one.statements) if (!shared.has(statement)) yield figureId(statement);
  }
  if (one.decisions !== other.decisions) for (const decision of one.decisions) yield figureId(decision);
}

function narrow(side: FiguresInput, isWanted: (figure: string) => boolean): FiguresInput {
  return { ...side, statements: side.statements.filter((statement) => isWanted(figureId(statement))) };
}

/** A figure that is new on one side was added, whichever of its statements is drawn; only those of both sides have to be looked at. */
function countSeries({ next, last }: Sides, withdrawals: Withdrawals): KindCounts {
  const known = new Set(last.statements.map(figureId));
  const counts: KindCounts = { added: countFigures(narrow(next, (figure) => !known.has(figure)).statements) };
  if (known.size > 0)
    for (const { kind } of compareDrawn({ next: narrow(next, (figure) => known.has(figure)), last }, withdrawals))
      counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function compareDrawn({ next, last }: Sides, withdrawals: Withdrawals): ReleaseChange[] {
  const [after, before] = [byKey(drawnFigures(next)), byKey(drawnFigures(last))];
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
  return [{ kind, indicator, area, period, measure, basis, from: drawingOf(from), to: drawingOf(to), reason }];
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

function drawingOf(statement: Statement | null): ReleaseChange["from"] {
  if (statement === null) return null;
  const { value, valueMax, operator, status, qualifier, report } = statement;
  return { value, valueMax, operator, status, qualifier, report };
}
