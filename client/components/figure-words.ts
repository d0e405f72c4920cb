import type { Indicator, Unit } from "#domain/catalogue.ts";
import { formatFigure, formatFigureWithStatus, type StatedFigure } from "#domain/number.ts";
import type { Status } from "#domain/observation.ts";
import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { Locale } from "#domain/text.ts";
import { areaLabel } from "#domain/words.ts";
import type { NamedReport } from "./report-link.tsx";

/** The names behind the ids that figures carry, for pages that list figures of many indicators. */
export interface FigureWords {
  indicatorName(id: string): string;
  areaName(id: string): string;
  /** Name of a basis, or null where the figure has none. */
  basisName(indicator: string, basis: string): string | null;
  /** The figure with its unit: "8.151 tỷ đồng". */
  figure(stated: StatedFigure, indicator: string): string;
  /** The same where no column beside it says how firm it is: "ước 8.151 tỷ đồng". */
  figureWithStatus(stated: StatedFigure & { status: Status | null }, indicator: string): string;
  /** Publisher and date of a report, for a link; the id where it is not known. */
  report(id: string): NamedReport | string;
}

export interface Catalogues {
  indicators: readonly Pick<IndicatorSummary, "id" | "shortName" | "unit" | "bases">[];
  areas: readonly Pick<AreaResource, "id" | "name" | "validTo">[];
  units: readonly UnitResource[];
  reports?: readonly NamedReport[];
}

/** Looks names up by id; an id nobody knows stands for itself. */
export function figureWords({ indicators, areas, units, reports = [] }: Catalogues, locale: Locale): FigureWords {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const areasById = new Map(areas.map((area) => [area.id, area]));
  const unitsById = new Map(units.map((unit): [string, Unit] => [unit.id, unit]));
  const reportsById = new Map(reports.map((report) => [report.id, report]));
  const unitOf = (indicator: string) => unitsById.get((byId.get(indicator) as Pick<Indicator, "unit"> | undefined)?.unit ?? "");
  return {
    indicatorName: (id) => byId.get(id)?.shortName[locale] ?? id,
    areaName: (id) => {
      const area = areasById.get(id);
      return area ? areaLabel(area, locale, "short") : id;
    },
    basisName: (indicator, basis) =>
      basis === "" ? null : (byId.get(indicator)?.bases.find(({ id }) => id === basis)?.name?.[locale] ?? basis),
    report: (id) => reportsById.get(id) ?? id,
    figure: (stated, indicator) => {
      const unit = unitOf(indicator);
      return unit ? formatFigure(stated, unit, locale) : String(stated.value);
    },
    figureWithStatus: (stated, indicator) => {
      const unit = unitOf(indicator);
      return unit ? formatFigureWithStatus(stated, unit, locale) : String(stated.value);
    },
  };
}
