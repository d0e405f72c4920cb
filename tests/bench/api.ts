import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, type Figure, median } from "./bench.ts";
import { type Load, load } from "./load.ts";
import { type BenchServer, startBenchServer } from "./server-process.ts";

/** A JSON resource of about 3 KB. */
const PATH = "/api/v1/series/ocop-products/dong-thap";
const ROUNDS = 15;
const SECONDS = 1;
/** Days from 2023-07-01 on before the newest report: as of each of them the series is another one than today's. */
const PAST_DAYS = 900;

/** The API under load beside a bare Hono app and a bare node:http server that answer the same bytes with the same headers. */
export const api: Bench = {
  name: "API: one resource of about 3 KB at 32 connections",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-bench-"));
    const site = await startBenchServer("server/main.ts");
    const answer = await recordAnswer(site);
    writeFileSync(join(folder, "answer.json"), JSON.stringify(answer));
    const peer = (name: string) => startBenchServer(`tests/bench/peers/${name}.ts`, { args: [join(folder, "answer.json")] });
    const [node, hono] = [await peer("bare-node"), await peer("bare-hono")];
    try {
      say(`${answer.body.length} characters; ${ROUNDS} rounds of ${SECONDS} s each, one server after the other`);
      return figuresOf(await measure({ site, node, hono }, say));
    } finally {
      for (const server of [site, node, hono]) await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

type Runner = "site" | "miss" | "node" | "hono" | "honoApart";
type Servers = Record<"site" | "node" | "hono", BenchServer>;

async function recordAnswer(site: BenchServer) {
  const response = await fetch(site.url + PATH, { headers: { "accept-encoding": "identity" } });
  const own = new Set(["date", "connection", "keep-alive"]);
  return { path: PATH, body: await response.text(), headers: Object.fromEntries([...response.headers].filter(([name]) => !own.has(name))) };
}

/** Alternating rounds, so that whatever else the machine does falls on all alike. The first, which warms up, does not count. */
async function measure({ site, node, hono }: Servers, say: (line: string) => void): Promise<Record<Runner, Load[]>> {
  const nextPath = neverAskedBefore();
  const runners: Record<Runner, () => Promise<Load>> = {
    node: () => load(node.url + PATH, { seconds: SECONDS }),
    hono: () => load(hono.url + PATH, { seconds: SECONDS }),
    site: () => load(site.url + PATH, { seconds: SECONDS }),
    // Addresses of their own cost whoever asks as well, so the peer of a miss is asked in the same way.
    honoApart: () => load(hono.url, { seconds: SECONDS, nextPath }),
    miss: () => load(site.url, { seconds: SECONDS, nextPath }),
  };
  const loads: Record<Runner, Load[]> = { node: [], hono: [], site: [], honoApart: [], miss: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries(runners) as [Runner, () => Promise<Load>][]) {
      const measured = await run();
      if (round > 0) loads[name].push(measured);
    }
    const last = Object.entries(loads).map(
      ([name, list]) => `${name} ${Math.round(list.at(-1)?.requestsPerSecond ?? 0).toLocaleString("en")}`,
    );
    say(round === 0 ? "warm" : `round ${round}: ${last.join(" · ")} requests/s`);
  }
  return loads;
}

/** The same resource as of days and for years that were never asked for: parsed, built, serialised and hashed anew each time. */
function neverAskedBefore(): () => string {
  let count = 0;
  return () => {
    const from = 1000 + Math.floor(count / PAST_DAYS);
    const day = new Date(Date.UTC(2023, 6, 1 + (count % PAST_DAYS))).toISOString().slice(0, 10);
    count++;
    return `${PATH}?time=${from}..2099&asOf=${day}`;
  };
}

function figuresOf(loads: Record<Runner, Load[]>): Figure[] {
  const speed = (runner: Runner) => median(loads[runner].map(({ requestsPerSecond }) => requestsPerSecond));
  const p99 = (runner: Runner) => median(loads[runner].map(({ p99Ms }) => p99Ms));
  const ratio = (runner: Runner, peer: Runner) =>
    median(loads[runner].map(({ requestsPerSecond }, round) => requestsPerSecond / (loads[peer][round]?.requestsPerSecond ?? 0)));
  return [
    { name: "bare node:http", value: speed("node"), unit: "requests/s" },
    { name: "bare Hono", value: speed("hono"), unit: "requests/s", against: { name: "bare node:http", ratio: ratio("hono", "node") } },
    {
      name: "cached",
      value: speed("site"),
      unit: "requests/s",
      against: { name: "bare Hono", ratio: ratio("site", "hono") },
      bound: { least: 0.95 },
    },
    {
      name: "cached",
      value: speed("site"),
      unit: "requests/s",
      against: { name: "bare node:http", ratio: ratio("site", "node") },
      bound: { least: 0.7 },
    },
    {
      name: "cached, 99th percentile",
      value: p99("site"),
      unit: "ms",
      against: { name: "bare node:http's", ratio: p99("site") / p99("node") },
      bound: { most: 1.5 },
    },
    {
      name: "not cached",
      value: speed("miss"),
      unit: "requests/s",
      against: { name: "bare Hono at addresses of their own", ratio: ratio("miss", "honoApart") },
      bound: { least: 0.3 },
    },
  ];
}
