import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { AnswerCache } from "#server/api/http/answer-cache.ts";
import { createDoor } from "#server/api/http/door.ts";
import { createListener } from "#server/api/http/listener.ts";
import { createLongFiles } from "#server/api/http/long-files.ts";
import { mount } from "#server/api/http/mount.ts";
import { defineRoute } from "#server/api/http/route.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { foundingSnapshot, NOW, ORIGIN } from "./support/founding-app.ts";
import { waitFor } from "./support/start-server.ts";

const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-long-"));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

const CHUNK = "synthetic,row\r\n".repeat(4096);
const WHOLE = CHUNK.repeat(20);

test.each([
  ["from the disk", 0],
  ["from memory", 10_000_000],
])("the second reader gets the same bytes %s with their length, and nothing is made again", async (_place, longestHeld) => {
  const site = await serve({ longestHeld });
  const first = await fetch(site.url, { headers: PLAIN });
  expect([await first.text(), first.headers.get("content-length")]).toEqual([WHOLE, null]);
  for (const url of [site.url, `${site.url}?`]) {
    const again = await fetch(url, { headers: PLAIN });
    expect([await again.text(), again.headers.get("content-length")]).toEqual([WHOLE, String(WHOLE.length)]);
    expect([again.headers.get("etag"), again.headers.get("vary")]).toEqual(['W/"synthetic"', "Accept-Encoding"]);
  }
  expect(site.begun()).toBe(1);
});

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)("each reader gets at once what is at hand: %s once it is made, and it is made once", async (encoding, decompress) => {
  const site = await serve();
  await (await fetch(site.url, { headers: PLAIN })).arrayBuffer();
  const ask = () => askRaw(site.url, encoding);
  expect((await ask()).headers["content-encoding"]).toBeUndefined();
  await expect.poll(async () => (await ask()).headers["content-encoding"], { timeout: 20_000 }).toBe(encoding);
  const { headers, bytes } = await ask();
  expect([decompress(bytes).toString(), headers["content-length"]]).toEqual([WHOLE, String(bytes.length)]);
  expect(readdirSync(site.directory)).toHaveLength(2);
});

test("of a reader who leaves, or a body that breaks, nothing is kept", async () => {
  const site = await serve({ chunks: 2000 });
  const reader = await open(site.url);
  reader.destroy();
  await waitFor(() => readdirSync(site.directory).length === 0);
  const broken = await serve({ breaksAfter: 3 });
  await expect(fetch(broken.url).then((response) => response.text())).rejects.toThrow();
  expect(readdirSync(broken.directory)).toEqual([]);
  expect([site.begun(), broken.begun()]).toEqual([1, 1]);
});

test("a reader of the disk who leaves ends the reading, and the next one gets the whole", async () => {
  const site = await serve({ chunks: 400 });
  await (await fetch(site.url, { headers: PLAIN })).arrayBuffer();
  const reader = await open(site.url);
  reader.destroy();
  expect((await (await fetch(site.url, { headers: PLAIN })).text()).length).toBe(400 * CHUNK.length);
});

test("what was not asked for longest goes first, and what is longer than half of the room is not kept", () => {
  const files = createLongFiles({ directory: join(folder, "bounded"), maxBytes: 1000 });
  const read = (key: string, bytes: number) => [...files.record(key, [new Uint8Array(bytes)])];
  for (const key of ["one", "two"]) read(key, 400);
  expect(files.find("one")?.bytes).toBe(400);
  read("three", 400);
  expect(["one", "two", "three"].map((key) => files.find(key) !== null)).toEqual([true, false, true]);
  read("long", 501);
  expect(files.find("long")).toBeNull();
  expect(readdirSync(join(folder, "bounded"))).toHaveLength(2);
  files.clear();
  expect(files.find("one")).toBeNull();
});

test("where nothing can be written every reader still gets the whole", async () => {
  writeFileSync(join(folder, "no-folder"), "");
  const site = await serve({ directory: join(folder, "no-folder", "below") });
  for (const _ of [1, 2]) expect(await (await fetch(site.url, { headers: PLAIN })).text()).toBe(WHOLE);
  expect(site.begun()).toBe(2);
});

test("a file that somebody removed is made again", async () => {
  const site = await serve();
  for (const _ of [1, 2]) {
    expect(await (await fetch(site.url, { headers: PLAIN })).text()).toBe(WHOLE);
    rmSync(site.directory, { recursive: true });
  }
  expect(site.begun()).toBe(2);
});

const PLAIN = { "Accept-Encoding": "identity" };

let count = 0;
async function serve({
  chunks = 20,
  breaksAfter = Number.POSITIVE_INFINITY,
  longestHeld = 0,
  directory = join(folder, `files-${++count}`),
} = {}) {
  let begun = 0;
  const body = function* () {
    begun++;
    for (let made = 0; made < chunks; made++) {
      if (made === breaksAfter) throw new Error("broken");
      yield Buffer.from(CHUNK);
    }
  };
  const snapshots = createSnapshots(foundingSnapshot(), () => Promise.reject(new Error("one release")));
  const longFiles = createLongFiles({ directory, maxBytes: 1e9, longestHeld });
  const cache = new AnswerCache({ maxBytes: 1e6 });
  const door = createDoor({ snapshots, cache, files: new Map(), longFiles, origin: ORIGIN, clock: () => NOW });
  const hono = new Hono();
  const build = () => ({ mediaType: "text/csv", body, etag: 'W/"synthetic"' });
  mount(hono, defineRoute({ path: "/long", kind: "data", query: z.object({}), build }), door);
  const server = createServer(createListener({ hono, door, origin: ORIGIN, onAnswered: () => undefined }));
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/long`, directory, begun: () => begun };
}

/** Asks and takes nothing yet. */
async function open(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const asking = request(url, { headers });
  asking.end();
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  return response;
}

/** The bytes as they travel, which `fetch` would decompress. */
async function askRaw(url: string, encoding: string) {
  const response = await open(url, { "accept-encoding": encoding });
  return { headers: response.headers, bytes: Buffer.concat(await Array.fromAsync(response as AsyncIterable<Buffer>)) };
}
