import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "#server/cli/run-command.ts";
import { PLAIN_SHELL } from "#tests/cli/a-shell.ts";
import { aFolder } from "#tests/store/ledger-folder.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Every act waits for the disk, which may be busy. */
const PATIENT = { timeout: 30_000 };
const LEDGER = ["reports.csv", "observations.csv", "decisions.csv"];

/** The command line on a copy of the founding data, with a database of its own. */
function aCommandLine() {
  const rootDirectory = aFolder();
  for (const part of ["data", "site.json"]) cpSync(join(ROOT, part), join(rootDirectory, part), { recursive: true });
  const database = join(rootDirectory, "var/test.sqlite");
  const printed: string[] = [];
  const complained: string[] = [];
  const run = async (...args: string[]) => {
    printed.length = 0;
    complained.length = 0;
    const code = await runCommand(args, {
      rootDirectory,
      database: () => database,
      ...PLAIN_SHELL,
      print: (text) => printed.push(text),
      complain: (text) => complained.push(text),
    });
    return { code, printed: printed.join("\n"), complained: complained.join("\n") };
  };
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(rootDirectory, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
  return { rootDirectory, database, run, edit };
}

describe("check", () => {
  test("says how much is well", async () => {
    expect(await aCommandLine().run("check")).toEqual({
      code: 0,
      printed: "1093 observations, 294 reports, 4 decisions: all is well.",
      complained: "",
    });
  });

  test("lists every finding, for people and for programs", async () => {
    const { run, edit } = aCommandLine();
    edit("data/ledger/observations.csv", (text) => text.replace("grdp-growth,dong-thap-2025", "grdp-grwth,dong-thap-2052"));
    const lines = [
      `data/ledger/observations.csv:2 indicator: unknown indicator "grdp-grwth". Did you mean "grdp-growth"? A new one is added to data/catalogue/indicators/ first.`,
      `data/ledger/observations.csv:2 area: unknown area "dong-thap-2052". Did you mean "dong-thap-2025"? A new one is added to data/catalogue/areas.json first.`,
    ];
    expect(await run("check")).toEqual({ code: 1, printed: [...lines, "2 findings."].join("\n"), complained: "" });
    const json = await run("check", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.printed)).toMatchObject([
      { code: "ledger/unknown-indicator", file: "data/ledger/observations.csv", line: 2, column: "indicator" },
      { code: "ledger/unknown-area", file: "data/ledger/observations.csv", line: 2, column: "area" },
    ]);
  });

  test("tells on demand what is odd in the ledger, which is no fault", async () => {
    const { run } = aCommandLine();
    const { code, printed } = await run("check", "--plausibility", "--json");
    expect(code).toBe(0);
    const { issues, oddities } = JSON.parse(printed);
    expect(issues).toEqual([]);
    expect(oddities.length).toBeLessThan(50);
    expect(Object.keys(oddities[0])).toEqual(["code", "at", "against", "sureness", "message", "remedy", "figure"]);
    expect((await run("check", "--plausibility")).printed).toMatch(/% sure\)\n1093 observations/);
  });

  test("starts with the catalogue, which the ledger names", async () => {
    const { run, edit } = aCommandLine();
    edit("data/catalogue/indicators/grdp-growth.json", (text) => text.replace(`"unit": "percent"`, `"unit": "percnt"`));
    const { code, printed } = await run("check");
    expect(code).toBe(1);
    expect(printed.split("\n")).toEqual([
      `data/catalogue/indicators/grdp-growth.json /unit: unknown unit "percnt". Did you mean "percent"? A new one is added to data/catalogue/units.json first.`,
      "1 finding in the catalogue. The ledger is checked once they are put right.",
    ]);
  });
});

