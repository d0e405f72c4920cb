import { workerData } from "node:worker_threads";
import { answerAsWorker } from "./answer-as-worker.ts";
import { readReport } from "./read-report.ts";

/** Runs in a thread of its own: a document that is hostile takes only this thread with it. */
await answerAsWorker(() => {
  const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
  return readReport(bytes, fileName);
});
