import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Unit } from "#domain/catalogue.ts";
import { isPartialDate } from "#domain/day.ts";
import { formatFigure } from "#domain/number.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Candidate, Hesitation } from "#server/desk/extraction/candidate.ts";
import { extract as extractFigures } from "#server/desk/extraction/extract.ts";
import { readReportInWorker } from "#server/desk/reports/read-in-worker.ts";
import { ReportProblem } from "#server/desk/reports/report-problem.ts";
import { formatLocator, locate, type ReportText } from "#server/desk/reports/report-text.ts";
import { areaOf } from "../area-of.ts";
import { type Command, UsageError } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";

export const extract: Command = {
  name: "extract",
  usage: "extract FILE [--published 2024-01-23] [--area dong-thap] [--json]",
  summary: "prints the figures found in a report, each with its words, its place and the pattern that found it",
  run: async (args, { rootDirectory, print }) => {
    const { options, positionals } = parseCommandLine(args, {
      options: { published: "string", area: "string", json: "boolean" },
      positionals: { least: 1, most: 1 },
    });
    const [file = ""] = positionals;
    const catalogue = loadCatalogue(rootDirectory);
    const published = readPublished(options.published);
    const area = areaOf(options.area, published, catalogue);
    const report = await readFile(file);
    const { candidates, hesitations } = extractFigures(report.text, { indicators: catalogue.indicators, area, published });
    if (options.json)
      print(
        JSON.stringify({ area, published, candidates: candidates.map((candidate) => placed(candidate, report)), hesitations }, null, 2),
      );
    else
      for (const line of [
        ...candidates.flatMap((candidate) => linesOf(candidate, report, catalogue)),
        ...hesitations.map(hesitationLine),
        summaryOf(candidates, hesitations),
      ])
        print(line);
    return candidates.length > 0 ? 0 : 1;
  },
};

function readPublished(published: string | undefined): string | null {
  if (published !== undefined && !isPartialDate(published))
    throw new UsageError(`--published takes a date as YYYY-MM-DD, YYYY-MM or YYYY, not "${published}"`);
  return published ?? null;
}

async function readFile(file: string): Promise<ReportText> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(resolve(file)));
  } catch {
    throw new UsageError(`the file "${file}" cannot be read`);
  }
  try {
    return await readReportInWorker(bytes, basename(file));
  } catch (error) {
    throw error instanceof ReportProblem ? new UsageError(`${file}: ${error.message.replace(/\.$/, "")}`) : error;
  }
}

function placed(candidate: Candidate, report: ReportText) {
  return { ...candidate, locator: locate(report, candidate.figure.start) };
}

function linesOf(candidate: Candidate, report: ReportText, { unitsById, indicatorsById }: Catalogue): string[] {
  const { indicator, area, period, measure, status, pattern, confidence, alternatives, evidence } = candidate;
  const unit = unitsById.get(candidate.unit) as Unit;
  const place = locate(report, candidate.figure.start);
  const words = [
    indicatorsById.get(indicator)?.shortName.vi ?? indicator,
    area,
    period,
    measure === "target" ? "target" : status,
    formatFigure(candidate, unit, "vi"),
    candidate.basis,
  ];
  return [
    words.filter((word) => word !== "" && word !== null).join(" · "),
    `  "${evidence.text.replaceAll(/\s+/g, " ")}"`,
    `  ${[pattern, `confidence ${confidence.toFixed(2)}`, place === null ? "" : formatLocator(place)].filter(Boolean).join(" · ")}`,
    ...alternatives.map(({ field, value, reason }) => `  or ${field} ${value}: ${reason.en}`),
    "",
  ];
}

function hesitationLine({ evidence, indicators, reason }: Hesitation): string {
  return `? ${evidence.text.replaceAll(/\s+/g, " ")} (${indicators.join(", ")}): ${reason.en}`;
}

function summaryOf(candidates: readonly Candidate[], hesitations: readonly Hesitation[]): string {
  return `${candidates.length} figure(s), ${hesitations.length} left open.`;
}
