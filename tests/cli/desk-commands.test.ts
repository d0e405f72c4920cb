import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "#server/cli/run-command.ts";
import { openStore } from "#server/store/open-store.ts";
import { PLAIN_SHELL } from "#tests/cli/a-shell.ts";
import { ARTICLE, REQUEST } from "#tests/desk/imports/an-import.ts";

const ROOT = join(import.meta.dirname, "../..");
const { id, title, publisher, published } = REQUEST.report;
const REPORT = ["--report", id, "--title", title, "--publisher", publisher, "--published", published ?? "", "--kind", "news"];
const TEXT = ["--title-vi", "Đính chính giả định", "--title-en", "Synthetic correction", "--note-vi", "Để thử", "--note-en", "For a test"];

/** One office at work in its terminal: every test goes on where the one before stopped. */
describe("from a report to a release in the terminal", { timeout: 60_000 }, () => {
  const rootDirectory = mkdtempSync(join(tmpdir(), "provincial-indicators-"));
  const at = (name: string) => join(rootDirectory, name);
  const run = async (...args: string[]) => {
    const [printed, told] = [[] as string[], [] as string[]];
    const code = await runCommand(args, {
      ...{ rootDirectory, database: () => at("var/test.sqlite"), ...PLAIN_SHELL },
      print: (text) => printed.push(text),
      complain: (text) => told.push(text),
    });
    return { code, printed: printed.join("\n"), told: told.join("\n") };
  };

  beforeAll(async () => {
    for (const part of ["data", "site.json"]) cpSync(join(ROOT, part), at(part), { recursive: true });
    writeFileSync(at("bai.txt"), ARTICLE);
    await run("load");
  });
  afterAll(() => rmSync(rootDirectory, { recursive: true, force: true }));

  test("import keeps the report and says what comes next", async () => {
    expect(await run("import", at("bai.txt"), ...REPORT, "--by", "Lan")).toEqual({
      code: 0,
      printed: "Import 1: 3 figure(s) and 0 left open. Next: npm run data -- review 1 --out review.csv",
      told: `Reading ${at("bai.txt")} …`,
    });
    const again = await run("import", at("bai.txt"), ...REPORT, "--by", "Lan");
    expect([again.code, again.told.split("\n").at(-1)]).toEqual([1, "This document was imported before: import 1."]);
    expect((await run("import", at("bai.txt"), "--report", "bai-khac")).told).toContain(
      'the ledger does not know the report "bai-khac": give --title, --publisher, --kind as well.',
    );
  });

  test("while a server holds the database, writing is refused before any work and reading goes on", async () => {
    const server = await openStore(at("var/test.sqlite"));
    const message = `${at("var/test.sqlite")} is in use, perhaps by a server that runs. Do this at the desk (/desk), or stop the server, run the command and start it again. Commands that only read run beside it.`;
    writeFileSync(at("khac.txt"), `${ARTICLE} Khác.`);
    for (const args of [
      ["import", at("khac.txt"), ...REPORT],
      ["draft", "create", ...TEXT],
      ["publish", "1"],
    ]) {
      const { code, printed, told } = await run(...args);
      expect([code, printed, told.split("\n").at(-1)]).toEqual([1, "", message]);
    }
    for (const args of [["review"], ["draft"], ["releases"], ["audit"]]) expect((await run(...args)).code).toBe(0);
    await server.close();
  });

  test("review lists, shows and writes a table to edit", async () => {
    expect((await run("review")).printed).toMatch(
      /^Import 1 {2}bai-gia-dinh-2024: Bài viết giả định \(\d{4}-\d\d-\d\d, Lan\): 3 open, 0 approved, 0 rejected$/,
    );
    const shown = await run("review", "1");
    expect(shown.printed).toContain("2 [open] Thu ngân sách · dong-thap · 2023 · estimate · 8.151 tỷ đồng");
    expect(JSON.parse((await run("review", "1", "--json")).printed)).toMatchObject({ import: 1, counts: { open: 3 } });
    expect((await run("review", "1", "--out", at("review.csv"))).printed).toMatch(/^Wrote 3 item\(s\)/);
    const [header = "", first = ""] = readFileSync(at("review.csv"), "utf8").split("\r\n");
    expect(header).toBe(
      "\uFEFFitem,version,state,reason,indicator,area,period,reference_date,basis,measure,operator,value,value_max,unit,status,qualifier,note,evidence,locator,relation,current,findings,alternatives",
    );
    expect(first.startsWith("1,1,open,,grdp-growth,dong-thap,2023,,,actual,,6.14,,percent,estimate,,,")).toBe(true);
    expect(await run("review", "1", "--out", at("review.csv"))).toMatchObject({ code: 2 });
  });

  test("review refuses an edited table with all that is wrong in it, and does nothing", async () => {
    const table = readFileSync(at("review.csv"), "utf8");
    const wrong = table.replace("1,1,open", "1,1,rejected").replace(",8151,", ",8.151.000,").replace("3,1,open", "3,9,approved");
    writeFileSync(at("wrong.csv"), wrong);
    const { code, told } = await run("review", "1", "--in", at("wrong.csv"));
    expect(code).toBe(1);
    expect(told.replaceAll(at("wrong.csv"), "wrong.csv").split("\n")).toEqual([
      "3 finding(s):",
      "wrong.csv:3 value: Invalid input: expected number, received NaN",
      "wrong.csv:2 reason: A rejection needs a reason: say why the phrase states no figure.",
      "wrong.csv:4 version: somebody changed the item since the table was written. Write it again and repeat the edit.",
    ]);
    expect(JSON.parse((await run("review", "1", "--json")).printed)).toMatchObject({ counts: { open: 3 } });
  });

  test("review does what a table says that a Vietnamese spreadsheet saved", async () => {
    const rows = readFileSync(at("review.csv"), "utf8").split("\r\n");
    const edited = rows.map((row) =>
      row
        .replace("1,1,open,", "1,1,rejected,Đã có số chính thức")
        .replace("2,1,open", "2,1,approved")
        .replace("3,1,open,", "3,1,approved,Số lẻ ở phụ lục"),
    );
    const semicolons = edited.map((row) => row.replaceAll(",", ";").replace(";1300;", ";1300,5;"));
    const added = ";;;;exports;dong-thap;2022;;;actual;;1250;;usd-m;reported;;;Kim ngạch xuất khẩu;;;;;";
    writeFileSync(at("edited.csv"), [semicolons[0], ...semicolons.slice(1, 4).map(withoutComments), added, ""].join("\r\n"));
    expect((await run("review", "1", "--in", at("edited.csv"), "--by", "Lan")).printed).toBe(
      "3 item(s) decided, 1 added. Next: npm run data -- draft add --import 1.",
    );
  });

  test("draft takes the import and shows what it would change", async () => {
    expect((await run("draft")).printed).toBe("There is no draft yet. See: npm run data -- draft create");
    expect((await run("draft", "add", "--import", "1", "--by", "Lan")).printed).toBe(
      "The figures of import 1 are in draft 1. Next: npm run data -- draft show 1",
    );
    const { printed } = await run("draft", "show", "1");
    expect(printed).toContain("Draft 1 (open): Số liệu của “Bài viết giả định” / Figures of “Bài viết giả định”");
    expect(printed).toContain("add observation|exports|dong-thap|2023|actual||bai-gia-dinh-2024 = 1300.5");
    expect(JSON.parse((await run("draft", "list", "--json")).printed)).toMatchObject([{ draft: 1, state: "open" }]);
    expect((await run("draft", "shwo")).told).toContain('Did you mean "show"?');
  });

  test("publish needs a second person", async () => {
    expect((await run("publish", "1", "--by", "Lan")).code).toBe(1);
    const { code, printed } = await run("publish", "1", "--by", "Minh");
    expect(code).toBe(0);
    expect(printed).toMatch(/^Release 2, .*, Minh: Số liệu của “Bài viết giả định”/);
    expect((await run("releases")).printed).toContain("Release 2");
  });

  test("a correction and a withdrawal are drafted with their reasons", async () => {
    await run("draft", "create", ...TEXT, "--by", "Lan");
    const key = (period: string) => ["--figure", `exports|dong-thap|${period}|actual||bai-gia-dinh-2024`];
    expect((await run("draft", "correct", "2", ...key("2023"), "--value", "1310", "--reason", "ngắn")).code).toBe(2);
    const reason = ["--reason", "Đọc nhầm chữ số thứ ba", "--by", "Lan"];
    expect((await run("draft", "correct", "2", ...key("2023"), "--value", "1310", ...reason)).printed).toBe(
      "1 change(s) added to draft 2.",
    );
    expect((await run("draft", "withdraw", "2", ...key("2022"), ...reason)).code).toBe(0);
    expect((await run("draft", "withdraw", "2", ...key("1999"), ...reason)).told).toContain("states no such figure");
    writeFileSync(at("changes.json"), JSON.stringify([{ type: "add", observation: {} }]));
    expect((await run("draft", "add", "2", "--changes", at("changes.json"))).told).toContain("change 1: observation/indicator");
    expect((await run("publish", "2", "--by", "Minh", "--json")).printed).toContain('"release": 3');
    expect((await run("verify")).code).toBe(0);
  });

  test("a draft that is not wanted is discarded, a change taken out", async () => {
    await run("draft", "create", ...TEXT, "--by", "Lan");
    const report = { id: "khac", title: "Khác", publisher: "Khác", published: null, url: null, kind: "report" };
    writeFileSync(at("changes.json"), JSON.stringify([{ type: "add-report", report }]));
    expect((await run("draft", "add", "3", "--changes", at("changes.json"))).code).toBe(0);
    const [change] = JSON.parse((await run("draft", "show", "3", "--json")).printed).changes;
    expect((await run("draft", "remove", "3", "--change", String(change.change))).code).toBe(0);
    expect((await run("draft", "discard", "3")).printed).toBe("Draft 3 is discarded; it stays to be read.");
    expect((await run("publish", "3", "--by", "Minh")).code).toBe(1);
  });

  test("audit prints every act and finds a changed one", async () => {
    const { code, printed } = await run("audit", "--subject", "import/1");
    expect(code).toBe(0);
    expect(printed).toMatch(/command\/Lan {2}import\/created {2}import\/1/);
    expect(printed).toContain("The chain is whole: every entry is as it was written.");
    const database = new DatabaseSync(at("var/test.sqlite"));
    database.exec("DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'command/Hoa' WHERE entry = 1");
    database.close();
    const broken = await run("audit", "--json");
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.printed)).toMatchObject({ isWhole: false, issues: [{ code: "audit/broken-chain", column: "audit entry 1" }] });
  });
});

/** The columns that only inform, left empty, as a person may leave them. */
function withoutComments(row: string): string {
  return row.split(";").slice(0, 17).join(";");
}
