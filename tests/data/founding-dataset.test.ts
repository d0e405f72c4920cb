import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Day } from "#domain/day.ts";
import type { SeriesKey } from "#domain/observation.ts";
import { laddersByPeriod } from "#domain/series.ts";
import type { Ladder } from "#domain/vintage.ts";
import { checkCatalogue, loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { dumpLedger, type LedgerText } from "#server/store/dump-ledger.ts";
import { openStore } from "#server/store/open-store.ts";
import { checkLedger } from "#server/store/read-ledger.ts";
import { type ReleaseRows, readRelease } from "#server/store/read-release.ts";
import { seedStore } from "#server/store/seed-store.ts";

const ROOT = join(import.meta.dirname, "../..");
const catalogue = loadCatalogue(ROOT);
let rows: ReleaseRows;
let snapshot: Snapshot;
let dumped: LedgerText[];

/** As the server does it: files, database, snapshot. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-"));
  const store = await openStore(join(folder, "test.sqlite"));
  await seedStore(store, { rootDirectory: ROOT, references: catalogue });
  rows = await readRelease(store);
  snapshot = snapshotOf({ catalogue, ...rows });
  dumped = await dumpLedger(store);
  await store.close();
  rmSync(folder, { recursive: true });
}, 60_000);

test("has no finding", () => {
  expect(checkCatalogue(ROOT)).toEqual([]);
  expect(checkLedger(ROOT, catalogue).issues).toEqual([]);
});

test("is release 1 with everything that was carried over", () => {
  expect(snapshot.release).toMatchObject({
    release: 1,
    counts: { observations: 1093, reports: 294, decisions: 4, added: 1093, withdrawn: 0 },
    sha256: "8be0a8a52826feeab56be36bf720aafb97321cb0d42b73c8396db402e5810f93",
  });
  expect([catalogue.indicators, catalogue.areas, catalogue.units, catalogue.topics, catalogue.bases].map(({ length }) => length)).toEqual([
    49, 22, 16, 10, 4,
  ]);
});

test("comes back from the database byte for byte", () => {
  expect(dumped.map(({ file }) => file)).toEqual(["data/ledger/reports.csv", "data/ledger/observations.csv", "data/ledger/decisions.csv"]);
  for (const { file, text } of dumped) expect(text).toBe(readFileSync(join(ROOT, file), "utf8"));
});

describe("the current figure", () => {
  test.each<[string, Partial<SeriesKey> & { period: string }, Day | null, number]>([
    ["GRDP growth of 2023, seen on 25 January 2024", { period: "2023" }, "2024-01-25", 6.14],
    ["GRDP growth of 2023, seen on 30 June 2024", { period: "2023" }, "2024-06-30", 5.66],
    ["GRDP growth of 2023, today", { period: "2023" }, null, 5.61],
    ["GRDP growth of 2022, seen on 31 December 2022", { period: "2022" }, "2022-12-31", 9.11],
    ["GRDP growth of 2022, today", { period: "2022" }, null, 8.62],
    ["GRDP growth of 2024, today", { period: "2024" }, null, 6.44],
    ["budget revenue of 2024, today", { indicator: "budget-revenue", period: "2024" }, null, 9434],
    ["OCOP products of 2022", { indicator: "ocop-products", period: "2022" }, null, 357],
    ["disbursement of the merged province on the Council's plan", rateOf2025("council-plan"), null, 84.8],
    ["disbursement of the merged province on the Prime Minister's plan", rateOf2025("prime-minister-plan"), null, 104.4],
  ])("of %s", (_, { period, ...key }, asOf, value) => {
    expect(laddersOf(key, asOf).get(period)?.current?.value).toBe(value);
  });

  test.each([
    ["grdp-growth", "2024", [6, 6.44]],
    ["budget-revenue", "2024", [9675, 9434]],
    ["grdp-growth", "2023", [6.14, 5.66, 5.61]],
  ])("of %s %s came after those before it", (indicator, period, values) => {
    expect(
      laddersOf({ indicator })
        .get(period)
        ?.steps.map(({ statement }) => statement.value),
    ).toEqual(values);
  });

  test("of OCOP products 2022 names its rivals and the reason of the decision", () => {
    const ladder = laddersOf({ indicator: "ocop-products" }).get("2022");
    expect(ladder?.conflicts.map(({ statement }) => statement.value).sort()).toEqual([269, 382]);
    expect(ladder?.decision?.reason).toMatch(/^The province's own count after its decision of 29 December 2022/);
  });
});

describe("every ladder of the dataset", () => {
  test("is the same in any order of loading", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows.statements, { minLength: rows.statements.length }), (statements) => {
        const shuffled = snapshotOf({ catalogue, ...rows, statements });
        for (const key of allSeries()) expect(shown(laddersOf(key, null, shuffled))).toEqual(shown(laddersOf(key)));
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  test("shows the same value whether a repeat was loaded or not", () => {
    for (const key of allSeries())
      for (const { current, repeats } of laddersOf(key).values()) {
        const without = rows.statements.filter((statement) => !repeats.some((repeat) => repeat.statement === statement));
        if (repeats.length === 0 || current === null) continue;
        const smaller = snapshotOf({ catalogue, ...rows, statements: without });
        expect(laddersOf(key, null, smaller).get(current.period)?.current?.value).toBe(current.value);
      }
  }, 60_000);
});

function rateOf2025(basis: string) {
  return { indicator: "public-investment-rate", area: "dong-thap-2025", basis, period: "2025" };
}

function laddersOf(given: Partial<SeriesKey>, asOf: Day | null = null, from: Snapshot = snapshot): Map<string, Ladder> {
  const key = { indicator: "grdp-growth", area: "dong-thap", basis: "", ...given };
  const indicator = catalogue.indicatorsById.get(key.indicator);
  if (indicator === undefined) throw new Error(`no indicator ${key.indicator}`);
  return laddersByPeriod({ indicator, statements: from.statementsOf(key), decisions: from.decisionsOf(key), asOf });
}

function allSeries(): SeriesKey[] {
  return catalogue.indicators.flatMap(({ id: indicator }) =>
    snapshot.areasOf(indicator).flatMap((area) => snapshot.basesOf(indicator, area).map((basis) => ({ indicator, area, basis }))),
  );
}

/** What of a ladder a reader sees. */
function shown(ladders: ReadonlyMap<string, Ladder>) {
  const reports = (list: Ladder["repeats"]) => list.map(({ statement, reason }) => `${statement.report} ${reason}`).sort();
  return [...ladders]
    .map(([period, { steps, repeats, conflicts }]) => ({
      period,
      steps: steps.map(({ statement, revises }) => `${statement.report} ${statement.value} ${revises}`),
      repeats: reports(repeats),
      conflicts: reports(conflicts),
    }))
    .sort((one, other) => (one.period < other.period ? -1 : 1));
}
