import { formatNumber } from "#domain/number.ts";
import { besides, type Check, rivalsOf } from "./check.ts";

/** An actual that is exactly the known target of its year (or the other way round) and differs from what is known of its own kind. */
export const targetActualMix: Check = {
  id: "target-actual-mix",
  check: (figure, evidence) => {
    const other = figure.measure === "actual" ? "target" : "actual";
    const twin = besides(figure, evidence, { measure: other }).find(
      ({ value, basis, report }) => value === figure.value && basis === figure.basis && report !== figure.report,
    );
    const own = rivalsOf(figure, evidence);
    if (twin === undefined || own.length === 0 || own.some(({ value }) => value === figure.value)) return [];
    return [
      {
        code: "target-actual-mix/same-value",
        at: figure.at,
        against: [twin.at, ...own.map(({ at }) => at)],
        sureness: 0.7,
        message: {
          vi: `${formatNumber(figure.value, "vi")} đã có là ${other === "target" ? "kế hoạch" : "thực hiện"} của năm này.`,
          en: `${formatNumber(figure.value, "en")} is already known as the ${other} of this year.`,
        },
        remedy: { vi: "Đọc lại câu: con số là kế hoạch hay kết quả?", en: "Read the sentence again: is it the plan or the result?" },
      },
    ];
  },
};
