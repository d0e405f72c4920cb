import { type ChildProcess, fork } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Bilingual } from "#domain/text.ts";
import { ReportProblem, type ReportProblemCode } from "./report-problem.ts";
import { takeTurn } from "./take-turn.ts";

/** Bounds of the process that reads one document. */
export interface WorkerBounds {
  milliseconds: number;
  /** Of objects and strings. */
  heapMegabytes: number;
  /** Of all its memory: what a compressed stream is unpacked into lies outside the heap. Looked at where the system tells it, as Linux does. */
  memoryMegabytes: number;
}

const BOUNDS: WorkerBounds = { milliseconds: 30_000, heapMegabytes: 512, memoryMegabytes: 900 };
/** Milliseconds between two looks at the memory: in that time a stream unpacks to no more than a hundred megabytes. */
const LOOK = 25;
const DAMAGED: Bilingual = {
  vi: "Không đọc được tệp. Hãy lưu lại rồi nhập lần nữa.",
  en: "The file cannot be read. Save it again and import it once more.",
};

type Answer<Result> = { result: Result } | { code: ReportProblemCode; words: Bilingual | null };

/**
 * Runs a file that answers by `answerAsWorker` in a process that is ended when it takes too long or too much memory; the server goes on, also where the
 * engine itself breaks down over a document. A few run at once, further documents wait. Throws `ReportProblem`.
 */
export async function runReportWorker<Result>(file: URL, input: unknown, bounds: Partial<WorkerBounds> = {}): Promise<Result> {
  const done = await takeTurn();
  try {
    return await runBounded(file, input, { ...BOUNDS, ...bounds });
  } finally {
    done();
  }
}

function runBounded<Result>(file: URL, input: unknown, bounds: WorkerBounds): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(file, bounds);
    const end = () => worker.kill("SIGKILL");
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      clearInterval(look);
      process.off("exit", end);
      worker.removeAllListeners();
      worker.on("error", () => undefined);
      if (worker.pid === undefined || worker.exitCode !== null || worker.signalCode !== null) return finish();
      worker.once("exit", finish);
      end();
    };
    const giveUp = () => settle(() => reject(tookTooMuch()));
    const timer = setTimeout(giveUp, bounds.milliseconds);
    const look = setInterval(() => {
      if (memoryOf(worker) > bounds.memoryMegabytes * 1_000_000) giveUp();
    }, LOOK);
    worker.once("message", (answer: Answer<Result>) =>
      settle(() => ("result" in answer ? resolve(answer.result) : reject(new ReportProblem(answer.code, answer.words ?? DAMAGED)))),
    );
    worker.once("error", giveUp);
    worker.once("exit", giveUp);
    // Nobody would end it after a server that stops.
    process.once("exit", end);
    // A worker that has ended already tells so by its exit.
    worker.send(input as object, () => undefined);
  });
}

/** What the worker may read: the program. It may write no file and start neither process nor thread, whatever a document makes it do. */
function readable(): string[] {
  return ["server/", "node_modules/", "package.json"].map((part) => {
    const path = realpathSync(fileURLToPath(new URL(`../../../${part}`, import.meta.url)));
    return `--allow-fs-read=${part.endsWith("/") ? `${path}/*` : path}`;
  });
}

function startWorker(file: URL, { heapMegabytes }: WorkerBounds): ChildProcess {
  return fork(file, {
    execArgv: ["--permission", ...readable(), `--max-old-space-size=${heapMegabytes}`, "--no-warnings"],
    // Bytes go over as bytes.
    serialization: "advanced",
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** Bytes of memory that a process holds; 0 where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes = "0"] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

function tookTooMuch(): ReportProblem {
  return new ReportProblem("report/took-too-long", {
    vi: "Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ, đã dừng lại. Hãy tách phần cần nhập hoặc dán văn bản.",
    en: "Reading the file took too long or too much memory and was stopped. Take out the part you need, or paste the text.",
  });
}
