import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A running server with a database of its own. */
export interface Site {
  /** Without a slash at its end. */
  url: string;
  /** Everything the server printed so far. */
  log(): string;
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** More environment for the server, e.g. `{ LOG_LEVEL: "debug" }`. */
  env?: Record<string, string>;
  /** How long the server may take to be ready. */
  timeoutMs?: number;
}

/** Starts the real server, `server/main.ts`, and waits until `/readyz` answers 200. Its data live in a temporary folder that `stop` removes. */
export async function startSite({ env = {}, timeoutMs = 30_000 }: SiteOptions = {}): Promise<Site> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const varDir = mkdtempSync(join(tmpdir(), "provincial-indicators-site-"));
  const server = spawn(process.execPath, ["server/main.ts"], {
    env: { ...withoutTestRunner(), NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), VAR_DIR: varDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => printed.push(String(chunk)));
  const site: Site = {
    url,
    log: () => printed.join(""),
    stop: async () => {
      await endServer(server);
      rmSync(varDir, { recursive: true, force: true });
    },
  };
  try {
    await waitUntilReady(site, server, timeoutMs);
  } catch (error) {
    await site.stop();
    throw error;
  }
  return site;
}

async function waitUntilReady(site: Site, server: ChildProcess, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (hasEnded(server))
      throw new Error(`The server ended with ${server.exitCode ?? server.signalCode} before it was ready:\n${site.log()}`);
    const response = await fetch(`${site.url}/readyz`).catch(() => null);
    if (response?.ok) return;
    await wait(50);
  }
  throw new Error(`The server was not ready within ${timeoutMs} ms:\n${site.log()}`);
}

async function endServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const patience = setTimeout(() => server.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(patience);
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

/** Vitest's own variables would tell the server that it is under test; the settings of the machine would change what is tested. */
function withoutTestRunner(): NodeJS.ProcessEnv {
  const isForeign = (name: string) => name.startsWith("VITEST") || ["TEST", "DATABASE_URL", "PUBLIC_URL"].includes(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)));
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("No free port found."))));
    });
  });
}
