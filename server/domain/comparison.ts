import type { Area, Indicator, Unit } from "./catalogue.ts";
import { formatDayInText, formatFigure, NBSP } from "./number.ts";
import type { Period } from "./period.ts";
import type { Actual, Point, SeriesResource } from "./resources/series.ts";
import { areaInEnglish, describeFigure } from "./sentence.ts";
import { type Bilingual, bilingual, type Locale } from "./text.ts";
import { areaLabel } from "./words.ts";
import { lastDayOfPeriod } from "./year.ts";

/** One indicator in several areas. All series must be on one basis; those on another are left out. */
export interface ComparisonInput {
  indicator: Indicator;
  unit: Unit;
  areas: readonly Area[];
  series: readonly SeriesResource[];
  /** The area that is compared, before and after a merger; the one with a figure in the period counts. */
  own: readonly string[];
  period: Period;
}

export interface ComparedFigure {
  area: Area;
  point: Point & { actual: Actual };
}

/** How one area stands among others in one year. */
export interface Comparison {
  period: Period;
  own: ComparedFigure | null;
  /** Provinces that existed at the end of the period and have a figure, the greatest first (of ranks: the first place). */
  provinces: ComparedFigure[];
  /** Place of the area among the provinces; `isShared` when another has the same figure. Null without a second province. */
  place: { place: number; of: number; isShared: boolean } | null;
  /** Regions and the country, narrower first. Empty for figures that add up and for ranks: a part is always smaller than the whole. */
  wider: ComparedFigure[];
  /** Provinces that existed at the end of the period and for which no report with a figure was found. They are not last, they are unknown. */
  missing: Area[];
}

/**
 * Compares an area with others in one year, by the values as stated. Provinces that did not exist at the end of the year are no part of it, so
 * no figure of before a merger is ever held against one of after it.
 */
export function compareAreas({ indicator, areas, series, own: ownIds, period }: ComparisonInput): Comparison {
  const basis = series.find(({ area }) => ownIds.includes(area))?.basis ?? series[0]?.basis;
  const alike = series.filter((one) => one.basis === basis);
  const existing = areas.filter((area) => existsAtEndOf(area, period));
  const figures = existing.flatMap((area): ComparedFigure[] => {
    const point = alike.find((one) => one.area === area.id)?.points.find((one) => one.period === period);
    return point?.actual ? [{ area, point: { ...point, actual: point.actual } }] : [];
  });
  const isRank = indicator.kind === "rank";
  const provinces = figures
    .filter(({ area }) => area.level === "province")
    .sort((one, other) => (isRank ? 1 : -1) * (one.point.actual.value - other.point.actual.value));
  const own = ownIds.flatMap((id) => figures.find(({ area }) => area.id === id) ?? [])[0] ?? null;
  return {
    period,
    own,
    provinces,
    place: placeOf(own, provinces, isRank),
    wider: indicator.additive || isRank ? [] : ["region", "country"].flatMap((level) => figures.filter(({ area }) => area.level === level)),
    missing: existing.filter(({ id, level }) => level === "province" && !figures.some(({ area }) => area.id === id)),
  };
}

/** Years in which the area can be held against at least one other, newest first. */
export function comparableYears(input: Omit<ComparisonInput, "period">): Period[] {
  const years = new Set(input.series.flatMap(({ points }) => points.flatMap(({ period, actual }) => (actual ? [period] : []))));
  return [...years]
    .sort()
    .reverse()
    .filter((period) => {
      const { own, provinces, wider } = compareAreas({ ...input, period });
      return own !== null && provinces.length + wider.length > 1;
    });
}

/** Provinces that make a ranking worth showing when no year is asked for. */
const FEW = 4;

/** The year that is ranked when none is asked for: the newest in which several provinces have a figure, else the newest that can be compared. */
export function usualYear(input: Omit<ComparisonInput, "period">): Period | null {
  const years = comparableYears(input);
  return years.find((period) => compareAreas({ ...input, period }).provinces.length >= FEW) ?? years[0] ?? null;
}

/** The comparison in sentences: the figure and its place, how many of the figures are not firm, and region and country. Empty without a figure. */
export function describeComparison(comparison: Comparison, subject: Pick<ComparisonInput, "indicator" | "unit">): Bilingual {
  return bilingual((locale) =>
    [describePlace(comparison, subject, locale), describeFirmness(comparison, locale), describeWider(comparison, subject, locale)]
      .filter(Boolean)
      .join(" "),
  );
}

/** For which provinces no figure was found, or that all have one. */
export function describeMissing({ missing, period }: Pick<Comparison, "missing" | "period">): Bilingual {
  return {
    vi:
      missing.length === 0
        ? `Tỉnh, thành nào trong danh mục cũng có số năm ${period}.`
        : `Chưa tìm thấy báo cáo nêu số năm ${period} của ${joinNames(missing, "vi")}. Các nơi này để ngoài so sánh, không phải xếp cuối.`,
    en:
      missing.length === 0
        ? `Every province and city of the catalogue has a figure for ${period}.`
        : `No report with a figure for ${period} was found for ${joinNames(missing, "en")}. They are left out of the comparison, not put last.`,
  };
}

