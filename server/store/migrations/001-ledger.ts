import { type CreateTableBuilder, type Kysely, sql } from "kysely";

/** The ledger with its releases. */
export async function createLedger(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("releases")
    .addColumn("release", "integer", (column) => column.primaryKey())
    .addColumn("recorded_at", "text", required)
    .addColumn("title_vi", "text", required)
    .addColumn("title_en", "text", required)
    .addColumn("note_vi", "text", required)
    .addColumn("note_en", "text", required)
    .addColumn("published_by", "text", required)
    .addColumn("observations", "integer", required)
    .addColumn("reports", "integer", required)
    .addColumn("decisions", "integer", required)
    .addColumn("added", "integer", required)
    .addColumn("withdrawn", "integer", required)
    .addColumn("sha256", "text", required)
    .execute();
  await createReports(db);
  await createObservations(db);
  await createDecisions(db);
}

type Column = Parameters<Parameters<CreateTableBuilder<string>["addColumn"]>[2] & object>[0];

function required(column: Column): Column {
  return column.notNull();
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await ledgerTable(db, "reports")
    .addColumn("report", "text", required)
    .addColumn("title", "text", required)
    .addColumn("publisher", "text", required)
    .addColumn("published", "text")
    .addColumn("url", "text")
    .addColumn("kind", "text", required)
    .execute();
  await uniqueWhileStanding(db, { table: "reports", columns: ["report"] });
}

async function createObservations(db: Kysely<unknown>): Promise<void> {
  await ledgerTable(db, "observations")
    .addColumn("indicator", "text", required)
    .addColumn("area", "text", required)
    .addColumn("period", "text", required)
    .addColumn("reference_date", "text")
    .addColumn("basis", "text", required)
    .addColumn("measure", "text", required)
    .addColumn("operator", "text")
    .addColumn("value", "double precision", required)
    .addColumn("value_max", "double precision")
    .addColumn("unit", "text", required)
    .addColumn("status", "text")
    .addColumn("qualifier", "text")
    .addColumn("as_stated", "text", required)
    .addColumn("report", "text", required)
    .addColumn("locator", "text", required)
    .addColumn("note", "text", required)
    .execute();
  await uniqueWhileStanding(db, { table: "observations", columns: ["indicator", "area", "period", "measure", "basis", "report"] });
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await ledgerTable(db, "decisions")
    .addColumn("indicator", "text", required)
    .addColumn("area", "text", required)
    .addColumn("period", "text", required)
    .addColumn("measure", "text", required)
    .addColumn("basis", "text", required)
    .addColumn("report", "text", required)
    .addColumn("reason", "text", required)
    .execute();
  await uniqueWhileStanding(db, { table: "decisions", columns: ["indicator", "area", "period", "measure", "basis"] });
}

function ledgerTable(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn("row_id", "integer", (column) => column.primaryKey())
    .addColumn("recorded_in", "integer", (column) => column.notNull().references("releases.release"))
    .addColumn("withdrawn_in", "integer", (column) => column.references("releases.release"))
    .addColumn("withdrawn_as", "text")
    .addColumn("withdrawn_because", "text")
    .addColumn("position", "integer")
    .addColumn("written", "text");
}

/** One row a key among those that stand; withdrawn ones keep theirs. */
async function uniqueWhileStanding(db: Kysely<unknown>, { table, columns }: { table: string; columns: readonly string[] }): Promise<void> {
  await db.schema
    .createIndex(`${table}_standing`)
    .unique()
    .on(table)
    .columns([...columns])
    .where(sql.ref("withdrawn_in"), "is", null)
    .execute();
}
