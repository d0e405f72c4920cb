import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { ChartDataByKind, SeriesData } from "#domain/chart/chart-spec.ts";
import { Decision, Observation } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import { buildSeries, buildVintages, type SeriesInput } from "#domain/series.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { statementsOfLedger } from "#server/snapshot/statements-of-ledger.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TODAY = "2026-03-04";

export const catalogue = loadCatalogue(ROOT);
const snapshot = readSnapshot();

/** The figures of the founding dataset for one indicator, as the API hands them to a chart. Only the given areas, or all that have some. */
export function foundingData(indicatorId: string, given: { areas?: readonly string[]; basis?: string; asOf?: string } = {}): SeriesData {
  const { indicator, unit } = subjectOf(indicatorId);
  const ids = (given.areas ?? snapshot.areasOf(indicatorId)).filter((id) => snapshot.areasOf(indicatorId).includes(id));
  const basis = given.basis ?? mainBasis(indicatorId);
  const areas = ids.map((id) => catalogue.areasById.get(id)).filter((area) => area !== undefined);
  return {
    site: catalogue.site,
    indicator,
    unit,
    areas,
    series: areas
      .filter(({ id }) => snapshot.basesOf(indicatorId, id).includes(basis))
      .map((area) => buildSeries(inputOf(indicatorId, area.id, { basis, asOf: given.asOf ?? null }))),
    reports: [...snapshot.reportsById.values()],
    asOf: given.asOf ?? null,
  };
}

/** The history of one figure of the founding dataset. */
export function foundingLadder(indicatorId: string, area: string, period: string): ChartDataByKind["ladder"] {
  const vintages = buildVintages(inputOf(indicatorId, area, { basis: mainBasis(indicatorId), asOf: null })).find(
    (one) => one.period === period && one.measure === "actual",
  );
  if (vintages === undefined) throw new Error(`no figure of ${indicatorId} in ${area}, ${period}`);
  return { ...subjectOf(indicatorId), vintages, reports: [...snapshot.reportsById.values()] };
}

/** The headline indicators of an area in a year, as the scorecard has them. */
export function foundingProgress(area: string, year: string): ChartDataByKind["progress"] {
  const headline = catalogue.indicators.filter((indicator) => indicator.headline);
  return {
    area: catalogue.areasById.get(area) as ChartDataByKind["progress"]["area"],
    year,
    rows: headline.flatMap(({ id }) => {
      const subject = subjectOf(id);
      const bases = snapshot.basesOf(id, area);
      return (bases.length > 0 ? bases : [""]).flatMap((basis) => {
        const series = buildSeries(inputOf(id, area, { basis, asOf: null }));
        const point = series.points.find(({ period }) => period === year);
        const { actual = null, target = null, verdict = null, progress = null, targetDifference = null } = point ?? {};
        return basis !== "" && !actual && !target
          ? []
          : [{ ...subject, row: { actual, target, verdict, progress, targetDifference, basis } }];
      });
    }),
    sentence: { vi: "Câu của bảng chỉ tiêu.", en: "The sentence of the scorecard." },
    reports: [...snapshot.reportsById.values()],
  };
}

function subjectOf(indicatorId: string) {
  const indicator = catalogue.indicatorsById.get(indicatorId);
  const unit = indicator && catalogue.unitsById.get(indicator.unit);
  if (indicator === undefined || unit === undefined) throw new Error(`no indicator ${indicatorId}`);
  return { indicator, unit };
}

function inputOf(indicatorId: string, areaId: string, { basis, asOf }: { basis: string; asOf: string | null }): SeriesInput {
  const area = catalogue.areasById.get(areaId);
  if (area === undefined) throw new Error(`no area ${areaId}`);
  const statementsOf = (id: string) => {
    const key = { indicator: indicatorId, area: id, basis };
    return { statements: snapshot.statementsOf(key), decisions: snapshot.decisionsOf(key) };
  };
  const predecessors = area.predecessors.flatMap((id) => catalogue.areasById.get(id) ?? []);
  return {
    ...subjectOf(indicatorId),
    area,
    basis,
    bases: [...snapshot.basesOf(indicatorId, areaId)],
    ...statementsOf(areaId),
    predecessors: predecessors.map((one) => ({ area: one, ...statementsOf(one.id) })),
    asOf,
    today: TODAY,
  };
}

/** The basis with most figures in the areas of the site. */
function mainBasis(indicatorId: string): string {
  const counts = new Map<string, number>();
  for (const area of catalogue.site.areas)
    for (const basis of snapshot.basesOf(indicatorId, area)) {
      const years = new Set(
        snapshot
          .statementsOf({ indicator: indicatorId, area, basis })
          .filter((one) => one.measure === "actual")
          .map(({ period }) => period),
      );
      counts.set(basis, (counts.get(basis) ?? 0) + years.size);
    }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}

function readSnapshot() {
  const reports = rowsOf("reports").map((row) => ({ ...row, id: row.report, published: row.published || null }) as unknown as Report);
  const observations = rowsOf("observations").map((row) =>
    Observation.parse({
      ...row,
      value: Number(row.value),
      valueMax: row.value_max ? Number(row.value_max) : null,
      referenceDate: row.reference_date || null,
      operator: row.operator || null,
      status: row.status || null,
      qualifier: row.qualifier || null,
      asStated: row.as_stated,
    }),
  );
  return snapshotOf({
    catalogue,
    releases: [{ id: 1 } as never],
    reports,
    statements: statementsOfLedger({ reports, observations }, 1),
    decisions: rowsOf("decisions").map((row) => Decision.parse(row)),
  });
}

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(`${ROOT}data/ledger/${file}.csv`, "utf8"), { columns: true, bom: true });
}
