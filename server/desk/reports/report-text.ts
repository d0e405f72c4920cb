import { LIMITS } from "./limits.ts";
import type { Part } from "./readers/reader.ts";
import { ReportProblem } from "./report-problem.ts";

/** Where something stands in a document. Numbers begin at 1; what a file type has no notion of is null. */
export interface Locator {
  page: number | null;
  paragraph: number | null;
  table: number | null;
  row: number | null;
  column: number | null;
}

/** A paragraph or a row of a table, as a stretch of the text. */
interface Piece {
  start: number;
  end: number;
  locator: Locator;
  /** Where each cell of a row begins. */
  cells: readonly number[];
}

/** A document as one text, NFC: paragraphs apart by empty lines, rows of tables with cells apart by bars. Every place of it can be located. */
export interface ReportText {
  text: string;
  reader: string;
  pieces: readonly Piece[];
}

/** Joins the parts of a document into one text and notes where each piece stands. */
export function buildReportText(parts: readonly Part[], reader: string): ReportText {
  const lines: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (line: string, locator: Locator, cells: readonly number[]) => {
    pieces.push({ start: length, end: length + line.length, locator, cells });
    lines.push(line);
    length += line.length + 1;
    if (length > LIMITS.characters) throw tooLong();
  };
  const numbers = { paragraph: 0, table: 0 };
  for (const part of parts) {
    if (part.kind === "paragraph")
      add(part.text, { page: part.page, paragraph: ++numbers.paragraph, table: null, row: null, column: null }, []);
    else addTable(part, ++numbers.table, add, () => length);
    lines.push("");
    length++;
  }
  return { text: lines.join("\n"), reader, pieces };
}

type Add = (line: string, locator: Locator, cells: readonly number[]) => void;

function addTable({ rows, page }: Extract<Part, { kind: "table" }>, table: number, add: Add, lengthNow: () => number): void {
  for (const [index, row] of rows.entries()) {
    const cells: number[] = [];
    let line = "";
    for (const cell of row) {
      if (cells.length > 0) line += " | ";
      cells.push(lengthNow() + line.length);
      line += cell
        .replaceAll(/[|\n\t]+/g, " ")
        .normalize("NFC")
        .trim();
    }
    add(line, { page, paragraph: null, table, row: index + 1, column: null }, cells);
  }
}

/** Where an offset of the text stands in the document; null between pieces. */
export function locate({ pieces }: ReportText, offset: number): Locator | null {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined || offset < piece.start || offset > piece.end) return null;
  const column = piece.cells.length === 0 ? null : piece.cells.findLastIndex((start) => start <= offset) + 1;
  return { ...piece.locator, column };
}

/** The locator as the ledger writes it: `p. 3, para. 12`, `p. 5, table 2, row 7, col. 3`. */
export function formatLocator({ page, paragraph, table, row, column }: Locator): string {
  const words = [
    page && `p. ${page}`,
    paragraph && `para. ${paragraph}`,
    table && `table ${table}`,
    row && `row ${row}`,
    column && `col. ${column}`,
  ];
  return words.filter(Boolean).join(", ");
}

function tooLong(): ReportProblem {
  return new ReportProblem("report/too-long", {
    vi: "Văn bản quá dài. Hãy tách phần cần nhập.",
    en: "The document is too long. Take out the part you need.",
  });
}
