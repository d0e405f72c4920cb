import { formatNumber } from "#domain/number.ts";
import { type Check, type CheckedFigure, type Evidence, rivalsOf } from "./check.ts";

/** Revisions of levels beyond this share, and of percentages beyond these points, are rare in the published past. */
const SHARE = 0.12;
const POINTS = 1.5;

/** A later value far from the earlier one of the same key: a revision of unusual size, or another definition. */
export const revisionSize: Check = {
  id: "revision-size",
  check: (figure, evidence) => {
    if (figure.valueMax !== null || figure.published === null) return [];
    const earlier = rivalsOf(figure, evidence).filter(
      ({ published, valueMax }) => published !== null && published < (figure.published ?? "") && valueMax === null,
    );
    const [last] = earlier.toSorted((one, other) => ((one.published ?? "") > (other.published ?? "") ? -1 : 1));
    if (last === undefined || !isLarge(figure, last, evidence)) return [];
    return [
      {
        code: "revision-size/unusual",
        at: figure.at,
        against: [last.at],
        sureness: 0.4,
        message: {
          vi: `Điều chỉnh từ ${formatNumber(last.value, "vi")} thành ${formatNumber(figure.value, "vi")} lớn hơn mức thường thấy.`,
          en: `A revision from ${formatNumber(last.value, "en")} to ${formatNumber(figure.value, "en")} is larger than usual.`,
        },
        remedy: {
          vi: "Tìm lý do điều chỉnh trong báo cáo, hoặc xem có khác phạm vi, khác năm không.",
          en: "Find the reason in the report, or see whether the scope or the year differs.",
        },
      },
    ];
  },
};

function isLarge(figure: CheckedFigure, last: CheckedFigure, { indicators }: Evidence): boolean {
  const indicator = indicators.get(figure.indicator);
  if (indicator?.unit === "percent")
    return Math.abs(figure.value - last.value) > (figure.indicator === "public-investment-rate" ? POINTS * 10 : POINTS);
  if (indicator?.kind === "rank" || last.value === 0) return false;
  return Math.abs(figure.value / last.value - 1) > SHARE;
}
