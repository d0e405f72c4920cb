import type { Alternative } from "./candidate.ts";
import { MERGED } from "./gazetteer.ts";
import { REASONS } from "./reasons.ts";
import type { Setting } from "./state.ts";
import type { Clock } from "./time.ts";

const MERGER_YEAR = 2025;

/** What was settled of a figure, and how much of it the words did not say. */
export interface Settled {
  period: string;
  area: string;
  isTarget: boolean;
  /** No word named the period: it follows from the day of publication. */
  isPeriodAssumed: boolean;
  /** No word named the measure, or it was overruled: it follows from the year. */
  isMeasureAssumed: boolean;
  /** The words tell the territories of one name apart ("cũ", "mới"). */
  isAreaNamed: boolean;
}

/** Readings of period, area and measure that the words allow besides the one that was taken. */
export function alternativesOf(settled: Settled, { area, clock }: Setting): Alternative[] {
  return [
    ...(settled.isPeriodAssumed ? otherYear(settled.period, clock) : []),
    ...(settled.isAreaNamed ? [] : otherTerritory(settled.area, Number(settled.period.slice(-4)), { isOwn: settled.area === area })),
    ...(settled.isMeasureAssumed ? [otherMeasure(settled)] : []),
  ];
}

/**
 * The province before or after the merger: for the area of the text, which a person has named, only where it was not there in that year; for a name in
 * passing also in the year of the merger, when both were.
 */
export function otherTerritory(area: string, year: number, { isOwn }: { isOwn: boolean }): Alternative[] {
  const old = area.replace(/-2025$/, "");
  if (!MERGED.has(old) || (isOwn && year === MERGER_YEAR)) return [];
  const isMerged = area !== old;
  if (isMerged && year < MERGER_YEAR) return [{ field: "area", value: old, reason: REASONS.isNotMergedYet }];
  if (isMerged && year === MERGER_YEAR) return [{ field: "area", value: old, reason: REASONS.isYearOfMerger }];
  if (!isMerged && year >= MERGER_YEAR) return [{ field: "area", value: `${old}-2025`, reason: REASONS.mayBeMerged }];
  return [];
}

/** Where no year is named, a text of the first months may speak of its own year or of the one before. */
function otherYear(period: string, { year, reviewYear }: Clock): Alternative[] {
  if (year === null || !/^\d{4}$/.test(period)) return [];
  const other = Number(period) !== year ? year : reviewYear !== null && reviewYear !== year ? reviewYear : year - 1;
  return [{ field: "period", value: String(other), reason: REASONS.hasNoYear }];
}

function otherMeasure({ isTarget }: Settled): Alternative {
  return isTarget
    ? { field: "measure", value: "actual", reason: REASONS.isTargetByYear }
    : { field: "measure", value: "target", reason: REASONS.isActualByYear };
}
