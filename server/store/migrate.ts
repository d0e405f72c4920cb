import type { Kysely, Transaction } from "kysely";
import { createLedger } from "./migrations/001-ledger.ts";
import { createDesk } from "./migrations/002-desk.ts";
import { createImports } from "./migrations/003-imports.ts";
import { createReleaseParts } from "./migrations/004-release-parts.ts";
import { indexTakenOut } from "./migrations/005-taken-out.ts";
import type { Schema } from "./schema.ts";
import { StoreProblem } from "./store-problem.ts";

interface Migration {
  id: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** In order; one that was released is never changed. */
const MIGRATIONS: readonly Migration[] = [
  { id: "001-ledger", up: createLedger },
  { id: "002-desk", up: createDesk },
  { id: "003-imports", up: createImports },
  { id: "004-release-parts", up: createReleaseParts },
  { id: "005-taken-out", up: indexTakenOut },
];

/** The migrations a database lacks. Throws `StoreProblem` for a database of another program or of a newer version of this one. */
export async function pendingMigrations(db: Kysely<Schema>, location: string): Promise<{ isNew: boolean; pending: readonly Migration[] }> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  if (tables.length === 0) return { isNew: true, pending: MIGRATIONS };
  if (!tables.includes("meta"))
    throw new StoreProblem(
      "store/another-program",
      `${location} is a database of another program. Name another one in DATABASE_URL; this one was left as it is.`,
    );
  const applied = await readApplied(db);
  const unknown = applied.filter((id) => !MIGRATIONS.some((migration) => migration.id === id));
  if (unknown.length > 0)
    throw new StoreProblem(
      "store/newer-schema",
      `${location} was written by a newer version of this program (${unknown.join(", ")}). Update the program, or restore a backup.`,
    );
  return { isNew: false, pending: MIGRATIONS.filter(({ id }) => !applied.includes(id)) };
}

/** Applies migrations, within a transaction: a database is never left between two versions. */
export async function migrate(tx: Transaction<Schema>, pending: readonly Migration[]): Promise<void> {
  if (pending.length === 0) return;
  await tx.schema
    .createTable("meta")
    .ifNotExists()
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  for (const { id, up } of pending) {
    await up(tx as unknown as Kysely<unknown>);
    await tx
      .insertInto("meta")
      .values({ key: `migration/${id}`, value: new Date().toISOString() })
      .execute();
  }
}

async function readApplied(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom("meta").select("key").where("key", "like", "migration/%").execute();
  return rows.map(({ key }) => key.slice("migration/".length));
}
