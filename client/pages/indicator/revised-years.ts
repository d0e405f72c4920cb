import type { VintagesResource } from "#domain/resources/series.ts";
import { isYear } from "#domain/year.ts";

/** The ladder of one year in one area. */
export interface YearLadder {
  area: string;
  ladder: VintagesResource;
  /** How often a later report changed the value. */
  revisions: number;
}

/** Years whose actual has more than one step, newest first. */
export function revisedYears(vintages: readonly { area: string; ladders: readonly VintagesResource[] }[]): YearLadder[] {
  return vintages
    .flatMap(({ area, ladders }) =>
      ladders
        .filter(({ measure, period, steps }) => measure === "actual" && isYear(period) && steps.length > 1)
        .map((ladder) => ({ area, ladder, revisions: ladder.steps.length - 1 })),
    )
    .sort((one, other) => (one.ladder.period < other.ladder.period ? 1 : -1));
}

/** The year asked for, else the one revised most often, of those the newest. */
export function chosenLadder(years: readonly YearLadder[], asked: string | undefined): YearLadder | null {
  const found = years.find(({ ladder }) => ladder.period === asked);
  if (found) return found;
  return years.reduce<YearLadder | null>((most, one) => (most === null || one.revisions > most.revisions ? one : most), null);
}
