import { formatNumber } from "#domain/number.ts";
import { shiftYear } from "#domain/year.ts";
import { besides, type Check, type CheckedFigure, type Evidence, type Finding } from "./check.ts";

/** Percentage points by which growth from rounded levels may differ. */
const TOLERANCE = 0.6;
/** Price growth of a year: levels at current prices grow by this much more, or less, than the product itself. */
const PRICES: readonly [number, number] = [-9, 22];

/** Growth of GRDP against the two levels it leads from and to: exactly at constant prices, within the growth of prices at current ones. */
export const levelAgainstGrowth: Check = {
  id: "level-against-growth",
  check: (figure, evidence) => {
    if (figure.measure !== "actual" || figure.period.length !== 4) return [];
    if (figure.indicator !== "grdp-constant" && figure.indicator !== "grdp-current") return [];
    const before = besides(figure, evidence, { period: shiftYear(figure.period, -1) });
    const growth = besides(figure, evidence, { indicator: "grdp-growth" });
    const pairs = before.flatMap((earlier) => growth.map((rate) => ({ earlier, rate })));
    const fits = pairs.some(({ earlier, rate }) => isFitting(figure, earlier, rate));
    return pairs.length === 0 || fits || hasBreak(figure, evidence) ? [] : [finding(figure, pairs)];
  },
};

function isFitting(figure: CheckedFigure, earlier: CheckedFigure, rate: CheckedFigure): boolean {
  const computed = (figure.value / earlier.value - 1) * 100;
  const [least, most] = figure.indicator === "grdp-constant" ? [-TOLERANCE, TOLERANCE] : PRICES;
  return computed >= rate.value + least && computed <= rate.value + most;
}

function hasBreak({ indicator, period }: CheckedFigure, { indicators }: Evidence): boolean {
  return indicators.get(indicator)?.breaks.some(({ after }) => after === shiftYear(period, -1)) ?? false;
}

function finding(figure: CheckedFigure, pairs: { earlier: CheckedFigure; rate: CheckedFigure }[]): Finding {
  const [{ earlier, rate } = { earlier: figure, rate: figure }] = pairs;
  const computed = Math.round((figure.value / earlier.value - 1) * 10_000) / 100;
  return {
    code: "level-against-growth/differs",
    at: figure.at,
    against: [earlier.at, rate.at],
    sureness: figure.indicator === "grdp-constant" ? 0.7 : 0.5,
    message: {
      vi: `Từ ${formatNumber(earlier.value, "vi")} lên ${formatNumber(figure.value, "vi")} là ${formatNumber(computed, "vi")}%, báo cáo ghi tăng ${formatNumber(rate.value, "vi")}%.`,
      en: `From ${formatNumber(earlier.value, "en")} to ${formatNumber(figure.value, "en")} is ${formatNumber(computed, "en")}%, the stated growth is ${formatNumber(rate.value, "en")}%.`,
    },
    remedy: {
      vi: "Kiểm tra gốc giá, lần công bố của hai năm và số tăng trưởng.",
      en: "Check the price base, the vintages of both years and the growth rate.",
    },
  };
}
