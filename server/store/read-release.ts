import type { Decision, Statement } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import { readPages, stoodIn } from "./read-pages.ts";
import type { DecisionTable, ObservationTable, ReleaseRow, ReportTable } from "./schema.ts";
import type { Store } from "./store.ts";

/** Everything a snapshot needs of one release: rows that were checked when they were recorded. */
export interface ReleaseRows {
  /** Every release up to this one, oldest first. */
  releases: Release[];
  reports: Report[];
  statements: Statement[];
  decisions: Decision[];
}

/** Reads the ledger as it was in a release; in the last one where none is named. Throws when there is no such release. */
export async function readRelease(store: Store, release?: number): Promise<ReleaseRows> {
  const all = await readReleases(store);
  const releases = release === undefined ? all : all.filter((one) => one.release <= release);
  const wanted = releases.at(-1)?.release;
  if (wanted === undefined || (release !== undefined && wanted !== release))
    throw new Error(`${store.location} has no release ${release ?? "yet"}; load the ledger first`);
  const stood = stoodIn(wanted);
  const reports: Report[] = [];
  for await (const page of readPages(store.db, "reports", stood)) for (const row of page) reports.push(toReport(row));
  const toStatement = statementReader(reports);
  const statements: Statement[] = [];
  for await (const page of readPages(store.db, "observations", stood)) for (const row of page) statements.push(toStatement(row));
  const decisions: Decision[] = [];
  for await (const page of readPages(store.db, "decisions", stood)) for (const row of page) decisions.push(toDecision(row));
  return { releases, reports, statements, decisions };
}

/** Every release, oldest first. */
export async function readReleases(store: Store): Promise<Release[]> {
  const rows = await store.db.selectFrom("releases").selectAll().orderBy("release").execute();
  return rows.map(toRelease);
}

function toRelease(row: ReleaseRow): Release {
  const { observations, reports, decisions, added, withdrawn } = row;
  return {
    release: row.release,
    recordedAt: row.recorded_at,
    title: { vi: row.title_vi, en: row.title_en },
    note: { vi: row.note_vi, en: row.note_en },
    publishedBy: row.published_by,
    counts: { observations, reports, decisions, added, withdrawn },
    sha256: row.sha256,
  };
}

function toReport({ report, title, publisher, published, url, kind }: ReportTable): Report {
  return { id: report, title, publisher, published, url, kind: kind as Report["kind"] };
}

function toDecision({ indicator, area, period, measure, basis, report, reason }: DecisionTable): Decision {
  return { indicator, area, period, measure: measure as Decision["measure"], basis, report, reason };
}

/** Joins each observation with the date of its report. Texts that repeat are kept once: a million rows name a few thousand of them. */
function statementReader(reports: readonly Report[]): (row: ObservationTable) => Statement {
  const reportsById = new Map(reports.map((report) => [report.id, report]));
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const onceOrNull = (text: string | null) => (text === null ? null : once(text));
  return (row) => ({
    indicator: once(row.indicator),
    area: once(row.area),
    period: once(row.period),
    referenceDate: onceOrNull(row.reference_date),
    basis: once(row.basis),
    measure: once(row.measure) as Statement["measure"],
    operator: onceOrNull(row.operator) as Statement["operator"],
    value: row.value,
    valueMax: row.value_max,
    unit: once(row.unit),
    status: onceOrNull(row.status) as Statement["status"],
    qualifier: onceOrNull(row.qualifier) as Statement["qualifier"],
    asStated: row.as_stated,
    report: once(row.report),
    locator: once(row.locator),
    note: once(row.note),
    published: reportsById.get(row.report)?.published ?? null,
    recordedIn: row.recorded_in,
  });
}
