import type { Indicator } from "#domain/catalogue.ts";
import { keyOf, type Observation, type Statement } from "#domain/observation.ts";
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
 * (we had read the same report wrong), `withdrawn` (nothing is left of it). A report that only supports what is drawn changes nothing.
 */
export function selectChanges(now: Snapshot, before: Snapshot | null, query: ChangeQuery): ReleaseChange[] {
  return compareViews(wholeOf(now), before && wholeOf(before), query);
}

/** The same between any two views: of two releases, or of one release as of two days. */
export function compareViews(now: View, before: View | null, query: ChangeQuery): ReleaseChange[] {
  return now.snapshot.catalogue.indicators
    .filter(({ id }) => query.indicators === null || query.indicators.includes(id))
    .flatMap((indicator) => changesOfIndicator(indicator, { now, before, query }));
}

function wholeOf(snapshot: Snapshot): View {
  return viewOf(snapshot, { asOf: null, today: "9999-12-31" });
}

interface Compared {
  now: View;
  before: View | null;
  query: ChangeQuery;
}

function changesOfIndicator(indicator: Indicator, { now, before, query }: Compared): ReleaseChange[] {
  const areas = now.snapshot.catalogue.areas.map(({ id }) => id).filter((id) => query.areas === null || query.areas.includes(id));
  return areas.flatMap((area) => {
    const bases = new Set([...now.snapshot.basesOf(indicator.id, area), ...(before?.snapshot.basesOf(indicator.id, area) ?? [])]);
    return [...bases].flatMap((basis) => changesOfSeries({ indicator, area, basis }, { now, before }));
  });
}

function changesOfSeries(
  series: { indicator: Indicator; area: string; basis: string },
  { now, before }: Omit<Compared, "query">,
): ReleaseChange[] {
  const [next, last] = [drawnByKey(now, series), before ? drawnByKey(before, series) : new Map<string, Statement>()];
  const keys = [...new Set([...last.keys(), ...next.keys()])].sort();
  return keys.flatMap((key) => changeOf(last.get(key) ?? null, next.get(key) ?? null));
}

function drawnByKey(view: View, series: { indicator: Indicator; area: string; basis: string }): Map<string, Statement> {
  const ladders = selectLadders(view, series);
  const statements = view.snapshot.statementsOf({ ...series, indicator: series.indicator.id });
  return new Map(statements.flatMap((statement) => drawnOf(ladders, statement) ?? []).map((drawn) => [keyOf(drawn), drawn]));
}

function changeOf(from: Statement | null, to: Statement | null): ReleaseChange[] {
  const figure = to ?? from;
  if (figure === null || (from && to && isSame(from, to))) return [];
  const kind = from === null ? "added" : to === null ? "withdrawn" : from.report === to.report ? "corrected" : "revised";
  const { indicator, area, period, measure, basis } = figure;
  return [
    {
      kind,
      indicator,
      area,
      period,
      measure,
      basis,
      from: sideOf(from),
      to: sideOf(to),
      reason: kind === "corrected" ? to?.note || null : null,
    },
  ];
}

function isSame(one: Observation, other: Observation): boolean {
  return one.value === other.value && one.valueMax === other.valueMax && one.status === other.status && one.report === other.report;
}

function sideOf(statement: Statement | null): ReleaseChange["from"] {
  if (statement === null) return null;
  const { value, valueMax, status, report } = statement;
  return { value, valueMax, status, report };
}
