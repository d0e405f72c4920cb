import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatIssue, InvalidData } from "#domain/issue.ts";
import { checkCatalogue, loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { aFolder } from "#tests/store/ledger-folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const GROWTH = "data/catalogue/indicators/grdp-growth.json";

/** A copy of the founding catalogue with one file changed. */
function aCatalogue(file: string, change: (text: string) => string): string {
  const rootDirectory = aFolder();
  for (const part of ["data/catalogue", "site.json"]) cpSync(join(ROOT, part), join(rootDirectory, part), { recursive: true });
  const path = join(rootDirectory, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return rootDirectory;
}

function findingsOf(rootDirectory: string): string[] {
  return checkCatalogue(rootDirectory).map(formatIssue);
}

function replace(search: string | RegExp, by: string): (text: string) => string {
  return (text) => text.replace(search, by);
}

describe("the catalogue", () => {
  test("is frozen, in the order of the topics, and found by id", () => {
    const catalogue = loadCatalogue(ROOT);
    expect(catalogue.indicatorsById.get("grdp-growth")?.shortName.en).toBe("GRDP growth");
    expect(catalogue.indicators.slice(0, 2).map(({ topic }) => topic)).toEqual(["growth", "growth"]);
    expect(Object.isFrozen(catalogue.indicators[0]?.name)).toBe(true);
    expect(catalogue.areasById.get("dong-thap-2025")?.predecessors).toEqual(["dong-thap", "tien-giang"]);
  });

  test.each<[string, string, (text: string) => string, string]>([
    [
      "an unknown unit",
      GROWTH,
      replace(`"unit": "percent"`, `"unit": "percents"`),
      `${GROWTH} /unit: unknown unit "percents". Did you mean "percent"? A new one is added to data/catalogue/units.json first.`,
    ],
    [
      "a former id that is in use",
      "data/catalogue/former-ids.json",
      () => `[{ "id": "grdp-growth", "became": null, "reason": { "vi": "Thử", "en": "A test" } }]`,
      `data/catalogue/former-ids.json /0/id: "grdp-growth" is the id of an entry again. Give the entry another id, or take this line out.`,
    ],
    [
      "a former id that became an unknown one",
      "data/catalogue/former-ids.json",
      () => `[{ "id": "growth", "became": "grdp-growht", "reason": { "vi": "Thử", "en": "A test" } }]`,
      `data/catalogue/former-ids.json /0/became: unknown id "grdp-growht". Did you mean "grdp-growth"? A new one is added to data/catalogue/ first.`,
    ],
    [
      "an unknown topic",
      GROWTH,
      replace(`"topic": "growth"`, `"topic": "growht"`),
      `${GROWTH} /topic: unknown topic "growht". Did you mean "growth"? A new one is added to data/catalogue/topics.json first.`,
    ],
    [
      "a short name without its English twin",
      GROWTH,
      replace(/"en": "GRDP growth"/, `"en": ""`),
      `${GROWTH} /shortName/en: Too small: expected string to have >=1 characters. See data/README.md for the field.`,
    ],
    [
      "a field that does not exist",
      GROWTH,
      replace(`"headline"`, `"headlines": true, "headline"`),
      `${GROWTH} /: Unrecognized key: "headlines". See data/README.md for the field.`,
    ],
    [
      "an id that is not the file's name",
      GROWTH,
      replace(`"id": "grdp-growth"`, `"id": "grdp-growths"`),
      `${GROWTH} /id: the id "grdp-growths" is not the file's name. Rename the file to grdp-growths.json or correct the id.`,
    ],
    [
      "a basis of an unknown indicator",
      "data/catalogue/bases.json",
      replace(`"public-investment-plan"`, `"public-investment-plans"`),
      `data/catalogue/bases.json /0/indicators/0: unknown indicator "public-investment-plans". Did you mean "public-investment-plan"? A new one is added to data/catalogue/indicators/ first.`,
    ],
    [
      "a predecessor that has not ended",
      "data/catalogue/areas.json",
      replace(`"predecessors": [\n      "dong-thap",`, `"predecessors": [\n      "viet-nam",`),
      `data/catalogue/areas.json /0/predecessors/0: "viet-nam" must end (validTo) before "dong-thap-2025" begins (validFrom). Correct the days or the predecessor.`,
    ],
    [
      "two units of one name",
      "data/catalogue/units.json",
      replace("billion dong", "million dong"),
      `data/catalogue/units.json /2/name/en: "million dong" is already used by data/catalogue/units.json /1. Each needs its own.`,
    ],
    [
      "a site for an unknown area",
      "site.json",
      replace(`["dong-thap-2025", "dong-thap"]`, `["dong-thap-2025", "dong-thapp"]`),
      `site.json /areas/1: unknown area "dong-thapp". Did you mean "dong-thap"? A new one is added to data/catalogue/areas.json first.`,
    ],
  ])("with %s is told, with the place and the next step", (_, file, change, expected) => {
    expect(findingsOf(aCatalogue(file, change))).toEqual([expected]);
  });

  test("tells a file that is no JSON, one that is missing and one that does not belong there", () => {
    const rootDirectory = aCatalogue(GROWTH, (text) => text.slice(0, -5));
    const folder = join(rootDirectory, "data/catalogue");
    rmSync(join(folder, "topics.json"));
    renameSync(join(folder, "indicators/pci-rank.json"), join(folder, "indicators/pci-rank.txt"));
    const codes = checkCatalogue(rootDirectory).map(({ code, file }) => `${code} ${file}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        `catalogue/not-json ${GROWTH}`,
        "catalogue/missing-file data/catalogue/topics.json",
        "catalogue/unexpected-file data/catalogue/indicators/pci-rank.txt",
      ]),
    );
    expect(() => loadCatalogue(rootDirectory)).toThrow(InvalidData);
  });

  test("with text that is not NFC is told", () => {
    const rootDirectory = aCatalogue(GROWTH, (text) => text.normalize("NFD"));
    expect(findingsOf(rootDirectory)).toEqual([
      `${GROWTH}: the text is not in Unicode form NFC. Save the file again in NFC, so that search finds it.`,
    ]);
  });
});