describe("load, releases and verify", PATIENT, () => {
  test("loads once, tells the release, and verifies it", async () => {
    const { run, database } = aCommandLine();
    const loaded = await run("load");
    expect(loaded.code).toBe(0);
    expect(loaded.printed).toMatch(/^Release 1, .*1093 observations \(1093 added, 0 withdrawn\), 294 reports, 4 decisions/s);
    expect((await run("load")).printed).toBe("The database already holds what data/ledger says.");
    expect((await run("releases")).printed).toBe(loaded.printed);
    expect(JSON.parse((await run("releases", "--json")).printed)).toMatchObject([{ release: 1, counts: { observations: 1093 } }]);
    expect(await run("verify")).toEqual({
      ...{ code: 0, printed: `${database}: every release is as it was published.`, complained: "Release 1 …" },
    });
    expect((await run("verify", "--json")).printed).toBe("[]");
  });

  test("loads nothing where there is a finding", async () => {
    const { run, edit } = aCommandLine();
    edit("data/ledger/observations.csv", (text) => text.replace(",5.51,", ",5;51,"));
    const { code, complained } = await run("load");
    expect(code).toBe(1);
    expect(complained).toBe(
      `1 finding(s):\ndata/ledger/observations.csv:2 value: "5;51" is no number. Write digits with a decimal point and without signs for thousands, e.g. 8151.5.`,
    );
    expect((await run("releases", "--json")).printed).toBe("[]");
  });
});

describe("dump", PATIENT, () => {
  test("writes data/ledger back byte for byte", async () => {
    const { run, rootDirectory } = aCommandLine();
    await run("load");
    const out = join(rootDirectory, "out");
    expect((await run("dump", "--out", out)).code).toBe(0);
    for (const file of LEDGER) expect(readFileSync(join(out, file)).equals(readFileSync(join(ROOT, "data/ledger", file)))).toBe(true);
    expect((await run("dump")).code).toBe(0);
    for (const file of LEDGER)
      expect(readFileSync(join(rootDirectory, "data/ledger", file)).equals(readFileSync(join(ROOT, "data/ledger", file)))).toBe(true);
  });
});

describe("backup and restore", PATIENT, () => {
  test("bring a database back as it was", async () => {
    const { run, edit, rootDirectory, database } = aCommandLine();
    const copy = join(rootDirectory, "copy.sqlite");
    await run("load");
    expect(await run("backup", copy)).toEqual({ code: 0, printed: `Copied ${database} to ${copy}.`, complained: "" });
    edit("data/ledger/observations.csv", (text) => text.replace(",5.51,", ",5.52,"));
    expect((await run("load")).printed).toMatch(/^Release 2,/);
    expect((await run("restore", copy)).printed).toMatch(/^.* is now the backup .* The database before it is .*\.before-/);
    expect(JSON.parse((await run("releases", "--json")).printed)).toHaveLength(1);
    expect((await run("verify")).code).toBe(0);
  });

  test("refuse a name that is taken, a backup that is missing, and one that is damaged", async () => {
    const { run, rootDirectory } = aCommandLine();
    await run("load");
    const taken = join(rootDirectory, "site.json");
    expect(await run("backup", taken)).toEqual({
      ...{ code: 1, printed: "" },
      complained: `${taken} is there already. Name another file for the backup.`,
    });
    expect((await run("restore", join(rootDirectory, "none.sqlite"))).complained).toMatch(/^there is no backup .*none\.sqlite/);
    expect((await run("restore", taken)).complained).toBe(
      `${taken} is not an SQLite database. Move it away, or name another file in DATABASE_URL.`,
    );
    expect((await run("verify")).code).toBe(0);
  });
});

describe("a command line that cannot be understood", () => {
  test.each([
    [["chek"], `unknown command "chek". Did you mean "check"?`],
    [["xyzzyx"], `unknown command "xyzzyx". Use one of: check, load, dump, releases, verify, backup, restore, extract, import`],
    [["backup"], "an argument is missing. Usage: npm run data -- backup FILE"],
    [["load", "twice"], `unexpected argument "twice". Usage: npm run data -- load`],
  ])("%j is answered with the next step", async (args, message) => {
    const { code, complained } = await aCommandLine().run(...args);
    expect([code, complained.slice(0, message.length)]).toEqual([2, message]);
  });

  test("without a command lists them all", async () => {
    const { code, printed } = await aCommandLine().run();
    expect(code).toBe(0);
    expect(printed).toContain("  check [--plausibility] [--json] ");
  });
});
