import type { Extraction } from "../extraction/candidate.ts";
import type { ExtractOptions } from "../extraction/extract.ts";
import type { ReportText } from "../reports/report-text.ts";
import { runReportWorker, type WorkerBounds } from "../reports/run-report-worker.ts";
import type { HandedIn } from "./import-report.ts";

/** A report with the figures found in it. */
export interface ExtractedReport {
  report: ReportText;
  extraction: Extraction;
}

/** Reads a document and finds its figures in a process that is ended when it takes too long or too much memory. Throws `ReportProblem`. */
export function extractInWorker(document: HandedIn, options: ExtractOptions, bounds?: Partial<WorkerBounds>): Promise<ExtractedReport> {
  return runReportWorker(new URL("./import-worker.ts", import.meta.url), { document, options }, bounds);
}
