import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { IndicatorData } from "./indicator-data.ts";

/** The reports behind the areas shown, newest first, undated ones last. */
export function reportsShown({ indicator, series }: Pick<IndicatorData, "indicator" | "series">): IndicatorResource["reports"] {
  const shown = new Set(series.map(({ area }) => area));
  return indicator.reports
    .filter(({ areas }) => areas.some((area) => shown.has(area)))
    .toSorted((one, other) => (other.published ?? "").localeCompare(one.published ?? ""));
}
