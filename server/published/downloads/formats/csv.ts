import type { Statement } from "#domain/observation.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import { textCell } from "../csv-cell.ts";
import type { DownloadFormat, DownloadOptions } from "../download-format.ts";
import { encodeText, PIECE_CHARACTERS } from "../encode-text.ts";
import type { PublishedView } from "../published-view.ts";
import { tidyColumns } from "../tidy-columns.ts";
import { flagsOf, type TidySeries } from "../tidy-series.ts";

/** Tidy CSV by RFC 4180 (conventions 4 and 5): one row an observation. */
export const csv: DownloadFormat = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  label: { vi: "CSV", en: "CSV" },
  purpose: { vi: "cho mọi công cụ", en: "for every tool" },
  isRowByRow: true,
  encode: (view, options) => encodeText(writeCsv(view, options)),
};

function* writeCsv(view: PublishedView, options: DownloadOptions): Iterable<string> {
  const separator = options.separator === "semicolon" ? ";" : ",";
  const names = tidyColumns(options).map(({ name }) => name);
  yield `${options.hasBom ? "\uFEFF" : ""}${names.join(separator)}\r\n`;
  for (const series of view.series()) yield* writeSeries(series, { ...options, separator });
}

interface CsvOptions extends Omit<DownloadOptions, "separator"> {
  separator: string;
}

/** One template for all columns: asking each column for its cell would cost a third of the speed. A test holds its order against the columns. */
function* writeSeries(series: TidySeries, options: CsvOptions): Iterable<string> {
  const { separator: sep, hasLabels, locale } = options;
  const text = textCell(sep);
  const number = sep === ";" ? decimalComma : String;
  const label = (words: string) => (hasLabels ? sep + text(words) : "");
  const { indicator, area, unit } = series;
  const head = indicator.id + label(indicator.name[locale]) + sep + area.id + label(area.name[locale]) + sep;
  const unitCells = sep + unit.id + label(unit.name[locale]) + sep;
  const status = (row: Statement) => (row.status ?? "") + label(row.status ? STATUS_WORDS[row.status][locale] : "");
  let lines = "";
  for (const row of series.rows) {
    const numbers = `${number(row.value)}${sep}${row.valueMax === null ? "" : number(row.valueMax)}`;
    const key = `${head}${row.period}${sep}${row.referenceDate ?? ""}${sep}${row.basis}${sep}${row.measure}${sep}${row.operator ?? ""}`;
    const firmness = `${status(row)}${sep}${row.qualifier ?? ""}${sep}${flagsOf(row, series)}`;
    const origin = `${text(row.asStated)}${sep}${row.report}${sep}${row.published ?? ""}${sep}${text(row.locator)}${sep}${row.recordedIn}`;
    lines += `${key}${sep}${numbers}${unitCells}${firmness}${sep}${origin}\r\n`;
    if (lines.length < PIECE_CHARACTERS) continue;
    yield lines;
    lines = "";
  }
  yield lines;
}

function decimalComma(value: number): string {
  return String(value).replace(".", ",");
}
