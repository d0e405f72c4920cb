import type { Part } from "./readers/reader.ts";
import { type Cell, splitMergedCells } from "./split-merged-cells.ts";

/** A run of text on a page: left edge, baseline from the bottom, width and size in points. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

interface Line {
  y: number;
  size: number;
  cells: Cell[];
}

/** Puts the runs of one page into reading order: lines from top to bottom, paragraphs by their distance, tables by gaps that line up. */
export function partsOfPage(runs: readonly TextRun[], page: number): Part[] {
  const lines = linesOf(runs);
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const tableEnd = endOfTable(lines, at);
    if (tableEnd - at >= 2) {
      parts.push({ kind: "table", rows: rowsOf(splitMergedCells(lines.slice(at, tableEnd))), page });
      at = tableEnd;
    } else {
      const end = endOfParagraph(lines, at);
      parts.push({ kind: "paragraph", text: joinLines(lines.slice(at, end)), page });
      at = end;
    }
  }
  return parts;
}

/** Runs whose baselines are within a third of their size are one line; a gap wider than the letters divides its cells. */
function linesOf(runs: readonly TextRun[]): Line[] {
  const sorted = runs.filter(({ text }) => text.trim() !== "").toSorted((one, other) => other.y - one.y || one.x - other.x);
  const groups: TextRun[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && Math.abs(first.y - run.y) <= Math.max(first.size, run.size) * 0.35) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => lineOf(group.toSorted((one, other) => one.x - other.x)));
}

/** Share of the letters' size from which white between two runs divides cells: narrow tables leave no more than a wide space. */
const CELL_GAP = 0.3;
/** Share of the width from which a line counts as full. */
const FULL = 0.85;
const WORD_GAP = 0.12;

function lineOf(runs: readonly TextRun[]): Line {
  const cells: Line["cells"] = [];
  for (const { text, x, width, size } of runs) {
    const last = cells.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.end;
    if (last === undefined || gap > size * CELL_GAP) cells.push({ text: text.trim(), x, end: x + width });
    else {
      const isJoined = gap <= size * WORD_GAP && !/^\s/.test(text) && !/\s$/.test(last.text);
      last.text = isJoined ? last.text + text : `${last.text.trimEnd()} ${text.trimStart()}`;
      last.end = x + width;
    }
  }
  return {
    y: runs[0]?.y ?? 0,
    size: Math.max(...runs.map(({ size }) => size)),
    cells: cells.map((cell) => ({ ...cell, text: cell.text.normalize("NFC").trim() })),
  };
}

/**
 * A table goes on while lines have several cells, or one that continues the label above. Numbers in most of its rows tell it from a text whose
 * words are set apart.
 */
function endOfTable(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && (cellCount(lines, end) >= 2 || (end > from && isWrappedLabel(lines, end)))) end++;
  const numbered = lines.slice(from, end).filter(({ cells }) => cells.slice(1).some(({ text }) => isNumberLike(text)));
  return numbered.length * 2 >= end - from && numbered.length > 0 ? end : from;
}

function cellCount(lines: readonly Line[], at: number): number {
  return lines[at]?.cells.length ?? 0;
}

function isWrappedLabel(lines: readonly Line[], at: number): boolean {
  return (
    cellCount(lines, at) === 1 &&
    cellCount(lines, at - 1) >= 3 &&
    cellCount(lines, at + 1) >= 3 &&
    !/[.:;]$/.test(lines[at]?.cells[0]?.text ?? "")
  );
}

function isNumberLike(text: string): boolean {
  return /^[-(]?\d[\d.,]*%?\)?$/.test(text);
}

/** Columns are what the white between them leaves: stretches inked by the full rows. Each cell goes to the column it overlaps most. */
function rowsOf(lines: readonly Line[]): string[][] {
  const columns = columnsOf(lines);
  const rows: string[][] = [];
  for (const line of lines) {
    const row = columns.map(() => "");
    for (const cell of line.cells) {
      const column = nearestColumn(columns, cell);
      row[column] = `${row[column] ?? ""} ${cell.text}`.trim();
    }
    const last = rows.at(-1);
    const isLabelOnly = line.cells.length === 1 && row[0] !== "" && !isNumberLike(row[0] ?? "");
    if (isLabelOnly && last !== undefined) last[0] = `${last[0]} ${row[0]}`.trim();
    else rows.push(row);
  }
  return rows;
}

interface Stretch {
  x: number;
  end: number;
}

function columnsOf(lines: readonly Line[]): Stretch[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length));
  const inked = lines.filter(({ cells }) => cells.length >= most * 0.8).flatMap(({ cells }) => cells.map(({ x, end }) => ({ x, end })));
  const columns: Stretch[] = [];
  for (const stretch of inked.toSorted((one, other) => one.x - other.x)) {
    const last = columns.at(-1);
    if (last !== undefined && stretch.x <= last.end + 1) last.end = Math.max(last.end, stretch.end);
    else columns.push({ ...stretch });
  }
  return columns;
}

function nearestColumn(columns: readonly Stretch[], cell: Stretch): number {
  const distances = columns.map(({ x, end }) => {
    const overlap = Math.min(end, cell.end) - Math.max(x, cell.x);
    return overlap > 0 ? -overlap : Math.min(Math.abs(x - cell.end), Math.abs(end - cell.x));
  });
  return distances.indexOf(Math.min(...distances));
}

/** A paragraph ends at a gap wider than its lines', at another size of letters, or before a table. */
function endOfParagraph(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length) {
    const [before, line] = [lines[end - 1], lines[end]];
    if (before === undefined || line === undefined || endOfTable(lines, end) - end >= 2) break;
    const distance = before.y - line.y;
    if (distance > Math.max(before.size, line.size) * 1.9 || Math.abs(before.size - line.size) > before.size * 0.2) break;
    end++;
  }
  return end;
}

/** A line that fills the width goes on in the next; a short one, or a bullet behind it, begins anew. */
function joinLines(lines: readonly Line[]): string {
  const edge = Math.max(...lines.map(({ cells }) => cells.at(-1)?.end ?? 0));
  let text = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isFull = before !== undefined && (before.cells.at(-1)?.end ?? 0) > edge * FULL;
    const isBullet = /^(?:[-+•*–]|\d{1,2}[.)])\s/.test(textOf(line));
    text += before === undefined ? "" : isFull && !isBullet ? " " : "\n";
    text += textOf(line);
  }
  return text;
}

function textOf({ cells }: Line): string {
  return cells.map(({ text }) => text).join(" ");
}
