import { formatNumber } from "#domain/number.ts";
import { PLAUSIBLE_RANGES } from "#server/desk/extraction/plausible-ranges.ts";
import type { Check } from "./check.ts";

/** A value that no province of the country has come near. */
export const plausibleRange: Check = {
  id: "plausible-range",
  check: ({ indicator, area, value, valueMax, at }, { areas }) => {
    if ((areas.get(area)?.level ?? "province") !== "province") return [];
    const range = PLAUSIBLE_RANGES[indicator];
    const worst = [value, valueMax ?? value].find((one) => range !== undefined && (one < range[0] || one > range[1]));
    if (range === undefined || worst === undefined) return [];
    return [
      {
        code: "plausible-range/outside",
        at,
        against: [],
        sureness: 0.9,
        message: {
          vi: `${formatNumber(worst, "vi")} nằm ngoài khoảng có thể có (${formatNumber(range[0], "vi")} đến ${formatNumber(range[1], "vi")}).`,
          en: `${formatNumber(worst, "en")} lies outside what is possible (${formatNumber(range[0], "en")} to ${formatNumber(range[1], "en")}).`,
        },
        remedy: { vi: "Đối chiếu con số và đơn vị với nguyên văn.", en: "Compare the number and its unit with the words of the report." },
      },
    ];
  },
};
