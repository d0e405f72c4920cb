import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { figuresTouchedBy } from "../ledger/figures-touched-by.ts";

/** Paths of the public pages that a draft changes, without language: those of what it touches, of what is drawn anew, and of the release itself. */
export function pagesOfDraft(
  changes: readonly LedgerChange[],
  { differences, current }: { differences: readonly ReleaseChange[]; current: Snapshot },
): string[] {
  const keys = changes.flatMap((change) => figuresTouchedBy(change, current));
  const pages = [
    "/",
    ...keys.map(({ indicator }) => `/indicators/${indicator}`),
    ...differences.flatMap(({ area, period }) => (/^\d{4}$/.test(period) ? [`/scorecard/${area}/${period}`] : [])),
    ...keys.map(({ report }) => `/reports/${report}`),
    ...changes.flatMap((change) => ("report" in change ? [`/reports/${change.report.id}`] : [])),
    ...["/reports", "/conflicts", "/releases", `/releases/${current.release.release + 1}`],
  ];
  return [...new Set(pages)];
}
