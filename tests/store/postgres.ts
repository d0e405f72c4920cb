import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** Whether there is a server to test on: the one that `TEST_POSTGRES` names, or Debian's package, of which one is started. */
export const HAS_POSTGRES = testServer() !== null || findPostgres() !== null;

/** A server that is there for tests, e.g. `TEST_POSTGRES=postgres://test@localhost/postgres`: whoever it names may make databases. */
export function testServer(): string | null {
  return process.env.TEST_POSTGRES || null;
}

/** The server that was named, else one that is started for the tests of one file. */
export async function aPostgres(): Promise<PostgresServer> {
  const named = testServer();
  return named === null ? startPostgres(findPostgres() ?? "") : serverAt(named);
}

/** Debian's PostgreSQL of any version, or null where there is none. */
function findPostgres(): string | null {
  for (let version = 20; version >= 13; version--) {
    const bin = `/usr/lib/postgresql/${version}/bin`;
    if (existsSync(join(bin, "initdb"))) return bin;
  }
  return null;
}

export interface PostgresServer {
  /** Makes an empty database; answers its address. */
  create(): Promise<string>;
  /** Takes the databases away, and the server where it was started for them. */
  stop(): Promise<void>;
}

/** Databases of their own on a server that is there. */
export function serverAt(address: string): PostgresServer {
  const made: string[] = [];
  return {
    create: async () => {
      const name = `test_${randomUUID().replaceAll("-", "")}`;
      await query(address, `CREATE DATABASE ${name}`);
      made.push(name);
      return Object.assign(new URL(address), { pathname: `/${name}` }).href;
    },
    stop: async () => {
      for (const name of made.splice(0)) await query(address, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Starts a PostgreSQL of its own in a temporary folder, reached by a socket there. It refuses to run as root, so root lends it another user. */
async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-pg-"));
  const owner = process.getuid?.() === 0 ? userIds("postgres") : null;
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const quiet = { stdio: "ignore", cwd: folder, ...owner } as const;
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], quiet);
  const server = spawn(join(bin, "postgres"), ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"], quiet);
  const address = `postgres://test@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilReady(address);
  return {
    create: serverAt(address).create,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function userIds(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await query(address, "SELECT 1");
    } catch (error) {
      if (attempt === 200) throw error;
      await wait(50);
    }
  }
}

async function query(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end();
  }
}
