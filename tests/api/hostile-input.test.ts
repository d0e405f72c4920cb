import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endServers, type ServerProcess, startServerProcess } from "./support/start-server.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
}, 60_000);
afterAll(endServers);

/** Sends bytes as they are and reads until the server closes or falls silent. */
async function send(...parts: (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  await once(socket, "connect");
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk));
  // What was answered counts, also when the server then hangs up on what is still being sent.
  socket.on("error", () => undefined);
  for (const part of parts) socket.write(part);
  socket.setTimeout(700, () => socket.destroy());
  await new Promise((resolve) => socket.once("close", resolve));
  return answer;
}

const END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
const MEGABYTES_10 = "x".repeat(10_000_000);

describe("what no browser sends", () => {
  test.each([
    ["a query of 10 MB", [`GET /api/v1/units?${MEGABYTES_10}${END}`], 431],
    ["a path of 10 MB", [`GET /${MEGABYTES_10}${END}`], 431],
    ["a header of 10 MB", [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${MEGABYTES_10}\r\n\r\n`], 431],
    ["no HTTP at all", ["hello\r\n\r\n"], 400],
    ["an unknown method", [`BREW /${END}`], 400],
    ["TRACE", [`TRACE /${END}`], 405],
    ["no host", ["GET / HTTP/1.1\r\n\r\n"], 400],
    ["a host that is none", ["GET /api/v1/units HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"], 400],
    ["a backslash in the path", [`GET /api\\v1${END}`], 400],
    [
      "bytes that are no ASCII in the path",
      [Buffer.concat([Buffer.from("GET /api/v1/"), Buffer.from([0xe1, 0xbb]), Buffer.from(END)])],
      400,
    ],
    ["broken percent-encoding", [`GET /api/v1/units?asOf=%E1%BB${END}`], 400],
    ["an address of 5000 characters", [`GET /${"a".repeat(5000)}${END}`], 414],
    ["two lengths", ["POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"], 400],
  ])("%s gets an answer that says what is wrong", async (_name, parts, status) => {
    const answer = await send(...parts);
    expect(answer.split("\r\n", 1)[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain("content-type: application/problem+json");
    expect(answer).toContain(`"status":${status}`);
    expect(answer).not.toMatch(/ at |node:|\.ts:/);
  });

  test("a body of 10 MB is refused and not kept", async () => {
    for (const method of ["POST", "GET", "PUT"]) {
      const head = `${method} /api/v1/units HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${MEGABYTES_10.length}\r\n\r\n`;
      expect((await send(head, MEGABYTES_10)).split("\r\n", 1)[0]).toMatch(method === "GET" ? / 200 / : / 405 /);
    }
  });

  test("an address that Node reads in another way than it was written is answered as it is read", async () => {
    expect(await send(`GET http://localhost/api/v1/units${END}`)).toMatch(/^HTTP\/1\.1 [24]00 /);
    expect(await send(`GET //api/v1/units${END}`)).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(await send(`GET /x/../api/v1/units${END}`)).toMatch(/^HTTP\/1\.1 (200|404) /);
  });

  test("the server still answers afterwards", async () => {
    expect((await fetch(`${server.url}/api/v1/units`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(server.log()).not.toContain('"msg":"failure"');
  });
});

describe("the log", () => {
  test("has one line of JSON a request, without the reader's address, and cuts long queries", async () => {
    await fetch(`${server.url}/api/v1/units?marker=${"q".repeat(2000)}`);
    const line = await lineWith("marker=");
    expect(line).toMatchObject({ method: "GET", status: 400, msg: "request", cached: false, ms: expect.any(Number) });
    expect(String(line.address).length).toBe(300);
    expect(JSON.stringify(line)).not.toMatch(/127\.0\.0\.1|::1|user-agent/i);
  });

  test("tells an answer from memory", async () => {
    for (const _ of [1, 2, 3]) await (await fetch(`${server.url}/api/v1/areas`)).arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 600));
    const lines = server
      .log()
      .trim()
      .split("\n")
      .filter((line) => line.includes('"/api/v1/areas"'));
    expect(lines.map((line) => JSON.parse(line).cached)).toEqual([false, true, true]);
  });
});

async function lineWith(words: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 40; tries++) {
    const line = server
      .log()
      .split("\n")
      .find((one) => one.includes(words) && one.endsWith("}"));
    if (line !== undefined) return JSON.parse(line);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no line of the log has ${words}`);
}
