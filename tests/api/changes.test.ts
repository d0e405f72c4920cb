import { describe, expect, test } from "vitest";
import { keyOf } from "#domain/observation.ts";
import type { Listing } from "#domain/resources/envelope.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { selectChanges } from "#server/snapshot/select-changes.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { statementsOfLedger } from "#server/snapshot/statements-of-ledger.ts";
import { foundingApp, foundingLedger, foundingSnapshot, readJson } from "./support/founding-app.ts";

/** Synthetic: a second release in which one report was misread, and one figure is new. */
const first = foundingSnapshot();
const ledger = foundingLedger();
const statements = statementsOfLedger(ledger, 1);
const sample = statements.find(
  ({ indicator, area, period, value }) => `${indicator} ${area} ${period} ${value}` === "budget-revenue dong-thap 2024 9434",
);
if (sample === undefined) throw new Error("the founding dataset has the revenue of 2024");
const second = snapshotOf({
  catalogue: first.catalogue,
  releases: [
    first.release,
    { ...first.release, release: 2, recordedAt: "2026-04-01T01:00:00.000Z", title: { vi: "Bản hai", en: "Second <release>" } },
  ],
  ...ledger,
  statements: [
    ...statements.map((one) => (one === sample ? { ...one, value: one.value + 1, note: "misread" } : one)),
    { ...sample, period: "1999", recordedIn: 2 },
  ],
});
const app = foundingApp({ snapshots: createSnapshots(second, async () => first) });

describe("differences", () => {
  test("of two releases are what the later one changed", async () => {
    const { data } = await readJson<Listing<ReleaseChange>>(app, "/api/v1/changes?from=1&to=2");
    expect(data.map(({ kind, period, from, to, reason }) => [kind, period, from?.value ?? null, to?.value ?? null, reason])).toEqual([
      ["added", "1999", null, sample.value, null],
      ["corrected", sample.period, sample.value, sample.value + 1, "misread"],
    ]);
  });

  test("of two days are what reports published in between", async () => {
    const query = "indicator=grdp-growth&area=dong-thap";
    const { data } = await readJson<Listing<ReleaseChange>>(app, `/api/v1/changes?from=2023-12-31&to=2024-12-31&${query}`);
    expect(data.length).toBeGreaterThan(0);
    expect(new Set(data.map(({ kind }) => kind))).not.toContain("withdrawn");
    const back = await readJson<Listing<ReleaseChange>>(app, `/api/v1/changes?from=2024-12-31&to=2023-12-31&${query}`);
    expect(back.data.filter(({ kind }) => kind === "withdrawn")).toHaveLength(data.filter(({ kind }) => kind === "added").length);
  });

  test("tell with its reason that a figure was taken out as an error, also where an older report takes its place", async () => {
    const key = { indicator: "grdp-growth", area: "dong-thap", period: "2023", measure: "actual", basis: "" } as const;
    const query = { indicators: ["grdp-growth"], areas: ["dong-thap"] };
    const drawn = selectChanges(first, null, query).find((one) => keyOf(one) === keyOf(key))?.to;
    const taken = statements.find((one) => keyOf(one) === keyOf(key) && one.report === drawn?.report);
    const after = snapshotOf({
      ...{ catalogue: first.catalogue, releases: second.releases, ...ledger },
      statements: statements.filter((one) => one !== taken),
      withdrawals: [{ ...key, report: drawn?.report ?? "", withdrawnIn: 2, because: "another province's report" }],
    });
    const [change] = selectChanges(after, first, query);
    expect(change).toMatchObject({ kind: "corrected", from: { report: taken?.report }, reason: "another province's report" });
  });

  test("are told kind by kind and page by page, the next page at an address that answers", async () => {
    const kinds = await Promise.all(
      ["added", "revised", "corrected", "withdrawn"].map(
        async (kind) => (await readJson<Listing<ReleaseChange>>(app, `/api/v1/changes?from=1&to=2&kind=${kind}`)).meta.count,
      ),
    );
    expect(kinds).toEqual([1, 0, 1, 0]);
    const { meta } = await readJson<Listing<ReleaseChange>>(app, "/api/v1/changes?from=1&to=2&limit=1");
    expect((await readJson<Listing<ReleaseChange>>(app, meta.next ?? "")).data.map(({ kind }) => kind)).toEqual(["corrected"]);
  });

  test.each([
    ["/api/v1/changes", 400, "from"],
    ["/api/v1/changes?from=2027-01-01", 400, "later than today"],
    ["/api/v1/changes?from=3", 404, "release"],
    ["/api/v1/changes?from=yesterday", 400, "from"],
  ])("%s is refused with %i and names %s", async (address, status, words) => {
    const response = await app.request(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });
});

describe("the feed", () => {
  test("tells of each release and each change, with ids that never change", async () => {
    const response = await app.request("/releases.atom");
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const feed = await response.text();
    expect(idsOf(feed)).toEqual([
      "tag:example.test,2026-03-10:releases",
      "tag:example.test,2026-04-01:release/2",
      `tag:example.test,2026-04-01:release/2/budget-revenue/${sample.area}//actual/1999`,
      `tag:example.test,2026-04-01:release/2/budget-revenue/${sample.area}//actual/${sample.period}`,
      "tag:example.test,2026-03-10:release/1",
    ]);
    expect(feed).toContain("<title>Đính chính: ");
    expect(feed).toContain("<updated>2026-04-01T01:00:00.000Z</updated>");
  });

  test("is narrowed by indicator and area, in either language", async () => {
    const feed = await (await app.request("/releases.atom?indicator=pci-rank&lang=en")).text();
    expect(idsOf(feed)).toHaveLength(3);
    expect(feed).toContain("<title>Second &lt;release&gt;</title>");
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.test/releases.atom?indicator=pci-rank&amp;lang=en"/>',
    );
  });
});

test("the feed keeps its id when the first release is no longer told", async () => {
  const releases = Array.from({ length: 25 }, (_, at) => ({
    ...first.release,
    release: at + 1,
    recordedAt: `2026-${String(3 + Math.floor(at / 5)).padStart(2, "0")}-10T08:00:00.000Z`,
  }));
  const many = foundingApp({
    snapshots: createSnapshots(snapshotOf({ catalogue: first.catalogue, releases, ...ledger, statements }), async () => first),
  });
  const ids = idsOf(await (await many.request("/releases.atom")).text());
  expect(ids[0]).toBe("tag:example.test,2026-03-10:releases");
  expect(ids).toHaveLength(21);
});

function idsOf(feed: string): string[] {
  return [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = ""]) => id);
}
