import { formatNumber } from "#domain/number.ts";
import { type Check, rivalsOf } from "./check.ts";

/** One report that gives two values for one figure: one of them belongs to another year, basis or area. */
export const sameKeyTwice: Check = {
  id: "same-key-twice",
  check: (figure, evidence) => {
    const rivals = rivalsOf(figure, evidence).filter(({ report }) => report === figure.report);
    if (rivals.length === 0) return [];
    const isRepeat = rivals.every(({ value, valueMax }) => value === figure.value && valueMax === figure.valueMax);
    return [
      {
        code: isRepeat ? "same-key-twice/repeated" : "same-key-twice/two-values",
        at: figure.at,
        against: rivals.map(({ at }) => at),
        sureness: isRepeat ? 0.2 : 0.6,
        message: isRepeat
          ? { vi: "Cùng một số liệu được ghi hai lần.", en: "The same figure is recorded twice." }
          : {
              vi: `Một báo cáo cho cùng chỉ tiêu hai giá trị: ${formatNumber(figure.value, "vi")} và ${rivals.map(({ value }) => formatNumber(value, "vi")).join("; ")}.`,
              en: `One report gives the figure two values: ${formatNumber(figure.value, "en")} and ${rivals.map(({ value }) => formatNumber(value, "en")).join("; ")}.`,
            },
        remedy: {
          vi: "Xem hai số có khác năm, cơ sở tính hoặc địa bàn không; nếu không, giữ một.",
          en: "See whether year, basis or area differ; if not, keep one.",
        },
      },
    ];
  },
};
