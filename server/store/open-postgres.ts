import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { migrate, pendingMigrations } from "./migrate.ts";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";

/** Any number, as long as no other program on the same database takes it. */
const WRITING = 7_330_201;

/**
 * Opens a PostgreSQL database, which many servers may share: writers wait for each other, one act at a time. Throws `StoreProblem` where it cannot
 * be reached, belongs to another program or was written by a newer version.
 */
export async function openPostgres(address: string, { access }: { access: "read" | "write" }): Promise<Store> {
  const location = withoutPassword(address);
  const pool = new pg.Pool({ connectionString: address, connectionTimeoutMillis: 10_000, application_name: "provincial-indicators" });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const store = storeOf(pool, location);
  try {
    if (access === "read") await pendingMigrations(store.db, location);
    else await store.act(async (tx) => migrate(tx, (await pendingMigrations(tx, location)).pending));
    return store;
  } catch (error) {
    await store.close();
    throw problemOf(error, location);
  }
}

function storeOf(pool: pg.Pool, location: string): Store {
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  let isOpen = true;
  return {
    db,
    kind: "postgres",
    location,
    act: (step) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${WRITING})`.execute(tx);
        return step(tx);
      }),
    readLists: async (query) => {
      const { rows } = await pool.query({ text: query.sql, values: [...query.parameters], rowMode: "array" });
      return rows;
    },
    backupTo: async () => {
      throw new StoreProblem("store/cannot-open", `${location} is a PostgreSQL database. Copy it with pg_dump.`);
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await db.destroy();
    },
  };
}

function problemOf(error: unknown, location: string): unknown {
  const isUnreachable = error instanceof Error && !(error instanceof StoreProblem) && "code" in error;
  if (!isUnreachable) return error;
  const message = `${location} cannot be used (${error.message || error.code}). Look whether the server runs and the address in DATABASE_URL is right.`;
  return new StoreProblem("store/unreachable", message, { cause: error });
}

function withoutPassword(address: string): string {
  return URL.canParse(address) ? Object.assign(new URL(address), { password: "" }).href : address.replace(/:[^:@/]*@/, "@");
}
