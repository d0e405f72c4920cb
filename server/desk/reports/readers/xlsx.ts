import { openArchive } from "../archive.ts";
import { LIMITS } from "../limits.ts";
import { isZip } from "../signatures.ts";
import { attributeOf, readXml } from "../xml.ts";
import { tooLong } from "./csv.ts";
import type { Part, Reader } from "./reader.ts";

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** Excel workbooks: each sheet a table. Numbers are written the Vietnamese way, percentages as such; formulas by their last result. */
export const xlsx: Reader = {
  id: "xlsx",
  name: { vi: "Excel (XLSX)", en: "Excel (XLSX)" },
  accepts: (bytes, extension) => isZip(bytes) && ["xlsx", "xlsm", "xltx"].includes(extension),
  read: (bytes) => {
    const files = openArchive(bytes, (name) => SHEET.test(name) || name === "xl/sharedStrings.xml" || name === "xl/styles.xml");
    const strings = readStrings(files.get("xl/sharedStrings.xml") ?? "");
    const percents = readPercentStyles(files.get("xl/styles.xml") ?? "");
    const sheets = [...files.keys()].filter((name) => SHEET.test(name)).sort((one, other) => numberOf(one) - numberOf(other));
    return sheets.flatMap((name): Part[] => {
      const rows = readRows(files.get(name) ?? "", strings, percents).filter((row) => row.some((cell) => cell !== ""));
      return rows.length === 0 ? [] : [{ kind: "table", rows, page: null }];
    });
  },
};

function numberOf(name: string): number {
  return Number(SHEET.exec(name)?.[1] ?? 0);
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  for (const event of readXml(xml)) {
    if (event.kind === "open" && event.name === "si") strings.push("");
    else if (event.kind !== "text" && event.name === "t") isText = event.kind === "open" && !event.isEmpty;
    else if (event.kind === "text" && isText) strings[strings.length - 1] += event.text;
  }
  return strings.map((text) => text.normalize("NFC").trim());
}

const BUILT_IN_PERCENT = new Set([9, 10]);

/** Which cell styles show a percentage: their numbers are stored as hundredths. */
function readPercentStyles(xml: string): Set<number> {
  const formats = new Set(BUILT_IN_PERCENT);
  const styles = new Set<number>();
  let isCells = false;
  let index = 0;
  for (const event of readXml(xml)) {
    if (event.kind === "text") continue;
    if (event.name === "cellXfs") isCells = event.kind === "open";
    if (event.kind !== "open") continue;
    if (event.name === "numFmt" && attributeOf(event.attributes, "formatCode")?.includes("%"))
      formats.add(Number(attributeOf(event.attributes, "numFmtId")));
    if (event.name === "xf" && isCells && formats.has(Number(attributeOf(event.attributes, "numFmtId")))) styles.add(index);
    if (event.name === "xf" && isCells) index++;
  }
  return styles;
}

function readRows(xml: string, strings: readonly string[], percents: ReadonlySet<number>): string[][] {
  const rows: string[][] = [];
  let cell: { column: number; type: string; style: number } | null = null;
  let value = "";
  let isValue = false;
  for (const event of readXml(xml)) {
    if (event.kind === "text") {
      if (isValue) value += event.text;
      continue;
    }
    if (event.kind === "open" && event.name === "row") rows.push([]);
    if (rows.length > LIMITS.rows) throw tooLong();
    if (event.name === "v" || event.name === "t") isValue = event.kind === "open" && !event.isEmpty;
    if (event.name !== "c") continue;
    if (event.kind === "open") {
      cell = {
        column: columnOf(attributeOf(event.attributes, "r") ?? "", rows.at(-1)?.length ?? 0),
        type: attributeOf(event.attributes, "t") ?? "n",
        style: Number(attributeOf(event.attributes, "s") ?? -1),
      };
      value = "";
    }
    if (cell !== null && (event.kind === "close" || event.isEmpty)) {
      setCell(rows.at(-1) ?? [], cell.column, textOf(value, cell, strings, percents));
      cell = null;
    }
  }
  return rows;
}

function setCell(row: string[], column: number, text: string): void {
  if (column >= LIMITS.columns) return;
  while (row.length < column) row.push("");
  row[column] = text;
}

function textOf(
  value: string,
  { type, style }: { type: string; style: number },
  strings: readonly string[],
  percents: ReadonlySet<number>,
): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type !== "n" || value.trim() === "" || Number.isNaN(Number(value))) return type === "e" ? "" : value.normalize("NFC").trim();
  const number = Number(value);
  if (percents.has(style)) return `${vietnamese(number * 100)}%`;
  return vietnamese(number);
}

/** Excel stores 8151.5 with a dot; a Vietnamese reader expects a comma. Twelve digits hide what floating point adds. */
function vietnamese(value: number): string {
  return String(Number(value.toPrecision(12))).replace(".", ",");
}

/** "C7" → 2; without a reference the cell follows the one before. */
function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return next;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
