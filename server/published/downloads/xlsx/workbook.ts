import { encodeText } from "../encode-text.ts";
import { escapeXml, XML_HEAD } from "../escape-xml.ts";
import { writeZip, type ZipEntry } from "../write-zip.ts";
import { createStyleBook, type StyleBook } from "./style-book.ts";
import { escapeCell } from "./xml.ts";

/** A cell: a number, words, or nothing; words that repeat are kept once in the workbook. */
export type Cell = { value: number | string | null; style?: number; repeats?: boolean } | null;

export interface Sheet {
  name: string;
  /** Widths in characters, one a column. */
  widths: readonly number[];
  /** Rows above which nothing scrolls away, and that are printed on every page. */
  headerRows: number;
  hasFilter?: boolean;
  /** Printed on A4 across, as wide as the page. */
  isPrinted?: boolean;
  /** Rows merged over all columns, by number from 1. */
  mergedRows?: readonly number[];
  rows(styles: StyleBook): Iterable<readonly Cell[]>;
}

export interface WorkbookOptions {
  title: string;
  creator: string;
  /** Instant of the release, RFC 3339. */
  modified: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Writes a workbook as it is pulled: one sheet after the other, then the words and styles they used. */
export function writeWorkbook(sheets: readonly Sheet[], options: WorkbookOptions): Iterable<Uint8Array> {
  const [styles, words] = [createStyleBook(), new Map<string, number>()];
  const part = (name: string, content: () => Iterable<string>): ZipEntry => ({ name, content: encodeText(later(content)) });
  const entries: ZipEntry[] = [
    part("[Content_Types].xml", () => [contentTypes(sheets)]),
    part("_rels/.rels", () => [PACKAGE_RELATIONS]),
    part("docProps/core.xml", () => [coreProperties(options)]),
    part("xl/workbook.xml", () => [workbookXml(sheets)]),
    part("xl/_rels/workbook.xml.rels", () => [workbookRelations(sheets)]),
    ...sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, () => sheetXml(sheet, styles, words))),
    part("xl/styles.xml", () => [styles.toXml()]),
    part("xl/sharedStrings.xml", () => sharedStrings(words)),
  ];
  return writeZip(entries, { modified: options.modified, level: 1 });
}

function* later(content: () => Iterable<string>): Iterable<string> {
  yield* content();
}

function* sheetXml(sheet: Sheet, styles: StyleBook, words: Map<string, number>): Iterable<string> {
  const columns = sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const top = `A${sheet.headerRows + 1}`;
  const pane = `<pane ySplit="${sheet.headerRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`;
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}">${sheet.isPrinted ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ""}`;
  yield `<sheetViews><sheetView workbookViewId="0">${sheet.headerRows > 0 ? pane : ""}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`;
  const letters = sheet.widths.map((_, index) => columnLetters(index));
  let number = 0;
  for (const row of sheet.rows(styles)) {
    number++;
    let cells = "";
    for (let at = 0; at < row.length; at++) cells += cellXml(row[at] ?? null, `${letters[at]}${number}`, words);
    yield `<row r="${number}">${cells}</row>`;
  }
  yield "</sheetData>";
  const last = letters.at(-1);
  if (sheet.hasFilter) yield `<autoFilter ref="A${sheet.headerRows}:${last}${Math.max(number, sheet.headerRows)}"/>`;
  const merged = sheet.mergedRows ?? [];
  if (merged.length > 0)
    yield `<mergeCells count="${merged.length}">${merged.map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`).join("")}</mergeCells>`;
  if (sheet.isPrinted) yield PRINT_SET_UP;
  yield "</worksheet>";
}

const PRINT_SET_UP =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

/** The format's longest text; a longer one would make the whole file count as damaged. */
const LONGEST_TEXT = 32_767;

function cellXml(cell: Cell, place: string, words: Map<string, number>): string {
  if (cell === null || (cell.value === null && !cell.style)) return "";
  const { value, style, repeats } = cell;
  const look = style ? ` s="${style}"` : "";
  if (value === null) return `<c r="${place}"${look}/>`;
  if (typeof value === "number") return `<c r="${place}"${look}><v>${value}</v></c>`;
  if (!repeats)
    return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${escapeCell(value.slice(0, LONGEST_TEXT))}</t></is></c>`;
  let index = words.get(value);
  if (index === undefined) {
    index = words.size;
    words.set(value, index);
  }
  return `<c r="${place}"${look} t="s"><v>${index}</v></c>`;
}

function* sharedStrings(words: ReadonlyMap<string, number>): Iterable<string> {
  yield `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${words.size}">`;
  for (const text of words.keys()) yield `<si><t xml:space="preserve">${escapeCell(text.slice(0, LONGEST_TEXT))}</t></si>`;
  yield "</sst>";
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("/xl/workbook.xml", `${TYPES}.sheet.main+xml`),
    ...sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`)),
    override("/xl/styles.xml", `${TYPES}.styles+xml`),
    override("/xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`),
    "</Types>",
  ].join("");
}

const PACKAGE_RELATIONS =
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  "</Relationships>";

function coreProperties({ title, creator, modified }: WorkbookOptions): string {
  const instant = new Date(modified).toISOString().replace(/\.\d+/, "");
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`,
  ].join("");
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const titles = sheets.flatMap(({ name, headerRows, isPrinted }, index) =>
    isPrinted && headerRows > 0
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$${headerRows}:$${headerRows}</definedName>`
      : [],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join("")}</sheets>${names}</workbook>`;
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return [
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    ...sheets.map((_, index) => relation(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    relation(sheets.length + 1, "styles", "styles.xml"),
    relation(sheets.length + 2, "sharedStrings", "sharedStrings.xml"),
    "</Relationships>",
  ].join("");
}
