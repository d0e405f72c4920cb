import type { Issue } from "#domain/issue.ts";
import type { Observation } from "#domain/observation.ts";
import { checkObservation, type Known } from "./check-observation.ts";
import { OBSERVATIONS } from "./ledger-columns.ts";
import { observationFacts, writeRow } from "./ledger-rows.ts";
import { rowCheck } from "./row-check.ts";

/** The checks of a row of observations.csv, for an observation that does not come from the file. */
export function checkFacts(observation: Observation, known: Known): Issue[] {
  const facts: Readonly<Record<string, unknown>> = { ...observationFacts(observation) };
  const cells = Object.fromEntries(OBSERVATIONS.columns.map((column) => [column, String(facts[column] ?? "")]));
  const row = { cells, line: 0, written: writeRow("observations", facts) };
  const check = rowCheck(OBSERVATIONS, row);
  checkObservation(row, known, check);
  return check.issues.map(({ code, column, message }) => ({ code, file: "draft", column: column ?? "", message }));
}
