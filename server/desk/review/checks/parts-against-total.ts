import { formatNumber } from "#domain/number.ts";
import { besides, type Check, type CheckedFigure, type Evidence, type Finding } from "./check.ts";

const STARS = ["ocop-3-star", "ocop-4-star", "ocop-5-star"];

/** Parts against their total: the stars of OCOP products add up to the products, domestic revenue is part of the revenue. */
export const partsAgainstTotal: Check = {
  id: "parts-against-total",
  check: (figure, evidence) => {
    if (figure.indicator === "ocop-products") return checkStars(figure, evidence);
    return figure.indicator === "budget-revenue" ? checkDomestic(figure, evidence) : [];
  },
};

/** Only stars of the same report are added up: counts of two days differ. */
function checkStars(total: CheckedFigure, evidence: Evidence): Finding[] {
  const parts = STARS.map((indicator) => besides(total, evidence, { indicator }).find(({ report }) => report === total.report));
  const known = parts.filter((part) => part !== undefined);
  const sum = known.reduce((added, part) => added + part.value, 0);
  const isWhole = known.length === STARS.length || (known.length === 2 && known.some(({ indicator }) => indicator === "ocop-3-star"));
  if (total.qualifier !== null || known.length < 2 || (isWhole && known.length === 3 ? sum === total.value : sum <= total.value)) return [];
  return [
    {
      code: "parts-against-total/stars",
      at: total.at,
      against: known.map(({ at }) => at),
      sureness: 0.6,
      message: {
        vi: `Các hạng sao cộng lại là ${formatNumber(sum, "vi")}, tổng ghi ${formatNumber(total.value, "vi")}.`,
        en: `The stars add up to ${formatNumber(sum, "en")}, the total says ${formatNumber(total.value, "en")}.`,
      },
      remedy: {
        vi: "Xem tổng có gồm sản phẩm hết hạn hoặc công nhận trong năm không.",
        en: "See whether the total holds lapsed products or those of the year only.",
      },
    },
  ];
}

function checkDomestic(total: CheckedFigure, evidence: Evidence): Finding[] {
  const part = besides(total, evidence, { indicator: "budget-revenue-domestic" }).find(({ report }) => report === total.report);
  if (part === undefined || part.value <= total.value * 1.0005 || total.qualifier !== null) return [];
  return [
    {
      code: "parts-against-total/domestic",
      at: total.at,
      against: [part.at],
      sureness: 0.9,
      message: {
        vi: `Thu nội địa ${formatNumber(part.value, "vi")} lớn hơn tổng thu ${formatNumber(total.value, "vi")}.`,
        en: `Domestic revenue of ${formatNumber(part.value, "en")} exceeds the total of ${formatNumber(total.value, "en")}.`,
      },
      remedy: { vi: "Xem hai số có bị đổi chỗ hoặc sai đơn vị không.", en: "See whether the two are swapped or one has another unit." },
    },
  ];
}
