import { textCell } from "../csv-cell.ts";
import type { DownloadFormat, DownloadOptions } from "../download-format.ts";
import { encodeText, PIECE_CHARACTERS } from "../encode-text.ts";
import type { PublishedView } from "../published-view.ts";
import { codeNames } from "../sdmx/code-names.ts";
import { ATTRIBUTES, type Component, dimensionsOf, PRIMARY_MEASURE, TIME_DIMENSION } from "../sdmx/components.ts";
import { agencyOf, DATAFLOW, STRUCTURE_VERSION } from "../sdmx/sdmx-ids.ts";

/** SDMX-CSV 2.0 (conventions 9): one row an observation, each a replacement of what a database held under its key. */
export const sdmxCsv: DownloadFormat = {
  id: "sdmx-csv",
  extension: "sdmx.csv",
  mediaType: "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8",
  label: { vi: "SDMX-CSV", en: "SDMX-CSV" },
  purpose: { vi: "trao đổi giữa các cơ quan thống kê", en: "exchange between statistical offices" },
  isRowByRow: true,
  encode: (view, options) => encodeText(writeSdmxCsv(view, options)),
};

/** `dataonly` leaves the attributes out; what asks for no observations gets the dimensions of the rows it hands in. */
export type SdmxCsvDetail = "full" | "dataonly" | "keysonly";

export function* writeSdmxCsv(
  view: PublishedView,
  { hasLabels, locale }: Pick<DownloadOptions, "hasLabels" | "locale">,
  detail: SdmxCsvDetail = "full",
): Iterable<string> {
  const { catalogue } = view.snapshot;
  const text = textCell(",");
  const observed = detail === "keysonly" ? [] : [TIME_DIMENSION, PRIMARY_MEASURE];
  const columns = [...dimensionsOf(view.selection.history), ...observed, ...(detail === "full" ? ATTRIBUTES : [])];
  const names = hasLabels ? codeNames(view.snapshot, locale) : null;
  const titles = columns.map(({ id, name }) => (hasLabels ? text(`${id}: ${name[locale]}`) : id));
  const structure = `dataflow,${agencyOf(catalogue)}:${DATAFLOW}(${STRUCTURE_VERSION}),R`;
  let lines = `${["STRUCTURE", "STRUCTURE_ID", "ACTION", ...titles].join(",")}\r\n`;
  const write = columns.map(({ codelist, id }) => cellWriter({ codelist, id, text, names }));
  for (const series of view.series())
    for (const row of series.rows) {
      lines += structure;
      for (let at = 0; at < columns.length; at++) lines += `,${(write[at] as CellWriter)((columns[at] as Component).read(row, series))}`;
      lines += "\r\n";
      if (lines.length < PIECE_CHARACTERS) continue;
      yield lines;
      lines = "";
    }
  yield lines;
}

type CellWriter = (value: string) => string;

/** Free text is quoted and kept from being run as a formula; a code may bear its name: `DONG_THAP: Đồng Tháp`. */
function cellWriter(options: {
  codelist: string | null;
  id: string;
  text: (words: string) => string;
  names: ReadonlyMap<string, ReadonlyMap<string, string>> | null;
}): CellWriter {
  const { codelist, id, text, names } = options;
  const known = codelist === null ? undefined : names?.get(codelist);
  if (known !== undefined) return (code) => (known.has(code) ? text(`${code}: ${known.get(code)}`) : code);
  return id === "AS_STATED" || id === "LOCATOR" ? text : (value) => value;
}
