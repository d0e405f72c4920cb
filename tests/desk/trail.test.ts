import { expect, test } from "vitest";
import type { Account } from "#domain/account.ts";
import { noteAccounts } from "#server/desk/trail/note-accounts.ts";
import { readTrail, recordAct } from "#server/desk/trail/read-trail.ts";
import { openForTest } from "#tests/store/store-in-folder.ts";

const AT = new Date("2026-06-01T08:00:00Z");
const account = (id: string): Account => ({ id, name: `Người ${id}`, email: `${id}@example.vn`, role: "editor", hasSecondFactor: false });

test("an account that the trail knows nothing of is noted once", async () => {
  const store = await openForTest();
  await recordAct(store, { at: AT, actor: "quang", act: "account/joined", subject: "account/lan", detail: {} });
  await noteAccounts(store, [account("lan"), account("minh")], () => AT);
  await noteAccounts(store, [account("lan"), account("minh")], () => AT);
  const { entries, isWhole } = await readTrail(store, { nameOf: (actor) => actor });
  expect(entries.map(({ act, subject }) => `${act} ${subject}`)).toEqual(["account/created account/minh", "account/joined account/lan"]);
  expect(isWhole).toBe(true);
});
