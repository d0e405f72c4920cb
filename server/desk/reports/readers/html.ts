import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeText } from "../decode-text.ts";
import type { Part, Reader } from "./reader.ts";

/** Pages of newspapers and portals: the article with its tables, not the menus around it. Nothing of the page is run or rendered. */
export const html: Reader = {
  id: "html",
  name: { vi: "Trang web (HTML)", en: "Web page (HTML)" },
  accepts: (bytes, extension) =>
    ["html", "htm", "xhtml"].includes(extension) || /^\s*(?:<!doctype html|<html)/i.test(new TextDecoder().decode(bytes.subarray(0, 300))),
  read: (bytes) => {
    const page = decodeText(bytes).text;
    const article = articleOf(page);
    const { document } = parseHTML(`<html><body>${article?.content ?? page}</body></html>`);
    const parts = partsOf(document.body);
    return article?.title ? [{ kind: "paragraph", text: article.title.normalize("NFC"), page: null }, ...parts] : parts;
  },
};

function articleOf(page: string): { title: string | null; content: string } | null {
  const { document } = parseHTML(page);
  const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  return article?.content ? { title: article.title ?? null, content: article.content } : null;
}

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
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

/** Blocks become paragraphs, tables of at least two columns become tables. */
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
    const rows = node.nodeName === "TABLE" ? rowsOf(node) : [];
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

function rowsOf(table: Node): string[][] {
  return elementsOf(table, "TR").map((row) =>
    [...elementsOf(row, "TD", "TH")].map((cell) => tidy(cell.textContent ?? "").replaceAll("\n", " ")),
  );
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
