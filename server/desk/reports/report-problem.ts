import type { Bilingual } from "#domain/text.ts";

/** Why a document cannot be read. Stable codes, `report/what-is-wrong`. */
export type ReportProblemCode =
  | "report/unknown-type"
  | "report/too-large"
  | "report/expands-too-much"
  | "report/too-long"
  | "report/damaged"
  | "report/unknown-encoding"
  | "report/no-text"
  | "report/locked"
  | "report/took-too-long";

/** The document is refused; the message says what is wrong and what the editor can do. */
export class ReportProblem extends Error {
  readonly code: ReportProblemCode;
  readonly words: Bilingual;
  constructor(code: ReportProblemCode, words: Bilingual) {
    super(words.en);
    this.name = "ReportProblem";
    this.code = code;
    this.words = words;
  }
}
