import type { Area, Indicator } from "#domain/catalogue.ts";
import { type Day, lastDayOf } from "#domain/day.ts";
import type { Statement } from "#domain/observation.ts";
import type { Candidate } from "../extraction/candidate.ts";
import { type CheckedFigure, type Finding, indexEvidence } from "./checks/check.ts";
import { CHECKS } from "./checks/checks.ts";

interface CatalogueParts {
  indicators: readonly Indicator[];
  areas: readonly Area[];
}

/** Checks the candidates of one report, against each other and against the ledger. Findings are about candidates only; `at` is `candidate/<index>`. */
export function checkCandidates(
  candidates: readonly Candidate[],
  { ledger, catalogue, published }: { ledger: readonly Statement[]; catalogue: CatalogueParts; published: Day | null },
): Finding[] {
  const figures = candidates.map(
    (candidate, index): CheckedFigure => ({ ...candidate, at: `candidate/${index}`, report: "candidate", published }),
  );
  return checkFigures(figures, { ledger, catalogue });
}

/** Checks figures against each other and against the ledger; the findings are about the figures only. */
export function checkFigures(
  figures: readonly CheckedFigure[],
  { ledger, catalogue }: { ledger: readonly Statement[]; catalogue: CatalogueParts },
): Finding[] {
  const evidence = indexEvidence([...ledger.map(fromLedger), ...figures], catalogue);
  return CHECKS.flatMap((one) => figures.flatMap((figure) => one.check(figure, evidence)));
}

/** Checks the whole ledger against itself; `at` is `ledger/<index>` in the order given. */
export function checkLedgerFigures(ledger: readonly Statement[], catalogue: CatalogueParts): Finding[] {
  const figures = ledger.map(fromLedger);
  const evidence = indexEvidence(figures, catalogue);
  return CHECKS.flatMap((one) => figures.flatMap((figure) => one.check(figure, evidence)));
}

function fromLedger(statement: Statement, index: number): CheckedFigure {
  return { ...statement, at: `ledger/${index}`, published: statement.published === null ? null : lastDayOf(statement.published) };
}
