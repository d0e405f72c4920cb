import { answerAsWorker } from "./answer-as-worker.ts";
import { readReport } from "./read-report.ts";

/** Runs in a process of its own: a document that is hostile takes only this process with it. */
answerAsWorker(({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => readReport(bytes, fileName));
