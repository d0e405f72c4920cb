import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { runCommand } from "#server/cli/run-command.ts";
import { readAudit } from "#server/store/audit.ts";
import { seedStore } from "#server/store/seed-store.ts";
import { aFolder } from "#tests/store/ledger-folder.ts";
import { openForTest } from "#tests/store/store-in-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A command line on accounts of its own, at which somebody types a password. */
function aCommandLine(password: string) {
  const folder = aFolder();
  const printed: string[] = [];
  const complained: string[] = [];
  const line = {
    rootDirectory: ROOT,
    database: () => join(folder, "site.sqlite"),
    fourEyes: () => true,
    accounts: () => ({ database: join(folder, "accounts.sqlite"), secret: null, secretFile: join(folder, "desk-secret") }),
    askSecret: async () => password,
    print: (text: string) => printed.push(text),
    complain: (text: string) => complained.push(text),
  };
  return { line, printed, complained };
}

const CREATE = ["account", "create", "--email", "Quan-Tri@example.vn", "--name", "Người Quản Trị"];

test("makes the first administrator with the password that is typed, and notes it in the trail", async () => {
  const { line, printed } = aCommandLine("bốn mùa nước nổi");
  expect(await runCommand(CREATE, line)).toBe(0);
  expect(printed).toEqual(["Made the account of Người Quản Trị (quan-tri@example.vn), administrator. Sign in at /desk."]);
  expect(await runCommand(["account", "list"], line)).toBe(0);
  expect(printed.at(-1)).toBe("quan-tri@example.vn  Người Quản Trị  administrator");
  const store = await openForTest(line.database());
  expect(await readAudit(store)).toMatchObject([
    { act: "account/created", detail: { email: "quan-tri@example.vn", role: "administrator" } },
  ]);
});

test.each([
  ["ngắn", "The password needs at least 12 characters."],
  ["", "The password needs at least 12 characters."],
  ["123456789012", "The password is too simple. Use some unrelated words."],
])("refuses the password %j and makes nothing", async (password, complaint) => {
  const { line, printed, complained } = aCommandLine(password);
  expect(await runCommand(CREATE, line)).toBe(1);
  expect(complained).toEqual([complaint]);
  await runCommand(["account", "list", "--json"], line);
  expect(printed).toEqual(["[]"]);
});

test.each([
  [["account"], "an argument is missing"],
  [["account", "remove"], `unknown act "remove"`],
  [["account", "create", "--email", "nobody", "--name", "A"], "Invalid email address"],
  [["account", "create", "--email", "a@example.vn", "--name", "A", "--role", "king"], "expected one of"],
])("%j is called wrongly", async (args, complaint) => {
  const { line, complained } = aCommandLine("bốn mùa nước nổi");
  expect(await runCommand(args, line)).toBe(2);
  expect(complained[0]).toContain(complaint);
});

test("a backup holds the accounts, and a restored one lets the same people in", async () => {
  const { line, printed } = aCommandLine("bốn mùa nước nổi");
  await runCommand(CREATE, line);
  await (await seedAt(line.database())).close();
  const copy = `${line.database()}.copy`;
  expect(await runCommand(["backup", copy], line)).toBe(0);
  expect(printed.at(-1)).toContain(`${copy}.accounts and ${copy}.desk-secret`);
  expect(statSync(`${copy}.accounts`).mode & 0o777).toBe(0o600);
  expect(statSync(`${copy}.desk-secret`).mode & 0o777).toBe(0o600);
  const secret = readFileSync(line.accounts().secretFile, "utf8");
  rmSync(line.accounts().database);
  rmSync(line.accounts().secretFile);
  expect(await runCommand(["restore", copy], line)).toBe(0);
  expect(readFileSync(line.accounts().secretFile, "utf8")).toBe(secret);
  await runCommand(["account", "list"], line);
  expect(printed.at(-1)).toBe("quan-tri@example.vn  Người Quản Trị  administrator");
});

async function seedAt(file: string) {
  const store = await openForTest(file);
  await seedStore(store, { rootDirectory: ROOT, references: loadCatalogue(ROOT) });
  return store;
}
