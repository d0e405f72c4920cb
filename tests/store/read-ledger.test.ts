import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIssue, InvalidData } from "#domain/issue.ts";
import { checkLedger, loadLedger } from "#server/store/read-ledger.ts";
import { ACTUAL, aLedgerFolder, DECISION, HEADERS, type LedgerLines, REPORT, TARGET } from "./ledger-folder.ts";
import { REFERENCES } from "./references.ts";

function findingsOf(rootDirectory: string): string[] {
  return checkLedger(rootDirectory, REFERENCES).issues.map(formatIssue);
}

/** The actual of the small ledger with some columns changed. */
function actualWith(changes: Record<string, string>): string {
  const columns = HEADERS.observations.split(",");
  const cells = ACTUAL.split(",");
  return columns.map((column, index) => changes[column] ?? cells[index]).join(",");
}

test("reads every file into entries of the domain, in the order of the rows", () => {
  const { reports, observations, decisions } = loadLedger(aLedgerFolder(), REFERENCES);
  expect(reports.map(({ id, published, url }) => [id, published, url])).toEqual([
    ["report-2024", "2024-01-23", "https://example.org/1"],
    ["report-2025", "2025", null],
  ]);
  expect(observations).toEqual([
    {
      ...{ indicator: "synthetic-growth", area: "old-province", period: "2023", referenceDate: null, basis: "", measure: "actual" },
      ...{ operator: null, value: 6.14, valueMax: null, unit: "percent", status: "estimate", qualifier: null },
      ...{ asStated: "ước đạt giả định", report: "report-2024", locator: "", note: "" },
    },
    {
      ...{ indicator: "synthetic-growth", area: "old-province", period: "2023", referenceDate: null, basis: "", measure: "target" },
      ...{ operator: "range", value: 7, valueMax: 7.5, unit: "percent", status: null, qualifier: null },
      ...{ asStated: "từ … đến giả định", report: "report-2024", locator: "para 2", note: "" },
    },
  ]);
  expect(decisions.map(({ report, reason }) => [report, reason])).toEqual([["report-2024", "Lý do giả định"]]);
});

