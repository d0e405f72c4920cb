import { join } from "node:path";
import type { Observation } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Desk, Editing } from "#server/desk/releases/edit-draft.ts";
import { createDraft } from "#server/desk/releases/edit-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { seedStore } from "#server/store/seed-store.ts";
import type { Store } from "#server/store/store.ts";
import { aDatabaseFile, openForTest } from "#tests/store/store-in-folder.ts";

export const ROOT = join(import.meta.dirname, "../../..");
export const CATALOGUE = loadCatalogue(ROOT);
const INSTANT = new Date("2026-06-01T08:00:00.000Z");

export interface TestDesk extends Desk {
  file: string;
  store: Store;
  /** Serves another snapshot from now on, as the server does after a release. */
  serve(snapshot: Snapshot): void;
}

/** A desk on the founding dataset, in a database of its own, at a fixed instant. */
export async function aDesk(file = aDatabaseFile()): Promise<TestDesk> {
  const store = await openForTest(file);
  await seedStore(store, { rootDirectory: ROOT, references: CATALOGUE, now: () => INSTANT });
  let current = await loadSnapshot(store, CATALOGUE);
  return {
    file,
    store,
    current: () => current,
    clock: () => INSTANT,
    serve: (snapshot) => {
      current = snapshot;
    },
  };
}

export const TEXT = {
  title: { vi: "Số liệu giả định", en: "Synthetic figures" },
  note: { vi: "Để thử", en: "For a test" },
};

/** An empty draft of Lan's, and the acts of a person on it in a row. */
export async function aDraft(desk: Desk, actor = "lan"): Promise<Editing> {
  return { draft: await createDraft(desk, { ...TEXT, actor }), version: 1, actor };
}

/** Synthetic: a report that no dataset has. */
export function aReport(given: Partial<Report> = {}): Report {
  return {
    id: "bao-cao-gia-dinh-2026",
    title: "Báo cáo giả định",
    publisher: "Nhà xuất bản giả định",
    published: "2026-05-20",
    url: null,
    kind: "report",
    ...given,
  };
}

/** Synthetic: a figure of that report. */
export function aFigure(given: Partial<Observation> = {}): Observation {
  return {
    ...{ indicator: "grdp-growth", area: "dong-thap", period: "2023", referenceDate: null, basis: "", measure: "actual", operator: null },
    ...{ value: 5.55, valueMax: null, unit: "percent", status: "final", qualifier: null, asStated: "đạt 5,55% (giả định)" },
    ...{ report: "bao-cao-gia-dinh-2026", locator: "", note: "" },
    ...given,
  };
}
