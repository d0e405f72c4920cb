/** A finding about data, with the place it was found and the next step. Findings are collected, never thrown one by one. */
export interface Issue {
  /** Stable, `noun/what-is-wrong`. */
  code: string;
  /** Repository path of the file, e.g. `data/ledger/observations.csv`. */
  file: string;
  /** 1-based line, where the file has lines. */
  line?: number;
  /** Column name of a CSV, or JSON pointer. */
  column?: string;
  /** What is wrong and what to do, with the ids in it. */
  message: string;
}

/** `file:line column: message`, one line a finding. */
export function formatIssue(issue: Issue): string {
  const place = [issue.line === undefined ? issue.file : `${issue.file}:${issue.line}`, issue.column].filter(Boolean).join(" ");
  return `${place}: ${issue.message}`;
}

/** Broken data: carries every finding, not only the first. */
export class InvalidData extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(`${issues.length} finding(s):\n${issues.map(formatIssue).join("\n")}`);
    this.name = "InvalidData";
    this.issues = issues;
  }
}
