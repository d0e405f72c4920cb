import type { Decision, Statement, Withdrawal } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import { readPages, stoodIn } from "./read-pages.ts";
import { readStatements } from "./read-statements.ts";
import { readWithdrawals } from "./read-withdrawals.ts";
import type { DecisionTable, ReleaseRow, ReportTable } from "./schema.ts";
import type { Store } from "./store.ts";

/** Everything a snapshot needs of one release: rows that were checked when they were recorded. */
export interface ReleaseRows extends ReleaseFrame {
  statements: Statement[];
  /** Of this release and all before it. */
  withdrawals: Withdrawal[];
}

/** What there is of a release besides its many observations. */
export interface ReleaseFrame {
  /** Every release up to this one, oldest first. */
  releases: Release[];
  reports: Report[];
  decisions: Decision[];
}

/** Reads the ledger as it was in a release; in the last one where none is named. Throws when there is no such release. */
export async function readRelease(store: Store, release?: number): Promise<ReleaseRows> {
  const frame = await readReleaseFrame(store, release);
  const { releases, reports } = frame;
  const wanted = (releases.at(-1) as Release).release;
  const statements = await readStatements(store, { release: wanted, reports });
  return { ...frame, statements, withdrawals: await readWithdrawals(store, releases) };
}

/** The reports and decisions of a release, and the releases up to it. Throws when there is no such release. */
export async function readReleaseFrame(store: Store, release?: number): Promise<ReleaseFrame> {
  const all = await readReleases(store);
  const releases = release === undefined ? all : all.filter((one) => one.release <= release);
  const wanted = releases.at(-1)?.release;
  if (wanted === undefined || (release !== undefined && wanted !== release))
    throw new Error(`${store.location} has no release ${release ?? "yet"}; load the ledger first`);
  const stood = stoodIn(wanted);
  const reports: Report[] = [];
  for await (const page of readPages(store.db, "reports", stood)) for (const row of page) reports.push(toReport(row));
  const decisions: Decision[] = [];
  for await (const page of readPages(store.db, "decisions", stood)) for (const row of page) decisions.push(toDecision(row));
  return { releases, reports, decisions };
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
