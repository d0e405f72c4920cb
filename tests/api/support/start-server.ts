import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `server/main.ts` as a process of its own. */
export interface ServerProcess {
  url: string;
  varDir: string;
  process: ChildProcess;
  /** Standard output so far: the log. */
  log(): string;
  /** Standard error so far: what is told to whoever started it. */
  told(): string;
  /** The exit code, or the signal's name, once it has ended. */
  ended: Promise<number | string>;
}

const started = new Set<ServerProcess>();

/** Starts a server on a free port with a database of its own and waits until it says where it is, or has ended. */
export async function startServerProcess(env: Record<string, string> = {}, { logTo }: { logTo?: number } = {}): Promise<ServerProcess> {
  const varDir = env.VAR_DIR ?? mkdtempSync(join(tmpdir(), "provincial-indicators-api-"));
  const child = spawn(process.execPath, ["server/main.ts"], {
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", VAR_DIR: varDir, ...env },
    stdio: ["ignore", logTo ?? "pipe", "pipe"],
  });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name]?.on("data", (chunk) => (printed[name] += String(chunk)));
  const ended = once(child, "exit").then(([code, signal]) => code ?? signal);
  const server: ServerProcess = { url: "", varDir, process: child, log: () => printed.stdout, told: () => printed.stderr, ended };
  started.add(server);
  await Promise.race([ended, waitFor(() => printed.stderr.includes("http://"))]);
  server.url = /http:\/\/localhost:(\d+)/.exec(printed.stderr)?.[0].replace("localhost", "127.0.0.1") ?? "";
  return server;
}

/** Ends every server of the test file and removes its data. */
export async function endServers(): Promise<void> {
  for (const { varDir } of await endProcesses()) rmSync(varDir, { recursive: true, force: true });
}

/** Ends every server of the test file and leaves its data to the test. */
export async function endProcesses(): Promise<ServerProcess[]> {
  const all = [...started];
  started.clear();
  for (const { process: child, ended } of all) {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  }
  return all;
}

/** Waits until something is so; fails after half a minute. */
export async function waitFor(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error("it did not come about within half a minute");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
