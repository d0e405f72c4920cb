import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { serverAt, testServer } from "#tests/store/postgres.ts";

/** An empty database for accounts: in memory, or on the server that `TEST_POSTGRES` names. */
export interface AccountsDatabase {
  database: DatabaseSync | pg.Pool;
  /** Every row of a table. */
  rows(table: string): Promise<unknown[]>;
  close(): Promise<void>;
}

export async function anAccountsDatabase(): Promise<AccountsDatabase> {
  const named = testServer();
  return named === null ? inMemory() : onPostgres(named);
}

function inMemory(): AccountsDatabase {
  const database = new DatabaseSync(":memory:");
  return {
    database,
    rows: async (table) => database.prepare(`select * from "${table}"`).all(),
    close: async () => database.close(),
  };
}

async function onPostgres(address: string): Promise<AccountsDatabase> {
  const server = serverAt(address);
  const database = new pg.Pool({ connectionString: await server.create() });
  return {
    database,
    rows: async (table) => (await database.query(`select * from "${table}"`)).rows,
    close: async () => {
      await database.end();
      await server.stop();
    },
  };
}
