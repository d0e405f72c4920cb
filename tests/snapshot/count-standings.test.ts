import { expect, test } from "vitest";
import { changeSnapshot } from "#server/desk/ledger/change-snapshot.ts";
import { countStandings } from "#server/snapshot/count-standings.ts";
import { noStandings, selectReport } from "#server/snapshot/select-reports.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { foundingSnapshot } from "#tests/api/support/founding-app.ts";
import { aFigure, aReport } from "#tests/desk/releases/synthetic-changes.ts";

const noPause = async () => undefined;
const today = (snapshot: Snapshot, asOf: string | null = null) => viewOf(snapshot, { asOf, today: "2026-11-24" });

async function expectCountsOf(snapshot: Snapshot, asOf: string | null = null): Promise<void> {
  const view = today(snapshot, asOf);
  const standings = await countStandings(view, noPause);
  for (const report of snapshot.reportsById.values())
    expect(standings.get(report.id) ?? noStandings(), report.id).toEqual(selectReport(view, report).standings);
}

test("what is counted of each report is what the report itself shows, today and on a day", async () => {
  await expectCountsOf(foundingSnapshot());
  await expectCountsOf(foundingSnapshot(), "2024-01-25");
});

test("a release that follows is counted by what it changed", async () => {
  const first = foundingSnapshot();
  const next = changeSnapshot(
    first,
    [
      { type: "add-report", report: aReport() },
      { type: "add", observation: aFigure() },
    ],
    { ...first.release, release: 2 },
  );
  await countStandings(today(first), noPause);
  let pauses = 0;
  await countStandings(today(next), async () => void pauses++);
  expect(pauses).toBe(2);
  await expectCountsOf(next);
  await expectCountsOf(first);
});
