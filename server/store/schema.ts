import type { Selectable } from "kysely";

/** The tables of the database. A row is never overwritten: a release records new ones and withdraws old ones, so every release can be read again. */
export interface Schema {
  meta: { key: string; value: string };
  releases: ReleaseTable;
  release_parts: ReleasePartTable;
  reports: ReportTable;
  observations: ObservationTable;
  decisions: DecisionTable;
  drafts: DraftTable;
  draft_changes: DraftChangeTable;
  audit: AuditTable;
  documents: DocumentTable;
  imports: ImportTable;
  import_items: ImportItemTable;
}

export interface ReleaseTable {
  release: number;
  recorded_at: string;
  title_vi: string;
  title_en: string;
  note_vi: string;
  note_en: string;
  published_by: string;
  observations: number;
  reports: number;
  decisions: number;
  added: number;
  withdrawn: number;
  sha256: string;
}

/** The hash of an indicator's figures, as the release left it that changed them. */
export interface ReleasePartTable {
  release: number;
  indicator: string;
  /** Empty where the release took out the last figure. */
  sha256: string;
}

/** What every row of the ledger carries besides its figures. */
export interface LedgerRow {
  row_id: number;
  /** The release that recorded it. */
  recorded_in: number;
  /** The first release without it; null while it stands. */
  withdrawn_in: number | null;
  /** Whether it was replaced (`corrected`) or taken out (`withdrawn`), and the editor's reason. */
  withdrawn_as: "corrected" | "withdrawn" | null;
  withdrawn_because: string | null;
  /** Its place in the file of data/ledger, from 0; null for a row that came from the desk and is not in the file. */
  position: number | null;
  /** Its text in the file, where that is not what this program would write. */
  written: string | null;
}

export interface ReportTable extends LedgerRow {
  report: string;
  title: string;
  publisher: string;
  published: string | null;
  url: string | null;
  kind: string;
}

export interface ObservationTable extends LedgerRow {
  indicator: string;
  area: string;
  period: string;
  reference_date: string | null;
  basis: string;
  measure: string;
  operator: string | null;
  value: number;
  value_max: number | null;
  unit: string;
  status: string | null;
  qualifier: string | null;
  as_stated: string;
  report: string;
  locator: string;
  note: string;
}

export interface DecisionTable extends LedgerRow {
  indicator: string;
  area: string;
  period: string;
  measure: string;
  basis: string;
  report: string;
  reason: string;
}

export interface DraftTable {
  draft: number;
  /** Counts the acts on it, so that nobody overwrites what another has done meanwhile. */
  version: number;
  state: "open" | "published" | "discarded";
  title_vi: string;
  title_en: string;
  note_vi: string;
  note_en: string;
  /** The release it became, or null. */
  release: number | null;
}

export interface DraftChangeTable {
  change: number;
  draft: number;
  /** JSON; the desk's schema reads it. */
  body: string;
}

export interface AuditTable {
  entry: number;
  at: string;
  actor: string;
  act: string;
  subject: string;
  /** JSON, as it was hashed. */
  detail: string;
  previous: string;
  hash: string;
}

/** Documents as they were handed in. They never leave the desk. */
export interface DocumentTable {
  sha256: string;
  bytes: Uint8Array;
}

export interface ImportTable {
  import: number;
  sha256: string;
  /** Null for pasted text. */
  file_name: string | null;
  reader: string;
  /** JSON; the desk's schema reads it. */
  report: string;
  area: string;
  text: string;
  /** JSON; where each paragraph and row stands in the text. */
  pieces: string;
  /** Name of the person, for every reader of the queue; the trail has the account. */
  imported_by: string;
  imported_at: string;
  /** The draft its figures went into, or null. */
  draft: number | null;
}

export interface ImportItemTable {
  import: number;
  item: number;
  /** Counts the acts on it, so that nobody overwrites what another has done meanwhile. */
  version: number;
  state: "open" | "approved" | "rejected";
  /** JSON; the desk's schema reads it. */
  body: string;
}

export type LedgerTable = "reports" | "observations" | "decisions";
export type ReleaseRow = Selectable<ReleaseTable>;
