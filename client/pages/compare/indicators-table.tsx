import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { compare as en } from "#client/text/en/compare.ts";
import { fill } from "#client/text/fill.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import { lineageName } from "#domain/chart/compared-areas.ts";
import { formatFigure } from "#domain/number.ts";
import { areaLabel, STATUS_WORDS } from "#domain/words.ts";
import type { Compared } from "./compare-data.ts";
import type { CompareProps } from "./compare-page.tsx";

/** Several indicators of one area, a line a year, newest first. The old and the merged province are lines of their own. */
export function IndicatorsTable({ view: { locale }, data: { compared, chosen, areas } }: CompareProps) {
  const text = useText(vi, en);
  const lineage = chosen[0] ?? [];
  const lines = lineage.flatMap((id) => yearsOf(id, compared).map((year) => ({ id, year })));
  const nameOf = (id: string) => {
    const area = areas.find((one) => one.id === id);
    return area ? areaLabel(area, locale, "short") : id;
  };
  return (
    <DataTable caption={fill(text.tableOfMany, { area: lineageName(lineage, areas, locale) })}>
      <thead>
        <tr>
          <ColumnHead>{text.year}</ColumnHead>
          <ColumnHead>{text.area}</ColumnHead>
          {compared.map(({ indicator }) => (
            <ColumnHead key={indicator.id} isNumeric>
              {indicator.shortName[locale]}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, year }) => (
          <tr key={`${id}/${year}`}>
            <th scope="row">{year}</th>
            <td>{nameOf(id)}</td>
            {compared.map((one) => (
              <Figure key={one.indicator.id} compared={one} area={id} year={year} locale={locale} />
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Figure({
  compared: { series, unit },
  area,
  year,
  locale,
}: {
  compared: Compared;
  area: string;
  year: string;
  locale: "vi" | "en";
}) {
  const actual = series.find((one) => one.area === area)?.points.find(({ period }) => period === year)?.actual;
  if (!actual) return <NumberCell>–</NumberCell>;
  const { status, report } = actual;
  const isSoft = status === "estimate" || status === "preliminary";
  return (
    <NumberCell>
      <ReportLink report={report}>{formatFigure(actual, unit, locale)}</ReportLink>
      {isSoft && ` (${STATUS_WORDS[status][locale]})`}
    </NumberCell>
  );
}

function yearsOf(area: string, compared: readonly Compared[]): string[] {
  const points = compared.flatMap(({ series }) => series.filter((one) => one.area === area).flatMap((one) => one.points));
  return [...new Set(points.flatMap(({ period, actual }) => (actual ? [period] : [])))].sort().reverse();
}
