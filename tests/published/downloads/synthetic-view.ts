import type { Statement } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import { buildCatalogue } from "#server/catalogue/catalogue.ts";
import { type PublishedView, viewOf } from "#server/published/downloads/published-view.ts";
import { EVERYTHING, type Selection } from "#server/published/downloads/selection.ts";
import { datasetSubject } from "#server/published/downloads/subjects.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { anArea, anIndicator, PERCENT } from "#tests/domain/builders.ts";
import { FIRST_RELEASE, founding } from "./founding-view.ts";

/** Synthetic: a view of invented statements of one invented indicator; its reports are made from the statements. */
export function syntheticView(statements: readonly Statement[], selection: Partial<Selection> = {}): PublishedView {
  const snapshot = snapshotOf({
    catalogue: buildCatalogue({
      formerIds: [],
      site: founding.catalogue.site,
      topics: founding.catalogue.topics,
      units: [PERCENT],
      areas: [anArea(), anArea({ id: "other-province", name: { vi: "Tỉnh Khác", en: "Other Province" } })],
      bases: [{ id: "council-plan", indicators: ["synthetic-growth"], name: { vi: "kế hoạch HĐND", en: "council plan" } }],
      indicators: [anIndicator(), anIndicator({ id: "second-growth", name: { vi: "Chỉ tiêu thứ hai", en: "Second indicator" } })],
    }),
    releases: [FIRST_RELEASE],
    reports: reportsOf(statements),
    statements,
    decisions: [],
  });
  return viewOf({
    subject: datasetSubject(snapshot.catalogue),
    snapshot,
    selection: { ...EVERYTHING, history: "all", ...selection },
    origin: "https://chi-so.example",
    query: "",
    today: "2026-03-04",
  });
}

function reportsOf(statements: readonly Statement[]): Report[] {
  const dates = new Map(statements.map(({ report, published }) => [report, published]));
  return [...dates].map(([id, published]) => ({
    id,
    title: `Báo cáo ${id}`,
    publisher: "Cơ quan Thử",
    published,
    url: `https://bao-cao.example/${id}`,
    kind: "report",
  }));
}
