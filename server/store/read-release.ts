import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Decision, Statement } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import type { DecisionTable, LedgerTable, ObservationTable, ReleaseRow, ReportTable, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

const PAGE_ROWS = 5000;

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
  const reports: Report[] = [];
  for await (const row of readRows(store, "reports", wanted)) reports.push(toReport(row));
  const toStatement = statementReader(reports);
  const statements: Statement[] = [];
  for await (const row of readRows(store, "observations", wanted)) statements.push(toStatement(row));
  const decisions: Decision[] = [];
  for await (const row of readRows(store, "decisions", wanted)) decisions.push(toDecision(row));
  return { releases, reports, statements, decisions };
}

/** Every release, oldest first. */
export async function readReleases(store: Store): Promise<Release[]> {
  const rows = await store.db.selectFrom("releases").selectAll().orderBy("release").execute();
  return rows.map(toRelease);
}

/** Rows of a table that stood in a release, in the order they were recorded, page by page. */
async function* readRows<Table extends LedgerTable>(store: Store, table: Table, release: number): AsyncGenerator<Schema[Table]> {
  for (let last = -1; ; ) {
    const page = (await store.db
      .selectFrom(table as LedgerTable)
      .selectAll()
      .where("row_id", ">", last)
      .where((at) => stoodIn(at, release))
      .orderBy("row_id")
      .limit(PAGE_ROWS)
      .execute()) as unknown as Schema[Table][];
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE_ROWS) return;
    last = end.row_id;
  }
}

/** Recorded up to a release and not withdrawn by then. */
export function stoodIn(at: ExpressionBuilder<Schema, LedgerTable>, release: number): Expression<SqlBool> {
  return at.and([at("recorded_in", "<=", release), at.or([at("withdrawn_in", "is", null), at("withdrawn_in", ">", release)])]);
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
