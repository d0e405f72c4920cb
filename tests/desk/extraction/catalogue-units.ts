import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import type { Candidate } from "#server/desk/extraction/candidate.ts";
import { extract } from "#server/desk/extraction/extract.ts";

/** The indicators of the project's own catalogue: the extraction is tested with what it is used with. */
export const { indicators: INDICATORS } = loadCatalogue(".");

export function extractFrom(text: string, { area = "dong-thap", published = null as string | null } = {}) {
  return extract(text, { indicators: INDICATORS, area, published });
}

/** A candidate in the short form of the examples: `budget-revenue 2023 estimate 8151 over @tien-giang`. */
export function shortForm(candidate: Candidate, area = "dong-thap"): string {
  const value = candidate.valueMax === null ? `${candidate.value}` : `${candidate.value}..${candidate.valueMax}`;
  const words = [candidate.indicator, candidate.period, candidate.status ?? "target", value, candidate.qualifier];
  return [...words, candidate.area === area ? null : `@${candidate.area}`].filter((word) => word !== null).join(" ");
}
