/** A line of the text with its place. */
export interface Line {
  text: string;
  start: number;
}

/** A paragraph, one heading, or lines that form a table; offsets in the NFC text. */
export type Block =
  | { kind: "paragraph"; start: number; text: string }
  | { kind: "heading"; start: number; text: string }
  | { kind: "table"; lines: Line[]; separator: "|" | "\t" }
  | { kind: "column"; lines: Line[] };

const LONE_NUMBER = /^(?:-?\d[\d.,\s]*(?:\s*[-–]\s*\d[\d.,]*)?%?|x|-|…|\.\.\.)$/i;
const SHORT = 90;
const LIST_ITEM = /^\s*(?:[-+•*–]|\d{1,2}[.)]|[a-zđ][.)])\s/u;

/** Cuts a text into blocks: tables by their separators, columns of one cell a line, headings, and paragraphs with wrapped lines joined. */
export function readBlocks(text: string): Block[] {
  const lines = readLines(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at) ?? columnAt(lines, at);
    if (table !== null) {
      blocks.push(table.block);
      at = table.end;
      continue;
    }
    const paragraph = paragraphAt(lines, at, text);
    if (paragraph.block !== null) blocks.push(paragraph.block);
    at = paragraph.end;
  }
  return blocks;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ text: line.replace(/\r$/, ""), start });
    start += line.length + 1;
  }
  return lines;
}

function tableAt(lines: readonly Line[], at: number): { block: Block; end: number } | null {
  for (const separator of ["|", "\t"] as const) {
    let end = at;
    while (end < lines.length && (lines[end]?.text.split(separator).length ?? 0) >= 2 && (lines[end]?.text.trim() ?? "") !== "") end++;
    if (end - at >= 2) return { block: { kind: "table", lines: lines.slice(at, end), separator }, end };
  }
  return null;
}

/** One cell a line: at least two labels each followed by as many lone numbers as there are headers. */
function columnAt(lines: readonly Line[], at: number): { block: Block; end: number } | null {
  let end = at;
  let numbers = 0;
  while (end < lines.length && isCell(lines[end]?.text ?? "")) {
    if (LONE_NUMBER.test(lines[end]?.text.trim() ?? "")) numbers++;
    end++;
  }
  const first = lines.slice(at, end).findIndex(({ text }) => LONE_NUMBER.test(text.trim()));
  return numbers >= 2 && first >= 2 && numbers >= (end - at - first) / 3
    ? { block: { kind: "column", lines: lines.slice(at, end) }, end }
    : null;
}

function isCell(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && trimmed.length <= SHORT && !/[.;,:!?]$/.test(trimmed) && !LIST_ITEM.test(text);
}

function paragraphAt(lines: readonly Line[], at: number, text: string): { block: Block | null; end: number } {
  const first = lines[at];
  if (first === undefined || first.text.trim() === "") return { block: null, end: at + 1 };
  let end = at + 1;
  while (end < lines.length && isContinued(lines[end - 1]?.text ?? "", lines[end]?.text ?? "")) end++;
  const last = lines[end - 1] ?? first;
  const paragraph = text.slice(first.start, last.start + last.text.length);
  const isHeading = end === at + 1 && paragraph.trim().length <= 160 && !/[.;:!?…]\s*$/.test(paragraph) && !LIST_ITEM.test(paragraph);
  return { block: { kind: isHeading ? "heading" : "paragraph", start: first.start, text: paragraph }, end };
}

/** A wrapped line goes on in lower case, or with a number where the line before broke off. */
function isContinued(before: string, line: string): boolean {
  const next = line.trimStart();
  if (next === "" || LIST_ITEM.test(line) || /[.;:!?]\s*$/.test(before)) return false;
  const first = next.charAt(0);
  if (/\d/.test(first)) return before.length > 40 && !LONE_NUMBER.test(next);
  return first !== first.toUpperCase() || (/[,(]\s*$/.test(before) && before.length > 40);
}
