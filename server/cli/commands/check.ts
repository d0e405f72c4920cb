import { formatIssue, type Issue } from "#domain/issue.ts";
import { checkCatalogue, loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { checkLedger } from "#server/store/read-ledger.ts";
import type { Command, Shell } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const check: Command = {
  name: "check",
  usage: "check [--json]",
  summary: "checks data/catalogue and data/ledger and lists everything that is wrong",
  run: async (args, shell) => {
    const { options } = parseCommandLine(args, { options: { json: "boolean" }, positionals: { least: 0, most: 0 } });
    const { issues, summary } = checkData(shell);
    if (options.json) shell.print(JSON.stringify(issues, null, 2));
    else for (const line of [...issues.map(formatIssue), summary]) shell.print(line);
    return issues.length === 0 ? 0 : 1;
  },
};

/** The ledger names entries of the catalogue, so it is checked once these are right. */
function checkData({ rootDirectory }: Shell): { issues: Issue[]; summary: string } {
  const catalogueIssues = checkCatalogue(rootDirectory);
  if (catalogueIssues.length > 0)
    return {
      issues: catalogueIssues,
      summary: `${count(catalogueIssues)} in the catalogue. The ledger is checked once they are put right.`,
    };
  const { ledger, issues } = checkLedger(rootDirectory, loadCatalogue(rootDirectory));
  const { observations, reports, decisions } = ledger;
  const summary = `${observations.length} observations, ${reports.length} reports, ${decisions.length} decisions: all is well.`;
  return { issues, summary: issues.length === 0 ? summary : `${count(issues)}.` };
}

function count(issues: readonly Issue[]): string {
  return issues.length === 1 ? "1 finding" : `${issues.length} findings`;
}
