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
          vi: `${worst} nằm ngoài khoảng có thể có (${range[0]} đến ${range[1]}).`,
          en: `${worst} lies outside what is possible (${range[0]} to ${range[1]}).`,
        },
        remedy: { vi: "Đối chiếu con số và đơn vị với nguyên văn.", en: "Compare the number and its unit with the words of the report." },
      },
    ];
  },
};
