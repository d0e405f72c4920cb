import type { Issue } from "#domain/issue.ts";
import type { Report } from "#domain/report.ts";
import type { Figure } from "#domain/resources/desk/review.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { checkFacts } from "#server/store/check-facts.ts";
import { DeskProblem } from "../desk-problem.ts";

/** Throws `DeskProblem` with all findings unless each figure could be a row of the ledger. */
export function requireFit(figures: readonly Figure[], { report, ledger }: { report: Report; ledger: Snapshot }): void {
  const issues = figures.flatMap((figure) => checkFigure(figure, { report, ledger }));
  if (issues.length > 0) throw new DeskProblem("findings", "The figure does not fit the catalogue.", issues);
}

/** The checks of a row of the ledger, but for its words. */
function checkFigure(figure: Figure, { report, ledger }: { report: Report; ledger: Snapshot }): Issue[] {
  const publishedByReport = new Map([[report.id, report.published]]);
  return checkFacts({ ...figure, asStated: "-", locator: "", report: report.id }, { ...ledger.catalogue, publishedByReport });
}
