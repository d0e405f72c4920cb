import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommand } from "#server/cli/run-command.ts";
import { PLAIN_SHELL } from "#tests/cli/a-shell.ts";

const SLOW = { timeout: 60_000 };

describe("npm run data -- extract", SLOW, () => {
  test("prints each figure with its words, pattern, place and confidence", async () => {
    const { code, printed } = await run("Năm 2031, thu ngân sách trên địa bàn ước 12.480 tỷ đồng.", "--published", "2031-12-20");
    expect(code).toBe(0);
    expect(printed).toBe(
      [
        "Thu ngân sách · dong-thap-2025 · 2031 · estimate · 12.480\u00a0tỷ\u00a0đồng",
        '  "thu ngân sách trên địa bàn ước 12.480 tỷ đồng"',
        "  budget/revenue · confidence 0.95 · para. 1",
        "",
        "1 figure(s), 0 left open.",
      ].join("\n"),
    );
  });

  test("answers machines with candidates, locators and what was left open", async () => {
    const { printed } = await run(
      "GRDP năm 2019 đạt 18.940 tỷ đồng. Thu ngân sách 2.550 tỷ đồng.",
      "--json",
      "--area",
      "dak-nong",
      "--published",
      "2020-01-09",
    );
    expect(JSON.parse(printed)).toMatchObject({
      area: "dak-nong",
      candidates: [{ indicator: "budget-revenue", area: "dak-nong", period: "2019", value: 2550, locator: { paragraph: 1 } }],
      hesitations: [{ indicators: ["grdp-current", "grdp-constant"] }],
    });
  });

  test("takes the province that existed when the report came out", async () => {
    const { printed } = await run("Năm 2022, thu ngân sách đạt 8.350 tỷ đồng.", "--json", "--published", "2023-01-05");
    expect(JSON.parse(printed)).toMatchObject({ area: "dong-thap" });
  });

  test("answers 1 where there is nothing, 2 where it was called wrongly", async () => {
    expect((await run("Hôm nay trời đẹp.")).code).toBe(1);
    expect((await run("Năm 2022.", "--published", "hôm qua")).code).toBe(2);
    expect((await runOn("no-such-file.txt")).code).toBe(2);
  });
});

async function run(text: string, ...args: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), "extract-")), "bai.txt");
  writeFileSync(file, text);
  return runOn(file, ...args);
}

async function runOn(file: string, ...args: string[]) {
  const printed: string[] = [];
  const code = await runCommand(["extract", file, ...args], {
    rootDirectory: ".",
    database: () => "",
    ...PLAIN_SHELL,
    print: (line) => printed.push(line),
    complain: (line) => printed.push(line),
  });
  return { code, printed: printed.join("\n") };
}
