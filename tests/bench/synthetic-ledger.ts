import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Measure, Status } from "#domain/observation.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { hashLines, hashParts } from "#server/store/canonical-csv.ts";
import { FILES, writeRow } from "#server/store/ledger-rows.ts";
import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import { areaId, indicatorId, shapeOf, writeSyntheticCatalogue } from "./synthetic-catalogue.ts";

const FIRST_YEAR = 2001;
const YEARS = 25;
/** What is said of every figure: a plan in the year before, then three reports after the year. */
const STATEMENTS = [
  { say: "phấn đấu đạt", measure: "target", status: null, operator: ">=", published: (year: number) => `${year - 1}-12-10`, factor: 1.02 },
  { say: "ước đạt", measure: "actual", status: "estimate", operator: null, published: (year: number) => `${year}-12-12`, factor: 0.99 },
  { say: "đạt", measure: "actual", status: "reported", operator: null, published: (year: number) => `${year + 1}-03-05`, factor: 1 },
  {
    say: "chính thức đạt",
    measure: "actual",
    status: "final",
    operator: null,
    published: (year: number) => `${year + 1}-11-20`,
    factor: 1.003,
  },
] as const satisfies readonly Said[];

interface Said {
  say: string;
  measure: Measure;
  status: Status | null;
  operator: string | null;
  published: (year: number) => string;
  factor: number;
}

export interface SyntheticSite {
  rootDirectory: string;
  database: string;
}

/**
 * Synthetic: a whole site of invented figures in a new folder, catalogue and database with one release: 300 indicators in 34 provinces over 25 years
 * as four reports state each, a million observations. The same call gives the same figures. It says in every name that it is synthetic.
 */
export async function writeSyntheticSite(
  rootDirectory: string,
  { observations = 1_000_000, indicators = 300, areas = 34 } = {},
): Promise<SyntheticSite> {
  writeSyntheticCatalogue(rootDirectory, { indicators, areas });
  for (const { file, columns } of Object.values(FILES)) {
    mkdirSync(dirname(join(rootDirectory, file)), { recursive: true });
    writeFileSync(join(rootDirectory, file), `${columns.join(",")}\n`);
  }
  const database = join(rootDirectory, "var/provincial-indicators.sqlite");
  const store = await openStore(database);
  await seedStore(store, { rootDirectory, references: loadCatalogue(rootDirectory) });
  await store.close();
  fill(database, { observations, indicators, areas });
  return { rootDirectory, database };
}

type Size = Record<"observations" | "indicators" | "areas", number>;

/** Straight into the tables: what is measured is how a million rows are read, not how they are typed in. */
function fill(database: string, size: Size): void {
  const db = new DatabaseSync(database);
  db.exec("PRAGMA synchronous = OFF; BEGIN;");
  db.exec(`INSERT INTO releases VALUES (1, '2026-01-01T00:00:00.000Z', 'Số liệu giả định', 'Synthetic figures', 'Để đo tốc độ', 'To measure speed',
    'bench', 0, 0, 0, 0, 0, '')`);
  const insertReport = inserter(db, "reports");
  let reports = 0;
  for (const report of syntheticReports(size)) insertReport(++reports, report);
  const insertObservation = inserter(db, "observations");
  const lines = new Map<string, string[]>();
  let rows = 0;
  for (const observation of syntheticObservations(size)) {
    const indicator = String(observation.indicator);
    const ofIndicator = lines.get(indicator) ?? [];
    lines.set(indicator, ofIndicator);
    ofIndicator.push(writeRow("observations", observation));
    insertObservation(++rows, observation);
  }
  const parts = new Map(Array.from(lines, ([indicator, ofIndicator]) => [indicator, hashLines(ofIndicator)]));
  const insertPart = db.prepare("INSERT INTO release_parts VALUES (1, ?, ?)");
  for (const [indicator, sha256] of parts) insertPart.run(indicator, sha256);
  db.prepare("UPDATE releases SET observations = ?, reports = ?, added = ?, sha256 = ?").run(rows, reports, rows, hashParts(parts));
  db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
  db.close();
}

type Facts = Readonly<Record<string, string | number | null>>;

function inserter(db: DatabaseSync, table: "reports" | "observations"): (rowId: number, facts: Facts) => void {
  const { columns } = FILES[table];
  const statement = db.prepare(
    `INSERT INTO ${table} (row_id, recorded_in, ${columns.join(", ")}) VALUES (?, 1, ${columns.map(() => "?").join(", ")})`,
  );
  return (rowId, facts) => void statement.run(rowId, ...columns.map((column) => facts[column] ?? null));
}

function* syntheticReports({ areas }: Size): Generator<Facts> {
  for (let area = 0; area < areas; area++)
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
      for (const [index, { published }] of STATEMENTS.entries())
        yield {
          report: reportId({ area, year, index }),
          title: `Báo cáo giả định ${year} số ${index + 1} của ${areaId(area)}`,
          publisher: "Nhà xuất bản giả định",
          published: published(year),
          url: `https://example.org/${reportId({ area, year, index })}`,
          kind: "report",
        };
}

function* syntheticObservations({ observations, indicators, areas }: Size): Generator<Facts> {
  let count = 0;
  for (let indicator = 0; indicator < indicators; indicator++)
    for (let area = 0; area < areas; area++)
      for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
        for (const [index, said] of STATEMENTS.entries())
          if (count++ < observations) yield observation({ indicator, area, year, index }, said);
}

type Place = Record<"indicator" | "area" | "year" | "index", number>;

function observation(place: Place, { say, measure, status, operator, factor }: Said): Facts {
  const { unit, decimals } = shapeOf(place.indicator);
  const value = Number((levelOf(place) * factor).toFixed(decimals));
  return {
    ...{ indicator: indicatorId(place.indicator), area: areaId(place.area), period: String(place.year), reference_date: null, basis: "" },
    ...{ measure, operator, value, value_max: null, unit, status, qualifier: null },
    as_stated: `giả định: ${say} ${value.toLocaleString("vi-VN")}`,
    report: reportId(place),
    locator: `mục ${(place.indicator % 40) + 1}`,
    note: "",
  };
}

function reportId({ area, year, index }: Omit<Place, "indicator">): string {
  return `${areaId(area)}-${year}-${index + 1}`;
}

/** A level that grows by some per cent a year, other in every series and the same in every run. */
function levelOf({ indicator, area, year }: Place): number {
  const start = 50 + ((indicator * 7919 + area * 104_729) % 900);
  return start * (1 + 0.04 * (year - FIRST_YEAR)) + ((indicator * 31 + area * 17 + year * 13) % 23);
}
