import type { Area, Indicator, Unit } from "./catalogue.ts";
import { formatFigure, formatNumber, formatValue, NBSP, withUnit } from "./number.ts";
import type { Actual, Difference, Point, Target, Verdict } from "./resources/series.ts";
import type { Locale } from "./text.ts";
import { areaLabel, QUALIFIER_WORDS } from "./words.ts";

export interface SentenceInput {
  indicator: Indicator;
  area: Area;
  unit: Unit;
  /** Points of single years, in order. */
  points: readonly Point[];
  locale: Locale;
}

/**
 * The sentence that describes a series: its newest figure with the right status word and its plan, the change against the year before, and the
 * plan of the years to come. It is the chart's text alternative and the page's description, so it says nothing a report does not.
 */
export function describeSeries(input: SentenceInput): string {
  const newest = input.points.findLast(({ actual }) => actual !== null);
  const ahead = input.points.find(({ period, actual, target }) => actual === null && target !== null && period > (newest?.period ?? ""));
  const parts = [
    newest ? describeNewest(newest, input) : describeNothing(input),
    newest ? describeChange(newest, input) : "",
    ahead ? describePlan(ahead, input) : "",
  ];
  return parts.filter(Boolean).join(" ");
}

/** One figure in running text, without a full stop: "Năm 2023, tăng trưởng GRDP của Đồng Tháp cũ đạt 5,61%". The point must have an actual. */
export function describeFigure(point: Point, input: Omit<SentenceInput, "points">): string {
  return input.locale === "vi" ? newestInVietnamese(point, input) : newestInEnglish(point, input);
}

/** An area in running English: "the former Đồng Tháp", "the Mekong Delta", "Viet Nam". */
export function areaInEnglish(area: Area): string {
  const label = areaLabel(area, "en", "short");
  return area.validTo === null ? (area.level === "region" ? `the ${label}` : label) : `the ${label}`;
}

/** A target in running text: "từ 8% trở lên", "không quá 2%", "từ 6,5% đến 7%", "khoảng 8%". */
export function targetInWords(
  { operator, value, valueMax }: Pick<Target, "operator" | "value" | "valueMax">,
  unit: Unit,
  locale: Locale,
): string {
  const low = formatFigure({ value }, unit, locale);
  const high = valueMax === null ? "" : formatFigure({ value: valueMax }, unit, locale);
  const words = {
    "=": { vi: low, en: low },
    ">=": { vi: `từ ${low} trở${NBSP}lên`, en: `at least ${low}` },
    "<=": { vi: `không quá ${low}`, en: `at most ${low}` },
    range: { vi: `từ ${low} đến ${high}`, en: `${low} to ${high}` },
    "~": { vi: `${QUALIFIER_WORDS.about.vi} ${low}`, en: `${QUALIFIER_WORDS.about.en} ${low}` },
  };
  return words[operator][locale];
}

/** A difference in words without its direction: "0,83 điểm phần trăm", "15,7%", "4 bậc", "12 sản phẩm". */
export function differenceInWords({ value, unit: kind, percent }: Difference, unit: Unit, locale: Locale): string {
  const size = formatNumber(Math.abs(value), locale);
  if (kind === "percentage-point") return locale === "vi" ? `${size}${NBSP}điểm phần trăm` : `${size}${NBSP}percentage points`;
  if (kind === "place") return locale === "vi" ? `${size}${NBSP}bậc` : `${size}${NBSP}${Math.abs(value) === 1 ? "place" : "places"}`;
  return percent === null ? withUnit(size, unit, locale) : `${formatNumber(Math.abs(percent), locale)}%`;
}

function describeNewest(point: Point, input: SentenceInput): string {
  const { target, verdict } = point;
  const plan = target && verdict ? planClause(verdict, targetInWords(target, input.unit, input.locale), input.locale) : "";
  return `${describeFigure(point, input)}${plan}.`;
}

/** "Năm 2025, tăng trưởng GRDP của Đồng Tháp ước đạt 8%"; where the name begins with the unit, "Đồng Tháp có 1.102 sản phẩm OCOP". */
function newestInVietnamese({ period, actual: point }: Point, { indicator, area, unit }: Omit<SentenceInput, "points">): string {
  const actual = point as Actual;
  const place = areaLabel(area, "vi", "short");
  const subject = subjectOf(indicator, "vi");
  const firm = actual.status === "final" ? " (số chính thức)" : "";
  const word = { estimate: "ước ", preliminary: "sơ bộ ", final: "", reported: "" }[actual.status];
  if (subject.startsWith(`${unit.symbol} `) && indicator.kind !== "rank")
    return `Năm ${period}, ${place} ${word}có ${formatValue(actual, "vi")}${NBSP}${subject}${firm}`;
  const verb = indicator.kind === "rank" || indicator.betterWhen !== "higher" ? "là" : "đạt";
  const figure = indicator.kind === "rank" ? formatNumber(actual.value, "vi") : formatFigure(actual, unit, "vi");
  return `Năm ${period}, ${subject} của ${place} ${word}${verb} ${figure}${firm}`;
}

