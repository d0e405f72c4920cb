import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from "kysely";

/** Reports that were handed in: the documents as they came, their text, and the items of their review. */
export async function createImports(db: Kysely<unknown>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  await db.schema
    .createTable("documents")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("bytes", isSqlite ? sql`blob` : sql`bytea`, required)
    .execute();
  await db.schema
    .createTable("imports")
    .addColumn("import", "integer", (column) => column.primaryKey())
    .addColumn("sha256", "text", (column) => column.notNull().unique().references("documents.sha256"))
    .addColumn("file_name", "text")
    .addColumn("reader", "text", required)
    .addColumn("report", "text", required)
    .addColumn("area", "text", required)
    .addColumn("text", "text", required)
    .addColumn("pieces", "text", required)
    .addColumn("imported_by", "text", required)
    .addColumn("imported_at", "text", required)
    .addColumn("draft", "integer", (column) => column.references("drafts.draft"))
    .execute();
  await db.schema
    .createTable("import_items")
    .addColumn("import", "integer", (column) => column.notNull().references("imports.import"))
    .addColumn("item", "integer", required)
    .addColumn("version", "integer", required)
    .addColumn("state", "text", required)
    .addColumn("body", "text", required)
    .addPrimaryKeyConstraint("import_items_key", ["import", "item"])
    .execute();
}

type Column = Parameters<Parameters<CreateTableBuilder<string>["addColumn"]>[2] & object>[0];

function required(column: Column): Column {
  return column.notNull();
}
