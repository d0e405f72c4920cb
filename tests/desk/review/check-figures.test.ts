import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { checkCandidates, checkLedgerFigures } from "#server/desk/review/check-figures.ts";
import { loadLedger } from "#server/store/read-ledger.ts";
import { extractFrom } from "#tests/desk/extraction/catalogue-units.ts";

const CATALOGUE = loadCatalogue(".");
const LEDGER = readStatements();

describe("checking", () => {
  test("candidates are held against the ledger, and only they are spoken of", () => {
    const { candidates } = extractFrom("Năm 2023, thu ngân sách trên địa bàn đạt 81.510 tỷ đồng.", { published: "2024-03-01" });
    const findings = checkCandidates(candidates, { ledger: LEDGER, catalogue: CATALOGUE, published: "2024-03-01" });
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ["unit-magnitude/power-of-ten", "candidate/0"],
      ["revision-size/unusual", "candidate/0"],
    ]);
  });

  test("the founding ledger has few oddities, none of them certain", () => {
    const findings = checkLedgerFigures(LEDGER, CATALOGUE);
    expect(findings.length).toBeLessThan(50);
    expect(findings.filter(({ code }) => code.startsWith("future-years") || code.startsWith("same-key-twice"))).toEqual([]);
  });
});

function readStatements() {
  const { observations, reports } = loadLedger(".", CATALOGUE);
  const published = new Map(reports.map((report) => [report.id, report.published]));
  return observations.map((observation) => ({ ...observation, published: published.get(observation.report) ?? null, recordedIn: 1 }));
}
