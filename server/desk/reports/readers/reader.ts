import type { Bilingual } from "#domain/text.ts";

/** A piece of a document in reading order. Text is Unicode NFC. */
export type Part = { kind: "paragraph"; text: string; page: number | null } | { kind: "table"; rows: string[][]; page: number | null };

/** One file type. It sees bytes and never the world; what it cannot read it refuses with a `ReportProblem`. */
export interface Reader {
  id: string;
  name: Bilingual;
  /** True when the content is of this type; the file's name is a hint only. */
  accepts(bytes: Uint8Array, extension: string): boolean;
  read(bytes: Uint8Array): Promise<Part[]> | Part[];
}
