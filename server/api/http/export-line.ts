import { Failure } from "./failure.ts";

export interface ExportLineOptions {
  /** Long bodies that are written at the same time. */
  running?: number;
  /** Readers that may wait for one to end. */
  waiting?: number;
  /** How long one waits. */
  patienceMs?: number;
}

/** A short line in front of long answers, so that many large exports at once leave time for everybody else. */
export interface ExportLine {
  /** Waits for a turn and hands over how to end it. Throws 503 with Retry-After when the line is full or the wait too long. */
  enter(signal?: AbortSignal): Promise<() => void>;
}

const RETRY_AFTER = { "Retry-After": "30" };

export function createExportLine({ running = 6, waiting = 12, patienceMs = 20_000 }: ExportLineOptions = {}): ExportLine {
  let taken = 0;
  const line: (() => void)[] = [];
  const leave = () => {
    const next = line.shift();
    if (next === undefined) taken--;
    else next();
  };
  return {
    enter: async (signal) => {
      if (taken < running) taken++;
      else if (line.length >= waiting) throw busy(`${running} large downloads are running and ${waiting} wait`);
      else await waitForTurn(line, { patienceMs, signal });
      return once(leave);
    },
  };
}

function waitForTurn(line: (() => void)[], { patienceMs, signal }: { patienceMs: number; signal?: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      line.splice(line.indexOf(turn), 1);
      clearTimeout(timer);
      reject(busy("no large download ended in time"));
    };
    const turn = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      resolve();
    };
    const timer = setTimeout(giveUp, patienceMs);
    signal?.addEventListener("abort", giveUp, { once: true });
    line.push(turn);
  });
}

function busy(reason: string): Failure {
  return new Failure("too-busy", `The server is busy: ${reason}. Try again in half a minute, or narrow the selection.`, {
    headers: RETRY_AFTER,
  });
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
