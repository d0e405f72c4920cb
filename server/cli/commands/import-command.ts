import { basename } from "node:path";
import { Report } from "#domain/report.ts";
import { importReport } from "#server/desk/imports/import-report.ts";
import { readImport } from "#server/desk/imports/read-imports.ts";
import { areaOf } from "../area-of.ts";
import { type Command, UsageError } from "../command.ts";
import { readGivenFile } from "../given-files.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { personOf, withDesk } from "../with-desk.ts";

const OPTIONS = {
  report: "string",
  title: "string",
  publisher: "string",
  published: "string",
  url: "string",
  kind: "string",
  area: "string",
  by: "string",
  json: "boolean",
} as const;

export const importCommand: Command = {
  name: "import",
  usage:
    "import FILE --report ID [--title TITLE] [--publisher NAME] [--published 2024-01-23] [--url ADDRESS] [--kind news] [--area ID] [--by NAME] [--json]",
  summary: "takes a report in for review: finds its figures and keeps the document; a report of the ledger needs its id only",
  run: async (args, shell) => {
    const { options, positionals } = parseCommandLine(args, { options: OPTIONS, positionals: { least: 1, most: 1 } });
    const [file = ""] = positionals;
    const bytes = readGivenFile(file);
    return withDesk(shell, "write", async (desk) => {
      const { catalogue, reportsById } = desk.current();
      const report = reportOf(options, reportsById);
      const request = { report, area: areaOf(options.area, report.published, catalogue) };
      shell.tell(`Reading ${file} …`);
      const number = await importReport(desk, { request, document: { bytes, fileName: basename(file) }, ...personOf(options.by) });
      const detail = await readImport(desk, number);
      const doubted = detail.items.filter(({ origin }) => origin === "doubted").length;
      const found = `${detail.items.length - doubted} figure(s) and ${doubted} left open`;
      shell.print(
        options.json
          ? JSON.stringify(detail, null, 2)
          : `Import ${number}: ${found}. Next: npm run data -- review ${number} --out review.csv`,
      );
      return 0;
    });
  },
};

/** The report as the options give it, completed by what the ledger knows of it. Throws `UsageError` with everything that lacks. */
function reportOf(
  { report: id, title, publisher, published, url, kind }: Partial<Record<keyof Report | "report", string>>,
  reportsById: ReadonlyMap<string, Report>,
): Report {
  if (id === undefined) throw new UsageError("--report names the report: an id such as bao-cao-kinh-te-xa-hoi-2025");
  const known = reportsById.get(id);
  const given = {
    ...{ id, title: title ?? known?.title, publisher: publisher ?? known?.publisher, kind: kind ?? known?.kind },
    ...{ published: published ?? known?.published ?? null, url: url ?? known?.url ?? null },
  };
  const missing = (["title", "publisher", "kind"] as const).filter((field) => given[field] === undefined);
  if (missing.length > 0)
    throw new UsageError(`the ledger does not know the report "${id}": give ${missing.map((field) => `--${field}`).join(", ")} as well`);
  const parsed = Report.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    parsed.error.issues.map(({ path, message }) => `--${path[0] === "id" ? "report" : String(path[0])}: ${message}`).join("; "),
  );
}
