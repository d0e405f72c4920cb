import { setImmediate as breathe } from "node:timers/promises";
import type { Statement } from "#domain/observation.ts";
import type { Release } from "#domain/release.ts";
import type { Report } from "#domain/report.ts";
import { type RowFilter, stoodIn } from "./read-pages.ts";
import type { Store } from "./store.ts";

/** Small enough that a server answers in between. */
const PAGE_ROWS = 1000;

/** Only what a statement needs, in the order in which `StatementRow` takes it. */
const COLUMNS = [
  ...(["row_id", "indicator", "area", "period", "reference_date", "basis", "measure", "operator", "value", "value_max"] as const),
  ...(["unit", "status", "qualifier", "as_stated", "report", "locator", "note", "recorded_in"] as const),
] as const;

type Text = string;
type StatementRow = readonly [
  ...[rowId: number, indicator: Text, area: Text, period: Text, referenceDate: Text | null, basis: Text, measure: Text],
  ...[operator: Text | null, value: number, valueMax: number | null, unit: Text, status: Text | null, qualifier: Text | null],
  ...[asStated: Text, report: Text, locator: Text, note: Text, recordedIn: number],
];

/** The observations of a release, each joined with the date of its report, in the order they were recorded. */
export function readStatements(store: Store, { release, reports }: { release: number; reports: Iterable<Report> }): Promise<Statement[]> {
  return readMatching(store, stoodIn(release), reports);
}

/**
 * The observations of a release that one of the `later` ones took out; the reports are those of the release. An index finds them, and releases that
 * took nothing out are not asked.
 */
export async function readTakenOut(
  store: Store,
  { release, later, reports }: { release: number; later: readonly Release[]; reports: Iterable<Report> },
): Promise<Statement[]> {
  const known = [...reports];
  const statements: Statement[] = [];
  for (const { release: by } of later.filter(({ counts }) => counts.withdrawn > 0))
    statements.push(...(await readMatching(store, (at) => at.and([at("withdrawn_in", "=", by), at("recorded_in", "<=", release)]), known)));
  return statements;
}

async function readMatching(store: Store, filter: RowFilter, reports: Iterable<Report>): Promise<Statement[]> {
  const toStatement = statementReader(reports);
  const statements: Statement[] = [];
  for (let last = -1; ; ) {
    const query = store.db
      .selectFrom("observations")
      .select(COLUMNS)
      .where("row_id", ">", last)
      .where((at) => filter(at as never))
      .orderBy("row_id")
      .limit(PAGE_ROWS);
    const rows = (await store.readLists(query.compile())) as readonly StatementRow[];
    for (const row of rows) statements.push(toStatement(row));
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE_ROWS) return statements;
    last = end[0];
    await breathe();
  }
}

/** Texts that repeat are kept once: a million rows name a few thousand of them. */
function statementReader(reports: Iterable<Report>): (row: StatementRow) => Statement {
  const publishedByReport = new Map(Array.from(reports, ({ id, published }) => [id, published]));
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const onceOrNull = (text: string | null) => (text === null ? null : once(text));
  return (row) => {
    return {
      indicator: once(row[1]),
      area: once(row[2]),
      period: once(row[3]),
      referenceDate: onceOrNull(row[4]),
      basis: once(row[5]),
      measure: once(row[6]) as Statement["measure"],
      operator: onceOrNull(row[7]) as Statement["operator"],
      value: row[8],
      valueMax: row[9],
      unit: once(row[10]),
      status: onceOrNull(row[11]) as Statement["status"],
      qualifier: onceOrNull(row[12]) as Statement["qualifier"],
      asStated: row[13],
      report: once(row[14]),
      locator: once(row[15]),
      note: once(row[16]),
      published: publishedByReport.get(row[14]) ?? null,
      recordedIn: row[17],
    };
  };
}