describe("a bad observation is told with its line, its column and the next step", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "an unknown indicator",
      { indicator: "synthetic-grwth" },
      `indicator: unknown indicator "synthetic-grwth". Did you mean "synthetic-growth"? A new one is added to data/catalogue/indicators/ first.`,
    ],
    [
      "an unknown area",
      { area: "old-provinces" },
      `area: unknown area "old-provinces". Did you mean "old-province"? A new one is added to data/catalogue/areas.json first.`,
    ],
    [
      "an unknown unit",
      { unit: "percents" },
      `unit: unknown unit "percents". Did you mean "percent"? A new one is added to data/catalogue/units.json first.`,
    ],
    [
      "an unknown basis",
      { basis: "council-plans" },
      `basis: unknown basis "council-plans". Did you mean "council-plan"? A new one is added to data/catalogue/bases.json first.`,
    ],
    [
      "an unknown report",
      { report: "report-2042" },
      `report: unknown report "report-2042". Did you mean "report-2024"? A new one is added to data/ledger/reports.csv first.`,
    ],
    ["a missing indicator", { indicator: "" }, "indicator: the indicator is missing. Write an id from data/catalogue/indicators/."],
    [
      "the basis of another indicator",
      { basis: "council-plan" },
      `basis: "council-plan" is no basis of "synthetic-growth". Leave the basis empty, or add the indicator to it in data/catalogue/bases.json.`,
    ],
    [
      "another unit than the indicator's",
      { unit: "vnd-bn" },
      `unit: "synthetic-growth" is measured in "percent", not in "vnd-bn". Convert the value.`,
    ],
    [
      "a decimal comma",
      { value: `"6,14"` },
      `value: "6,14" is no number. Write digits with a decimal point and without signs for thousands, e.g. 8151.5.`,
    ],
    [
      "a word for a number",
      { value: "n/a" },
      `value: "n/a" is no number. Write digits with a decimal point and without signs for thousands, e.g. 8151.5.`,
    ],
    [
      "no value",
      { value: "" },
      "value: the value is missing. Write digits with a decimal point and without signs for thousands, e.g. 8151.5.",
    ],
    [
      "an exponent",
      { value: "1e3" },
      `value: "1e3" is no number. Write digits with a decimal point and without signs for thousands, e.g. 8151.5.`,
    ],
    ["an operator of an actual", { operator: ">=" }, `operator: an actual has no operator, and here it is ">=". Leave it empty.`],
    [
      "an actual without a status",
      { status: "" },
      "status: an actual needs a status: estimate, preliminary, final, or reported where the report has no word for it.",
    ],
    [
      "a status of a target",
      { period: "2022", measure: "target", operator: "=" },
      `status: a target has no status, and here it is "estimate". Leave it empty.`,
    ],
    [
      "a target without an operator",
      { period: "2022", measure: "target", status: "" },
      "operator: a target needs an operator: = >= <= range ~",
    ],
    [
      "a word that is no status",
      { status: "guess" },
      `status: Invalid option: expected one of "estimate"|"preliminary"|"final"|"reported"; it is "guess". See data/README.md for the column.`,
    ],
    [
      "a word that is no measure",
      { measure: "plan" },
      `measure: Invalid option: expected one of "actual"|"target"; it is "plan". See data/README.md for the column.`,
    ],
    [
      "a month for a period",
      { period: "2023-05" },
      `period: a year (2024) or a span of years (2021-2025); it is "2023-05". See data/README.md for the column.`,
    ],
    [
      "a day the calendar lacks",
      { reference_date: "2023-02-30" },
      `reference_date: a date as YYYY, YYYY-MM or YYYY-MM-DD; it is "2023-02-30". See data/README.md for the column.`,
    ],
    [
      "a reference date outside the period",
      { reference_date: "2024-01-01" },
      "reference_date: 2024-01-01 is not in 2023. Correct one of them.",
    ],
    ["an actual after the area's end", { period: "2026" }, `area: "old-province" ended on 2025-06-30. Use the area that succeeded it.`],
    [
      "an actual before the area's beginning",
      { area: "new-province" },
      `area: "new-province" exists only since 2025-07-01. Use the area that existed in 2023.`,
    ],
    [
      "a range without its upper end",
      { qualifier: "range" },
      "value_max: a range needs its upper end. Write it, or another operator or qualifier.",
    ],
    [
      "an upper end without a range",
      { value_max: "7" },
      `value_max: the upper end "7" belongs to a range. Write "range" as operator of a target or as qualifier of an actual.`,
    ],
    [
      "a range upside down",
      { qualifier: "range", value_max: "6" },
      "value_max: the upper end 6 is not above the lower end 6.14. Correct one of them.",
    ],
    [
      "letters that are not NFC",
      { as_stated: "ước đạt".normalize("NFD") },
      `as_stated: "${"ước đạt".normalize("NFD")}" is not in Unicode form NFC. Type it again or save the file in NFC.`,
    ],
    ["a tab", { note: "one\ttwo" }, "note: the text holds a tab or another control character. Replace it by a space."],
    ["a space at the end", { note: "one " }, `note: "one " begins or ends with a space. Remove it.`],
  ])("%s", (_, changes, expected) => {
    const rootDirectory = aLedgerFolder({ observations: [TARGET, actualWith(changes)], decisions: [] });
    expect(findingsOf(rootDirectory)).toEqual([`data/ledger/observations.csv:3 ${expected}`]);
  });

  test("but a plan made before the area ended may reach beyond its end", () => {
    const plan = actualWith({ measure: "target", operator: "=", status: "", period: "2030" });
    expect(findingsOf(aLedgerFolder({ observations: [plan], decisions: [] }))).toEqual([]);
  });
});

describe("a bad row of any file is told", () => {
  test.each<[string, Partial<LedgerLines>, string]>([
    [
      "too few fields",
      { observations: [ACTUAL, "synthetic-growth,old-province"] },
      "data/ledger/observations.csv:3: the row has 2 fields instead of 16. Write a comma for every empty field as well.",
    ],
    [
      "too many fields",
      { reports: [REPORT, "r,one,two,three,,,,news"] },
      "data/ledger/reports.csv:3: the row has 8 fields instead of 6. Put a field that holds a comma in double quotes.",
    ],
    ["an empty line", { observations: [ACTUAL, ""] }, "data/ledger/observations.csv:3: the line is empty. Delete it."],
    [
      "a quote that is not closed",
      { observations: [ACTUAL, `synthetic-growth,"old`, TARGET] },
      "data/ledger/observations.csv:3: a quote is opened and not closed on this line. Put quotes around the whole field, write a quote inside it twice, and keep a row on one line.",
    ],
    [
      "text after a closing quote",
      { observations: [ACTUAL, `"synthetic"-growth`, TARGET] },
      "data/ledger/observations.csv:3: text follows a closing quote. Put quotes around the whole field, write a quote inside it twice, and keep a row on one line.",
    ],
    [
      "the same figure of one report twice",
      { observations: [ACTUAL, TARGET, ACTUAL] },
      "data/ledger/observations.csv:4 report: line 2 has the same key: synthetic-growth|old-province||actual|2023|report-2024. Delete one of the two rows or correct its key.",
    ],
    [
      "the same report twice",
      { reports: [REPORT, REPORT] },
      "data/ledger/reports.csv:3 report: line 2 has the same key: report-2024. Delete one of the two rows or correct its key.",
    ],
    [
      "an address that is none",
      { reports: [REPORT.replace("https://example.org/1", "javascript:alert(1)")] },
      `data/ledger/reports.csv:2 url: a web address that begins with http:// or https://; it is "javascript:alert(1)". See data/README.md for the column.`,
    ],
    [
      "a report without a title",
      { reports: [REPORT.replace("Báo cáo giả định", "")] },
      "data/ledger/reports.csv:2 title: Too small: expected string to have >=1 characters; it is empty. See data/README.md for the column.",
    ],
    [
      "a decision about a figure that nobody states",
      { decisions: [DECISION.replace("2023", "2022")] },
      `data/ledger/decisions.csv:2 report: "report-2024" states no such figure. Name a report that does, or correct the key.`,
    ],
    [
      "two decisions about one figure",
      { decisions: [DECISION, DECISION] },
      "data/ledger/decisions.csv:3 indicator: line 2 has the same key: synthetic-growth|old-province||actual|2023. Delete one of the two rows or correct its key.",
    ],
  ])("%s", (_, lines, expected) => {
    expect(findingsOf(aLedgerFolder(lines))).toEqual([expected]);
  });
});

