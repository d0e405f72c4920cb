import type { Kysely } from "kysely";
import { InvalidData, type Issue } from "#domain/issue.ts";
import type { References } from "./references.ts";
import type { Schema } from "./schema.ts";

/**
 * Rows of the database that stand and name something that is no longer there: a file that lost a report which figures of the desk come from, or
 * a catalogue that lost an indicator. Throws `InvalidData` with ALL of them.
 */
export async function assertStanding(db: Kysely<Schema>, references: References): Promise<void> {
  const issues = [...(await checkNames(db, references)), ...(await checkReports(db))];
  if (issues.length > 0) throw new InvalidData(issues);
}

async function checkNames(db: Kysely<Schema>, references: References): Promise<Issue[]> {
  const { indicatorsById, areasById, unitsById, basesById } = references;
  const known = { indicator: indicatorsById, area: areasById, unit: unitsById, basis: basesById };
  const issues: Issue[] = [];
  for (const column of ["indicator", "area", "unit", "basis"] as const) {
    const rows = await db.selectFrom("observations").select(column).distinct().where("withdrawn_in", "is", null).orderBy(column).execute();
    for (const { [column]: id } of rows)
      if (id !== "" && !known[column].has(id))
        issues.push(
          finding(`ledger/unknown-${column}`, column, `published figures name the ${column} "${id}". Put it back into data/catalogue.`),
        );
  }
  return issues;
}

async function checkReports(db: Kysely<Schema>): Promise<Issue[]> {
  const rows = await db
    .selectFrom("observations")
    .select("observations.report")
    .distinct()
    .leftJoin("reports", (join) => join.onRef("reports.report", "=", "observations.report").on("reports.withdrawn_in", "is", null))
    .where("observations.withdrawn_in", "is", null)
    .where("reports.row_id", "is", null)
    .orderBy("observations.report")
    .execute();
  return rows.map(({ report }) =>
    finding("ledger/unknown-report", "report", `published figures come from "${report}". Put it back into data/ledger/reports.csv.`),
  );
}

function finding(code: string, column: string, message: string): Issue {
  return { code, file: "database", column, message };
}
