import { parse } from "csv-parse/sync";
import { decodeText } from "../decode-text.ts";
import { LIMITS } from "../limits.ts";
import { ReportProblem } from "../report-problem.ts";
import type { Reader } from "./reader.ts";

const SEPARATORS = [";", "\t", ","];

/** Tables as text: comma, semicolon or tab, whichever divides the first lines evenly. */
export const csv: Reader = {
  id: "csv",
  name: { vi: "Bảng CSV", en: "CSV table" },
  accepts: (_, extension) => extension === "csv" || extension === "tsv",
  read: (bytes) => {
    const content = decodeText(bytes).text.replace(/^\uFEFF/, "");
    const rows = parseRows(content);
    if (rows.length > LIMITS.rows) throw tooLong();
    return [{ kind: "table", rows: rows.map((row) => row.slice(0, LIMITS.columns).map((cell) => cell.trim())), page: null }];
  },
};

function parseRows(content: string): string[][] {
  const lines = content.split("\n", 6).filter((line) => line.trim() !== "");
  const counts = SEPARATORS.map((separator) => ({ separator, count: Math.min(...lines.map((line) => line.split(separator).length)) }));
  const [best] = counts.toSorted((one, other) => other.count - one.count);
  return parse(content, {
    delimiter: best?.separator ?? ",",
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    to: LIMITS.rows + 1,
  });
}

export function tooLong(): ReportProblem {
  return new ReportProblem("report/too-long", {
    vi: `Bảng dài quá ${LIMITS.rows} dòng. Hãy chia nhỏ rồi nhập từng phần.`,
    en: `The table has more than ${LIMITS.rows} rows. Divide it and import the parts.`,
  });
}
