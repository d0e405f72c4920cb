import { once } from "node:events";
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { endServers, startServerProcess, waitFor } from "./support/start-server.ts";

afterEach(endServers);

describe("the server", { timeout: 90_000 }, () => {
  test("says where it is, is ready, keeps its data, and ends on SIGTERM", async () => {
    const server = await startServerProcess();
    expect(server.told()).toMatch(/Chỉ số Đồng Tháp: http:\/\/localhost:\d+ \(release 1, 1093 observations\)/);
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe("ok\n");
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const read = async (url: string) => (await fetch(`${url}/api/v1/releases`)).text();
    const before = await read(server.url);
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(server.log()).toContain('"signal":"SIGTERM","msg":"stopping"');
    const again = await startServerProcess({ VAR_DIR: server.varDir });
    expect(await read(again.url)).toBe(before);
    again.process.kill("SIGINT");
    expect(await again.ended).toBe(0);
  });

  test("lets a request in flight end, takes no new ones, and closes waiting connections", async () => {
    const server = await startServerProcess();
    await (await fetch(`${server.url}/api/v1/units`)).text();
    const slow = request(`${server.url}/api/v1/units`, { method: "POST", headers: { "Content-Length": 3, Expect: "100-continue" } });
    const answered = once(slow, "response");
    slow.flushHeaders();
    await once(slow, "continue");
    server.process.kill("SIGTERM");
    await waitFor(() => server.log().includes("stopping") || server.process.exitCode !== null);
    slow.end("abc");
    const [response] = await answered;
    expect(response.statusCode).toBe(405);
    response.resume();
    expect(await server.ended).toBe(0);
  });

  test.skipIf(!existsSync("/dev/full"))("answers on when its log cannot be written, and ends in order", async () => {
    const full = openSync("/dev/full", "w");
    const server = await startServerProcess({}, { logTo: full });
    for (let round = 0; round < 4; round++) {
      expect((await fetch(`${server.url}/api/v1/units`)).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    closeSync(full);
  });

  test("names a port in use and how to choose another one", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const server = await startServerProcess({ PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.told()).toBe(
      `Port ${port} is in use by another program, perhaps a server that still runs. End it, or choose another port: PORT=8788 npm start\n`,
    );
    other.close();
  });

  test("lists every setting that is wrong", async () => {
    const server = await startServerProcess({ PORT: "http", LOG_LEVEL: "loud" });
    expect(await server.ended).toBe(1);
    expect(server.told()).toContain('PORT="http": must be a port from 0 to 65535');
    expect(server.told()).toContain('LOG_LEVEL="loud"');
    expect(server.told()).not.toContain(" at ");
  });

  test("leaves a database alone that another server uses, and says so", async () => {
    const first = await startServerProcess();
    const second = await startServerProcess({ VAR_DIR: first.varDir });
    expect(await second.ended).toBe(1);
    expect(second.told()).toContain("is in use by another process");
    expect(second.told()).not.toContain(" at ");
    expect((await fetch(`${first.url}/api/v1/units`)).status).toBe(200);
  });

  test("does not touch a file that is no database", async () => {
    const varDir = mkdtempSync(join(tmpdir(), "provincial-indicators-api-"));
    writeFileSync(join(varDir, "provincial-indicators.sqlite"), "a letter to the province\n".repeat(100));
    const server = await startServerProcess({ VAR_DIR: varDir });
    expect(await server.ended).toBe(1);
    expect(server.told()).toContain("is not an SQLite database");
    expect(server.told()).not.toContain(" at ");
  });

  test.skipIf(process.getuid?.() === 0)("says that a folder cannot be written", async () => {
    const varDir = mkdtempSync(join(tmpdir(), "provincial-indicators-api-"));
    chmodSync(varDir, 0o500);
    const server = await startServerProcess({ VAR_DIR: join(varDir, "var") });
    chmodSync(varDir, 0o700);
    expect(await server.ended).toBe(1);
    expect(server.told()).toContain("cannot be made");
  });

  test("says that a folder cannot be made where a file stands in the way", async () => {
    const varDir = mkdtempSync(join(tmpdir(), "provincial-indicators-api-"));
    writeFileSync(join(varDir, "var"), "");
    const server = await startServerProcess({ VAR_DIR: join(varDir, "var") });
    expect(await server.ended).toBe(1);
    expect(server.told()).toContain("cannot be made");
    expect(server.told()).not.toContain(" at ");
  });
});
