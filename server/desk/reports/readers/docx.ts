import { openArchive } from "../archive.ts";
import { LIMITS } from "../limits.ts";
import { ReportProblem } from "../report-problem.ts";
import { isZip } from "../signatures.ts";
import { attributeOf, readXml } from "../xml.ts";
import type { Part, Reader } from "./reader.ts";

const DOCUMENT = "word/document.xml";

/** Word documents: paragraphs and tables in their order. Text boxes and footnotes are left out, deleted text too. */
export const docx: Reader = {
  id: "docx",
  name: { vi: "Word (DOCX)", en: "Word (DOCX)" },
  accepts: (bytes, extension) => isZip(bytes) && ["docx", "docm", "dotx"].includes(extension),
  read: (bytes) => {
    const document = openArchive(bytes, (name) => name === DOCUMENT).get(DOCUMENT);
    if (document === undefined)
      throw new ReportProblem("report/damaged", { vi: "Trong tệp không có văn bản Word.", en: "There is no Word document in the file." });
    return partsOf(document);
  },
};

interface Table {
  rows: string[][];
  cell: string[];
  /** Columns that the cell takes. */
  span: number;
}

/** Inner tables become text of the cell they stand in. */
function partsOf(xml: string): Part[] {
  const parts: Part[] = [];
  const tables: Table[] = [];
  let paragraph: string | null = null;
  let isText = false;
  let skipped = 0;
  for (const event of readXml(xml)) {
    if (event.kind === "text") {
      if (isText && skipped === 0 && paragraph !== null) paragraph += event.text;
      continue;
    }
    const { kind, name } = event;
    if (name === "del" || name === "txbxContent" || name === "Fallback")
      skipped += kind === "close" ? -1 : event.kind === "open" && event.isEmpty ? 0 : 1;
    if (skipped > 0) continue;
    if (name === "t") isText = kind === "open" && !event.isEmpty;
    else if (name === "tab" || name === "br" || name === "cr")
      paragraph = paragraph === null ? null : `${paragraph}${name === "tab" ? "\t" : "\n"}`;
    else if (name === "p" && kind === "open") paragraph = event.isEmpty ? null : "";
    else if (name === "p") {
      place(paragraph ?? "", parts, tables);
      paragraph = null;
    } else if (kind === "open") openTable(name, tables, event.attributes);
    else closeTable(name, parts, tables);
  }
  return parts;
}

function place(text: string, parts: Part[], tables: readonly Table[]): void {
  const clean = text.normalize("NFC").trim();
  const table = tables.at(-1);
  if (table !== undefined) table.cell.push(clean);
  else if (clean !== "") parts.push({ kind: "paragraph", text: clean, page: null });
}

function openTable(name: string, tables: Table[], attributes: string): void {
  const table = tables.at(-1);
  if (name === "tbl") tables.push({ rows: [], cell: [], span: 1 });
  else if (table === undefined) return;
  else if (name === "tr") table.rows.push([]);
  else if (name === "tc") Object.assign(table, { cell: [], span: 1 });
  else if (name === "gridSpan") table.span = Math.min(Math.max(Number(attributeOf(attributes, "val")) || 1, 1), LIMITS.columns);
}

function closeTable(name: string, parts: Part[], tables: Table[]): void {
  const table = tables.at(-1);
  // The columns a cell spans beside its own are empty: so the cells of other rows stay under their headers.
  if (name === "tc") table?.rows.at(-1)?.push(table.cell.join(" ").trim(), ...Array<string>(table.span - 1).fill(""));
  if (name !== "tbl" || table === undefined) return;
  tables.pop();
  const outer = tables.at(-1);
  if (outer !== undefined) outer.cell.push(table.rows.map((row) => row.join(" ")).join(" "));
  else parts.push({ kind: "table", rows: table.rows, page: null });
}
