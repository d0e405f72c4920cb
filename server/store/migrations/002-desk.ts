import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from "kysely";

/** What the desk keeps before a release, and the trail of every act. */
export async function createDesk(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("drafts")
    .addColumn("draft", "integer", (column) => column.primaryKey())
    .addColumn("version", "integer", required)
    .addColumn("state", "text", required)
    .addColumn("title_vi", "text", required)
    .addColumn("title_en", "text", required)
    .addColumn("note_vi", "text", required)
    .addColumn("note_en", "text", required)
    .addColumn("release", "integer", (column) => column.references("releases.release"))
    .execute();
  await db.schema
    .createTable("draft_changes")
    .addColumn("change", "integer", (column) => column.primaryKey())
    .addColumn("draft", "integer", (column) => column.notNull().references("drafts.draft"))
    .addColumn("body", "text", required)
    .execute();
  await db.schema
    .createTable("audit")
    .addColumn("entry", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", required)
    .addColumn("actor", "text", required)
    .addColumn("act", "text", required)
    .addColumn("subject", "text", required)
    .addColumn("detail", "text", required)
    .addColumn("previous", "text", required)
    .addColumn("hash", "text", required)
    .execute();
  await db.schema.createIndex("audit_subject").on("audit").column("subject").execute();
  await refuseChanges(db);
}

type Column = Parameters<Parameters<CreateTableBuilder<string>["addColumn"]>[2] & object>[0];

function required(column: Column): Column {
  return column.notNull();
}

/** The trail only grows. The hashes find what somebody changes in the database all the same. */
async function refuseChanges(db: Kysely<unknown>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  for (const statement of isSqlite ? SQLITE_GUARD : POSTGRES_GUARD) await sql.raw(statement).execute(db);
}

const REFUSAL = "the audit trail only grows";
const SQLITE_GUARD = ["UPDATE", "DELETE"].map(
  (event) => `CREATE TRIGGER audit_no_${event.toLowerCase()} BEFORE ${event} ON audit BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`,
);
const POSTGRES_GUARD = [
  `CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${REFUSAL}'; END $$`,
  "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_grows()",
];
