import { CsvError, parse } from "csv-parse/sync";
import type { Issue } from "#domain/issue.ts";
import { Figure, ReviewAct } from "#domain/resources/desk/review.ts";
import type { ItemDecision } from "#server/desk/imports/decide-item.ts";
import { COLUMNS, FIGURE_COLUMNS } from "./columns.ts";

/** A row of a review table: a decision on an item, or a phrase that is added with its figure. */
export type TableRow = { line: number } & ({ decision: ItemDecision } | { phrase: string; figure: Figure | null });

/** Reads a review table as a spreadsheet saved it: commas or semicolons, with or without a mark. Every row that cannot be read is a finding. */
export function readReviewTable(text: string, file: string): { rows: TableRow[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const rows: TableRow[] = [];
  const records = splitRecords(text, { file, issues });
  const header = records[0] ?? [];
  const missing = COLUMNS.slice(0, 4).filter((column) => !header.includes(column));
  if (records.length > 0 && missing.length > 0)
    issues.push({
      code: "review/header",
      file,
      line: 1,
      message: `${missing.join(", ")} missing. Keep the first row of the table as it was written.`,
    });
  if (issues.length > 0) return { rows, issues };
  for (const [index, fields] of records.entries()) {
    if (index === 0 || fields.every((field) => field === "")) continue;
    const cells = Object.fromEntries(header.map((column, at) => [column, fields[at]?.normalize("NFC").trim() ?? ""]));
    const row = readRow(cells, { file, line: index + 1, issues });
    if (row !== null) rows.push(row);
  }
  return { rows, issues };
}

interface Place {
  file: string;
  line: number;
  issues: Issue[];
}

function splitRecords(text: string, { file, issues }: Omit<Place, "line">): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const [first = ""] = plain.split(/\r?\n/, 1);
  const delimiter = first.includes(";") ? ";" : first.includes("\t") ? "\t" : ",";
  try {
    return parse(plain, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    issues.push({ code: "review/broken-quotes", file, message: `${error.message}. Write a quote inside a field twice.` });
    return [];
  }
}

function readRow(cells: Record<string, string>, place: Place): TableRow | null {
  const before = place.issues.length;
  const figure = readFigure(cells, place);
  const { line } = place;
  const { item = "", version = "", state, reason = "", evidence = "" } = cells;
  if (item === "") {
    if (evidence === "") addIssue(place, "evidence", "a row without an item adds a phrase. Copy its words from the text into this column.");
    return place.issues.length > before ? null : { line, phrase: evidence, figure };
  }
  const parsed = ReviewAct.safeParse({ version: Number(version), state, figure, reason: unguard(reason) });
  if (!/^\d{1,9}$/.test(item)) addIssue(place, "item", `"${item}" is no number of an item.`);
  for (const { path, message } of parsed.error?.issues ?? []) addIssue(place, String(path[0]), message);
  return parsed.success && place.issues.length === before ? { line, decision: { ...parsed.data, item: Number(item) } } : null;
}

/** Null where every column of the figure is empty: the phrase states nothing yet. */
function readFigure(cells: Record<string, string>, place: Place): Figure | null {
  const columns = Object.entries(FIGURE_COLUMNS);
  if (columns.every(([column]) => (cells[column] ?? "") === "")) return null;
  const nullable = ["referenceDate", "operator", "valueMax", "status", "qualifier"];
  const given = columns.map(([column, field]) => {
    const text = unguard(cells[column] ?? "");
    if (text === "" && nullable.includes(field)) return [field, null];
    return [field, field === "value" || field === "valueMax" ? readNumber(text) : text];
  });
  const parsed = Figure.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const columnOf = new Map(columns.map(([column, field]) => [String(field), column]));
  for (const { path, message } of parsed.error.issues) addIssue(place, columnOf.get(String(path[0])) ?? String(path[0]), message);
  return null;
}

/** A number as the table was written, or with the decimal comma of a Vietnamese spreadsheet; marks of the thousands are refused. */
function readNumber(text: string): number {
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell. */
function unguard(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, "");
}

function addIssue({ file, line, issues }: Place, column: string, message: string): void {
  issues.push({ code: "review/invalid-value", file, line, column, message });
}
