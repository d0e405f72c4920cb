import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { checkAudit, readAudit } from "#server/store/audit.ts";
import { readDraft, readDrafts } from "#server/store/drafts.ts";
import { readImport, readImports } from "#server/store/imports.ts";
import { readReleases } from "#server/store/read-release.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Store } from "#server/store/store.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { aFolder } from "#tests/store/ledger-folder.ts";
import { aDatabaseFile, openForTest } from "#tests/store/store-in-folder.ts";
import { CATALOGUE, ROOT } from "./a-desk.ts";
import { bundledDesk } from "./bundled-desk.ts";

/** How many times the process is killed, each time at another moment. */
const KILLS = 100;
/** After so many kills the whole database is read again, and not only the trail. */
const READ_WHOLE = 20;
/** Processes that have loaded their code and wait for their turn, so that the next one begins at once. */
const WAITING = 3;

type Process = ChildProcessByStdio<Writable, Readable, null>;

test("a desk that is killed at any moment loses no acknowledged act and never leaves half of one", { timeout: 300_000 }, async () => {
  const file = aDatabaseFile();
  const seeded = await openForTest(file);
  await seedStore(seeded, { rootDirectory: ROOT, references: CATALOGUE });
  await seeded.close();
  const waiting: Process[] = [];
  onTestFinished(() => {
    for (const one of waiting) one.kill("SIGKILL");
  });
  const [program, compiled] = [await bundledDesk(), join(aFolder(), "compiled")];
  const start = () =>
    spawn(process.execPath, [program, file, ROOT], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    });
  for (let kill = 0; kill < KILLS; kill++) {
    while (waiting.length < WAITING) waiting.push(start());
    const acknowledged = await workUntilKilled(waiting.shift() as Process, { acts: kill % 11, milliseconds: (kill * 7) % 13 });
    const store = await openForTest(file);
    expect(kill % READ_WHOLE === 0 ? await verifyStore(store) : await checkAudit(store)).toEqual([]);
    await expectKept(store, acknowledged);
    await expectWhole(store);
    await store.close();
  }
  const store = await openForTest(file);
  expect(await verifyStore(store)).toEqual([]);
  expect((await readReleases(store)).length).toBeGreaterThan(10);
  expect((await readImports(store)).some(({ draft, counts }) => draft === null && counts.approved > 0)).toBe(true);
});

/** Lets a desk begin, kills it some milliseconds after so many acts, and answers what it had acknowledged. */
async function workUntilKilled(desk: Process, { acts, milliseconds }: { acts: number; milliseconds: number }): Promise<string[]> {
  let printed = "";
  desk.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  desk.stdin.write("go\n");
  // "loaded" and "ready" come before the first act.
  while (printed.split("\n").length - 3 < acts) {
    if (desk.exitCode !== null) throw new Error(`the desk ended with ${desk.exitCode}`);
    await wait(1);
  }
  await wait(milliseconds);
  desk.kill("SIGKILL");
  await once(desk, "close");
  return printed.split("\n").slice(0, -1);
}

async function expectKept(store: Store, acknowledged: readonly string[]): Promise<void> {
  const releases = (await readReleases(store)).map(({ release }) => release);
  const drafts = new Map((await readDrafts(store)).map(({ draft, version }) => [draft, version]));
  for (const line of acknowledged) {
    const [act, ...numbers] = line.split(" ");
    const [number = 0, second = 0, third = 0] = numbers.map(Number);
    if (act === "imported") expect((await readImport(store, number))?.items).toHaveLength(2);
    if (act === "decided") {
      const items = (await readImport(store, number))?.items ?? [];
      expect(items.find(({ item }) => item === second)).toMatchObject({ version: third, state: "approved" });
    }
    if (act === "drafted") expect((await readImport(store, second))?.draft).toBe(number);
    if (act === "added") expect(drafts.get(number)).toBeGreaterThanOrEqual(second);
    if (act === "published") expect(releases).toContain(number);
  }
}

/** Nothing is there without what belongs to it. */
async function expectWhole(store: Store): Promise<void> {
  const trail = await readAudit(store);
  const count = (act: string) => trail.filter((entry) => entry.act === act).length;
  const queue = await readImports(store);
  expect(count("import/created")).toBe(queue.length);
  expect(count("import/item-decided")).toBe(queue.reduce((sum, { counts }) => sum + counts.approved, 0));
  const drafted = queue.filter(({ draft }) => draft !== null);
  expect([count("import/drafted"), count("draft/import-added"), count("draft/created")]).toEqual(Array(3).fill(drafted.length));
  for (const { draft } of drafted.slice(0, 2)) expect((await readDraft(store, draft ?? 0))?.changes.length).toBeGreaterThanOrEqual(3);
  const published = (await readReleases(store)).length - 1;
  expect(count("draft/published")).toBe(published);
  expect((await readDrafts(store)).filter(({ state }) => state === "published")).toHaveLength(published);
}
