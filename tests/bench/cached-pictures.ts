import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, type Figure, median } from "./bench.ts";
import { load } from "./load.ts";
import { type BenchServer, startBenchServer } from "./server-process.ts";

const ADDRESSES = {
  "cached frame": "/embed/grdp-growth",
  "cached SVG": "/indicators/grdp-growth.svg",
  "cached PNG": "/indicators/grdp-growth.png?size=og",
};
const ROUNDS = 7;
const SECONDS = 2;

/** Frames and pictures that were asked for before, beside a bare Hono app that answers the same bytes with the same headers. */
export const cachedPictures: Bench = {
  name: "Frames and pictures asked for again, at 32 connections",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-bench-"));
    const site = await startBenchServer("server/main.ts");
    try {
      const figures: Figure[] = [];
      for (const [name, address] of Object.entries(ADDRESSES)) {
        const answer = join(folder, "answer.json");
        writeFileSync(answer, JSON.stringify(await recordAnswer(site.url, address)));
        const hono = await startBenchServer("tests/bench/peers/bare-hono.ts", { args: [answer] });
        figures.push(...(await measure({ name, address, site, hono, say })));
        await hono.stop();
      }
      return figures;
    } finally {
      await site.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

async function recordAnswer(origin: string, address: string) {
  const response = await fetch(origin + address, { headers: { "accept-encoding": "identity" } });
  const own = new Set(["date", "connection", "keep-alive"]);
  const body = Buffer.from(await response.arrayBuffer()).toString("base64");
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !own.has(name)));
  return { path: new URL(address, origin).pathname, body, encoding: "base64", headers };
}

interface Pair {
  name: string;
  address: string;
  site: BenchServer;
  hono: BenchServer;
  say: (line: string) => void;
}

/** Alternating rounds; the first, which warms up, does not count. */
async function measure({ name, address, site, hono, say }: Pair): Promise<Figure[]> {
  const rates: { site: number; hono: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const bare = await rateOf(hono, address);
    const ours = await rateOf(site, address);
    if (round > 0) rates.push({ site: ours, hono: bare });
  }
  say(`${name}: ${rates.map((rate) => (rate.site / rate.hono).toFixed(2)).join(" · ")} of bare Hono`);
  const ratio = median(rates.map((rate) => rate.site / rate.hono));
  const value = median(rates.map((rate) => rate.site));
  return [{ name, value, unit: "a CPU second", against: { name: "bare Hono", ratio }, bound: { least: 0.95 } }];
}

/** Answers per second of the server's own processor time: what else the machine does changes it little. */
async function rateOf(server: BenchServer, address: string): Promise<number> {
  const before = server.cpuSeconds();
  const { requestsPerSecond } = await load(server.url + address, { seconds: SECONDS });
  return (requestsPerSecond * SECONDS) / (server.cpuSeconds() - before);
}
