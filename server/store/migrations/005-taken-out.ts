import { type Kysely, sql } from "kysely";

/** Finds what a release took out among a million rows that stand, so that the release before it is made of the one at hand. */
export async function indexTakenOut(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("observations_taken_out")
    .on("observations")
    .columns(["withdrawn_in"])
    .where(sql.ref("withdrawn_in"), "is not", null)
    .execute();
}
