import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { readImports } from "#server/store/imports.ts";
import { openStore } from "#server/store/open-store.ts";
import { readRelease, readReleases } from "#server/store/read-release.ts";
import { StoreProblem } from "#server/store/store-problem.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { ACTUAL, aFolder, aLedgerFolder } from "./ledger-folder.ts";
import { aDatabaseFile, openForTest, seed } from "./store-in-folder.ts";

/** A process has to start, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 };
const PROCESS = join(import.meta.dirname, "load-in-process.ts");

describe("opening a database", () => {
  test("makes the file, its folder and its tables", async () => {
    const file = aDatabaseFile();
    const store = await openForTest(file);
    expect(existsSync(file)).toBe(true);
    expect(await readReleases(store)).toEqual([]);
    await expect(readRelease(store)).rejects.toThrow("has no release yet; load the ledger first");
  });

  test("keeps what was loaded", async () => {
    const file = aDatabaseFile();
    const first = await openForTest(file);
    await seed(first, aLedgerFolder());
    await first.close();
    const second = await openForTest(file);
    expect((await readRelease(second)).statements.map(({ value }) => value)).toEqual([6.14, 7]);
  });

  test("writes a full log to the disk before it says that something is done", async () => {
    const { db } = await openForTest();
    const { sql } = await import("kysely");
    const { rows: mode } = await sql`pragma journal_mode`.execute(db);
    const { rows: sync } = await sql`pragma synchronous`.execute(db);
    const { rows: keys } = await sql`pragma foreign_keys`.execute(db);
    expect([mode, sync, keys]).toEqual([[{ journal_mode: "wal" }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
  });

  test("lets a reader look on while a writer holds it", async () => {
    const file = aDatabaseFile();
    await seed(await openForTest(file), aLedgerFolder());
    const reader = await openForTest(file, "read");
    expect(await readReleases(reader)).toHaveLength(1);
    await expect(reader.db.deleteFrom("observations").execute()).rejects.toMatchObject({ code: "store/read-only" });
  });
});

describe("a database of an older version", () => {
  const DROPPED = ["import_items", "imports", "documents"];
  const DROPPED_DESK = [...DROPPED, "audit", "draft_changes", "drafts"];

  test.each([
    ["002-desk", DROPPED_DESK, ["migration/002-desk", "migration/003-imports"]],
    ["003-imports", DROPPED, ["migration/003-imports"]],
  ])("from before %s is brought up to date, and a copy of it as it was is kept", async (id, tables, migrations) => {
    const file = aDatabaseFile();
    const first = await openForTest(file);
    await seed(first, aLedgerFolder());
    await first.close();
    const older = new DatabaseSync(file);
    for (const table of tables) older.exec(`DROP TABLE ${table}`);
    for (const key of migrations) older.prepare("DELETE FROM meta WHERE key = ?").run(key);
    older.close();
    const store = await openForTest(file);
    expect((await readRelease(store)).statements).toHaveLength(2);
    expect(await verifyStore(store)).toEqual([]);
    expect(await readImports(store)).toEqual([]);
    const copy = new DatabaseSync(`${file}.before-${id}`, { readOnly: true });
    expect(copy.prepare("SELECT count(*) AS count FROM observations").get()).toEqual({ count: 2 });
    expect(copy.prepare("SELECT count(*) AS count FROM sqlite_master WHERE name = ?").get(tables[0] ?? "")).toEqual({ count: 0 });
    copy.close();
    expect((await readRelease(await openForTest(`${file}.before-${id}`))).statements).toHaveLength(2);
  });
});

test("verifying finds a figure that somebody changed in the file", async () => {
  const file = aDatabaseFile();
  const store = await openForTest(file);
  await seed(store, aLedgerFolder());
  await store.db.updateTable("observations").set({ value: 6.15 }).where("value", "=", 6.14).execute();
  expect((await verifyStore(store)).map(({ code, column }) => [code, column])).toEqual([["store/hash-differs", "release 1"]]);
});

describe("a database that cannot be used is refused with the next step, and left as it was", () => {
  test("a file that is none", async () => {
    const file = join(aFolder(), "notes.txt");
    writeFileSync(file, "no database\n".repeat(200));
    await expect(openStore(file)).rejects.toMatchObject({
      code: "store/not-a-database",
      message: `${file} is not an SQLite database. Move it away, or name another file in DATABASE_URL.`,
    });
    expect(readFileSync(file, "utf8")).toBe("no database\n".repeat(200));
  });

  test("a database of another program", async () => {
    const file = join(aFolder(), "other.sqlite");
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE notes (text TEXT)");
    other.close();
    const before = readFileSync(file);
    await expect(openStore(file)).rejects.toMatchObject({
      code: "store/another-program",
      message: `${file} is a database of another program. Name another one in DATABASE_URL; this one was left as it is.`,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a database of a newer version", async () => {
    const file = aDatabaseFile();
    const store = await openForTest(file);
    await store.db.insertInto("meta").values({ key: "migration/999-future", value: "2030-01-01" }).execute();
    await store.close();
    for (const access of ["write", "read"] as const)
      await expect(openStore(file, { access })).rejects.toMatchObject({
        code: "store/newer-schema",
        message: `${file} was written by a newer version of this program (999-future). Update the program, or restore a backup.`,
      });
  });

  test("a damaged database", async () => {
    const file = aDatabaseFile();
    const store = await openForTest(file);
    await seed(store, aLedgerFolder());
    await store.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xaa, 5000, bytes.length - 500));
    const problem = await openAndRead(file).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(StoreProblem);
    expect(problem).toMatchObject({ code: "store/damaged" });
  });

  test("a folder that is a file", async () => {
    const file = join(aFolder(), "file");
    writeFileSync(file, "");
    const message = `the folder of ${file}/x.sqlite cannot be made. Give this user the right to, or name another file in DATABASE_URL.`;
    await expect(openStore(`${file}/x.sqlite`)).rejects.toMatchObject({ code: "store/cannot-open", message });
  });

  test("a name that is a folder", async () => {
    const file = aDatabaseFile();
    mkdirSync(file, { recursive: true });
    await expect(openStore(file)).rejects.toMatchObject({ code: "store/cannot-open" });
  });

  test("a database that another one in this process holds", async () => {
    const file = aDatabaseFile();
    const store = await openForTest(file);
    await expect(openStore(file)).rejects.toMatchObject({ code: "store/in-use" });
    await store.close();
    await openForTest(file);
  });
});

describe("a second process", PATIENT, () => {
  test("is refused while the first one writes, and let in when that one was killed", async () => {
    const file = aDatabaseFile();
    const rootDirectory = aLedgerFolder();
    const first = start(file, rootDirectory);
    await first.said("loaded");
    const second = start(file, rootDirectory);
    expect(await second.ended).toBe(1);
    expect(second.printed()).toBe(
      `store/in-use ${file} is in use by another process. End it (perhaps a server that still runs), or name another file in DATABASE_URL.\n`,
    );
    first.process.kill("SIGKILL");
    await first.ended;
    const store = await openForTest(file);
    expect(await readReleases(store)).toHaveLength(1);
  });
});

describe("a process killed while it loads leaves all of a release or nothing of it", PATIENT, () => {
  const rootDirectory = () => {
    const years = Array.from({ length: 400 }, (_, index) => String(1600 + index));
    return aLedgerFolder({ observations: years.map((year) => ACTUAL.replace("2023", year)), decisions: [] });
  };

  test.each([0, 5, 15, 30, 50, 80, 120])("%i ms after it opened the database", async (milliseconds) => {
    const file = aDatabaseFile();
    const root = rootDirectory();
    const loading = start(file, root);
    await loading.said("open");
    await wait(milliseconds);
    loading.process.kill("SIGKILL");
    await loading.ended;
    const store = await openForTest(file);
    const releases = await readReleases(store);
    const rows = await store.db.selectFrom("observations").select("row_id").execute();
    expect([0, 400]).toContain(rows.length);
    expect(releases.length).toBe(rows.length / 400);
    expect(await verifyStore(store)).toEqual([]);
    await seed(store, root);
    expect((await readRelease(store)).statements).toHaveLength(400);
    expect(await readReleases(store)).toHaveLength(1);
  });
});

async function openAndRead(file: string): Promise<void> {
  const store = await openForTest(file);
  await readRelease(store);
}

interface Loading {
  process: ChildProcess;
  ended: Promise<number | null>;
  printed(): string;
  said(word: string): Promise<void>;
}

function start(file: string, rootDirectory: string): Loading {
  mkdirSync(dirname(file), { recursive: true });
  const process_ = spawn(process.execPath, [PROCESS, file, rootDirectory], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  process_.stdout?.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const ended = once(process_, "close").then(([code]) => code as number | null);
  onTestFinished(() => {
    process_.kill("SIGKILL");
  });
  const said = async (word: string) => {
    while (!printed.includes(word) && process_.exitCode === null) await wait(2);
    if (!printed.includes(word)) throw new Error(`the process ended with ${process_.exitCode}: ${printed}`);
  };
  return { process: process_, ended, printed: () => printed, said };
}
