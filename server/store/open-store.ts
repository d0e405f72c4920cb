import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import type { Store } from "./store.ts";

export interface OpenOptions {
  /** `write` keeps every other writer out of a file; `read` may look on while a server runs. */
  access?: "read" | "write";
}

/**
 * Opens the database at a location and brings it up to date: the file of an SQLite database, which is made where there is none, or the address of a
 * PostgreSQL database, `postgres://…`. Throws `StoreProblem`.
 */
export function openStore(location: string, { access = "write" }: OpenOptions = {}): Promise<Store> {
  return /^postgres(?:ql)?:\/\//.test(location) ? openPostgres(location, { access }) : openSqlite(location, { access });
}
