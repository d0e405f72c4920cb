import { InvalidData, type Issue } from "#domain/issue.ts";
import { type Decision, keyOf, type Observation } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import { checkObservation, type Known } from "./check-observation.ts";
import { DECISIONS, type LedgerFile, OBSERVATIONS, parseDecision, parseReport, REPORTS } from "./ledger-columns.ts";
import { type Row, readRows } from "./read-rows.ts";
import { checkBasis, checkId, type References } from "./references.ts";
import { addSchemaIssues, checkTexts, type RowCheck, rowCheck } from "./row-check.ts";

/** The ledger: what every report states, as one list each. In the order of the files. */
export interface Ledger {
  reports: readonly Report[];
  observations: readonly Observation[];
  decisions: readonly Decision[];
}

/** An entry with its row as it stands in the file, so that the file can be written back byte for byte. */
export interface Written<Entry> {
  entry: Entry;
  written: string;
}

/** The ledger's entries with the rows they came from. */
export interface WrittenLedger {
  reports: readonly Written<Report>[];
  observations: readonly Written<Observation>[];
  decisions: readonly Written<Decision>[];
}

/** Reads data/ledger under the root. Throws `InvalidData` with ALL findings. */
export function loadLedger(rootDirectory: string, references: References): Ledger {
  const { reports, observations, decisions } = loadWrittenLedger(rootDirectory, references);
  return { reports: reports.map(entryOf), observations: observations.map(entryOf), decisions: decisions.map(entryOf) };
}

/** Like `loadLedger`, with the rows as they stand in the files. */
export function loadWrittenLedger(rootDirectory: string, references: References): WrittenLedger {
  const { ledger, issues } = checkLedger(rootDirectory, references);
  if (issues.length > 0) throw new InvalidData(issues);
  return ledger;
}

/** Reads data/ledger under the root with everything that is wrong with it; a row with a finding is left out of the ledger. */
export function checkLedger(rootDirectory: string, references: References): { ledger: WrittenLedger; issues: Issue[] } {
  const issues: Issue[] = [];
  const read = (ledgerFile: LedgerFile) => readRows(rootDirectory, ledgerFile, issues);
  const reportRows = read(REPORTS);
  // A report whose own row is wrong is still known: its figures need no second finding.
  const publishedByReport = new Map(reportRows.map(({ cells }) => [cells.report ?? "", cells.published || null]));
  const known: Known = { ...references, publishedByReport };
  const reports = checkRows(reportRows, { ledgerFile: REPORTS, check: checkReport, keyOf: ({ id }) => id, column: "report", issues });
  const observationRows = read(OBSERVATIONS);
  const stated = new Set(observationRows.map(({ cells }) => `${keyOf(cells as Key)}|${cells.report}`));
  const observations = checkRows(observationRows, {
    ...{ ledgerFile: OBSERVATIONS, column: "report", issues },
    check: (row, check) => checkObservation(row, known, check),
    keyOf: (observation) => `${keyOf(observation)}|${observation.report}`,
  });
  const decisions = checkRows(read(DECISIONS), {
    ...{ ledgerFile: DECISIONS, column: "indicator", issues },
    check: (row, check) => checkDecision(row, { known, stated, check }),
    keyOf: (decision) => keyOf(decision),
  });
  return { ledger: { reports, observations, decisions }, issues };
}

type Key = Parameters<typeof keyOf>[0];

interface RowsCheck<Entry> {
  ledgerFile: LedgerFile;
  check(row: Row, check: RowCheck): Entry | null;
  keyOf(entry: Entry): string;
  /** Where a second row with the same key is reported. */
  column: string;
  issues: Issue[];
}

function checkRows<Entry>(rows: readonly Row[], { ledgerFile, check, keyOf, column, issues }: RowsCheck<Entry>): Written<Entry>[] {
  const firstLines = new Map<string, number>();
  const entries: Written<Entry>[] = [];
  for (const row of rows) {
    const findings = rowCheck(ledgerFile, row);
    const entry = check(row, findings);
    if (entry !== null) {
      const key = keyOf(entry);
      const first = firstLines.get(key);
      if (first === undefined) firstLines.set(key, row.line);
      else findings.add(column, "duplicate-key", `line ${first} has the same key: ${key}. Delete one of the two rows or correct its key.`);
    }
    if (findings.issues.length > 0) issues.push(...findings.issues);
    else if (entry !== null) entries.push({ entry, written: row.written });
  }
  return entries;
}

function checkReport(row: Row, check: RowCheck): Report | null {
  checkTexts(row, check);
  const parsed = parseReport(row.cells);
  if (parsed.success) return parsed.data;
  addSchemaIssues(parsed.error, { columnOf: REPORTS.columnOf, row, check });
  return null;
}

function checkDecision(
  row: Row,
  { known, stated, check }: { known: Known; stated: ReadonlySet<string>; check: RowCheck },
): Decision | null {
  const { indicator = "", area = "", basis = "", report = "" } = row.cells;
  checkTexts(row, check);
  checkId(indicator, { noun: "indicator", known: known.indicatorsById, check });
  checkId(area, { noun: "area", known: known.areasById, check });
  checkId(report, { noun: "report", known: known.publishedByReport, check });
  checkBasis({ basis, indicator }, known, check);
  const parsed = parseDecision(row.cells);
  if (!parsed.success) addSchemaIssues(parsed.error, { columnOf: DECISIONS.columnOf, row, check });
  else if (check.issues.length === 0 && !stated.has(`${keyOf(parsed.data)}|${report}`))
    check.add("report", "decision-without-figure", `"${report}" states no such figure. Name a report that does, or correct the key.`);
  return parsed.success ? parsed.data : null;
}

function entryOf<Entry>({ entry }: Written<Entry>): Entry {
  return entry;
}
