import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidData } from "#domain/issue.ts";
import { dumpLedger } from "#server/store/dump-ledger.ts";
import { readRelease, readReleases } from "#server/store/read-release.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { ACTUAL, aLedgerFolder, DECISION, LATER_REPORT, type LedgerLines, REPORT, TARGET, writeLedger } from "./ledger-folder.ts";
import { openForTest, seed } from "./store-in-folder.ts";

const REVISED = ACTUAL.replace("report-2024", "report-2025").replace("6.14", "5.66");
const CORRECTED = ACTUAL.replace("6.14", "6.41");

describe("loading data/ledger", () => {
  test("makes release 1 of an empty database", async () => {
    const store = await openForTest();
    expect(await seed(store, aLedgerFolder())).toEqual({
      release: 1,
      recordedAt: "2026-01-15T00:00:00.000Z",
      title: { vi: "Bộ số liệu ban đầu", en: "The founding dataset" },
      note: { vi: "Số liệu, nguồn và quyết định trong data/ledger.", en: "The figures, reports and decisions of data/ledger." },
      publishedBy: "data/ledger",
      counts: { observations: 2, reports: 2, decisions: 1, added: 2, withdrawn: 0 },
      sha256: "89b54b8b226f51bb94a6c1f24bed5c6e31aed566e1b63da5dbb2b0349c1e3553",
    });
  });

  test("twice is loading once", async () => {
    const store = await openForTest();
    const rootDirectory = aLedgerFolder();
    await seed(store, rootDirectory);
    expect(await seed(store, rootDirectory)).toBeNull();
    expect(await readReleases(store)).toHaveLength(1);
  });

  test("records what the file gained and withdraws what it lost in one further release", async () => {
    const store = await openForTest();
    await seed(store, aLedgerFolder());
    const release = await seed(store, aLedgerFolder({ observations: [ACTUAL, REVISED] }), "2026-02-15T00:00:00.000Z");
    expect(release).toMatchObject({
      release: 2,
      title: { vi: "Cập nhật sổ số liệu", en: "Update of the ledger" },
      note: { vi: "Số liệu: thêm 1, rút 1.", en: "Figures: 1 added, 1 withdrawn." },
      counts: { observations: 2, added: 1, withdrawn: 1 },
    });
    const { statements } = await readRelease(store);
    expect(statements.map(({ value, recordedIn, published }) => [value, recordedIn, published])).toEqual([
      [6.14, 1, "2024-01-23"],
      [5.66, 2, "2025"],
    ]);
  });

  test("leaves every earlier release as it was", async () => {
    const store = await openForTest();
    await seed(store, aLedgerFolder());
    const before = await readRelease(store, 1);
    await seed(store, aLedgerFolder({ observations: [CORRECTED], decisions: [DECISION.replace("Lý do", "Lý do khác")] }));
    expect(await readRelease(store, 1)).toEqual(before);
    expect((await readRelease(store, 2)).statements.map(({ value }) => value)).toEqual([6.41]);
    expect(await verifyStore(store)).toEqual([]);
  });

  test("tells a corrected row from one that was taken out", async () => {
    const store = await openForTest();
    await seed(store, aLedgerFolder());
    await seed(store, aLedgerFolder({ observations: [CORRECTED] }));
    const rows = await store.db.selectFrom("observations").select(["value", "withdrawn_in", "withdrawn_as"]).orderBy("row_id").execute();
    expect(rows).toEqual([
      { value: 6.14, withdrawn_in: 2, withdrawn_as: "corrected" },
      { value: 7, withdrawn_in: 2, withdrawn_as: "withdrawn" },
      { value: 6.41, withdrawn_in: null, withdrawn_as: null },
    ]);
  });

  test("makes no release of rows that only moved or are quoted in another way, and writes them back as they are now", async () => {
    const store = await openForTest();
    await seed(store, aLedgerFolder());
    const moved = { observations: [TARGET, ACTUAL.replace("ước đạt giả định", `"ước đạt giả định"`)], reports: [LATER_REPORT, REPORT] };
    const rootDirectory = aLedgerFolder(moved);
    expect(await seed(store, rootDirectory)).toBeNull();
    for (const { file, text } of await dumpLedger(store)) expect(text).toBe(readFileSync(join(rootDirectory, file), "utf8"));
  });

  test("brings a figure to the date its report turned out to have", async () => {
    const store = await openForTest();
    await seed(store, aLedgerFolder({ observations: [REVISED], decisions: [] }));
    await seed(
      store,
      aLedgerFolder({ observations: [REVISED], decisions: [], reports: [REPORT, LATER_REPORT.replace("2025,,", "2025-03-02,,")] }),
    );
    expect((await readRelease(store, 1)).statements[0]?.published).toBe("2025");
    expect((await readRelease(store, 2)).statements[0]?.published).toBe("2025-03-02");
  });

  test("keeps what was published by other ways, and what was withdrawn by them", async () => {
    const store = await openForTest();
    const rootDirectory = aLedgerFolder();
    await seed(store, rootDirectory);
    await publishAtTheDesk(store);
    writeLedger(rootDirectory, { decisions: [] });
    await seed(store, rootDirectory);
    expect((await readRelease(store)).statements.map(({ value }) => value)).toEqual([7, 5.66]);
  });

  test("takes rows that it wrote out itself as the ones it has", async () => {
    const store = await openForTest();
    const rootDirectory = aLedgerFolder({ decisions: [] });
    await seed(store, rootDirectory);
    await publishAtTheDesk(store);
    writeLedger(rootDirectory, { observations: [TARGET, REVISED], decisions: [] });
    expect(await seed(store, rootDirectory)).toBeNull();
    writeLedger(rootDirectory, { observations: [TARGET], decisions: [] });
    expect(await seed(store, rootDirectory)).toMatchObject({ release: 3, counts: { observations: 1, withdrawn: 1 } });
  });

  test("stops at findings with all of them and changes nothing", async () => {
    const store = await openForTest();
    await seed(store, aLedgerFolder());
    const broken = aLedgerFolder({ observations: [ACTUAL.replace("6.14", "x"), TARGET.replace("old-province", "odl-province"), REVISED] });
    await expect(seed(store, broken)).rejects.toThrow(InvalidData);
    await expect(seed(store, broken)).rejects.toThrow(/^2 finding\(s\):/);
    expect(await readReleases(store)).toHaveLength(1);
    expect((await readRelease(store)).statements.map(({ value }) => value)).toEqual([6.14, 7]);
  });

  test("refuses a file that lost the report of a figure which the desk published", async () => {
    const store = await openForTest();
    const rootDirectory = aLedgerFolder();
    await seed(store, rootDirectory);
    await publishAtTheDesk(store);
    writeLedger(rootDirectory, { reports: [REPORT] });
    await expect(seed(store, rootDirectory)).rejects.toThrow(
      `published figures come from "report-2025". Put it back into data/ledger/reports.csv.`,
    );
    expect(await readReleases(store)).toHaveLength(2);
  });
});

