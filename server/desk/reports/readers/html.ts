import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../decode-text.ts";
import { LIMITS } from "../limits.ts";
import type { Part, Reader } from "./reader.ts";

/** Pages of newspapers and portals: the article with its tables, not the menus around it. Nothing of the page is run or rendered. */
export const html: Reader = {
  id: "html",
  name: { vi: "Trang web (HTML)", en: "Web page (HTML)" },
  accepts: (bytes, extension) =>
    ["html", "htm", "xhtml"].includes(extension) || /^\s*(?:<!doctype html|<html)/i.test(new TextDecoder().decode(bytes.subarray(0, 300))),
  read: (bytes) => {
    const page = pageOf(decodeText(bytes).text);
    const whole = partsOf(page.body);
    const article = new Readability(page, { charThreshold: 200 }).parse();
    if (!article?.content) return whole;
    const { document } = parseHTML(`<html><body>${article.content}</body></html>`);
    const parts = partsOf(document.body);
    // An article is recognised by its sentences: figures that stand in a table alone are left behind, and fetched here.
    const tables = parts.some(({ kind }) => kind === "table") ? [] : whole.filter(isTableOfFigures);
    const title: Part[] = article.title ? [{ kind: "paragraph", text: article.title.normalize("NFC"), page: null }] : [];
    return [...title, ...parts, ...tables];
  },
};

/** The page without what stands beside an article on every page of a site. */
function pageOf(text: string): Document {
  const { document } = parseHTML(/<body[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`);
  for (const beside of document.querySelectorAll("nav, aside, footer")) beside.remove();
  return document as unknown as Document;
}

const LONGEST_CELL = 200;

/** Rows with names and numbers, not the frame of a page. */
function isTableOfFigures(part: Part): boolean {
  if (part.kind !== "table" || part.rows.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) return false;
  const isRowOfFigures = (row: string[]) => row.some((cell) => /\p{L}{2}/u.test(cell)) && row.some((cell) => /^[-−+]?\d/.test(cell));
  return part.rows.filter(isRowOfFigures).length >= 2;
}

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
  getAttribute?(name: string): string | null;
}

const BLOCKS = new Set([
  "P",
  "DIV",
  "LI",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "BLOCKQUOTE",
  "SECTION",
  "ARTICLE",
  "FIGCAPTION",
  "TR",
  "UL",
  "OL",
  "DD",
  "DT",
  "PRE",
  "CENTER",
]);
const HIDDEN = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "SVG", "FORM", "BUTTON", "SELECT"]);

/** Blocks become paragraphs, tables of at least two columns become tables; one that holds tables is the frame of a page. */
function partsOf(root: unknown): Part[] {
  const parts: Part[] = [];
  let line = "";
  const flush = () => {
    const text = tidy(line);
    if (text !== "") parts.push({ kind: "paragraph", text, page: null });
    line = "";
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += node.textContent ?? "";
    if (node.nodeType !== 1 || HIDDEN.has(node.nodeName)) return;
    if (node.nodeName === "BR") line += "\n";
    const rows = node.nodeName === "TABLE" && elementsOf(node, "TABLE").length === 0 ? rowsOf(node) : [];
    if (rows.some((row) => row.length > 1)) {
      flush();
      parts.push({ kind: "table", rows, page: null });
      return;
    }
    const isBlock = BLOCKS.has(node.nodeName) || node.nodeName === "TABLE";
    if (isBlock) flush();
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush();
  };
  walk(root as Node);
  flush();
  return parts;
}

/** Rows with every cell under its header: the columns and rows that a cell spans beside its own are empty. */
function rowsOf(table: Node): string[][] {
  const rows: string[][] = [];
  for (const [index, row] of elementsOf(table, "TR").entries()) {
    const cells = rows[index] ?? [];
    rows[index] = cells;
    let column = 0;
    for (const cell of elementsOf(row, "TD", "TH")) {
      while (cells[column] !== undefined) column++;
      const { across, down } = spanOf(cell);
      for (let below = 0; below < down; below++) {
        const line = rows[index + below] ?? [];
        rows[index + below] = line;
        for (let beside = 0; beside < across && column + beside < LIMITS.columns; beside++) line[column + beside] = "";
      }
      if (column < LIMITS.columns) cells[column] = tidy(cell.textContent ?? "").replaceAll("\n", " ");
    }
  }
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? "")).filter((cells) => cells.length > 0);
}

const LONGEST_SPAN = 60;

function spanOf(cell: Node): { across: number; down: number } {
  const read = (name: string) => Math.min(Math.max(Number(cell.getAttribute?.(name)) || 1, 1), LONGEST_SPAN);
  return { across: read("colspan"), down: read("rowspan") };
}

/** Elements of a name under a node, not looking inside those found. */
function elementsOf(node: Node, ...names: string[]): Node[] {
  return [...node.childNodes].flatMap((child) =>
    child.nodeType !== 1 ? [] : names.includes(child.nodeName) ? [child] : elementsOf(child, ...names),
  );
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.replaceAll(/[ \t\u00a0]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
