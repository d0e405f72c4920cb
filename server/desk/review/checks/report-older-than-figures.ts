import { formatDay } from "#domain/number.ts";
import type { Check } from "./check.ts";

/** A full-year result, not called an estimate, in a report from before the last month of that year. */
export const reportOlderThanFigures: Check = {
  id: "report-older-than-figures",
  check: ({ at, period, measure, status, published, indicator }, { indicators }) => {
    const entry = indicators.get(indicator);
    // A harvest is known when its season ends, a count when it is taken: neither waits for the end of the year.
    const isKnownEarlier = entry?.kind === "stock" || entry?.topic === "agriculture" || period.length > 4;
    const limit = `${period.slice(-4)}-12-01`;
    const isEarly = published !== null && published < limit && published.slice(0, 4) === period.slice(-4);
    if (measure !== "actual" || isKnownEarlier || status === "estimate" || !isEarly) return [];
    return [
      {
        code: "report-older-than-figures/year-not-over",
        at,
        against: [],
        sureness: 0.6,
        message: {
          vi: `Báo cáo ngày ${formatDay(published)} có số cả năm ${period} mà không ghi "ước".`,
          en: `A report of ${formatDay(published)} gives a full year ${period} without calling it an estimate.`,
        },
        remedy: {
          vi: "Xem đó có phải số của một phần năm, số ước hay kế hoạch không.",
          en: "See whether it is part of a year, an estimate or a plan.",
        },
      },
    ];
  },
};
