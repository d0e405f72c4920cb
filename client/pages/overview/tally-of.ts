import type { ScorecardRow } from "#domain/resources/scorecard.ts";

export const JUDGED = ["exceeded", "met", "missed"] as const;
export type Judged = (typeof JUDGED)[number];

export interface Tally {
  /** Rows by how their plan came out. */
  judged: Record<Judged, ScorecardRow[]>;
  /** Indicators that have an actual and on no basis a plan. */
  withoutTarget: number;
}

/** The rows of a year sorted by how their plans came out. */
export function tallyOf(rows: readonly ScorecardRow[]): Tally {
  const of = (verdict: Judged) => rows.filter((row) => row.verdict === verdict);
  const planned = new Set(rows.filter(({ target }) => target !== null).map(({ indicator }) => indicator));
  const known = new Set(rows.filter(({ actual }) => actual !== null).map(({ indicator }) => indicator));
  return {
    judged: { exceeded: of("exceeded"), met: of("met"), missed: of("missed") },
    withoutTarget: [...known].filter((indicator) => !planned.has(indicator)).length,
  };
}
