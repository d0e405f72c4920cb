import { describe, expect, test } from "vitest";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import { addChange } from "#server/desk/releases/edit-draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import { loadOlderSnapshot } from "#server/snapshot/load-older-snapshot.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { selectChanges } from "#server/snapshot/select-changes.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { aDesk, aDraft, CATALOGUE, type TestDesk } from "#tests/desk/releases/a-desk.ts";
import { aFigure, aReport } from "#tests/desk/releases/synthetic-changes.ts";

const REASON = "Đọc nhầm chữ số (giả định)";
const OCOP = { indicator: "ocop-products", area: "dong-thap", basis: "", period: "2022", measure: "actual" } as const;
const WHOLE = { indicators: null, areas: null };

describe("an older release made of a newer one", () => {
  test("is what the database says of it, from every newer release", async () => {
    const desk = await aDeskWithHistory();
    const fresh = await Promise.all([1, 2, 3, 4, 5].map((release) => loadSnapshot(desk.store, CATALOGUE, release)));
    for (const newer of fresh)
      for (let release = newer.release.release - 1; release > 0; release--) {
        const older = await loadOlderSnapshot(desk.store, newer, release);
        expect(contentOf(older)).toEqual(contentOf(fresh[release - 1] as Snapshot));
      }
  });

  test("changed what it changed when both are read anew, and shares what no release between them touched", async () => {
    const desk = await aDeskWithHistory();
    let newer = await loadSnapshot(desk.store, CATALOGUE);
    for (let release = 4; release > 0; release--) {
      const older = await loadOlderSnapshot(desk.store, newer, release);
      const [now, before] = [await loadSnapshot(desk.store, CATALOGUE, release + 1), await loadSnapshot(desk.store, CATALOGUE, release)];
      expect(selectChanges(newer, older, WHOLE)).toEqual(selectChanges(now, before, WHOLE));
      newer = older;
    }
    const untouched = { indicator: "budget-revenue", area: "dong-thap", basis: "" };
    const current = await loadSnapshot(desk.store, CATALOGUE);
    expect((await loadOlderSnapshot(desk.store, current, 1)).statementsOf(untouched)).toBe(current.statementsOf(untouched));
  });

  test("is refused where there was none", async () => {
    const desk = await aDesk();
    await expect(loadOlderSnapshot(desk.store, desk.current(), 0)).rejects.toThrow("has no release 0");
  });
});

/** Synthetic: four releases after the founding one, which add, correct, date anew, decide, and take out a whole series. */
async function aDeskWithHistory(): Promise<TestDesk> {
  const desk = await aDesk();
  const founding = desk.current();
  const [wrong] = founding.statementsOf({ indicator: "grdp-growth", area: "dong-thap", basis: "" });
  const undated = [...founding.reportsById.values()].find(
    ({ id, published }) => published === null && founding.statementsOfReport(id).length > 0,
  );
  if (wrong === undefined || undated === undefined) throw new Error("the founding dataset has growth and undated reports");
  const { published: _, recordedIn: __, ...observation } = wrong;
  await release(desk, [
    { type: "add-report", report: aReport() },
    { type: "add", observation: aFigure() },
    { type: "add", observation: aFigure({ area: "tay-ninh" }) },
  ]);
  await release(desk, [
    { type: "correct", observation: { ...observation, value: observation.value + 0.1 }, reason: REASON },
    { type: "correct-report", report: { ...undated, published: "2025-02-03" }, reason: REASON },
  ]);
  await release(desk, [
    { type: "withdraw", key: aFigure({ area: "tay-ninh" }), reason: REASON },
    { type: "withdraw", key: { ...OCOP, report: "baodongthap-2023-01-02-ocop-150" }, reason: REASON },
  ]);
  await release(desk, [{ type: "decide", decision: { ...OCOP, period: "2024", report: otherReportOf2024(desk), reason: REASON } }]);
  return desk;
}

function otherReportOf2024(desk: TestDesk): string {
  const decided = desk
    .current()
    .decisionsOf(OCOP)
    .find(({ period }) => period === "2024");
  const rival = desk
    .current()
    .statementsOf(OCOP)
    .find(({ period, measure, report }) => period === "2024" && measure === "actual" && report !== decided?.report);
  if (rival === undefined) throw new Error("two reports state the OCOP products of 2024");
  return rival.report;
}

async function release(desk: TestDesk, changes: readonly LedgerChange[]): Promise<void> {
  let editing = await aDraft(desk);
  for (const change of changes) editing = { ...editing, version: await addChange(desk, editing, narrow(change)) };
  desk.serve((await publishDraft(desk, { ...editing, actor: "minh" }, { fourEyes: true, publishedBy: "Tests" })).snapshot);
}

/** A withdrawal names what it takes out and nothing more. */
function narrow(change: LedgerChange): LedgerChange {
  if (change.type !== "withdraw") return change;
  const { indicator, area, period, measure, basis, report } = change.key;
  return { ...change, key: { indicator, area, period, measure, basis, report } };
}

function contentOf(snapshot: Snapshot) {
  const { release, releases, reportsById, withdrawals, observationCount, latestPublished } = snapshot;
  const statements = [...snapshot.statements()];
  const decisions = statements.flatMap((one) => snapshot.decisionsOf(one));
  const places = snapshot.catalogue.indicators.flatMap(({ id }) =>
    snapshot.areasOf(id).map((area) => [id, area, ...snapshot.basesOf(id, area)].join(" ")),
  );
  return {
    ...{ release, releases, withdrawals, observationCount, latestPublished },
    reports: sorted(reportsById.values()),
    ...{ statements: sorted(statements), decisions: sorted(new Set(decisions)), places: places.sort() },
  };
}

function sorted(entries: Iterable<unknown>): string[] {
  return Array.from(entries, (entry) => JSON.stringify(Object.entries(entry as object).sort())).sort();
}
