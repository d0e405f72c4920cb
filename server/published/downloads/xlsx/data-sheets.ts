import { isDay } from "#domain/day.ts";
import type { DownloadOptions } from "../download-format.ts";
import { countRows, type PublishedView } from "../published-view.ts";
import { type TidyColumn, tidyColumns } from "../tidy-columns.ts";
import type { TidySeries } from "../tidy-series.ts";
import type { StyleBook } from "./style-book.ts";
import type { Cell, Sheet } from "./workbook.ts";

/** Rows one sheet can hold below its header. */
const ROWS_A_SHEET = 1_048_575;
const WIDTHS: Record<TidyColumn["type"], number> = { code: 16, period: 11, date: 13, number: 14, integer: 9, text: 40 };

/** The tidy table as typed cells; what does not fit one sheet goes on in the next. */
export function dataSheets(view: PublishedView, options: DownloadOptions): Sheet[] {
  const name = { vi: "Số liệu", en: "Data" }[options.locale];
  const mayOverflow = view.snapshot.observationCount > ROWS_A_SHEET;
  const sheets = mayOverflow ? Math.max(1, Math.ceil(countRows(view) / ROWS_A_SHEET)) : 1;
  const columns = tidyColumns(options);
  return Array.from({ length: sheets }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    widths: columns.map(({ name, type }) => Math.max(WIDTHS[type], name.length + 4)),
    headerRows: 1,
    hasFilter: true,
    rows: (styles: StyleBook) => rowsOf(view, { columns, styles, from: index * ROWS_A_SHEET, to: (index + 1) * ROWS_A_SHEET }),
  }));
}

interface RowsOptions {
  columns: readonly TidyColumn[];
  styles: StyleBook;
  /** Numbers of the first row and of the one after the last. */
  from: number;
  to: number;
}

function* rowsOf(view: PublishedView, { columns, styles, from, to }: RowsOptions): Iterable<Cell[]> {
  const header = styles.indexOf({ look: "header" });
  yield columns.map(({ name }) => ({ value: name, style: header, repeats: true }));
  let number = 0;
  for (const series of view.series()) {
    if (number >= to) return;
    if (number + series.rows.length <= from) {
      number += series.rows.length;
      continue;
    }
    const write = columns.map((column) => cellWriter(column, series, styles));
    for (const row of series.rows) {
      if (number >= from && number < to) yield write.map((cell) => cell(row));
      number++;
    }
  }
}

type CellWriter = (row: TidySeries["rows"][number]) => Cell;

function cellWriter({ type, read }: TidyColumn, series: TidySeries, styles: StyleBook): CellWriter {
  switch (type) {
    case "number": {
      const { decimals } = series.indicator;
      const [whole, broken] = [styles.indexOf({ format: "#,##0" }), styles.indexOf({ format: numberFormat(Math.max(decimals, 1)) })];
      return (row) => numberCell(read(row, series), (value) => (decimals === 0 && Number.isInteger(value) ? whole : broken));
    }
    case "date": {
      const day = styles.indexOf({ format: "dd/mm/yyyy" });
      return (row) => dateCell(read(row, series), day);
    }
    case "text":
      return (row) => textCell(read(row, series), false);
    default:
      return (row) => textCell(read(row, series), true);
  }
}

/** At least the indicator's decimals, and up to four more where the report gave them. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}####`;
}

/** Days since the workbook format's day zero. */
export function serialOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

function numberCell(value: string | number | null, styleOf: (value: number) => number): Cell {
  return typeof value === "number" ? { value, style: styleOf(value) } : null;
}

/** A whole day is a date; a month or a year stays text, since a day would be made up. */
function dateCell(value: string | number | null, style: number): Cell {
  if (typeof value !== "string") return null;
  return value.length === 10 && isDay(value) ? { value: serialOfDay(value), style } : { value, repeats: true };
}

function textCell(value: string | number | null, repeats: boolean): Cell {
  return value === null ? null : { value, repeats };
}
