import { setImmediate as breathe } from "node:timers/promises";
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import type { LedgerTable, Schema } from "./schema.ts";

/** Small enough that a server answers in between. */
const PAGE_ROWS = 1000;

export type RowFilter = (at: ExpressionBuilder<Schema, LedgerTable>) => Expression<SqlBool>;

/** Rows of a table in the order they were recorded. Page by page: a million of them are never held twice, and other work gets its turn. */
export async function* readPages<Table extends LedgerTable>(
  db: Kysely<Schema>,
  table: Table,
  filter: RowFilter,
): AsyncGenerator<readonly Schema[Table][]> {
  for (let last = -1; ; ) {
    const page = (await db
      .selectFrom(table as LedgerTable)
      .selectAll()
      .where("row_id", ">", last)
      .where(filter)
      .orderBy("row_id")
      .limit(PAGE_ROWS)
      .execute()) as unknown as Schema[Table][];
    yield page;
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE_ROWS) return;
    last = end.row_id;
    await breathe();
  }
}

/** Rows that stand in the last release. */
export function stands(at: ExpressionBuilder<Schema, LedgerTable>): Expression<SqlBool> {
  return at("withdrawn_in", "is", null);
}

/** Rows that stood in a release: recorded up to it and not withdrawn by then. */
export function stoodIn(release: number): RowFilter {
  return (at) => at.and([at("recorded_in", "<=", release), at.or([at("withdrawn_in", "is", null), at("withdrawn_in", ">", release)])]);
}
