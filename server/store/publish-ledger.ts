import type { Transaction } from "kysely";
import type { Release } from "#domain/release.ts";
import { assertStanding } from "./check-standing.ts";
import { compareWithFile, type Difference, type IncomingRow } from "./ledger-difference.ts";
import { decisionFacts, observationFacts, reportFacts } from "./ledger-rows.ts";
import type { WrittenLedger } from "./read-ledger.ts";
import { lastRelease, type ReleaseText, recordRelease } from "./record-release.ts";
import type { References } from "./references.ts";
import type { LedgerTable, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

const ROWS_AT_ONCE = 500;
const TABLES = ["reports", "observations", "decisions"] as const;

export interface PublishOptions {
  references: References;
  recordedAt: Date;
}

/**
 * Brings the database to what data/ledger says, in one transaction: release 1 into an empty one, a further release with the difference where the
 * files have changed since they were last loaded. Answers null where no figure, report or decision differs; then only places in the files are noted.
 */
export async function publishLedger(
  store: Store,
  ledger: WrittenLedger,
  { references, recordedAt }: PublishOptions,
): Promise<Release | null> {
  return store.act(async (tx) => {
    const differences = await compareTables(tx, ledger);
    for (const table of TABLES) await placeRows(tx, table, differences[table].place);
    const changes = TABLES.map((table) => differences[table].insert.length + differences[table].withdraw.length);
    if (changes.every((count) => count === 0)) {
      await assertStanding(tx, references);
      return null;
    }
    const release = (await lastRelease(tx)) + 1;
    const { insert, withdraw } = differences.observations;
    const recorded = await recordRelease(tx, {
      ...{ release, recordedAt, publishedBy: "data/ledger", added: insert.length, withdrawn: withdraw.length },
      ...textOf(release, differences),
      apply: async () => {
        for (const table of TABLES) await applyDifference(tx, table, { difference: differences[table], release });
      },
    });
    await assertStanding(tx, references);
    return recorded;
  });
}

type Differences = Record<LedgerTable, Difference>;

async function compareTables(tx: Transaction<Schema>, ledger: WrittenLedger): Promise<Differences> {
  const incoming: Record<LedgerTable, IncomingRow[]> = {
    reports: ledger.reports.map(({ entry, written }) => ({ facts: { ...reportFacts(entry) }, written })),
    observations: ledger.observations.map(({ entry, written }) => ({ facts: { ...observationFacts(entry) }, written })),
    decisions: ledger.decisions.map(({ entry, written }) => ({ facts: { ...decisionFacts(entry) }, written })),
  };
  const compare = async (table: LedgerTable) => {
    const stored = await tx
      .selectFrom(table)
      .selectAll()
      .where((at) => at.or([at("withdrawn_in", "is", null), at("position", "is not", null)]))
      .execute();
    return compareWithFile(table, stored as never, incoming[table]);
  };
  return { reports: await compare("reports"), observations: await compare("observations"), decisions: await compare("decisions") };
}

async function placeRows(tx: Transaction<Schema>, table: LedgerTable, places: Difference["place"]): Promise<void> {
  for (const { row_id, position, written } of places)
    await tx.updateTable(table).set({ position, written }).where("row_id", "=", row_id).execute();
}

async function applyDifference(
  tx: Transaction<Schema>,
  table: LedgerTable,
  { difference, release }: { difference: Difference; release: number },
): Promise<void> {
  for (const { row_id, as } of difference.withdraw)
    await tx
      .updateTable(table)
      .set({ withdrawn_in: release, withdrawn_as: as, position: null, written: null })
      .where("row_id", "=", row_id)
      .execute();
  const { last } = await tx
    .selectFrom(table)
    .select((at) => at.fn.coalesce(at.fn.max("row_id"), at.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  const rows = difference.insert.map(({ facts, position, written }, index) => ({
    ...facts,
    ...{ row_id: last + 1 + index, recorded_in: release, position, written },
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_AT_ONCE) as never)
      .execute();
}

function textOf(release: number, differences: Differences): ReleaseText {
  if (release === 1)
    return {
      title: { vi: "Bộ số liệu ban đầu", en: "The founding dataset" },
      note: { vi: "Số liệu, nguồn và quyết định trong data/ledger.", en: "The figures, reports and decisions of data/ledger." },
    };
  const parts = TABLES.map((table) => ({ table, added: differences[table].insert.length, withdrawn: differences[table].withdraw.length }));
  const changed = parts.filter(({ added, withdrawn }) => added + withdrawn > 0);
  return {
    title: { vi: "Cập nhật sổ số liệu", en: "Update of the ledger" },
    note: {
      vi: `${changed.map(({ table, added, withdrawn }) => `${NOUNS[table].vi}: thêm ${added}, rút ${withdrawn}`).join("; ")}.`,
      en: `${changed.map(({ table, added, withdrawn }) => `${NOUNS[table].en}: ${added} added, ${withdrawn} withdrawn`).join("; ")}.`,
    },
  };
}

const NOUNS = {
  reports: { vi: "Nguồn", en: "Reports" },
  observations: { vi: "Số liệu", en: "Figures" },
  decisions: { vi: "Quyết định", en: "Decisions" },
} as const;
