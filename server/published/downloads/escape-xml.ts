const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML cannot hold: control characters, half surrogate pairs, and the two non-characters. A lone CR would be read as LF. */
export const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The first line of a document. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for XML, between tags or in quotes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replaceAll(UNWRITABLE, "").replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
