import { formatNumber } from "#domain/number.ts";
import type { Check, CheckedFigure } from "./check.ts";

const YEARS = 3;
const POWERS = [10, 100, 1000];
/** How far from a round power of ten the ratio may be: growth of three years lies within. */
const SLACK = 1.7;

/** A value about 10, 100 or 1,000 times that of the years around it: a wrong unit, or a mark of the thousands read as a decimal. */
export const unitMagnitude: Check = {
  id: "unit-magnitude",
  check: (figure, { bySeries, indicators }) => {
    const kind = indicators.get(figure.indicator)?.kind;
    if (
      kind === "rank" ||
      kind === "index" ||
      figure.value <= 0 ||
      (kind === "rate" && indicators.get(figure.indicator)?.unit === "percent")
    )
      return [];
    const near = (bySeries.get(`${figure.indicator}|${figure.area}`) ?? []).filter((other) => isNear(other, figure));
    const power = POWERS.find((one) => near.length > 0 && near.every((other) => isApart(figure.value / other.value, one)));
    if (power === undefined) return [];
    return [
      {
        code: "unit-magnitude/power-of-ten",
        at: figure.at,
        against: near.map(({ at }) => at),
        sureness: near.length > 1 ? 0.95 : 0.8,
        message: {
          vi: `${formatNumber(figure.value, "vi")} lệch khoảng ${formatNumber(power, "vi")} lần so với các năm bên cạnh.`,
          en: `${formatNumber(figure.value, "en")} is about ${formatNumber(power, "en")} times off the years beside it.`,
        },
        remedy: {
          vi: "Xem lại đơn vị và dấu chấm, dấu phẩy trong nguyên văn.",
          en: "Look at the unit and at the dots and commas in the report.",
        },
      },
    ];
  },
};

function isNear(other: CheckedFigure, { at, period }: CheckedFigure): boolean {
  return other.at !== at && other.value > 0 && other.period.length === 4 && Math.abs(Number(other.period) - Number(period)) <= YEARS;
}

function isApart(ratio: number, power: number): boolean {
  const factor = (ratio < 1 ? 1 / ratio : ratio) / power;
  return factor > 1 / SLACK && factor < SLACK;
}