describe("a file as a whole", () => {
  test.each<[string, (text: string) => string, string]>([
    ["with a byte order mark", (text) => `\uFEFF${text}`, "the file begins with a byte order mark. Save it as UTF-8 without one."],
    ["with CR LF", (text) => text.replaceAll("\n", "\r\n"), "lines end with CR or CR LF. Save the file with LF alone."],
    ["without the last line end", (text) => text.trimEnd(), "the last line does not end with LF. Add a line end."],
  ])("%s is told once", (_, spoil, expected) => {
    const rootDirectory = aLedgerFolder();
    const path = join(rootDirectory, "data/ledger/reports.csv");
    writeFileSync(path, spoil(readFileSync(path, "utf8")));
    expect(findingsOf(rootDirectory)).toEqual([`data/ledger/reports.csv: ${expected}`]);
  });

  test("with a column misspelt names the column that was meant", () => {
    const rootDirectory = aLedgerFolder({ decisions: [] });
    const path = join(rootDirectory, "data/ledger/observations.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("as_stated", "as_statd"));
    expect(findingsOf(rootDirectory)).toEqual([
      `data/ledger/observations.csv:1: "as_stated" is missing; "as_statd" is unknown (did you mean "as_stated"?). Write exactly: ${HEADERS.observations}`,
    ]);
  });

  test("that is not there is told", () => {
    const rootDirectory = aLedgerFolder();
    rmSync(join(rootDirectory, "data/ledger/decisions.csv"));
    expect(findingsOf(rootDirectory)).toEqual(["data/ledger/decisions.csv: the file cannot be read. Restore it from the repository."]);
  });
});

test("tells everything that is wrong at once, and loads nothing", () => {
  const rootDirectory = aLedgerFolder({
    reports: [REPORT, "report 3,,Nhà xuất bản giả định,2024-13,,news"],
    observations: [ACTUAL, actualWith({ period: "2022", area: "olt-province", unit: "percnt", value: "x" }), "too,short", ACTUAL],
    decisions: [DECISION.replace("report-2024", "report-2023")],
  });
  const places = checkLedger(rootDirectory, REFERENCES).issues.map(({ code, line, column }) => `${line} ${column ?? "–"} ${code}`);
  expect(places).toEqual([
    "3 report ledger/invalid-value",
    "3 title ledger/invalid-value",
    "3 published ledger/invalid-value",
    "4 – ledger/column-count",
    "3 area ledger/unknown-area",
    "3 unit ledger/unknown-unit",
    "3 value ledger/not-a-number",
    "5 report ledger/duplicate-key",
    "2 report ledger/unknown-report",
  ]);
  expect(() => loadLedger(rootDirectory, REFERENCES)).toThrow(InvalidData);
});

test("never throws anything but findings, whatever a file holds", { timeout: 60_000 }, () => {
  const rootDirectory = aLedgerFolder();
  const path = join(rootDirectory, "data/ledger/observations.csv");
  const line = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(ACTUAL, TARGET, `"`, ",,,", HEADERS.observations));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.boolean(), (lines, hasHeader) => {
      writeFileSync(path, [...(hasHeader ? [HEADERS.observations] : []), ...lines].join("\n"));
      const { issues } = checkLedger(rootDirectory, REFERENCES);
      return issues.every(({ message }) => message.length > 10);
    }),
    { numRuns: 200 },
  );
});
