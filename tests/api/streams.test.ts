import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Hono } from "hono";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AnswerCache } from "#server/api/http/answer-cache.ts";
import { createDoor } from "#server/api/http/door.ts";
import { createExportLine } from "#server/api/http/export-line.ts";
import { Failure } from "#server/api/http/failure.ts";
import { createListener } from "#server/api/http/listener.ts";
import { mount } from "#server/api/http/mount.ts";
import { defineRoute } from "#server/api/http/route.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { foundingSnapshot, NOW, ORIGIN } from "./support/founding-app.ts";
import { waitFor } from "./support/start-server.ts";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describe("a long body", () => {
  test("comes in chunks, whole, without a length that lies", async () => {
    const { url } = await serve(() => numbered(500).chunks());
    const response = await fetch(url);
    expect(response.headers.get("content-length")).toBeNull();
    expect(response.headers.get("etag")).toBe('W/"synthetic"');
    expect((await response.arrayBuffer()).byteLength).toBe(500 * 65_536);
  });

  test("is made no faster than it is read, and no further once the reader has gone", async () => {
    const source = numbered(10_000);
    const { url } = await serve(source.chunks);
    const reader = await open(url);
    await waitUntilStill(source.made);
    expect(source.made()).toBeLessThan(400);
    reader.destroy();
    await waitFor(() => source.isEnded());
    expect(source.made()).toBeLessThan(400);
  });

  test("that breaks on the way ends without the end of a whole one", async () => {
    const { url } = await serve(function* () {
      yield new Uint8Array(10);
      throw new Error("broken");
    });
    await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow();
  });

  test("is not sent to a reader who has it, and only its headers to one who asks for them", async () => {
    const source = numbered(10);
    const { url } = await serve(source.chunks);
    expect((await fetch(url, { headers: { "If-None-Match": 'W/"synthetic"' } })).status).toBe(304);
    expect((await fetch(url, { method: "HEAD" })).headers.get("content-type")).toBe("text/plain");
    expect(source.made()).toBe(0);
  });
});

describe("the line for long bodies", () => {
  test("lets some run, some wait, and sends the rest away with a time to come back", async () => {
    const line = createExportLine({ running: 1, waiting: 1, patienceMs: 5000 });
    const leave = await line.enter();
    const second = line.enter();
    await expect(line.enter()).rejects.toMatchObject({ type: "too-busy", details: { headers: { "Retry-After": "30" } } });
    leave();
    leave();
    const leaveSecond = await second;
    leaveSecond();
    await expect(line.enter()).resolves.toBeTypeOf("function");
  });

  test("sends away who waits too long or has gone, and keeps no place for them", async () => {
    const line = createExportLine({ running: 1, waiting: 1, patienceMs: 20 });
    const leave = await line.enter();
    await expect(line.enter()).rejects.toThrow(Failure);
    const gone = new AbortController();
    const waiting = line.enter(gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow(Failure);
    leave();
    await expect(line.enter()).resolves.toBeTypeOf("function");
  });
});

/** Synthetic: chunks of 64 kB, counted as they are made. */
function numbered(count: number) {
  let made = 0;
  let isEnded = false;
  return {
    made: () => made,
    isEnded: () => isEnded,
    chunks: function* () {
      try {
        for (; made < count; made++) yield new Uint8Array(65_536);
      } finally {
        isEnded = true;
      }
    },
  };
}

async function serve(body: () => Iterable<Uint8Array>): Promise<{ url: string }> {
  const snapshots = createSnapshots(foundingSnapshot(), () => Promise.reject(new Error("one release")));
  const door = createDoor({ snapshots, cache: new AnswerCache({ maxBytes: 1e6 }), files: new Map(), origin: ORIGIN, clock: () => NOW });
  const hono = new Hono();
  const build = () => ({ mediaType: "text/plain", body, etag: 'W/"synthetic"' });
  mount(hono, defineRoute({ path: "/long", kind: "data", query: z.object({}), build }), door);
  const server = createServer(createListener({ hono, door, origin: ORIGIN, onAnswered: () => undefined }));
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/long` };
}

/** Waits until a number stays the same for a while: what lies between server and reader is full. */
async function waitUntilStill(read: () => number): Promise<void> {
  for (let before = -1; before !== read(); await new Promise((resolve) => setTimeout(resolve, 300))) before = read();
}

/** A reader that asks and then takes nothing. */
async function open(url: string): Promise<IncomingMessage> {
  const asking = request(url);
  asking.end();
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  response.pause();
  return response;
}
