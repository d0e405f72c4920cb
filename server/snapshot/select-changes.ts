import type { Indicator } from "#domain/catalogue.ts";
import { keyOf, type Observation, type SeriesKey, type Statement, type Withdrawal } from "#domain/observation.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { drawnOf, selectLadders } from "./select-ladders.ts";
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
  const withdrawals = withdrawalsBetween(now, before);
  return now.snapshot.catalogue.indicators
    .filter(({ id }) => query.indicators === null || query.indicators.includes(id))
    .flatMap((indicator) => changesOfIndicator(indicator, { now, before, query, withdrawals }));
}

function wholeOf(snapshot: Snapshot): View {
  return viewOf(snapshot, { asOf: null, today: "9999-12-31" });
}

interface Compared {
  now: View;
  before: View | null;
  query: ChangeQuery;
  withdrawals: Withdrawals;
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

function changesOfIndicator(indicator: Indicator, { now, before, query, withdrawals }: Compared): ReleaseChange[] {
  const areas = now.snapshot.catalogue.areas.map(({ id }) => id).filter((id) => query.areas === null || query.areas.includes(id));
  return areas.flatMap((area) => {
    const bases = new Set([...now.snapshot.basesOf(indicator.id, area), ...(before?.snapshot.basesOf(indicator.id, area) ?? [])]);
    return [...bases].flatMap((basis) => changesOfSeries({ indicator, area, basis }, { now, before, withdrawals }));
  });
}

function changesOfSeries(
  series: { indicator: Indicator; area: string; basis: string },
  { now, before, withdrawals }: Omit<Compared, "query">,
): ReleaseChange[] {
  if (before !== null && sharesSeries({ ...series, indicator: series.indicator.id }, { now, before })) return [];
  const [next, last] = [drawnByKey(now, series), before ? drawnByKey(before, series) : new Map<string, Statement>()];
  const keys = [...new Set([...last.keys(), ...next.keys()])].sort();
  return keys.flatMap((key) => changeOf(last.get(key) ?? null, next.get(key) ?? null, withdrawals));
}

/** A release that follows another one in this process shares every series it did not touch, and nothing of these can differ. */
function sharesSeries(key: SeriesKey, { now, before }: { now: View; before: View }): boolean {
  const [next, last] = [now.snapshot, before.snapshot];
  const isSameDay = now.asOf === before.asOf && now.today === before.today;
  return isSameDay && next.statementsOf(key) === last.statementsOf(key) && next.decisionsOf(key) === last.decisionsOf(key);
}

function drawnByKey(view: View, series: { indicator: Indicator; area: string; basis: string }): Map<string, Statement> {
  const ladders = selectLadders(view, series);
  const statements = view.snapshot.statementsOf({ ...series, indicator: series.indicator.id });
  return new Map(statements.flatMap((statement) => drawnOf(ladders, statement) ?? []).map((drawn) => [keyOf(drawn), drawn]));
}

function changeOf(from: Statement | null, to: Statement | null, withdrawals: Withdrawals): ReleaseChange[] {
  const figure = to ?? from;
  if (figure === null || (from && to && isSame(from, to))) return [];
  const withdrawal = from && withdrawals.get(identityOf(from));
  const kind = kindOf(from, to, withdrawal !== null && withdrawal !== undefined);
  const { indicator, area, period, measure, basis } = figure;
  const reason = kind === "added" || kind === "revised" ? null : withdrawal?.because || (kind === "corrected" && to?.note) || null;
  return [{ kind, indicator, area, period, measure, basis, from: sideOf(from), to: sideOf(to), reason }];
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

function sideOf(statement: Statement | null): ReleaseChange["from"] {
  if (statement === null) return null;
  const { value, valueMax, operator, status, qualifier, report } = statement;
  return { value, valueMax, operator, status, qualifier, report };
}
