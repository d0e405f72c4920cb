import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server in a process of its own, on the loopback interface. */
export interface BenchServer {
  url: string;
  /** From the start of the process until it answered. */
  startMs: number;
  process: ChildProcess;
  /** Processor time of all its threads so far. Linux only. */
  cpuSeconds: () => number;
  stop: () => Promise<void>;
}

/** Starts a script that prints its address, `http://…:port`, once it listens. Its log goes nowhere, but it is written. */
export async function startBenchServer(
  script: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<BenchServer> {
  const varDir = mkdtempSync(join(tmpdir(), "provincial-indicators-bench-"));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", VAR_DIR: varDir, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      told += String(chunk);
      const port = /http:\/\/[^\s:]+:(\d+)/.exec(told)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code}: ${told}`)));
  });
  return {
    url: address,
    startMs: performance.now() - startedAt,
    process: child,
    cpuSeconds: () => cpuSecondsOf(child.pid),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(varDir, { recursive: true, force: true });
    },
  };
}

const TICKS_A_SECOND = 100;

/** User and system time, the 14th and 15th field of `/proc/<pid>/stat`; the second, a name in brackets, may hold spaces. */
function cpuSecondsOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
