import { escapeXml, UNWRITABLE } from "../escape-xml.ts";

/** Text for a cell: what XML cannot hold is written as `_x000B_`, the workbook format's own escape, and that escape itself is escaped. */
export function escapeCell(text: string): string {
  return escapeXml(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll(UNWRITABLE, toEscape));
}

function toEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
