import type { Indicator } from "#domain/catalogue.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import { isKnown } from "#domain/vintage.ts";
import { selectLadders } from "./select-ladders.ts";
import { noStandings, standingOf } from "./select-reports.ts";
import type { Snapshot } from "./snapshot.ts";
import type { View } from "./view.ts";

type Standings = ReportSummary["standings"];
/** By report; a report without a figure has no entry. */
export type StandingsByReport = ReadonlyMap<string, Standings>;

/** Lets others be answered in between. */
type Pause = () => Promise<void>;

/** What was counted last, of today. */
let last: { view: View; counted: Promise<StandingsByReport> } | null = null;

/**
 * What became of the figures of every report. A million rows are counted once: for the release that follows, only the series are counted anew in which
 * the two differ.
 */
export function countStandings(view: View, pause: Pause): Promise<StandingsByReport> {
  if (view.asOf !== null) return count(new Map(), { view, pause });
  if (last?.view.snapshot === view.snapshot) return last.counted;
  const counted = countAfter(last, { view, pause });
  const mine = { view, counted };
  last = mine;
  counted.catch(() => {
    if (last === mine) last = null;
  });
  return counted;
}

async function countAfter(before: typeof last, now: { view: View; pause: Pause }): Promise<StandingsByReport> {
  const known = await before?.counted.catch(() => null);
  if (!before || !known) return count(new Map(), now);
  const standings = new Map(Array.from(known, ([report, counts]) => [report, { ...counts }]));
  const [old, { view, pause }] = [before.view, now];
  await count(standings, { view: old, pause, sign: -1, isCounted: (series) => !isShared(series, view.snapshot, old.snapshot) });
  return count(standings, { view, pause, isCounted: (series) => !isShared(series, view.snapshot, old.snapshot) });
}

interface Series {
  indicator: Indicator;
  area: string;
  basis: string;
}

function isShared({ indicator, area, basis }: Series, one: Snapshot, other: Snapshot): boolean {
  const key = { indicator: indicator.id, area, basis };
  return one.statementsOf(key) === other.statementsOf(key) && one.decisionsOf(key) === other.decisionsOf(key);
}

interface Counting {
  view: View;
  pause: Pause;
  sign?: 1 | -1;
  isCounted?: (series: Series) => boolean;
}

async function count(
  standings: Map<string, Standings>,
  { view, pause, sign = 1, isCounted = () => true }: Counting,
): Promise<Map<string, Standings>> {
  for (const series of seriesOf(view)) {
    if (!isCounted(series)) continue;
    const laddered = selectLadders(view, series);
    for (const statement of view.snapshot.statementsOf({ ...series, indicator: series.indicator.id })) {
      if (!isKnown(statement, view.asOf)) continue;
      const counts = standings.get(statement.report) ?? noStandings();
      standings.set(statement.report, counts);
      counts[standingOf(statement, laddered).standing] += sign;
    }
    await pause();
  }
  return standings;
}

function* seriesOf({ snapshot }: View): Iterable<Series> {
  for (const indicator of snapshot.catalogue.indicators)
    for (const area of snapshot.areasOf(indicator.id))
      for (const basis of snapshot.basesOf(indicator.id, area)) yield { indicator, area, basis };
}
