import { escapeXml, XML_HEAD } from "../escape-xml.ts";

/** How a cell looks; a workbook numbers each different one. */
export interface CellStyle {
  /** Number format: `#,##0.00`, `dd/mm/yyyy`; general when absent. */
  format?: string;
  look?: "plain" | "header" | "title" | "group" | "ruled" | "wrapped";
  align?: "left" | "center" | "right";
}

/** Numbers the styles of one workbook as they are first used; index 0 is the plain cell. */
export interface StyleBook {
  indexOf(style: CellStyle): number;
  /** The part `xl/styles.xml`. */
  toXml(): string;
}

const FIRST_OWN_FORMAT = 164;
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>',
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF2"/><bgColor indexed="64"/></patternFill></fill>',
];
const EDGE = '<color rgb="FF9AA5AD"/>';
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${EDGE}</${side}>`).join("")}<diagonal/></border>`,
];
/** Font, fill, border and whether the text wraps, of each look. */
const LOOKS = {
  plain: [0, 0, 0, false],
  header: [1, 2, 1, true],
  title: [2, 0, 0, false],
  group: [1, 0, 1, false],
  ruled: [0, 0, 1, true],
  wrapped: [0, 0, 0, true],
} as const;

export function createStyleBook(): StyleBook {
  const formats: string[] = [];
  const styles = new Map<string, CellStyle>([["{}", {}]]);
  const order = ["{}"];
  return {
    indexOf: (style) => {
      const key = JSON.stringify(style);
      if (!styles.has(key)) {
        styles.set(key, style);
        order.push(key);
        if (style.format && !formats.includes(style.format)) formats.push(style.format);
      }
      return order.indexOf(key);
    },
    toXml: () => stylesXml([...styles.values()], formats),
  };
}

function stylesXml(styles: readonly CellStyle[], formats: readonly string[]): string {
  const numbered = formats.map((format, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(format)}"/>`);
  const cells = styles.map((style) => cellXml(style, style.format ? FIRST_OWN_FORMAT + formats.indexOf(style.format) : 0));
  return [
    XML_HEAD,
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    formats.length > 0 ? `<numFmts count="${formats.length}">${numbered.join("")}</numFmts>` : "",
    listXml("fonts", FONTS),
    listXml("fills", FILLS),
    listXml("borders", BORDERS),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listXml("cellXfs", cells),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function cellXml({ look = "plain", align }: CellStyle, numFmtId: number): string {
  const [fontId, fillId, borderId, isWrapped] = LOOKS[look];
  const horizontal = align ? ` horizontal="${align}"` : "";
  const alignment = `<alignment vertical="${look === "header" ? "center" : "top"}"${horizontal}${isWrapped ? ' wrapText="1"' : ""}/>`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
  return `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" ${applied}>${alignment}</xf>`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
