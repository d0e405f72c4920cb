import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { type FigureWords, figureWords } from "#client/components/figure-words.ts";
import { useLocale } from "#client/components/page-context.tsx";
import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import { publicAreas, publicIndicators, publicReports, publicUnits } from "../api/public-site.ts";

/** The words of the ledger: what figures are about and where they come from. */
export interface DeskCatalogue {
  indicators: readonly IndicatorSummary[];
  areas: readonly AreaResource[];
  units: readonly UnitResource[];
  reports: readonly ReportSummary[];
  unitOf: (indicator: string) => UnitResource | undefined;
  words: FigureWords;
}

const NONE: never[] = [];

/** The catalogue as the public API knows it; lists are empty until they have arrived, and ids stand for themselves meanwhile. */
export function useCatalogue(): DeskCatalogue {
  const locale = useLocale();
  const [{ data: indicators = NONE }, { data: areas = NONE }, { data: units = NONE }, { data: reports = NONE }] = useQueries({
    queries: [publicIndicators, publicAreas, publicUnits, publicReports],
  });
  return useMemo(() => {
    const unitOf = (id: string) => {
      const unit = indicators.find((indicator) => indicator.id === id)?.unit;
      return units.find((one) => one.id === unit);
    };
    return { indicators, areas, units, reports, unitOf, words: figureWords({ indicators, areas, units, reports }, locale) };
  }, [indicators, areas, units, reports, locale]);
}
