import type { Indicator } from "./catalogue.ts";
import type { Day } from "./day.ts";
import type { Statement } from "./observation.ts";
import { statedStep } from "./precision.ts";
import type { Verdict } from "./resources/series.ts";
import { lastDayOfPeriod } from "./year.ts";

/** How an actual lies to a bound: beyond it, on it (to the stated precision), short of it, or not to be told from what the report gave. */
type Side = "above" | "equal" | "below" | "unclear";

/**
 * The verdict on a target, by the rule printed on the site. No target: null. The year not over, or no actual: pending. A target of "about" cannot
 * be judged. Otherwise the actual is held against the target at the precision the actual was stated with; a floor or a plain target is exceeded
 * when the actual lies on its better side, a range is met inside. "Hơn 85.500" against 85.500 is met: by how much
 * it is more was not said. What a qualifier leaves open otherwise is not comparable.
 */
export function judge(
  actual: Statement | null,
  target: Statement | null,
  options: { betterWhen: Indicator["betterWhen"]; today: Day },
): Verdict | null {
  if (target === null) return null;
  if (actual === null || lastDayOfPeriod(target.period) >= options.today) return "pending";
  if (target.operator === "~" || target.qualifier === "about" || actual.unit !== target.unit) return "not-comparable";
  if (target.operator === "range") return judgeRange(actual, target, options.betterWhen);
  const side = sideOf(actual, target.value);
  if (side === "unclear") return "not-comparable";
  if (side === "equal") return "met";
  const better = betterSide(target, options.betterWhen);
  return better === null ? "not-comparable" : side === better ? "exceeded" : "missed";
}

function judgeRange(actual: Statement, target: Statement, betterWhen: Indicator["betterWhen"]): Verdict {
  const low = sideOf(actual, target.value);
  const high = sideOf(actual, target.valueMax ?? target.value);
  if (low === "unclear" || high === "unclear") return "not-comparable";
  if (low !== "below" && high !== "above") return "met";
  const better = betterWhen === "none" ? null : betterWhen === "higher" ? "above" : "below";
  return (low === "below" ? low : high) === better ? "exceeded" : "missed";
}

/** A floor asks for more and a ceiling for less, whatever the indicator; a plain target follows the direction of the indicator. */
function betterSide(target: Statement, betterWhen: Indicator["betterWhen"]): Side | null {
  if (target.operator === ">=") return "above";
  if (target.operator === "<=") return "below";
  return betterWhen === "none" ? null : betterWhen === "higher" ? "above" : "below";
}

function sideOf(actual: Statement, bound: number): Side {
  const step = statedStep(actual);
  const { value, valueMax, qualifier } = actual;
  if (valueMax !== null) return value > bound ? "above" : valueMax < bound ? "below" : "unclear";
  switch (qualifier) {
    case "over":
    case "at-least":
      if (value === bound) return "equal";
      return value > bound ? "above" : value + step <= bound ? "below" : "unclear";
    case "nearly":
      return value <= bound ? "below" : value - step >= bound ? "above" : "unclear";
    case "about":
    case "range":
      return value - step > bound ? "above" : value + step < bound ? "below" : "unclear";
    default:
      return plainSide(value, bound, step);
  }
}

/** A bound with more digits than the actual is rounded to the actual's last digit: 7 against 6.8 is met. */
function plainSide(value: number, bound: number, step: number): Side {
  const distance = value - Math.round(bound / step) * step;
  if (Math.abs(distance) < step * 1e-6 + 1e-9) return "equal";
  return distance > 0 ? "above" : "below";
}
