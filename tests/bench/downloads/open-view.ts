import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { type PublishedView, viewOf } from "#server/published/downloads/published-view.ts";
import { EVERYTHING } from "#server/published/downloads/selection.ts";
import { datasetSubject } from "#server/published/downloads/subjects.ts";
import { TIDY_COLUMNS } from "#server/published/downloads/tidy-columns.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import { writeSyntheticSite } from "../synthetic-ledger.ts";

export type Cell = string | number | null;

/** Every observation of a synthetic site with its history. */
export async function openSyntheticView(observations: number): Promise<PublishedView> {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-downloads-"));
  try {
    const { database } = await writeSyntheticSite(folder, { observations });
    const store = await openStore(database);
    const snapshot = await loadSnapshot(store, loadCatalogue(folder));
    await store.close();
    const selection = { ...EVERYTHING, history: "all" as const };
    const subject = datasetSubject(snapshot.catalogue);
    return viewOf({ subject, snapshot, selection, origin: "https://example.org", query: "", today: "2026-01-02" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As many indicators as have so many rows. */
export function narrowTo(view: PublishedView, rows: number): PublishedView {
  const ids = new Set<string>();
  let count = 0;
  for (const { indicator, rows: own } of view.series()) {
    if (count >= rows) break;
    ids.add(indicator.id);
    count += own.length;
  }
  return viewOf({ ...view, selection: { ...view.selection, indicators: [...ids] } });
}

/** The rows as a peer takes them: the same cells, one after the other. */
export function* rowsOf(view: PublishedView): Iterable<Cell[]> {
  for (const series of view.series()) for (const row of series.rows) yield TIDY_COLUMNS.map(({ read }) => read(row, series));
}
