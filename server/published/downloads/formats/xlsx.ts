import type { DownloadFormat, DownloadOptions } from "../download-format.ts";
import { castOf, type PublishedView } from "../published-view.ts";
import { dataSheets } from "../xlsx/data-sheets.ts";
import { describingSheets } from "../xlsx/describing-sheets.ts";
import { scorecardSheets } from "../xlsx/scorecard-sheet.ts";
import { type Sheet, writeWorkbook } from "../xlsx/workbook.ts";

/** Excel workbook: typed numbers and dates, with the indicators, reports and notes on sheets of their own. */
export const xlsx: DownloadFormat = {
  id: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  label: { vi: "Excel (XLSX)", en: "Excel (XLSX)" },
  purpose: { vi: "mở thẳng bằng Excel, số là số", en: "opens in Excel, numbers are numbers" },
  encode: (view, options) =>
    writeWorkbook(sheetsOf(view, options), {
      title: view.subject.title[options.locale],
      creator: view.snapshot.catalogue.site.name[options.locale],
      modified: view.snapshot.release.recordedAt,
    }),
};

function sheetsOf(view: PublishedView, options: DownloadOptions): Sheet[] {
  return [...scorecardSheets(view, options), ...dataSheets(view, options), ...describingSheets(view, castOf(view), options)];
}
