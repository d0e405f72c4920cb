import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Bench, type Figure, median } from "./bench.ts";
import { type BenchServer, startBenchServer } from "./server-process.ts";
import { writeSyntheticSite } from "./synthetic-ledger.ts";
import { linkProgram, memoryMb, startSynthetic } from "./synthetic-server.ts";

const CSV = "/dataset.csv?history=all";
const ROUNDS = 5;
const CODINGS = ["identity", "br"] as const;
/** Readers at the same time, and how many files each takes in a round. */
const READERS = 4;
const FILES_OF = { identity: 1, br: 10 } as const;

/** A file of a million rows over HTTP: the first byte, a slow reader, and repeated downloads beside a bare Hono app that holds the same bytes. */
export const served: Bench = {
  name: "1,000,000 observations over HTTP",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-served-"));
    try {
      say("writing a synthetic site");
      await writeSyntheticSite(folder);
      linkProgram(folder);
      const site = await startSynthetic(folder);
      try {
        return [await measureFirstByte(site), await measureSlowReader(site, say), ...(await measureRepeated(site, folder, say))];
      } finally {
        await site.stop();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** Of addresses that nobody asked for before; their readers leave at once. */
async function measureFirstByte({ url }: BenchServer): Promise<Figure> {
  const times: number[] = [];
  for (let year = 2001; year <= 2010; year++) {
    const startedAt = performance.now();
    const reader = await open(`${url}${CSV}&time=${year}..`);
    await once(reader, "readable");
    times.push(performance.now() - startedAt);
    reader.destroy();
  }
  return { name: "CSV of a selection nobody asked for, first byte", value: median(times), unit: "ms", bound: { most: 50 } };
}

/** A reader that takes 64 kB every 50 ms: what the server holds after half a second and after six. */
async function measureSlowReader(site: BenchServer, say: (line: string) => void): Promise<Figure> {
  const reader = await open(`${site.url}${CSV}&labels=both`);
  const readFor = async (milliseconds: number) => {
    for (const until = performance.now() + milliseconds; performance.now() < until; await wait(50)) reader.read(65_536);
    return memoryMb(site, "VmRSS");
  };
  const [early, late] = [await readFor(500), await readFor(5500)];
  reader.destroy();
  say(`slow reader: ${Math.round(early)} MB early, ${Math.round(late)} MB late`);
  return { name: "memory added while a slow client reads", value: Math.max(0, late - early), unit: "MB", bound: { most: 16 } };
}

async function measureRepeated(site: BenchServer, folder: string, say: (line: string) => void): Promise<Figure[]> {
  const address = site.url + CSV;
  await take(address, "identity");
  while ((await take(address, "br")).headers["content-encoding"] !== "br") await wait(500);
  const figures: Figure[] = [];
  for (const coding of CODINGS) {
    const { headers, body } = await take(address, coding);
    const peer = await startPeer(folder, { headers, body });
    try {
      figures.push(await compare(say, { coding, site, peer, bytes: body.length }));
    } finally {
      await peer.stop();
    }
  }
  return figures;
}

function startPeer(folder: string, { headers, body }: { headers: IncomingHttpHeaders; body: Uint8Array }): Promise<BenchServer> {
  const [bodyFile, headersFile] = [join(folder, "body"), join(folder, "headers.json")];
  const { date: _date, connection: _connection, "keep-alive": _keepAlive, "transfer-encoding": _coding, ...own } = headers;
  writeFileSync(bodyFile, body);
  writeFileSync(headersFile, JSON.stringify(own));
  return startBenchServer("tests/bench/peers/bare-hono-file.ts", { args: [bodyFile, headersFile] });
}

interface Pair {
  coding: (typeof CODINGS)[number];
  site: BenchServer;
  peer: BenchServer;
  bytes: number;
}

/** Alternating rounds; the first, which warms up, does not count. Beside the speed the processor time of each is told, which other work distorts less. */
async function compare(say: (line: string) => void, { coding, site, peer, bytes }: Pair): Promise<Figure> {
  const speeds: Record<"site" | "peer", number[]> = { site: [], peer: [] };
  const costs: Record<"site" | "peer", number[]> = { site: [], peer: [] };
  const readers = Array.from({ length: READERS });
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, server] of [
      ["site", site],
      ["peer", peer],
    ] as const) {
      const [startedAt, cpuAtStart] = [performance.now(), server.cpuSeconds()];
      await Promise.all(
        readers.map(async () => {
          for (let file = 0; file < FILES_OF[coding]; file++) await count(server.url + CSV, coding);
        }),
      );
      const megabytes = (bytes * READERS * FILES_OF[coding]) / 1_000_000;
      if (round === 0) continue;
      speeds[name].push(megabytes / ((performance.now() - startedAt) / 1000));
      costs[name].push((1000 * (server.cpuSeconds() - cpuAtStart)) / megabytes);
    }
  say(
    `${coding}: ${Math.round(bytes / 1_000_000)} MB a file, ${Math.round(median(speeds.site))} beside ${Math.round(median(speeds.peer))} MB/s; ${median(costs.site).toFixed(2)} beside ${median(costs.peer).toFixed(2)} ms of processor time a MB`,
  );
  const ratio = median(speeds.site.map((speed, at) => speed / (speeds.peer[at] ?? Number.NaN)));
  return {
    name: `repeated downloads of one file, ${coding}`,
    value: median(speeds.site),
    unit: "MB/s",
    against: { name: "a bare Hono app with the same bytes", ratio },
    bound: { least: 0.95 },
  };
}

async function open(url: string, coding = "identity"): Promise<IncomingMessage> {
  const asking = get(url, { headers: { "accept-encoding": coding }, agent: false });
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  return response;
}

async function take(url: string, coding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const response = await open(url, coding);
  return { headers: response.headers, body: Buffer.concat(await Array.fromAsync(response as AsyncIterable<Buffer>)) };
}

/** Reads to the end and keeps nothing. */
async function count(url: string, coding: string): Promise<void> {
  const response = await open(url, coding);
  response.resume();
  await once(response, "end");
}
