import type { CreateTableBuilder, Kysely } from "kysely";

/** The hashes of indicators that a release changed: so that the next one hashes only what it changes itself. */
export async function createReleaseParts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("release_parts")
    .addColumn("release", "integer", (column) => column.notNull().references("releases.release"))
    .addColumn("indicator", "text", required)
    .addColumn("sha256", "text", required)
    .addPrimaryKeyConstraint("release_parts_key", ["release", "indicator"])
    .execute();
}

type Column = Parameters<Parameters<CreateTableBuilder<string>["addColumn"]>[2] & object>[0];

function required(column: Column): Column {
  return column.notNull();
}
