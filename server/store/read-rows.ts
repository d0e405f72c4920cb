import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import type { Issue } from "#domain/issue.ts";
import { nearestMatch } from "#domain/nearest-match.ts";
import type { Cells, LedgerFile } from "./ledger-columns.ts";

/** A row of a ledger file, with its line and its text as it stands there, without the line end. */
export interface Row {
  cells: Cells;
  line: number;
  written: string;
}

/** Reads one CSV of the ledger: every row with the right number of columns, and a finding for everything else. One line is one row. */
export function readRows(rootDirectory: string, ledgerFile: LedgerFile, issues: Issue[]): Row[] {
  const { file } = ledgerFile;
  const text = readText(rootDirectory, file);
  if (text === null) {
    issues.push({ code: "ledger/missing-file", file, message: "the file cannot be read. Restore it from the repository." });
    return [];
  }
  checkText(text, file, issues);
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  const records = splitLines(lines, file, issues);
  const header = records[0] ?? [];
  if (!checkHeader(header, ledgerFile, issues)) return [];
  return records.flatMap((fields, index) => {
    if (index === 0 || fields === null) return [];
    const written = lines[index] ?? "";
    if (fields.length === header.length) return [{ cells: cellsOf(header, fields), line: index + 1, written }];
    issues.push({ code: "ledger/column-count", file, line: index + 1, message: countAdvice(fields, ledgerFile) });
    return [];
  });
}

function readText(rootDirectory: string, file: string): string | null {
  try {
    return readFileSync(join(rootDirectory, file), "utf8");
  } catch {
    return null;
  }
}

/** What an editor or a spreadsheet changes without saying so, and what would make every line of a diff differ. */
function checkText(text: string, file: string, issues: Issue[]): void {
  const add = (code: string, message: string) => issues.push({ code: `ledger/${code}`, file, message });
  if (text.startsWith("\uFEFF")) add("byte-order-mark", "the file begins with a byte order mark. Save it as UTF-8 without one.");
  if (text.includes("\r")) add("line-ends", "lines end with CR or CR LF. Save the file with LF alone.");
  if (text.includes("\uFFFD")) add("not-utf8", "the file holds bytes that are not UTF-8. Save it as UTF-8.");
  if (!text.endsWith("\n")) add("line-ends", "the last line does not end with LF. Add a line end.");
}

/** The fields of every line; null for a line whose quotes are broken. All lines at once, and one by one only where something is wrong. */
function splitLines(lines: readonly string[], file: string, issues: Issue[]): (string[] | null)[] {
  try {
    const records = parse(lines.join("\n"), { relax_column_count: true });
    if (records.length === lines.length) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return lines.map((line, index) => splitLine(line, { file, line: index + 1, issues }));
}

function splitLine(text: string, { file, line, issues }: { file: string; line: number; issues: Issue[] }): string[] | null {
  try {
    return parse(text, { relax_column_count: true })[0] ?? [""];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `${quoteProblem(error.code)}. Put quotes around the whole field, write a quote inside it twice, and keep a row on one line.`;
    issues.push({ code: "ledger/broken-quotes", file, line, message });
    return null;
  }
}

function quoteProblem(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quote is opened and not closed on this line";
  if (code === "CSV_INVALID_CLOSING_QUOTE") return "text follows a closing quote";
  return "a quote stands in the middle of a field";
}

/** Whether the rows can be told apart by column; any difference from the expected header is a finding. */
function checkHeader(header: readonly string[], { file, columns }: LedgerFile, issues: Issue[]): boolean {
  if (header.join() === columns.join()) return true;
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  const parts = [
    ...missing.map((column) => `"${column}" is missing`),
    ...unknown.map((column) => `"${column}" is unknown${suggest(column, missing)}`),
    ...(missing.length + unknown.length === 0 ? ["the columns are in another order or doubled"] : []),
  ];
  issues.push({ code: "ledger/header", file, line: 1, message: `${parts.join("; ")}. Write exactly: ${columns.join()}` });
  return missing.length === 0 && new Set(header).size === header.length;
}

function suggest(column: string, missing: readonly string[]): string {
  const near = nearestMatch(column, missing);
  return near === null ? "" : ` (did you mean "${near}"?)`;
}

function countAdvice(fields: readonly string[], { columns }: LedgerFile): string {
  if (fields.length === 1 && fields[0] === "") return "the line is empty. Delete it.";
  const advice =
    fields.length > columns.length ? "Put a field that holds a comma in double quotes." : "Write a comma for every empty field as well.";
  return `the row has ${fields.length} fields instead of ${columns.length}. ${advice}`;
}

function cellsOf(header: readonly string[], fields: readonly string[]): Cells {
  return Object.fromEntries(header.map((column, index) => [column, fields[index] ?? ""]));
}
