import { fileURLToPath } from "node:url";
import type { Area, Indicator } from "#domain/catalogue.ts";
import type { Release } from "#domain/release.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { type DownloadOptions, PLAIN_OPTIONS } from "#server/published/downloads/download-format.ts";
import { type PublishedView, viewOf } from "#server/published/downloads/published-view.ts";
import { EVERYTHING, type Selection } from "#server/published/downloads/selection.ts";
import { datasetSubject, indicatorSubject, scorecardSelection, scorecardSubject } from "#server/published/downloads/subjects.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { statementsOfLedger } from "#server/snapshot/statements-of-ledger.ts";
import { loadLedger } from "#server/store/read-ledger.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const catalogue = loadCatalogue(ROOT);
const ledger = loadLedger(ROOT, catalogue);

/** Synthetic in its instant, publisher and hash only: the figures are those of the founding dataset. */
export const FIRST_RELEASE: Release = {
  release: 1,
  recordedAt: "2026-03-04T08:00:00+07:00",
  title: { vi: "Bộ số liệu ban đầu", en: "Founding dataset" },
  note: { vi: "Bản đầu tiên", en: "The first release" },
  publishedBy: "Ban biên tập",
  counts: {
    observations: ledger.observations.length,
    reports: ledger.reports.length,
    decisions: ledger.decisions.length,
    added: 0,
    withdrawn: 0,
  },
  sha256: "0".repeat(64),
};

export const founding = snapshotOf({
  catalogue,
  releases: [FIRST_RELEASE],
  reports: ledger.reports,
  statements: statementsOfLedger(ledger, 1),
  decisions: ledger.decisions,
});

/** A view of one indicator of the founding dataset; `grdp-growth` in every area unless told otherwise. */
export function indicatorView(selection: Partial<Selection> = {}, indicator = "grdp-growth"): PublishedView {
  return viewOf({
    subject: indicatorSubject(catalogue.indicatorsById.get(indicator) as Indicator),
    snapshot: founding,
    selection: { ...EVERYTHING, indicators: [indicator], ...selection },
    origin: "https://chi-so.example",
    query: "",
    today: "2026-03-04",
  });
}

/** The officials' table of Đồng Tháp before the merger. */
export function scorecardView(year: string): PublishedView {
  const area = catalogue.areasById.get("dong-thap") as Area;
  const selection = { ...EVERYTHING, ...scorecardSelection(area, year) };
  return viewOf({ ...datasetView(), subject: scorecardSubject(area, year), selection });
}

/** The whole founding dataset. */
export function datasetView(selection: Partial<Selection> = {}): PublishedView {
  return viewOf({
    subject: datasetSubject(catalogue),
    snapshot: founding,
    selection: { ...EVERYTHING, ...selection },
    origin: "https://chi-so.example",
    query: "",
    today: "2026-03-04",
  });
}

export function options(given: Partial<DownloadOptions> = {}): DownloadOptions {
  return { ...PLAIN_OPTIONS, ...given };
}
