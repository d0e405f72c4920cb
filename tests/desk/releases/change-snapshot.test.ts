import { describe, expect, test } from "vitest";
import type { Indicator } from "#domain/catalogue.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import { changeSnapshot } from "#server/desk/ledger/change-snapshot.ts";
import { selectChanges } from "#server/snapshot/select-changes.ts";
import { selectIndicator } from "#server/snapshot/select-indicators.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { foundingSnapshot } from "#tests/api/support/founding-app.ts";
import { aFigure, aReport } from "./synthetic-changes.ts";

const CHANGES: LedgerChange[] = [
  { type: "add-report", report: aReport() },
  { type: "add", observation: aFigure() },
];
const GROWTH = { indicator: "grdp-growth", area: "dong-thap", basis: "" };
const REVENUE = { indicator: "budget-revenue", area: "dong-thap", basis: "" };

function released(before: Snapshot, changes: LedgerChange[]): Snapshot {
  return changeSnapshot(before, changes, { ...before.release, release: before.release.release + 1 });
}

describe("a snapshot that follows another one", () => {
  test("shares every series that nothing changed in, however many releases follow each other", () => {
    const first = foundingSnapshot();
    let next = first;
    for (let release = 2; release < 12; release++) {
      const report = aReport({ id: `bao-cao-gia-dinh-${release}` });
      next = released(next, [
        { type: "add-report", report },
        { type: "add", observation: aFigure({ report: report.id }) },
      ]);
    }
    expect(next.statementsOf(REVENUE)).toBe(first.statementsOf(REVENUE));
    expect(next.statementsOf(GROWTH)).toHaveLength(first.statementsOf(GROWTH).length + 10);
    expect(next.areasOf("grdp-growth")).toEqual(first.areasOf("grdp-growth"));
    expect(next.releases).toHaveLength(11);
  });

  test("leaves the one before as it was", () => {
    const first = foundingSnapshot();
    const before = first.statementsOf(GROWTH).length;
    released(first, CHANGES);
    expect(first.statementsOf(GROWTH)).toHaveLength(before);
    expect(first.reportsById.has("bao-cao-gia-dinh-2026")).toBe(false);
  });

  test.each([true, false])("finds what a report states, whether somebody asked before (%s) or not", (asksBefore) => {
    const first = released(foundingSnapshot(), []);
    const report = first.statementsOf(GROWTH)[0]?.report ?? "";
    const before = foundingSnapshot().statementsOfReport(report);
    if (asksBefore) first.statementsOfReport(report);
    const { published: _, recordedIn: __, ...stated } = first.statementsOf(GROWTH)[0] as (typeof before)[number];
    const next = released(first, [...CHANGES, { type: "withdraw", key: stated, reason: "Đọc nhầm dòng (giả định)" }]);
    expect(next.statementsOfReport("bao-cao-gia-dinh-2026").map(({ value }) => value)).toEqual([5.55]);
    expect(next.statementsOfReport(report)).toHaveLength(before.length - 1);
    expect(first.statementsOfReport(report)).toHaveLength(before.length);
  });

  test("loses an area with its last figure", () => {
    const observation = aFigure({ area: "tinh-gia-dinh" });
    const withArea = released(foundingSnapshot(), [CHANGES[0] as LedgerChange, { type: "add", observation }]);
    const without = released(withArea, [{ type: "withdraw", key: observation, reason: "Đọc nhầm địa bàn (giả định)" }]);
    expect(withArea.areasOf("grdp-growth")).toContain("tinh-gia-dinh");
    expect(without.areasOf("grdp-growth")).toEqual(foundingSnapshot().areasOf("grdp-growth"));
    expect(without.basesOf("grdp-growth", "tinh-gia-dinh")).toEqual([]);
  });

  test("tells how far an indicator reaches in each of the two, whichever was asked first", () => {
    const first = foundingSnapshot();
    const indicator = first.catalogue.indicatorsById.get("grdp-growth") as Indicator;
    const reachOf = (snapshot: Snapshot) => {
      const view = viewOf(snapshot, { asOf: null, today: "2026-06-01" });
      return selectIndicator(view, indicator).areas.find(({ id }) => id === "dong-thap");
    };
    const before = reachOf(first);
    const next = reachOf(released(first, [CHANGES[0] as LedgerChange, { type: "add", observation: aFigure({ period: "1999" }) }]));
    expect(next).toEqual({ ...before, first: "1999", observations: (before?.observations ?? 0) + 1 });
    expect(reachOf(first)).toEqual(before);
  });

  test("is compared with the one before by what they do not share", () => {
    const first = foundingSnapshot();
    const next = released(first, CHANGES);
    const whole = { indicators: null, areas: null };
    const changes = selectChanges(next, first, whole);
    expect(changes).toMatchObject([
      { kind: "revised", indicator: "grdp-growth", period: "2023", from: { value: 5.61 }, to: { value: 5.55 } },
    ]);
    expect(selectChanges(next, copyOf(first), whole)).toEqual(changes);
  });

  test("keeps the one before at hand", async () => {
    const first = foundingSnapshot();
    const snapshots = createSnapshots(first, () => Promise.reject(new Error("nothing is read again")));
    const next = released(first, CHANGES);
    snapshots.follow(next);
    expect(snapshots.current()).toBe(next);
    expect(await snapshots.at(1)).toBe(first);
  });
});

/** The same snapshot, sharing nothing with the other. */
function copyOf({ catalogue, releases, reportsById, statements, decisionsOf }: Snapshot): Snapshot {
  const copies = Array.from(statements(), (statement) => ({ ...statement }));
  const keys = new Map(copies.map(({ indicator, area, basis }) => [`${indicator}|${area}|${basis}`, { indicator, area, basis }]));
  const decisions = [...keys.values()].flatMap((key) => decisionsOf(key));
  return snapshotOf({ catalogue, releases, reports: reportsById.values(), statements: copies, decisions });
}