test("whatever a file becomes, the database writes it back byte for byte, and each release stays", { timeout: 60_000 }, async () => {
  const lines = fc.record({
    observations: fc.shuffledSubarray([
      ACTUAL,
      TARGET,
      REVISED,
      CORRECTED.replace("2023", "2022"),
      ACTUAL.replace("2023", "2021").replace("6.14", "6.0"),
    ]),
    decisions: fc.constant([]),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 4 }), async (states: Partial<LedgerLines>[]) => {
      const store = await openForTest();
      for (const state of states) {
        const rootDirectory = aLedgerFolder(state);
        await seed(store, rootDirectory);
        for (const { file, text } of await dumpLedger(store)) expect(text).toBe(readFileSync(join(rootDirectory, file), "utf8"));
      }
      expect(await verifyStore(store)).toEqual([]);
      await store.close();
    }),
    { numRuns: 15 },
  );
});

/** Release 2 as the desk would publish it: the revised figure is added, the first one withdrawn. */
async function publishAtTheDesk({ db }: Awaited<ReturnType<typeof openForTest>>): Promise<void> {
  const release = await db.selectFrom("releases").selectAll().executeTakeFirstOrThrow();
  await db
    .insertInto("releases")
    .values({ ...release, release: 2 })
    .execute();
  const row = await db.selectFrom("observations").selectAll().orderBy("row_id").executeTakeFirstOrThrow();
  await db
    .insertInto("observations")
    .values({ ...row, row_id: 3, recorded_in: 2, position: null, report: "report-2025", value: 5.66 })
    .execute();
  await db.updateTable("observations").set({ withdrawn_in: 2, withdrawn_as: "withdrawn" }).where("row_id", "=", 1).execute();
}
