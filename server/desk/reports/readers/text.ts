import { decodeText } from "../decode-text.ts";
import type { Part, Reader } from "./reader.ts";

/** Plain text, pasted or from a file, in UTF-8, UTF-16, TCVN3 or VNI. Comes last: it takes whatever is no other type. */
export const text: Reader = {
  id: "text",
  name: { vi: "Văn bản thuần", en: "Plain text" },
  accepts: (bytes, extension) => ["txt", "text", "md", ""].includes(extension) && !hasBinary(bytes),
  read: (bytes) => partsOfText(decodeText(bytes).text),
};

/** Paragraphs of a text are divided by empty lines; lines inside one are kept, since they may be a table or a list. */
export function partsOfText(content: string): Part[] {
  return content
    .replaceAll(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "")
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replaceAll(/^\n+|\s+$/g, ""))
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ kind: "paragraph", text: paragraph, page: null }));
}

/** Control characters that text does not have; UTF-16 has zeros in every other place only. */
function hasBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  const zeros = sample.filter((byte) => byte === 0).length;
  return controls - zeros > sample.length * 0.02 && controls - zeros > 4;
}
