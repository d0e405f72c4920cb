import { describe, expect, test } from "vitest";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { statementsOfLedger } from "#server/snapshot/statements-of-ledger.ts";
import { foundingApp, foundingLedger, foundingSnapshot } from "./support/founding-app.ts";

const { catalogue, releases } = foundingSnapshot();
// Synthetic: the founding catalogue has no former ids.
const formerIds = [
  { id: "growth", became: "grdp-growth", reason: { vi: "Đổi tên cho rõ", en: "A clearer name" } },
  { id: "happiness", became: null, reason: { vi: "Không báo cáo nào nêu", en: "No report states it" } },
];
const ledger = foundingLedger();
const snapshot = snapshotOf({ catalogue: { ...catalogue, formerIds }, releases, ...ledger, statements: statementsOfLedger(ledger, 1) });
const app = foundingApp({ snapshots: createSnapshots(snapshot, () => Promise.reject(new Error("there is one release only"))) });

describe("an id that was renamed", () => {
  test.each([
    ["/api/v1/indicators/growth", "/api/v1/indicators/grdp-growth"],
    ["/api/v1/series/growth/dong-thap?asOf=2024-01-25", "/api/v1/series/grdp-growth/dong-thap?asOf=2024-01-25"],
    ["/indicators/growth.svg?size=og", "/indicators/grdp-growth.svg?size=og"],
    ["/en/indicators/growth?time=2020..", "/en/indicators/grdp-growth?time=2020.."],
    ["/embed/growth", "/embed/grdp-growth"],
    ["/compare?indicator=growth,budget-revenue", "/compare?indicator=grdp-growth,budget-revenue"],
    ["/compare?indicator=budget-revenue%2Cgrowth", "/compare?indicator=budget-revenue%2Cgrdp-growth"],
  ])("leads on: %s", async (address, target) => {
    const response = await app.request(address);
    expect([response.status, response.headers.get("location")]).toEqual([308, target]);
  });

  test("is not found inside another id", async () => {
    expect((await app.request("/api/v1/indicators/grdp-growth")).status).toBe(200);
  });
});

describe("an id that was retired", () => {
  test("is gone, with the reason", async () => {
    const response = await app.request("/api/v1/indicators/happiness");
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ title: "Gone", detail: '"happiness" was retired: No report states it' });
  });

  test("a picture of it is gone too", async () => {
    expect((await app.request("/indicators/happiness.svg")).status).toBe(410);
  });
});
