import { LIMITS } from "./limits.ts";
import { ReportProblem } from "./report-problem.ts";

/** One event of an XML document: a tag that opens or closes, or text between tags with its entities resolved. */
export type XmlEvent =
  | { kind: "open"; name: string; attributes: string; isEmpty: boolean }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Walks through an XML document. Document types are refused: they are the door of entity bombs and outside files. */
export function* readXml(xml: string): Generator<XmlEvent> {
  let depth = 0;
  for (const [token, cdata, slash, name, attributes = "", empty, text] of xml.matchAll(TOKEN)) {
    if (token === "<!DOCTYPE") throw damaged();
    if (text !== undefined) yield { kind: "text", text: resolveEntities(text) };
    else if (cdata !== undefined) yield { kind: "text", text: cdata };
    else if (name !== undefined && slash === "/") {
      depth--;
      yield { kind: "close", name: local(name) };
    } else if (name !== undefined) {
      if (empty !== "/" && ++depth > LIMITS.depth) throw damaged();
      yield { kind: "open", name: local(name), attributes, isEmpty: empty === "/" };
    }
  }
}

/** The value of an attribute in the text of a tag. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : resolveEntities(found[1] ?? found[2] ?? "");
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function damaged(): ReportProblem {
  return new ReportProblem("report/damaged", {
    vi: "Cấu trúc bên trong tệp không đúng quy cách. Hãy lưu lại bằng Word hoặc Excel.",
    en: "The inside of the file is not as it should be. Save it again with Word or Excel.",
  });
}
