import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendAudit, checkAudit, readAudit } from "#server/store/audit.ts";
import type { Store } from "#server/store/store.ts";
import { aDatabaseFile, openForTest } from "./store-in-folder.ts";

const AT = new Date("2026-06-01T08:00:00.000Z");

async function aTrail(acts: number, file = aDatabaseFile()): Promise<Store> {
  const store = await openForTest(file);
  for (let number = 1; number <= acts; number++)
    await store.db
      .transaction()
      .execute((tx) => appendAudit(tx, { at: AT, actor: "lan", act: "draft/described", subject: "draft/1", detail: { number } }));
  return store;
}

/** What somebody could do to the file with any SQLite tool. */
function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec("DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;");
  database.exec(sql);
  database.close();
}

test("each entry carries the hash of the one before", async () => {
  const store = await aTrail(3);
  const trail = await readAudit(store);
  expect(trail.map(({ entry, at, actor, act, subject, detail }) => [entry, at, actor, act, subject, detail])).toEqual([
    [1, "2026-06-01T08:00:00.000Z", "lan", "draft/described", "draft/1", { number: 1 }],
    [2, "2026-06-01T08:00:00.000Z", "lan", "draft/described", "draft/1", { number: 2 }],
    [3, "2026-06-01T08:00:00.000Z", "lan", "draft/described", "draft/1", { number: 3 }],
  ]);
  expect(trail.map(({ previous }) => previous)).toEqual(["0".repeat(64), trail[0]?.hash, trail[1]?.hash]);
  expect(await checkAudit(store)).toEqual([]);
});

test("the database refuses to change or to take out an entry", async () => {
  const { db } = await aTrail(1);
  await expect(db.updateTable("audit").set({ actor: "nobody" }).execute()).rejects.toThrow("the audit trail only grows");
  await expect(db.deleteFrom("audit").execute()).rejects.toThrow("the audit trail only grows");
});

describe("verifying the chain finds", () => {
  test.each([
    ["a changed actor", "UPDATE audit SET actor = 'hoa' WHERE entry = 2", "audit entry 2", "it is not what was written."],
    [
      "a changed instant",
      "UPDATE audit SET at = '2026-06-02T08:00:00.000Z' WHERE entry = 1",
      "audit entry 1",
      "it is not what was written.",
    ],
    ["an entry taken out", "DELETE FROM audit WHERE entry = 2", "audit entry 2", "it is missing."],
    ["the first one taken out", "DELETE FROM audit WHERE entry = 1", "audit entry 1", "it is missing."],
    [
      "two entries that changed places",
      "UPDATE audit SET entry = -1 WHERE entry = 1; UPDATE audit SET entry = 1 WHERE entry = 2; UPDATE audit SET entry = 2 WHERE entry = -1",
      "audit entry 1",
      "it does not follow the entry before it.",
    ],
  ])("%s", async (_, sql, column, message) => {
    const file = aDatabaseFile();
    await (await aTrail(3, file)).close();
    tamper(file, sql);
    const store = await openForTest(file);
    expect(await checkAudit(store)).toEqual([
      { code: "audit/broken-chain", file, column, message: `${message} Restore a backup and compare.` },
    ]);
  });

  test("any changed character of any field", { timeout: 60_000 }, async () => {
    const file = aDatabaseFile();
    const store = await aTrail(3, file);
    tamper(file, "");
    const field = fc.constantFrom("at", "actor", "act", "subject", "detail", "previous", "hash");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), field, fc.nat(60), async (entry, column, place) => {
        const { [column as "actor"]: before } = await store.db
          .selectFrom("audit")
          .select(column as "actor")
          .where("entry", "=", entry)
          .executeTakeFirstOrThrow();
        const at = place % before.length;
        const after = `${before.slice(0, at)}${before[at] === "x" ? "y" : "x"}${before.slice(at + 1)}`;
        await store.db
          .updateTable("audit")
          .set({ [column]: after })
          .where("entry", "=", entry)
          .execute();
        expect(await checkAudit(store)).not.toEqual([]);
        await store.db
          .updateTable("audit")
          .set({ [column]: before })
          .where("entry", "=", entry)
          .execute();
        expect(await checkAudit(store)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
