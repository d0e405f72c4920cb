import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type BenchServer, startBenchServer } from "./server-process.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** The program beside the synthetic data, so that it takes the folder for its own. */
export function linkProgram(folder: string): void {
  for (const part of ["server", "dist", "node_modules", "package.json"]) symlinkSync(join(PROJECT, part), join(folder, part));
}

/** Starts the program of such a folder. */
export function startSynthetic(folder: string): Promise<BenchServer> {
  const env = { VAR_DIR: join(folder, "var"), NODE_OPTIONS: "--preserve-symlinks --preserve-symlinks-main" };
  return startBenchServer(join(folder, "server/main.ts"), { env });
}

/** What a process holds now (`VmRSS`) or held at most (`VmHWM`), as the system counts it. */
export function memoryMb({ process: { pid } }: BenchServer, which: "VmRSS" | "VmHWM"): number {
  const [, kilobytes = "NaN"] = new RegExp(`${which}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
