import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { actOnImport, updateItem } from "#server/store/act-on-import.ts";
import { appendAudit, checkAudit } from "#server/store/audit.ts";
import { dumpLedger } from "#server/store/dump-ledger.ts";
import { hashDocument, insertImport, readDocument, readImport, readImports } from "#server/store/imports.ts";
import { openStore } from "#server/store/open-store.ts";
import { readRelease, readReleases } from "#server/store/read-release.ts";
import { seedStore } from "#server/store/seed-store.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { ACTUAL, aLedgerFolder } from "./ledger-folder.ts";
import { aPostgres, HAS_POSTGRES, type PostgresServer } from "./postgres.ts";
import { aDatabaseFile, openForTest, seed } from "./store-in-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

describe.skipIf(!HAS_POSTGRES)("on PostgreSQL, of TEST_POSTGRES or Debian's package", { timeout: 60_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await aPostgres();
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  test("the founding dataset is loaded, read as from SQLite, verified and written back byte for byte", async () => {
    const catalogue = loadCatalogue(ROOT);
    const now = () => new Date("2026-01-15T00:00:00.000Z");
    const [postgres, sqlite] = [await openForTest(await server.create()), await openForTest(aDatabaseFile())];
    for (const store of [postgres, sqlite]) await seedStore(store, { rootDirectory: ROOT, references: catalogue, now });
    expect(await readRelease(postgres)).toEqual(await readRelease(sqlite));
    expect(await seedStore(postgres, { rootDirectory: ROOT, references: catalogue, now })).toBeNull();
    expect(await verifyStore(postgres)).toEqual([]);
    for (const { file, text } of await dumpLedger(postgres)) expect(text).toBe(readFileSync(join(ROOT, file), "utf8"));
  });

  test("a further release leaves the one before as it was", async () => {
    const store = await openForTest(await server.create());
    await seed(store, aLedgerFolder());
    const before = await readRelease(store, 1);
    await seed(store, aLedgerFolder({ observations: [ACTUAL.replace("6.14", "6.41")] }));
    expect(await readRelease(store, 1)).toEqual(before);
    expect((await readRelease(store)).statements.map(({ value }) => value)).toEqual([6.41]);
    expect(await verifyStore(store)).toEqual([]);
  });

  test("two servers that start on an empty database make one release", async () => {
    const address = await server.create();
    const stores = await Promise.all([openForTest(address), openForTest(address)]);
    const rootDirectory = aLedgerFolder();
    const made = await Promise.all(stores.map((store) => seed(store, rootDirectory)));
    expect(made.filter((release) => release !== null)).toHaveLength(1);
    for (const store of stores) expect(await readReleases(store)).toHaveLength(1);
  });

  test("a document that was handed in is kept byte for byte, its items in versions", async () => {
    const store = await openForTest(await server.create());
    const [bytes, by] = [Uint8Array.from([0, 255, 10, 37]), { actor: "lan", at: new Date("2026-06-01T08:00:00.000Z") }];
    const added = {
      bytes,
      items: [{ a: 1 }],
      fileName: "a.pdf",
      reader: "pdf",
      report: {},
      area: "x",
      importedBy: "Lan",
      text: "",
      pieces: [],
    };
    expect(await insertImport(store, added, by)).toBe(1);
    await expect(insertImport(store, added, by)).rejects.toMatchObject({ name: "DocumentKnown", import: 1 });
    const act = (version: number) =>
      actOnImport(store, { import: 1, ...by, act: "import/item-decided" }, (tx) =>
        updateItem(tx, 1, { item: 1, version, state: "approved", body: { a: 2 } }),
      );
    await act(1);
    await expect(act(1)).rejects.toMatchObject({ reason: "changed-meanwhile", item: 1 });
    expect((await readImport(store, 1))?.items).toEqual([{ item: 1, version: 2, state: "approved", body: { a: 2 } }]);
    expect(await readDocument(store, hashDocument(bytes))).toEqual(bytes);
    expect((await readImports(store)).map(({ counts }) => counts)).toEqual([{ open: 0, approved: 1, rejected: 0 }]);
    expect(await checkAudit(store)).toEqual([]);
  });

  test("the trail only grows", async () => {
    const store = await openForTest(await server.create());
    await store.act((tx) => appendAudit(tx, { at: new Date(), actor: "lan", act: "draft/created", subject: "draft/1" }));
    await expect(store.db.deleteFrom("audit").execute()).rejects.toThrow("the audit trail only grows");
    expect(await checkAudit(store)).toEqual([]);
  });
});

test("a PostgreSQL that is not there is told without its password", async () => {
  await expect(openStore("postgres://lan:secret@127.0.0.1:1/none")).rejects.toMatchObject({
    code: "store/unreachable",
    message: expect.stringMatching(
      /^postgres:\/\/lan@127\.0\.0\.1:1\/none cannot be used \(.*ECONNREFUSED.*\)\. Look whether the server runs/,
    ),
  });
});
