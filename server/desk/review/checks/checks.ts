import { areaValidity } from "./area-validity.ts";
import type { Check } from "./check.ts";
import { futureYears } from "./future-years.ts";
import { levelAgainstGrowth } from "./level-against-growth.ts";
import { partsAgainstTotal } from "./parts-against-total.ts";
import { plausibleRange } from "./plausible-range.ts";
import { rateAgainstPlan } from "./rate-against-plan.ts";
import { reportOlderThanFigures } from "./report-older-than-figures.ts";
import { revisionSize } from "./revision-size.ts";
import { sameKeyTwice } from "./same-key-twice.ts";
import { targetActualMix } from "./target-actual-mix.ts";
import { unitMagnitude } from "./unit-magnitude.ts";

/** Every plausibility check, in the order in which findings are listed. */
export const CHECKS: readonly Check[] = [
  plausibleRange,
  unitMagnitude,
  levelAgainstGrowth,
  rateAgainstPlan,
  partsAgainstTotal,
  revisionSize,
  sameKeyTwice,
  targetActualMix,
  futureYears,
  areaValidity,
  reportOlderThanFigures,
];
