import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { backupDatabase } from "./backup-database.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { lockForWriting } from "./process-lock.ts";
import type { Schema } from "./schema.ts";
import { readLists, sqliteDialect } from "./sqlite-dialect.ts";
import type { Store } from "./store.ts";
import { StoreProblem, storeProblemOf } from "./store-problem.ts";

/** Opens the SQLite database in a file, makes it where there is none, and brings it up to date. Throws `StoreProblem`. */
export async function openSqlite(file: string, { access }: { access: "read" | "write" }): Promise<Store> {
  if (access === "read") return openForReading(file);
  makeFolder(file);
  const unlock = lockForWriting(file);
  try {
    const database = openDatabase(file);
    const store = storeOf(database, file, unlock);
    return await closingOnFailure(store, () => upgrade(store, database));
  } catch (error) {
    unlock();
    throw storeProblemOf(error, file);
  }
}

async function openForReading(file: string): Promise<Store> {
  try {
    const store = storeOf(new DatabaseSync(file, { readOnly: true, timeout: 5000 }), file, () => undefined);
    return await closingOnFailure(store, async () => {
      await pendingMigrations(store.db, file);
    });
  } catch (error) {
    throw storeProblemOf(error, file);
  }
}

async function closingOnFailure(store: Store, step: () => Promise<void>): Promise<Store> {
  try {
    await step();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    const message = `the folder of ${file} cannot be made. Give this user the right to, or name another file in DATABASE_URL.`;
    throw new StoreProblem("store/cannot-open", message, { cause: error });
  }
}

function openDatabase(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
}

function storeOf(database: DatabaseSync, file: string, unlock: () => void): Store {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database, file) });
  let isOpen = true;
  return {
    db,
    kind: "sqlite",
    location: file,
    act: (step) => db.transaction().execute(step),
    readLists: async (query) => readLists(database, file, query),
    backupTo: (target) => backupDatabase(database, target),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await db.destroy();
      if (database.isOpen) database.close();
      unlock();
    },
  };
}

/** Migrates what lacks, after a look at whose database it is. An older database is copied first. */
async function upgrade(store: Store, database: DatabaseSync): Promise<void> {
  const { isNew, pending } = await pendingMigrations(store.db, store.location);
  // What was acknowledged survives a crash of the process (WAL) and of the machine (FULL).
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  const copy = `${store.location}.before-${pending[0]?.id}`;
  if (!isNew && pending.length > 0 && !existsSync(copy)) await backupDatabase(database, copy);
  if (pending.length > 0) await store.act((tx) => migrate(tx, pending));
}
