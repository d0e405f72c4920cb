import type { Decision, Observation } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import { DECISIONS, OBSERVATIONS, REPORTS } from "./ledger-columns.ts";
import type { DecisionTable, LedgerRow, LedgerTable, ObservationTable, ReportTable } from "./schema.ts";

/** The columns of a table that hold what a report states; they are named like those of the file. */
export type Facts<Table extends LedgerRow> = Omit<Table, keyof LedgerRow>;

export const FILES = { reports: REPORTS, observations: OBSERVATIONS, decisions: DECISIONS } as const satisfies Record<LedgerTable, unknown>;

/** What tells two rows of a table apart; of those that stand, no two share it. */
export const IDENTITY = {
  reports: ["report"],
  observations: ["indicator", "area", "period", "measure", "basis", "report"],
  decisions: ["indicator", "area", "period", "measure", "basis"],
} as const satisfies Record<LedgerTable, readonly string[]>;

export function reportFacts({ id, ...report }: Report): Facts<ReportTable> {
  return { report: id, ...report };
}

export function observationFacts({ referenceDate, valueMax, asStated, ...observation }: Observation): Facts<ObservationTable> {
  return { ...observation, reference_date: referenceDate, value_max: valueMax, as_stated: asStated };
}

export function decisionFacts(decision: Decision): Facts<DecisionTable> {
  return { ...decision };
}

/** A row as canonical CSV: quotes only where a comma, a quote or a line end needs them, numbers in their shortest form. Without the line end. */
export function writeRow(table: LedgerTable, facts: Readonly<Record<string, unknown>>): string {
  return FILES[table].columns.map((column) => writeCell(facts[column])).join(",");
}

/** The fields of an observation in the order of the columns of its file. */
const OBSERVATION_FIELDS = OBSERVATIONS.columns.map((column) => {
  const named = Object.entries(OBSERVATIONS.columnOf).find(([, name]) => name === column);
  return (named?.[0] ?? column) as keyof Observation;
});

/** The same of an observation in memory, which is not copied into a row first: a release writes tens of thousands of them to be hashed. */
export function writeObservation(observation: Observation): string {
  return OBSERVATION_FIELDS.map((field) => writeCell(observation[field])).join(",");
}

/** The identity of a row as text. */
export function identityOf(table: LedgerTable, facts: Readonly<Record<string, unknown>>): string {
  return IDENTITY[table].map((column) => facts[column]).join("|");
}

function writeCell(cell: unknown): string {
  if (cell === null || cell === undefined || cell === "") return "";
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
