import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, type Figure, median } from "./bench.ts";
import { type BenchServer, startBenchServer } from "./server-process.ts";
import { writeSyntheticSite } from "./synthetic-ledger.ts";
import { linkProgram, startSynthetic } from "./synthetic-server.ts";

const PROJECT = join(import.meta.dirname, "../..");
const STARTS = 3;
const ROUNDS = 5;
const REQUESTS = 200;

/** The same server on a million synthetic observations: how long it takes to start, what it holds, and what a series costs beside the founding dataset. */
export const scale: Bench = {
  name: "1,000,000 observations: start, memory, series",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-scale-"));
    try {
      say("writing a synthetic site");
      await writeSyntheticSite(folder);
      linkProgram(folder);
      const { starts, memories } = await measureStarts(folder, say);
      return [
        { name: "start", value: median(starts) / 1000, unit: "s", bound: { most: 10 } },
        { name: "memory, after a series of every indicator", value: median(memories), unit: "MB", bound: { most: 800 } },
        await measureSeries(folder, say),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measureStarts(folder: string, say: (line: string) => void): Promise<{ starts: number[]; memories: number[] }> {
  const starts: number[] = [];
  const memories: number[] = [];
  for (let round = 1; round <= STARTS; round++) {
    const server = await startSynthetic(folder);
    await askEverySeries(server.url);
    starts.push(server.startMs);
    memories.push(peakMemoryMb(server));
    say(`start ${round}: ${Math.round(server.startMs)} ms, at most ${Math.round(peakMemoryMb(server))} MB`);
    await server.stop();
  }
  return { starts, memories };
}

async function askEverySeries(url: string): Promise<void> {
  for (let number = 1; number <= 300; number++)
    await (await fetch(`${url}/api/v1/series/synthetic-${String(number).padStart(3, "0")}/synthetic-province-01`)).arrayBuffer();
}

/** The most the process ever held, as the system counts it. */
function peakMemoryMb({ process: { pid } }: BenchServer): number {
  const [, kilobytes = "NaN"] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Series nobody asked for before, one at a time, on both servers in turn. */
async function measureSeries(folder: string, say: (line: string) => void): Promise<Figure> {
  const [large, small] = [await startSynthetic(folder), await startBenchServer(join(PROJECT, "server/main.ts"))];
  const times: Record<"large" | "small", number[]> = { large: [], small: [] };
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const largeMs = await timeSeries(`${large.url}/api/v1/series/synthetic-001/synthetic-province-01`, round);
      const smallMs = await timeSeries(`${small.url}/api/v1/series/grdp-growth/dong-thap`, round);
      if (round === 0) continue;
      times.large.push(largeMs);
      times.small.push(smallMs);
      say(`round ${round}: ${largeMs.toFixed(2)} ms beside ${smallMs.toFixed(2)} ms`);
    }
  } finally {
    await Promise.all([large.stop(), small.stop()]);
  }
  const [value, other] = [median(times.large), median(times.small)];
  return {
    name: "a series, not in the cache",
    value,
    unit: "ms",
    against: { name: "the founding dataset", ratio: value / other },
    bound: { most: 1.5 },
  };
}

/** The median time of a request; every address is asked for the first time. */
async function timeSeries(address: string, round: number): Promise<number> {
  const durations: number[] = [];
  for (let index = 0; index < REQUESTS; index++) {
    const asOf = new Date(Date.UTC(2020, 0, 1 + round * REQUESTS + index)).toISOString().slice(0, 10);
    const startedAt = performance.now();
    const response = await fetch(`${address}?asOf=${asOf}`);
    await response.arrayBuffer();
    durations.push(performance.now() - startedAt);
    if (response.status !== 200) throw new Error(`${address}?asOf=${asOf} answered ${response.status}`);
  }
  return median(durations);
}
