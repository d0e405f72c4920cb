import { Writable } from "node:stream";
import ExcelJS from "exceljs";
import writeExcelFile from "write-excel-file/node";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import type { Writer } from "./compare-writers.ts";
import { rowsOf } from "./open-view.ts";

/** One sheet of the rows by exceljs' streaming writer, row after row. */
export function excelJs(view: PublishedView): Writer {
  return async (sink) => {
    const stream = new Writable({
      write: (chunk: Uint8Array, _encoding, done) => {
        sink(chunk);
        done();
      },
    });
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
    const sheet = workbook.addWorksheet("figures", { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = TIDY_COLUMNS.map(({ name }) => ({ header: name, width: 16 }));
    let count = 0;
    for (const row of rowsOf(view)) {
      sheet.addRow(row).commit();
      // It writes when others get their turn; without one the whole sheet stands in memory.
      if (++count % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    sheet.commit();
    await workbook.commit();
  };
}

/** One sheet of the rows by write-excel-file, which takes them all at once. */
export function writeExcel(view: PublishedView): Writer {
  return async (sink) => {
    const rows = [TIDY_COLUMNS.map(({ name }) => name as string | number | null), ...rowsOf(view)];
    sink(await writeExcelFile(rows).toBuffer());
  };
}
