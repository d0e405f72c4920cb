import { formatDay } from "#domain/number.ts";
import { lastDayOfPeriod } from "#domain/year.ts";
import type { Check } from "./check.ts";

const FIRST_YEAR = 1986;
const HORIZON = 40;

/** A result of a year that had not begun when the report came out, or a year nobody plans for. */
export const futureYears: Check = {
  id: "future-years",
  check: ({ at, period, measure, published }) => {
    const year = Number(period.slice(-4));
    const known = published === null ? null : Number(published.slice(0, 4));
    const day = published === null ? "" : formatDay(published);
    const isFuture = measure === "actual" && known !== null && Number(period.slice(0, 4)) > known;
    const isAbsurd = year < FIRST_YEAR || (known !== null && year > known + HORIZON);
    if (!isFuture && !isAbsurd) return [];
    return [
      {
        code: isFuture ? "future-years/not-begun" : "future-years/absurd",
        at,
        against: [],
        sureness: 0.95,
        message: isFuture
          ? {
              vi: `Số thực hiện năm ${period} trong báo cáo ngày ${day}.`,
              en: `An actual of ${period} in a report of ${day}.`,
            }
          : {
              vi: `Năm ${year} khó có trong một báo cáo (kỳ kết thúc ${formatDay(lastDayOfPeriod(period))}).`,
              en: `A report hardly speaks of ${year} (the period ends on ${formatDay(lastDayOfPeriod(period))}).`,
            },
        remedy: { vi: "Sửa năm, hoặc ghi là kế hoạch.", en: "Correct the year, or record it as a target." },
      },
    ];
  },
};
