import { formatNumber } from "#domain/number.ts";
import { besides, type Check } from "./check.ts";

/** Percentage points that rounding and the choice of the plan explain. */
const TOLERANCE = 1;

/** The disbursement rate against the capital disbursed and the plans of the year: one of the plans must give it, and of a rate that names its basis the plan of that basis. */
export const rateAgainstPlan: Check = {
  id: "rate-against-plan",
  check: (figure, evidence) => {
    if (figure.indicator !== "public-investment-rate" || figure.measure !== "actual") return [];
    const disbursed = besides(figure, evidence, { indicator: "public-investment-disbursed" });
    const plans = besides(figure, evidence, { indicator: "public-investment-plan", measure: "target" }).filter(
      ({ basis }) => figure.basis === "" || basis === figure.basis,
    );
    const rates = disbursed.flatMap((amount) => plans.map((plan) => ({ amount, plan, rate: (amount.value / plan.value) * 100 })));
    const [nearest] = rates.toSorted((one, other) => Math.abs(one.rate - figure.value) - Math.abs(other.rate - figure.value));
    if (nearest === undefined || Math.abs(nearest.rate - figure.value) <= TOLERANCE) return [];
    const computed = Math.round(nearest.rate * 10) / 10;
    return [
      {
        code: "rate-against-plan/differs",
        at: figure.at,
        against: [nearest.amount.at, nearest.plan.at],
        sureness: 0.5,
        message: {
          vi: `Tỷ lệ ${formatNumber(figure.value, "vi")}%, nhưng ${formatNumber(nearest.amount.value, "vi")} trên kế hoạch ${formatNumber(nearest.plan.value, "vi")} là ${formatNumber(computed, "vi")}%.`,
          en: `The rate is ${formatNumber(figure.value, "en")}%, but ${formatNumber(nearest.amount.value, "en")} of the plan of ${formatNumber(nearest.plan.value, "en")} is ${formatNumber(computed, "en")}%.`,
        },
        remedy: {
          vi: "Xem báo cáo lấy kế hoạch nào làm mẫu số và mốc thời gian nào.",
          en: "See which plan the report divides by, and up to which day.",
        },
      },
    ];
  },
};
