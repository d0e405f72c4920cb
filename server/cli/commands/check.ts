import { formatIssue, type Issue } from "#domain/issue.ts";
import { checkCatalogue, loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { observationId } from "#server/desk/ledger/subject-of-change.ts";
import { checkLedgerFigures } from "#server/desk/review/check-figures.ts";
import type { Finding } from "#server/desk/review/checks/check.ts";
import { statementsOfLedger } from "#server/snapshot/statements-of-ledger.ts";
import { checkLedger, loadLedger } from "#server/store/read-ledger.ts";
import type { Command, Shell } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const check: Command = {
  name: "check",
  usage: "check [--plausibility] [--json]",
  summary: "checks data/catalogue and data/ledger and lists everything that is wrong; with --plausibility also what is odd",
  run: async (args, shell) => {
    const { options } = parseCommandLine(args, {
      options: { json: "boolean", plausibility: "boolean" },
      positionals: { least: 0, most: 0 },
    });
    const { issues, summary } = checkData(shell);
    const oddities = options.plausibility && issues.length === 0 ? findOddities(shell) : [];
    if (options.json) shell.print(JSON.stringify(options.plausibility ? { issues, oddities } : issues, null, 2));
    else for (const line of [...issues.map(formatIssue), ...oddities.map(formatOddity), summary]) shell.print(line);
    return issues.length === 0 ? 0 : 1;
  },
};

interface Oddity extends Finding {
  /** Which figure it is about: the columns that tell it apart. */
  figure: string;
}

/** What the plausibility checks say of the ledger. An oddity is no fault: reports may have said so. */
function findOddities({ rootDirectory }: Shell): Oddity[] {
  const catalogue = loadCatalogue(rootDirectory);
  const statements = statementsOfLedger(loadLedger(rootDirectory, catalogue), 1);
  return checkLedgerFigures(statements, catalogue).map((finding) => {
    const statement = statements[Number(finding.at.slice("ledger/".length))];
    return { ...finding, figure: statement === undefined ? finding.at : observationId(statement) };
  });
}

function formatOddity({ figure, code, sureness, message, remedy }: Oddity): string {
  return `${figure}: ${message.en} ${remedy.en} (${code}, ${Math.round(sureness * 100)} % sure)`;
}

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
