import type { Block, Line } from "./blocks.ts";

/** A cell with its place in the NFC text. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

export type Row = readonly Cell[];

const RULE = /^[\s|:+-]*$/;

/** The rows of a table block; those that only draw lines are left out. */
export function rowsOf(block: Extract<Block, { kind: "table" | "column" }>): Row[] {
  if (block.kind === "column") return rowsOfColumn(block.lines);
  const lines = block.lines.filter(({ text }) => !RULE.test(text));
  // A frame has a bar before every row; a row alone that begins with one has an empty first cell.
  const isFramed = block.separator === "|" && lines.every(({ text }) => text.trimStart().startsWith("|"));
  return lines.map((line) => cellsOf(line, block.separator, isFramed));
}

function cellsOf(line: Line, separator: string, isFramed: boolean): Row {
  const cells: Cell[] = [];
  let start = 0;
  for (const piece of line.text.split(separator)) {
    cells.push(cellAt(piece, line.start + start));
    start += piece.length + separator.length;
  }
  return isFramed ? cells.slice(1, line.text.trimEnd().endsWith("|") ? -1 : undefined) : cells;
}

function cellAt(piece: string, start: number): Cell {
  const text = piece.trim();
  const lead = piece.length - piece.trimStart().length;
  return { text, start: start + lead, end: start + lead + text.length };
}

/**
 * One cell a line: some headers, then each label with its numbers. The numbers behind the first label tell how many columns there are; a label
 * with more or fewer is left out, since an empty cell would shift its values.
 */
function rowsOfColumn(lines: readonly Line[]): Row[] {
  const cells = lines.map(({ text, start }) => cellAt(text, start));
  const first = cells.findIndex(({ text }) => isNumberCell(text));
  let width = 0;
  while (isNumberCell(cells[first + width]?.text ?? "")) width++;
  const headStart = first - 1 - (width + 1);
  const rows: Row[] = [];
  if (headStart > 0) rows.push(...cells.slice(0, headStart).map((cell) => [cell]));
  rows.push(cells.slice(Math.max(headStart, 0), first - 1));
  for (let at = first - 1; at < cells.length; ) {
    let end = at + 1;
    while (isNumberCell(cells[end]?.text ?? "")) end++;
    if (end - at - 1 === width) rows.push(cells.slice(at, end));
    at = end;
  }
  return rows;
}

export function isNumberCell(text: string): boolean {
  return /^[-(]?\d[\d.,\s]*(?:%?\s*[-–]\s*\d[\d.,]*)?%?\)?$/.test(text) || /^(?:x|-|…|\.\.\.)$/i.test(text);
}
