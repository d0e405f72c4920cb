import { type App, createApp } from "#server/app.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { statementsOfLedger } from "#server/snapshot/statements-of-ledger.ts";
import { type Ledger, loadLedger } from "#server/store/read-ledger.ts";

/** Noon of 24 November 2026 in Viet Nam. */
export const NOW = new Date("2026-11-24T05:00:00Z");
export const ORIGIN = "https://example.test";

let founding: Snapshot | null = null;

/** The rows of data/ledger. */
export function foundingLedger(): Ledger {
  return loadLedger(".", loadCatalogue("."));
}

/** The founding dataset as release 1, read from the files. */
export function foundingSnapshot(): Snapshot {
  if (founding !== null) return founding;
  const catalogue = loadCatalogue(".");
  const ledger = foundingLedger();
  const counts = { observations: ledger.observations.length, reports: ledger.reports.length, decisions: ledger.decisions.length };
  const release = {
    release: 1,
    recordedAt: "2026-03-10T08:00:00.000Z",
    title: { vi: "Bộ số liệu ban đầu", en: "The founding dataset" },
    note: { vi: "Để thử", en: "For tests" },
    publishedBy: "tests",
    counts: { ...counts, added: counts.observations, withdrawn: 0 },
    sha256: "0".repeat(64),
  };
  founding = snapshotOf({ catalogue, releases: [release], ...ledger, statements: statementsOfLedger(ledger, 1) });
  return founding;
}

/** The site on the founding dataset, without a database and without a client. */
export function foundingApp(given: Partial<Parameters<typeof createApp>[0]> = {}): App {
  const snapshots = createSnapshots(foundingSnapshot(), () => Promise.reject(new Error("there is one release only")));
  return createApp({ snapshots, origin: ORIGIN, clock: () => NOW, ...given });
}

/** The body of an answer that must be 200. */
export async function readJson<Body>(app: App, address: string): Promise<Body> {
  const response = await app.request(address);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${body}`);
  return JSON.parse(body) as Body;
}
