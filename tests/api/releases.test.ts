import { describe, expect, test } from "vitest";
import type { Statement } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Listing, Single } from "#domain/resources/envelope.ts";
import type { ReleaseChange, ReleaseResource } from "#domain/resources/release.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import { createApp } from "#server/app.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { foundingLedger, foundingSnapshot, NOW, ORIGIN, readJson } from "./support/founding-app.ts";

const first = foundingSnapshot();
const SYNTHETIC = {
  id: "synthetic-2026-11",
  title: "Made up",
  publisher: "Tests",
  published: "2026-11-01",
  url: null,
  kind: "report",
} as const;

/** Synthetic: a second release that revises growth of 2024, corrects revenue of 2024, adds growth of 2026 and withdraws poverty of 2025. */
function secondSnapshot(): Snapshot {
  const release: Release = { ...first.release, release: 2, recordedAt: "2026-11-02T03:00:00.000Z" };
  const growth = find({ indicator: "grdp-growth", area: "dong-thap", period: "2024", measure: "actual" });
  const later: Statement[] = [
    { ...growth, value: 6.5, report: SYNTHETIC.id, published: SYNTHETIC.published, asStated: "6,5%", recordedIn: 2 },
    { ...growth, area: "dong-thap-2025", period: "2026", value: 9, report: SYNTHETIC.id, published: SYNTHETIC.published, recordedIn: 2 },
  ];
  const statements = [...first.statements()]
    .filter(({ indicator, area, period }) => !(indicator === "poverty-rate" && area === "dong-thap-2025" && period === "2025"))
    .map((one): Statement => (isRevenue(one) ? { ...one, value: 9443, note: "two digits were swapped", recordedIn: 2 } : one));
  return snapshotOf({
    catalogue: first.catalogue,
    releases: [first.release, release],
    reports: [...first.reportsById.values(), SYNTHETIC],
    statements: [...statements, ...later],
    decisions: foundingLedger().decisions,
    withdrawals: [...first.statements()]
      .filter(({ indicator, area, period }) => indicator === "poverty-rate" && area === "dong-thap-2025" && period === "2025")
      .map((one) => ({ ...one, withdrawnIn: 2, because: "the table of another province was read" })),
  });
}

function find(wanted: Partial<Statement>): Statement {
  const found = [...first.statements()].find((one) =>
    Object.entries(wanted).every(([name, value]) => one[name as keyof Statement] === value),
  );
  if (found === undefined) throw new Error("no such statement");
  return found;
}

function isRevenue({ indicator, area, period, value }: Statement): boolean {
  return indicator === "budget-revenue" && area === "dong-thap" && period === "2024" && value === 9434;
}

const loaded: number[] = [];
const snapshots = createSnapshots(secondSnapshot(), async (release) => {
  loaded.push(release);
  return first;
});
const app = createApp({ snapshots, origin: ORIGIN, clock: () => NOW });
const readChanges = async (query = "") =>
  (await readJson<Listing<ReleaseChange>>(app, `/api/v1/releases/2/changes${query}`)).data.filter(
    ({ indicator }) => indicator !== "ocop-products",
  );

test("releases come newest first, and one by its number", async () => {
  const { data } = await readJson<Listing<ReleaseResource>>(app, "/api/v1/releases");
  expect(data.map(({ release }) => release)).toEqual([2, 1]);
  expect((await readJson<Single<ReleaseResource>>(app, "/api/v1/releases/1")).data.recordedAt).toBe("2026-03-10T08:00:00.000Z");
});

test("a release asked for answers as it was published, and is built once", async () => {
  const growth = async (query: string) => {
    const { data, meta } = await readJson<Single<SeriesResource>>(app, `/api/v1/series/grdp-growth/dong-thap${query}`);
    return [data.points.find(({ period }) => period === "2024")?.actual?.value, meta.release];
  };
  expect(await growth("")).toEqual([6.5, 2]);
  expect(await growth("?release=2")).toEqual([6.5, 2]);
  expect(await growth("?release=1")).toEqual([6.44, 1]);
  expect(await growth("?release=1&asOf=2024-12-31")).toEqual([6, 1]);
  expect(loaded).toEqual([1]);
});

test("Last-Modified is the time of the release that answers", async () => {
  const lastModified = async (query: string) => (await app.request(`/api/v1/units${query}`)).headers.get("last-modified");
  expect(await lastModified("")).toBe("Mon, 02 Nov 2026 03:00:00 GMT");
  expect(await lastModified("?release=1")).toBe("Tue, 10 Mar 2026 08:00:00 GMT");
});

describe("the changes of a release", () => {
  test("tell revised from corrected, and added from withdrawn", async () => {
    const changes = await readChanges();
    expect(
      changes.map(({ kind, indicator, period, from, to, reason }) => [kind, indicator, period, from?.value, to?.value, reason]),
    ).toEqual([
      ["added", "grdp-growth", "2026", undefined, 9, null],
      ["revised", "grdp-growth", "2024", 6.44, 6.5, null],
      ["corrected", "budget-revenue", "2024", 9434, 9443, "two digits were swapped"],
      ["withdrawn", "poverty-rate", "2025", expect.any(Number), undefined, "the table of another province was read"],
    ]);
  });

  test("can be narrowed to an indicator and an area", async () => {
    expect((await readChanges("?indicator=grdp-growth&area=dong-thap")).map(({ kind }) => kind)).toEqual(["revised"]);
  });

  test("of the first release are all additions", async () => {
    const { data } = await readJson<Listing<ReleaseChange>>(app, "/api/v1/releases/1/changes?limit=10000");
    expect(new Set(data.map(({ kind }) => kind))).toEqual(new Set(["added"]));
  });
});

test("a newer release is served from the next request on", async () => {
  const live = createSnapshots(first, async () => first);
  const site = createApp({ snapshots: live, origin: ORIGIN, clock: () => NOW });
  const release = async () => (await readJson<Single<unknown>>(site, "/api/v1/indicators/grdp-growth")).meta.release;
  expect(await release()).toBe(1);
  live.replace(secondSnapshot());
  expect(await release()).toBe(2);
});

test("few older releases are kept, the ones asked for last", async () => {
  const releases = Array.from({ length: 8 }, (_, index): Release => ({ ...first.release, release: index + 1 }));
  const newest = snapshotOf({ catalogue: first.catalogue, releases, reports: [], statements: [], decisions: [] });
  const asked: number[] = [];
  const many = createSnapshots(newest, async (release) => {
    asked.push(release);
    if (release === 7) throw new Error("the disk fails");
    return first;
  });
  for (const release of [1, 2, 3, 4, 1, 5, 1, 2]) await many.at(release);
  expect(asked).toEqual([1, 2, 3, 4, 5, 2]);
  expect(await many.at(9)).toBeNull();
  await expect(many.at(7)).rejects.toThrow("the disk fails");
  await expect(many.at(7)).rejects.toThrow("the disk fails");
  expect(asked).toEqual([1, 2, 3, 4, 5, 2, 7, 7]);
});
