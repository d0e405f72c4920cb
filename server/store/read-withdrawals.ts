import type { Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Store } from "./store.ts";

const COLUMNS = ["indicator", "area", "period", "measure", "basis", "report", "withdrawn_in", "withdrawn_because"] as const;

/** What releases took out, in the order it was recorded. Most ledgers never lost a row, and then their many rows are not searched for it. */
export async function readWithdrawals(store: Store, releases: readonly Release[]): Promise<Withdrawal[]> {
  const last = releases.filter(({ counts }) => counts.withdrawn > 0).at(-1);
  if (last === undefined) return [];
  const rows = await store.db
    .selectFrom("observations")
    .select(COLUMNS)
    .where("withdrawn_in", "<=", last.release)
    .orderBy("withdrawn_in")
    .orderBy("row_id")
    .execute();
  return rows.map(({ measure, withdrawn_in, withdrawn_because, ...key }) => ({
    ...key,
    measure: measure as Withdrawal["measure"],
    withdrawnIn: withdrawn_in as number,
    because: withdrawn_because,
  }));
}