/** Why figures of before and after a merger are never held against each other. */
export function describeMerger(mergedOn: string): Bilingual {
  return {
    vi: `Từ ngày ${formatDayInText(mergedOn, "vi")} các tỉnh có địa giới mới: số trước và sau ngày đó không so với nhau.`,
    en: `Since ${formatDayInText(mergedOn, "en")} provinces have new borders: figures from before and after are not held against each other.`,
  };
}

function existsAtEndOf({ validFrom, validTo }: Area, period: Period): boolean {
  const end = lastDayOfPeriod(period);
  return (validFrom === null || validFrom <= end) && (validTo === null || validTo >= end);
}

function placeOf(own: ComparedFigure | null, provinces: readonly ComparedFigure[], isRank: boolean): Comparison["place"] {
  if (own === null || own.area.level !== "province" || provinces.length < 2) return null;
  const { value } = own.point.actual;
  const isBefore = (other: number) => (isRank ? other < value : other > value);
  const values = provinces.map(({ point }) => point.actual.value);
  return {
    place: values.filter(isBefore).length + 1,
    of: provinces.length,
    isShared: values.filter((other) => other === value).length > 1,
  };
}

function describePlace(
  { own, place }: Comparison,
  { indicator, unit }: Pick<ComparisonInput, "indicator" | "unit">,
  locale: Locale,
): string {
  if (own === null) return "";
  const figure = describeFigure(own.point, { indicator, area: own.area, unit, locale });
  return `${figure}${place === null ? "" : placeInWords(place, indicator.kind === "rank", locale)}.`;
}

function placeInWords({ place, of, isShared }: NonNullable<Comparison["place"]>, isRank: boolean, locale: Locale): string {
  const isLast = place === of && !isShared;
  if (locale === "vi") {
    const shared = isShared ? " (đồng hạng)" : "";
    const order = isRank ? `đứng thứ${NBSP}${place}` : isLast ? "thấp nhất" : place === 1 ? "cao nhất" : `cao thứ${NBSP}${place}`;
    return `, ${order}${shared} trong ${of} tỉnh, thành có số`;
  }
  const joint = isShared ? "joint " : "";
  const order = isRank
    ? `${ordinal(place)}`
    : isLast
      ? "the lowest"
      : place === 1
        ? `${joint || "the "}highest`
        : `${joint}${ordinal(place)} highest`;
  return `, ${order} of the ${of} provinces and cities with a figure`;
}

function describeFirmness({ provinces, place }: Comparison, locale: Locale): string {
  const soft = provinces.filter(({ point }) => point.actual.status === "estimate" || point.actual.status === "preliminary").length;
  if (place === null || soft === 0) return "";
  if (locale === "vi") return `Trong đó ${soft} số là ước tính hoặc sơ bộ.`;
  return soft === 1 ? "One of these figures is an estimate or preliminary." : `${soft} of these figures are estimates or preliminary.`;
}

/** "So với cùng năm: thấp hơn Đồng bằng sông Cửu Long (6,37%), cao hơn Việt Nam (ước 5,05%)." */
function describeWider({ own, wider }: Comparison, { unit }: Pick<ComparisonInput, "unit">, locale: Locale): string {
  const others = wider.filter(({ area }) => area.id !== own?.area.id);
  if (own === null || others.length === 0) return "";
  const parts = others.map((other) => {
    const name = locale === "vi" ? areaLabel(other.area, "vi", "short") : areaInEnglish(other.area);
    return `${relation(own.point.actual, other.point.actual, locale)} ${name} (${figureInWords(other.point.actual, unit, locale)})`;
  });
  return locale === "vi" ? `Cùng năm: ${parts.join(", ")}.` : `In the same year: ${parts.join(", ")}.`;
}

/** Which one is higher, or no word where a report left the figure open ("hơn 8%"). */
function relation(own: Actual, other: Actual, locale: Locale): string {
  if (own.qualifier !== null || other.qualifier !== null) return locale === "vi" ? "bên cạnh" : "beside";
  if (own.value === other.value) return locale === "vi" ? "bằng" : "equal to";
  const isAbove = own.value > other.value;
  return locale === "vi" ? (isAbove ? "cao hơn" : "thấp hơn") : isAbove ? "above" : "below";
}

function figureInWords(actual: Actual, unit: Unit, locale: Locale): string {
  const figure = formatFigure(actual, unit, locale);
  const words = { estimate: { vi: "ước ", en: "an estimated " }, preliminary: { vi: "sơ bộ ", en: "a preliminary " } };
  return actual.status === "estimate" || actual.status === "preliminary" ? `${words[actual.status][locale]}${figure}` : figure;
}

function joinNames(areas: readonly Area[], locale: Locale): string {
  const names = areas.map((area) => (area.name[locale].split(" (")[0] as string).replaceAll(" ", NBSP));
  const last = names.at(-1) as string;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${locale === "vi" ? "và" : "and"} ${last}`;
}

function ordinal(place: number): string {
  const tail = place % 100 > 10 && place % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${tail}`;
}
