import { formatIssue } from "#domain/issue.ts";
import { type AuditEntry, checkAudit, readAudit } from "#server/store/audit.ts";
import { openStore } from "#server/store/open-store.ts";
import type { Command } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const audit: Command = {
  name: "audit",
  usage: "audit [--subject draft/3] [--json]",
  summary: "prints the trail of every act and follows its chain of hashes; finds what somebody changed in it",
  run: async (args, { database, print }) => {
    const { options } = parseCommandLine(args, {
      options: { subject: "string", json: "boolean" },
      positionals: { least: 0, most: 0 },
    });
    const store = await openStore(database, { access: "read" });
    try {
      const entries = await readAudit(store, options.subject === undefined ? {} : { subject: options.subject });
      const issues = await checkAudit(store);
      if (options.json) print(JSON.stringify({ entries, isWhole: issues.length === 0, issues }, null, 2));
      else for (const line of [...entries.map(lineOf), ...issues.map(formatIssue), summaryOf(issues.length === 0)]) print(line);
      return issues.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};

function lineOf({ entry, at, actor, act, subject, detail }: AuditEntry): string {
  return `${entry}  ${at}  ${actor}  ${act}  ${subject}  ${JSON.stringify(detail)}`;
}

function summaryOf(isWhole: boolean): string {
  return isWhole
    ? "The chain is whole: every entry is as it was written."
    : "The chain is broken: the trail was changed after it was written.";
}
