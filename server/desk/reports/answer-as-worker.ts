import { parentPort } from "node:worker_threads";
import { ReportProblem } from "./report-problem.ts";

/** Sends what a step answers to whoever started this thread, or why it refused. */
export async function answerAsWorker(step: () => Promise<unknown>): Promise<void> {
  try {
    parentPort?.postMessage({ result: await step() });
  } catch (error) {
    const isKnown = error instanceof ReportProblem;
    parentPort?.postMessage(isKnown ? { code: error.code, words: error.words } : { code: "report/damaged", words: null });
  }
}