/** "In 2025, GRDP growth of Đồng Tháp stood at an estimated 8%": the verb suits one thing and many. */
function newestInEnglish({ period, actual: point }: Point, { indicator, area, unit }: Omit<SentenceInput, "points">): string {
  const actual = point as Actual;
  const subject = subjectOf(indicator, "en");
  const isUnitNamed = indicator.kind === "rank" || subject.toLowerCase().endsWith(unit.name.en.toLowerCase());
  const figure = isUnitNamed ? formatValue(actual, "en") : formatFigure(actual, unit, "en");
  const word = { estimate: "an estimated ", preliminary: "a preliminary ", final: "", reported: "" }[actual.status];
  return `In ${period}, ${subject} of ${areaInEnglish(area)} stood at ${word}${figure}${actual.status === "final" ? " (final)" : ""}`;
}

function planClause(verdict: Verdict, target: string, locale: Locale): string {
  const clauses: Record<Verdict, Record<Locale, string>> = {
    exceeded: { vi: `, vượt kế hoạch ${target}`, en: `, better than the plan of ${target}` },
    met: { vi: `, đạt kế hoạch ${target}`, en: `, meeting the plan of ${target}` },
    missed: { vi: `, không${NBSP}đạt kế hoạch ${target}`, en: `, missing the plan of ${target}` },
    pending: { vi: `; kế hoạch ${target}`, en: `; the plan is ${target}` },
    "not-comparable": { vi: `; kế hoạch ${target}, không so được`, en: `; the plan of ${target} cannot be compared` },
  };
  return clauses[verdict][locale];
}

function describeChange({ change, sameTerritory }: Point, { indicator, unit, locale }: SentenceInput): string {
  if (change) {
    const words = movement(change, indicator, unit, locale);
    return locale === "vi" ? `So với năm ${change.from}: ${words}.` : `Against ${change.from}: ${words}.`;
  }
  if (!sameTerritory) return "";
  const before = formatFigure({ value: sameTerritory.value }, unit, locale);
  const words = movement(sameTerritory.change, indicator, unit, locale);
  return locale === "vi"
    ? `Cùng địa giới, năm ${sameTerritory.from} là ${before}: ${words}.`
    : `On the same territory ${sameTerritory.from} had ${before}: ${words}.`;
}

/** "tăng 15,7%", "giảm 0,43 điểm phần trăm", "lên 4 bậc", "không đổi". */
function movement(difference: Difference, indicator: Indicator, unit: Unit, locale: Locale): string {
  if (difference.value === 0) return locale === "vi" ? "không đổi" : "no change";
  const size = differenceInWords(difference, unit, locale);
  const isUp = difference.value > 0;
  if (indicator.kind === "rank") return locale === "vi" ? `${isUp ? "xuống" : "lên"} ${size}` : `${isUp ? "down" : "up"} ${size}`;
  return locale === "vi" ? `${isUp ? "tăng" : "giảm"} ${size}` : `${isUp ? "up" : "down"} ${size}`;
}

function describePlan({ period, target }: Point, { unit, locale }: SentenceInput): string {
  const words = targetInWords(target as Target, unit, locale);
  return locale === "vi" ? `Kế hoạch năm ${period}: ${words}.` : `The plan for ${period}: ${words}.`;
}

function describeNothing({ indicator, area, locale }: SentenceInput): string {
  const subject = subjectOf(indicator, locale);
  return locale === "vi"
    ? `Chưa tìm thấy báo cáo nào nêu ${subject} hằng năm của ${areaLabel(area, locale, "short")}.`
    : `No report was found that states yearly ${subject} of ${areaInEnglish(area)}.`;
}

/** The short name inside a sentence: its first letter is lowered unless the word is an abbreviation (GRDP, FDI, OCOP). */
function subjectOf(indicator: Indicator, locale: Locale): string {
  const name = (indicator.nameInSentence ?? indicator.shortName)[locale];
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
}
