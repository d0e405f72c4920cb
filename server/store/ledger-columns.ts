import { Decision, Observation } from "#domain/observation.ts";
import { Report } from "#domain/report.ts";

/** A row of a ledger file as text, by column name. */
export type Cells = Readonly<Record<string, string>>;

/** One file of data/ledger: its columns in their order, and how a row of text becomes an entry that the domain's schema can check. */
export interface LedgerFile {
  file: string;
  columns: readonly string[];
  /** Field of the entry → column of the file, where their names differ. */
  columnOf: Readonly<Record<string, string>>;
}

export const REPORTS = {
  file: "data/ledger/reports.csv",
  columns: ["report", "title", "publisher", "published", "url", "kind"],
  columnOf: { id: "report" },
} as const satisfies LedgerFile;

export const OBSERVATIONS = {
  file: "data/ledger/observations.csv",
  columns: [
    ...["indicator", "area", "period", "reference_date", "basis", "measure", "operator", "value", "value_max"],
    ...["unit", "status", "qualifier", "as_stated", "report", "locator", "note"],
  ],
  columnOf: { referenceDate: "reference_date", valueMax: "value_max", asStated: "as_stated" },
} as const satisfies LedgerFile;

export const DECISIONS = {
  file: "data/ledger/decisions.csv",
  columns: ["indicator", "area", "period", "measure", "basis", "report", "reason"],
  columnOf: {},
} as const satisfies LedgerFile;

/** Parses a row of reports.csv; an empty cell means that the fact is not known. */
export function parseReport(cells: Cells) {
  return Report.safeParse({
    id: cells.report,
    title: cells.title,
    publisher: cells.publisher,
    published: orNull(cells.published),
    url: orNull(cells.url),
    kind: cells.kind,
  });
}

/** Parses a row of observations.csv. A number is written with digits and a decimal point, nothing else. */
export function parseObservation(cells: Cells) {
  return Observation.safeParse({
    indicator: cells.indicator,
    area: cells.area,
    period: cells.period,
    referenceDate: orNull(cells.reference_date),
    basis: cells.basis,
    measure: cells.measure,
    operator: orNull(cells.operator),
    value: parseNumber(cells.value ?? ""),
    valueMax: cells.value_max === "" ? null : parseNumber(cells.value_max ?? ""),
    unit: cells.unit,
    status: orNull(cells.status),
    qualifier: orNull(cells.qualifier),
    asStated: cells.as_stated,
    report: cells.report,
    locator: cells.locator,
    note: cells.note,
  });
}

/** Parses a row of decisions.csv. */
export function parseDecision(cells: Cells) {
  return Decision.safeParse(cells);
}

/** The number a cell holds, or NaN where it is anything but digits with an optional minus and decimal point, or too large or small to write so. */
export function parseNumber(cell: string): number {
  const number = /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return String(number).includes("e") ? Number.NaN : number;
}

function orNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "" ? null : cell;
}
