import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { readAudit } from "#server/store/audit.ts";
import { readDrafts } from "#server/store/drafts.ts";
import { readReleases } from "#server/store/read-release.ts";
import { seedStore } from "#server/store/seed-store.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { aDatabaseFile, openForTest } from "#tests/store/store-in-folder.ts";
import { CATALOGUE, ROOT } from "./a-desk.ts";

/** How many times the process is killed, each time at another moment. */
const KILLS = 18;

test("a desk that is killed at any moment loses no acknowledged act and never leaves half a release", { timeout: 240_000 }, async () => {
  const file = aDatabaseFile();
  const seeded = await openForTest(file);
  await seedStore(seeded, { rootDirectory: ROOT, references: CATALOGUE });
  await seeded.close();
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await publishUntilKilled(file, { acts: kill % 9, milliseconds: (kill * 7) % 30 });
    const store = await openForTest(file);
    expect(await verifyStore(store)).toEqual([]);
    await expectKept(store, acknowledged);
    await store.close();
  }
  const store = await openForTest(file);
  expect((await readReleases(store)).length).toBeGreaterThan(1);
});

/** Runs the desk, kills it some milliseconds after so many acts, and answers what it had acknowledged. */
async function publishUntilKilled(file: string, { acts, milliseconds }: { acts: number; milliseconds: number }): Promise<string[]> {
  const desk = spawn(process.execPath, [join(import.meta.dirname, "publish-in-process.ts"), file, ROOT], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  desk.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  while (printed.split("\n").length - 2 < acts) {
    if (desk.exitCode !== null) throw new Error(`the desk ended with ${desk.exitCode}`);
    await wait(1);
  }
  await wait(milliseconds);
  desk.kill("SIGKILL");
  await once(desk, "close");
  return printed.split("\n").slice(0, -1);
}

async function expectKept(store: Awaited<ReturnType<typeof openForTest>>, acknowledged: readonly string[]): Promise<void> {
  const releases = (await readReleases(store)).map(({ release }) => release);
  const drafts = new Map((await readDrafts(store)).map(({ draft, version }) => [draft, version]));
  for (const line of acknowledged) {
    const [act, number, version] = line.split(" ");
    if (act === "published") expect(releases).toContain(Number(number));
    if (act === "created") expect(drafts.has(Number(number))).toBe(true);
    if (act === "added") expect(drafts.get(Number(number))).toBeGreaterThan(Number(version));
  }
  const published = (await readAudit(store)).filter(({ act }) => act === "draft/published");
  expect(published).toHaveLength(releases.length - 1);
}
