import { expect, test } from "vitest";
import { hashObservations, hashParts } from "#server/store/canonical-csv.ts";
import { stands } from "#server/store/read-pages.ts";
import { changeParts, diffParts, readParts } from "#server/store/release-parts.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { ACTUAL, aLedgerFolder } from "./ledger-folder.ts";
import { openForTest, seed } from "./store-in-folder.ts";

test("a release records the hash of each indicator it changes, and only those", async () => {
  const store = await openForTest();
  await seed(store, aLedgerFolder());
  await seed(store, aLedgerFolder({ observations: [ACTUAL] }), "2026-02-15T00:00:00.000Z");
  const rows = await store.db.selectFrom("release_parts").select(["release", "indicator"]).orderBy("release").execute();
  expect(rows).toEqual([
    { release: 1, indicator: "synthetic-growth" },
    { release: 2, indicator: "synthetic-growth" },
  ]);
  expect(await verifyStore(store)).toEqual([]);
});

test("an indicator that loses its last figure has no hash", async () => {
  const store = await openForTest();
  await seed(store, aLedgerFolder({ decisions: [] }));
  await seed(store, aLedgerFolder({ observations: [], decisions: [] }), "2026-02-15T00:00:00.000Z");
  expect((await readParts(store)).size).toBe(0);
  expect((await readParts(store, 1)).size).toBe(1);
  expect(await verifyStore(store)).toEqual([]);
});

test("a database from before these hashes is verified in the way of its time", async () => {
  const store = await openForTest();
  await seed(store, aLedgerFolder());
  const sha256 = await hashObservations(store.db, stands);
  await store.db.deleteFrom("release_parts").execute();
  await store.db.updateTable("releases").set({ sha256 }).execute();
  expect(await verifyStore(store)).toEqual([]);
  await seed(store, aLedgerFolder({ observations: [ACTUAL] }), "2026-02-15T00:00:00.000Z");
  expect(await verifyStore(store)).toEqual([]);
});

test("a changed hash of an indicator is found", async () => {
  const store = await openForTest();
  await seed(store, aLedgerFolder());
  await store.db
    .updateTable("release_parts")
    .set({ sha256: "0".repeat(64) })
    .execute();
  expect(await verifyStore(store)).toMatchObject([{ code: "store/hash-differs", column: "release 1, synthetic-growth" }]);
});

test("what differs between two states leads from one to the other", () => {
  const [before, after] = [new Map(Object.entries({ a: "1", b: "2", c: "3" })), new Map(Object.entries({ a: "1", b: "4", d: "5" }))];
  const changed = diffParts(before, after);
  expect(Object.fromEntries(changed)).toEqual({ b: "4", c: null, d: "5" });
  expect(changeParts(before, changed)).toEqual(after);
  expect(hashParts(changeParts(before, changed))).toBe(hashParts(after));
});
