import type { ReportText } from "./report-text.ts";
import { runReportWorker, type WorkerBounds } from "./run-report-worker.ts";

/** Reads a document in a process of its own. Throws `ReportProblem`. */
export function readReportInWorker(bytes: Uint8Array, fileName: string, bounds?: Partial<WorkerBounds>): Promise<ReportText> {
  return runReportWorker(new URL("./report-worker.ts", import.meta.url), { bytes, fileName }, bounds);
}
