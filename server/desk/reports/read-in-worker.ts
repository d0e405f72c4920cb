import { Worker } from "node:worker_threads";
import type { Bilingual } from "#domain/text.ts";
import { ReportProblem, type ReportProblemCode } from "./report-problem.ts";
import type { ReportText } from "./report-text.ts";

/** Bounds of the thread that reads one document. */
export interface WorkerBounds {
  milliseconds: number;
  heapMegabytes: number;
}

const BOUNDS: WorkerBounds = { milliseconds: 30_000, heapMegabytes: 512 };
const DAMAGED: Bilingual = {
  vi: "Không đọc được tệp. Hãy lưu lại rồi nhập lần nữa.",
  en: "The file cannot be read. Save it again and import it once more.",
};

type Answer<Result> = { result: Result } | { code: ReportProblemCode; words: Bilingual | null };

/** Reads a document in a thread that is ended when it takes too long or too much memory; the server goes on. Throws `ReportProblem`. */
export function readReportInWorker(bytes: Uint8Array, fileName: string, bounds?: WorkerBounds): Promise<ReportText> {
  return runReportWorker(new URL("./report-worker.ts", import.meta.url), { bytes, fileName }, bounds);
}

/** Runs a file that answers by `answerAsWorker` in a thread with bounds of time and memory. Throws `ReportProblem`. */
export function runReportWorker<Result>(file: URL, workerData: unknown, bounds: WorkerBounds = BOUNDS): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
      env: {},
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => settle(() => reject(tookTooLong())), bounds.milliseconds);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on("error", () => undefined);
      finish();
      void worker.terminate();
    };
    worker.once("message", (answer: Answer<Result>) =>
      settle(() => ("result" in answer ? resolve(answer.result) : reject(new ReportProblem(answer.code, answer.words ?? DAMAGED)))),
    );
    worker.once("error", () => settle(() => reject(tookTooLong())));
    worker.once("exit", () => settle(() => reject(tookTooLong())));
  });
}

function tookTooLong(): ReportProblem {
  return new ReportProblem("report/took-too-long", {
    vi: "Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ, đã dừng lại. Hãy tách phần cần nhập hoặc dán văn bản.",
    en: "Reading the file took too long or too much memory and was stopped. Take out the part you need, or paste the text.",
  });
}
