import { parentPort, workerData } from "node:worker_threads";
import { readReport } from "./read-report.ts";
import { ReportProblem } from "./report-problem.ts";

/** Runs in a thread of its own: a document that is hostile takes only this thread with it. */
try {
  const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
  parentPort?.postMessage({ report: await readReport(bytes, fileName) });
} catch (error) {
  const isKnown = error instanceof ReportProblem;
  parentPort?.postMessage(isKnown ? { code: error.code, words: error.words } : { code: "report/damaged", words: null });
}
