import { type Cell, isNumberCell, type Row } from "./table-cells.ts";
import { isComparison } from "./table-heads.ts";

const YEAR = /^(?:19|20)\d\d$/;
const EMPTY: Cell = { text: "", start: 0, end: 0 };

/** The header of a table and the first row behind it. A second row of headers, under one that spans several columns, is joined to the first. */
export function joinHeads(rows: readonly Row[], headAt: number): { head: Row; next: number } {
  const [head = [], below = []] = [rows[headAt], rows[headAt + 1]];
  if (!isSecondHead(head, below)) return { head, next: headAt + 1 };
  return { head: head.map((cell, column) => joinCell(head, below, column) ?? cell), next: headAt + 2 };
}

/** A row with words or years under the columns of values, and nothing under the label: "Chỉ tiêu | Năm 2021 | " over " | KH | Ước TH". */
function isSecondHead(head: Row, below: Row): boolean {
  const filled = below.filter(({ text }) => text !== "");
  const isUnderLabel = below.some(
    ({ text }, column) => text !== "" && /^(?:chỉ tiêu|nội dung|đvt|đơn vị|tt|stt)/iu.test(head[column]?.text ?? ""),
  );
  const hasSpan = below.some(({ text }, column) => text !== "" && column > 0 && (head[column]?.text ?? "") === "");
  return (
    below.length === head.length &&
    filled.length >= 2 &&
    hasSpan &&
    !isUnderLabel &&
    filled.every(({ text }) => YEAR.test(text) || !isNumberCell(text))
  );
}

/**
 * What the second row says first, then what it stands under: the words of a column's own header decide how it is read. Under "So sánh (%)" every column
 * is a comparison, whatever it is called.
 */
function joinCell(head: Row, below: Row, column: number): Cell | null {
  const own = below[column] ?? EMPTY;
  if (own.text === "") return null;
  const above = head.slice(0, column + 1).findLast(({ text }) => text !== "") ?? EMPTY;
  const isCompared = isComparison(above.text.toLowerCase());
  return { ...own, text: isCompared ? `${above.text} ${own.text}` : `${own.text} ${above.text}`.trim() };
}
