import type { Observation, Statement } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";

/** Joins observations with the date of their report and the release that recorded them: the two clocks. */
export function statementsOfLedger(
  ledger: { reports: readonly Report[]; observations: readonly Observation[] },
  recordedIn: number,
): Statement[] {
  const publishedByReport = new Map(ledger.reports.map(({ id, published }) => [id, published]));
  return ledger.observations.map((observation) => ({
    ...observation,
    published: publishedByReport.get(observation.report) ?? null,
    recordedIn,
  }));
}
