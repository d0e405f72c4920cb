import { formatIssue, type Issue } from "#domain/issue.ts";

/** Why an act of the desk was refused. */
export type DeskProblemCode =
  | "unknown-draft"
  | "draft-closed"
  | "changed-meanwhile"
  | "unknown-change"
  | "findings"
  | "empty-draft"
  | "four-eyes"
  | "ledger-moved"
  | "unknown-import"
  | "unknown-item"
  | "import-closed"
  | "already-imported"
  | "report-differs"
  | "reason-missing"
  | "figure-missing"
  | "outside-text"
  | "open-items"
  | "nothing-approved";

/** A refused act of the desk: the caller's doing, never a fault of the server. Nothing was changed. */
export class DeskProblem extends Error {
  readonly code: DeskProblemCode;
  readonly issues: readonly Issue[];
  constructor(code: DeskProblemCode, message: string, issues: readonly Issue[] = []) {
    super([message, ...issues.map(formatIssue)].join("\n"));
    this.name = "DeskProblem";
    this.code = code;
    this.issues = issues;
  }
}
