import type { Report } from "#domain/report.ts";
import type { ImportRequest } from "#domain/resources/desk/review.ts";
import { DocumentKnown, insertImport, type NewImport } from "#server/store/imports.ts";
import { DeskProblem } from "../desk-problem.ts";
import type { Desk } from "../releases/edit-draft.ts";
import { formatLocator } from "../reports/report-text.ts";
import type { Person } from "./acting.ts";
import { type ExtractedReport, extractInWorker } from "./extract-in-worker.ts";
import { itemsOfReport } from "./items-of-report.ts";

/** A document as it came: the bytes of a file under the name it had, or words that were pasted. */
export type HandedIn = { bytes: Uint8Array; fileName: string } | { text: string };

/** What is handed in: the report's particulars, the document, and by whom. */
export interface Importing extends Person {
  request: ImportRequest;
  document: HandedIn;
}

/**
 * Takes a report in: reads it in a process of its own, finds its figures, and keeps the document with what was found, as one act. Answers the number of
 * the import. Throws `ReportProblem` for a document that cannot be read and `DeskProblem` for one that was imported before.
 */
export async function importReport(desk: Desk, importing: Importing): Promise<number> {
  const { catalogue, reportsById } = desk.current();
  const { report, area } = importing.request;
  if (!catalogue.areasById.has(area)) throw new DeskProblem("findings", `There is no area "${area}" in the catalogue.`);
  requireSameReport(report, reportsById.get(report.id));
  const options = { indicators: catalogue.indicators.map(({ id, unit }) => ({ id, unit })), area, published: report.published };
  return keepReport(desk, importing, await extractInWorker(importing.document, options));
}

/** Keeps a document with what was found in it, as one act. Answers the number of the import. */
export async function keepReport(
  desk: Pick<Desk, "store" | "clock">,
  { request, document, actor, actorName }: Importing,
  extracted: ExtractedReport,
): Promise<number> {
  const added: NewImport = {
    ...("text" in document ? { bytes: new TextEncoder().encode(document.text), fileName: null } : named(document)),
    ...{ ...request, importedBy: actorName, text: extracted.report.text, reader: extracted.report.reader },
    pieces: piecesOf(extracted),
    items: itemsOfReport(extracted),
  };
  try {
    return await insertImport(desk.store, added, { actor, at: desk.clock() });
  } catch (error) {
    if (!(error instanceof DocumentKnown)) throw error;
    throw new DeskProblem("already-imported", `This document was imported before: import ${error.import}.`);
  }
}

/** A report that the ledger knows may be imported again, in another document: but not under the same id with other particulars. */
function requireSameReport(report: Report, known: Report | undefined): void {
  if (known === undefined) return;
  const differing = (Object.keys(report) as (keyof Report)[]).filter((field) => report[field] !== known[field]);
  if (differing.length === 0) return;
  const fields = differing.map((field) => `${field} is ${JSON.stringify(known[field])} there`).join("; ");
  throw new DeskProblem(
    "report-differs",
    `The ledger knows the report "${report.id}" otherwise: ${fields}. Use another id, or the same particulars.`,
  );
}

/** Of a file's name only the last part, without what no file's name holds. */
function named({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): { bytes: Uint8Array; fileName: string } {
  const last = fileName.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]+/gu, "").trim();
  return { bytes, fileName: plain.slice(-200) || "document" };
}

function piecesOf({ report }: ExtractedReport) {
  return report.pieces.map(({ start, end, locator, cells }) => ({ start, end, locator: formatLocator(locator), cells }));
}
