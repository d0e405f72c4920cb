import { readImport, readQueue } from "#server/desk/imports/read-imports.ts";
import { type Command, type Shell, UsageError } from "../command.ts";
import { formatItem, formatSummary } from "../format-import.ts";
import { readGivenFile, writeNewFile } from "../given-files.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { parseNumber } from "../parse-number.ts";
import { applyReviewTable } from "../review-table/apply-review-table.ts";
import { formatReviewTable } from "../review-table/format-review-table.ts";
import { personOf, withDesk } from "../with-desk.ts";

interface Options {
  out?: string;
  in?: string;
  by?: string;
  json?: boolean;
}

export const review: Command = {
  name: "review",
  usage: "review [IMPORT [--out FILE.csv | --in FILE.csv] [--by NAME]] [--json]",
  summary: "lists the imports; shows one, writes its items as a table to edit, or does what the edited table says",
  run: async (args, shell) => {
    const { options, positionals } = parseCommandLine(args, {
      options: { out: "string", in: "string", by: "string", json: "boolean" },
      positionals: { least: 0, most: 1 },
    });
    if (options.out !== undefined && options.in !== undefined)
      throw new UsageError("--out writes a table and --in reads one: do one of them");
    const [given] = positionals;
    if (given === undefined && (options.out ?? options.in) !== undefined) throw new UsageError("the number of an import is missing");
    if (given === undefined) return listQueue(shell, options);
    const number = parseNumber(given, "an import");
    if (options.in !== undefined) return readTable(shell, number, options);
    return showImport(shell, number, options);
  },
};

async function listQueue(shell: Shell, { json }: Options): Promise<number> {
  const queue = await withDesk(shell, "read", readQueue);
  if (json) shell.print(JSON.stringify(queue, null, 2));
  else shell.print(queue.length === 0 ? "Nothing was imported yet. See: npm run data -- import FILE" : queue.map(formatSummary).join("\n"));
  return 0;
}

async function showImport(shell: Shell, number: number, { out, json }: Options): Promise<number> {
  await withDesk(shell, "read", async (desk) => {
    const detail = await readImport(desk, number);
    if (out !== undefined) {
      writeNewFile(out, formatReviewTable(detail));
      shell.print(
        `Wrote ${detail.items.length} item(s) to ${out}. Edit state (approved, rejected), reason and the figure, then: npm run data -- review ${number} --in ${out}`,
      );
    } else if (json) shell.print(JSON.stringify(detail, null, 2));
    else shell.print([formatSummary(detail), ...detail.items.map((item) => formatItem(item, desk.current().catalogue))].join("\n"));
  });
  return 0;
}

async function readTable(shell: Shell, number: number, { in: file = "", by, json }: Options): Promise<number> {
  const text = new TextDecoder().decode(readGivenFile(file));
  await withDesk(shell, "write", async (desk) => {
    const { decided, added } = await applyReviewTable(desk, number, { text, file, ...personOf(by) });
    const { counts } = await readImport(desk, number);
    const next = counts.open > 0 ? `${counts.open} still open` : `Next: npm run data -- draft add --import ${number}`;
    shell.print(json ? JSON.stringify({ decided, added, counts }, null, 2) : `${decided} item(s) decided, ${added} added. ${next}.`);
  });
  return 0;
}
