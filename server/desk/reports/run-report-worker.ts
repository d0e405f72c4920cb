import { Worker } from "node:worker_threads";
import type { Bilingual } from "#domain/text.ts";
import { ReportProblem, type ReportProblemCode } from "./report-problem.ts";
import { takeTurn } from "./take-turn.ts";

/** Bounds of the thread that reads one document. */
export interface WorkerBounds {
  milliseconds: number;
  /** Of objects and strings. */
  heapMegabytes: number;
  /** What the whole process may grow by meanwhile: what a compressed stream is unpacked into lies outside the heap. */
  growthMegabytes: number;
}

const BOUNDS: WorkerBounds = { milliseconds: 30_000, heapMegabytes: 512, growthMegabytes: 800 };
/** Milliseconds between two looks at the memory: in that time a stream unpacks to no more than a hundred megabytes. */
const LOOK = 25;
const DAMAGED: Bilingual = {
  vi: "Không đọc được tệp. Hãy lưu lại rồi nhập lần nữa.",
  en: "The file cannot be read. Save it again and import it once more.",
};

type Answer<Result> = { result: Result } | { code: ReportProblemCode; words: Bilingual | null };

/**
 * Runs a file that answers by `answerAsWorker` in a thread that is ended when it takes too long or too much memory; the server goes on. A few threads
 * run at once, further documents wait. Throws `ReportProblem`.
 */
export async function runReportWorker<Result>(file: URL, workerData: unknown, bounds: Partial<WorkerBounds> = {}): Promise<Result> {
  const done = await takeTurn();
  try {
    return await runBounded(file, workerData, { ...BOUNDS, ...bounds });
  } finally {
    done();
  }
}

function runBounded<Result>(file: URL, workerData: unknown, bounds: WorkerBounds): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
      env: {},
      stdout: true,
      stderr: true,
    });
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      clearInterval(look);
      worker.removeAllListeners();
      worker.on("error", () => undefined);
      void worker.terminate().then(finish);
    };
    const giveUp = () => settle(() => reject(tookTooMuch()));
    const timer = setTimeout(giveUp, bounds.milliseconds);
    const most = process.memoryUsage.rss() + bounds.growthMegabytes * 1_000_000;
    const look = setInterval(() => {
      if (process.memoryUsage.rss() > most) giveUp();
    }, LOOK);
    worker.once("message", (answer: Answer<Result>) =>
      settle(() => ("result" in answer ? resolve(answer.result) : reject(new ReportProblem(answer.code, answer.words ?? DAMAGED)))),
    );
    worker.once("error", giveUp);
    worker.once("exit", giveUp);
  });
}

function tookTooMuch(): ReportProblem {
  return new ReportProblem("report/took-too-long", {
    vi: "Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ, đã dừng lại. Hãy tách phần cần nhập hoặc dán văn bản.",
    en: "Reading the file took too long or too much memory and was stopped. Take out the part you need, or paste the text.",
  });
}
