import { Chart } from "#client/charts/chart.tsx";
import { formatSearch, localPath } from "#client/components/address.ts";
import { useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { compare as en } from "#client/text/en/compare.ts";
import { fill } from "#client/text/fill.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import type { CompareProps } from "./compare-page.tsx";
import { colouredIds, comparisonOf, firstOf, isOfMany, selectionOf } from "./compare-words.ts";

export type ComparedKind = "line" | "ranking" | "multiples";

/** One chart of the comparison: lines of all areas, the ranking of a year, or a panel each. */
export function ComparedChart({
  view: { search, locale },
  data,
  kind,
  table = "below",
}: CompareProps & { kind: ComparedKind; table?: "below" | "instead" | "none" }) {
  const text = useText(vi, en);
  const chosen = colouredIds(data);
  const year = kind === "ranking" ? (comparisonOf(data, search)?.comparison.period ?? null) : null;
  const names = data.compared.map((one) => one.indicator.shortName[locale]).join(", ");
  const picture = { ...selectionOf(search, data), kind, asOf: search.asOf };
  return (
    <Chart
      spec={{ kind, locale, chosen, year }}
      data={chartData({ data, asOf: search.asOf ?? null })}
      title={kind === "ranking" && year ? `${names}, ${year}` : fill(text.chartTitle, { name: names })}
      table={table}
      pictureHref={localPath(`/compare.png${formatSearch(picture)}`, locale)}
    />
  );
}

function chartData({ data, asOf }: { data: CompareProps["data"]; asOf: string | null }): SeriesData {
  const { indicator, unit, series } = firstOf(data);
  return {
    site,
    indicator,
    unit,
    areas: isOfMany(data) ? data.areas : data.areas.filter(({ id }) => indicator.areas.some((one) => one.id === id)),
    series,
    reports: data.compared.flatMap((one) => one.indicator.reports),
    asOf,
    ...(isOfMany(data) ? { panels: data.compared.map((one) => ({ indicator: one.indicator, unit: one.unit, series: one.series })) } : {}),
  };
}
