import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { type CellValue, TIDY_COLUMNS, type TidyColumn } from "#server/published/downloads/tidy-columns.ts";

export type TidyRecord = Record<string, CellValue>;

/** What a file of the view must say, cell by cell. */
export function tableOf(view: PublishedView, columns: readonly TidyColumn[] = TIDY_COLUMNS): TidyRecord[] {
  return [...view.series()].flatMap((series) =>
    series.rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.read(row, series)]))),
  );
}

/** Reads the text of every cell as its column means it: an empty cell is nothing, never 0. */
export function typed(cells: Record<string, string>, parseNumber: (text: string) => number = Number): TidyRecord {
  return Object.fromEntries(
    TIDY_COLUMNS.map(({ name, type }) => {
      const text = cells[name] ?? "";
      if (text === "") return [name, null];
      return [name, type === "number" || type === "integer" ? parseNumber(text) : text];
    }),
  );
}

/** Takes the apostrophe away that keeps a spreadsheet from running a text. */
export function unguarded(row: TidyRecord): TidyRecord {
  const strip = (cell: CellValue | undefined) => (typeof cell === "string" && /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : (cell ?? null));
  return { ...row, as_stated: strip(row.as_stated), locator: strip(row.locator) };
}
