import type { Issue } from "#domain/issue.ts";
import type { LedgerFile } from "./ledger-columns.ts";
import type { Row } from "./read-rows.ts";

/** Findings about one row; the first finding about a column stands, so that one mistake is told once. */
export interface RowCheck {
  add(column: string, code: string, message: string): void;
  has(column: string): boolean;
  readonly issues: readonly Issue[];
}

export function rowCheck({ file }: LedgerFile, { line }: Row): RowCheck {
  const byColumn = new Map<string, Issue>();
  return {
    add: (column, code, message) => {
      if (!byColumn.has(column)) byColumn.set(column, { code: `ledger/${code}`, file, line, column, message });
    },
    has: (column) => byColumn.has(column),
    get issues() {
      return [...byColumn.values()];
    },
  };
}

/** Text that search would not find or that a file could not hold: not NFC, control characters, spaces around it. */
export function checkTexts(row: Row, check: RowCheck): void {
  if (isPlain(row.written)) return;
  for (const [column, cell] of Object.entries(row.cells)) {
    if (cell !== cell.normalize("NFC"))
      check.add(column, "not-nfc", `"${cell}" is not in Unicode form NFC. Type it again or save the file in NFC.`);
    if (/\p{Cc}/u.test(cell))
      check.add(column, "control-character", "the text holds a tab or another control character. Replace it by a space.");
    if (cell !== cell.trim()) check.add(column, "outer-space", `"${cell}" begins or ends with a space. Remove it.`);
  }
}

/** Adds what the domain's schema found, under the names of the file's columns. */
export function addSchemaIssues(
  error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] },
  { columnOf, row, check }: { columnOf: LedgerFile["columnOf"]; row: Row; check: RowCheck },
): void {
  for (const { path, message } of error.issues) {
    const field = String(path[0]);
    const column = columnOf[field] ?? field;
    const cell = row.cells[column] ?? "";
    const found = cell === "" ? "it is empty" : `it is "${cell}"`;
    check.add(column, "invalid-value", `${message}; ${found}. See data/README.md for the column.`);
  }
}

/** Printable ASCII without a space beside a comma, a quote or an end: nothing to look at more closely. */
function isPlain(written: string): boolean {
  return /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(written) && !/[,"] | [,"]/.test(written);
}
