import type { Area } from "../catalogue.ts";
import { formatDayInText, formatValue } from "../number.ts";
import type { Qualifier } from "../observation.ts";
import type { Actual, Target } from "../resources/series.ts";
import type { Bilingual, Locale } from "../text.ts";
import { areaLabel } from "../words.ts";

/** Words inside charts that no other part of the site prints. */
export const CHART_WORDS = {
  year: { vi: "Năm", en: "Year" },
  area: { vi: "Địa bàn", en: "Area" },
  actual: { vi: "Thực hiện", en: "Actual" },
  target: { vi: "Kế hoạch", en: "Target" },
  targetShort: { vi: "KH", en: "plan" },
  status: { vi: "Tình trạng", en: "Status" },
  verdict: { vi: "Đánh giá", en: "Verdict" },
  targetDifference: { vi: "So kế hoạch", en: "Against target" },
  report: { vi: "Nguồn", en: "Source" },
  published: { vi: "Công bố", en: "Published" },
  difference: { vi: "Thay đổi", en: "Difference" },
  revised: { vi: "Đã thay đổi", en: "Changed" },
  conflicts: { vi: "Số khác", en: "Other figures" },
  gap: { vi: "chưa có số", en: "no figure" },
  noTarget: { vi: "chưa có kế hoạch", en: "no target" },
  noTargets: { vi: "Chưa tìm thấy kế hoạch nào của năm này.", en: "No target was found for this year." },
  planIsHundred: { vi: "kế hoạch = 100%", en: "target = 100%" },
  ofTarget: { vi: "% kế hoạch", en: "% of target" },
  undated: { vi: "không ghi ngày", en: "undated" },
  yearOnly: { vi: "chỉ ghi năm", en: "year only" },
  countedOn: { vi: "tính đến", en: "counted on" },
  inUse: { vi: "đang dùng", en: "in use" },
  estimateShort: { vi: "ước", en: "est." },
  preliminaryShort: { vi: "sơ bộ", en: "prel." },
  formerProvince: { vi: "Tỉnh cũ", en: "Former province" },
  newProvince: { vi: "Tỉnh mới", en: "New province" },
  newShort: { vi: "Mới", en: "New" },
  merger: { vi: "Hợp nhất", en: "Merger" },
  points: { vi: "điểm", en: "points" },
  places: { vi: "bậc", en: "places" },
  nothing: {
    vi: "Chưa tìm thấy số nào của chỉ tiêu này ở địa bàn và những năm đã chọn.",
    en: "No figure of this indicator was found for the chosen areas and years.",
  },
} satisfies Record<string, Bilingual>;

/** Signs for what a report left open, where a word has no room: the tooltip and the table have the word. */
const QUALIFIER_SIGNS: Record<Qualifier, string> = { over: ">", nearly: "<", about: "≈", "at-least": "≥", range: "" };

/** An actual as a label inside the chart: the bare number, with a sign where the report said "over", "nearly" or "about". */
export function actualLabel({ value, valueMax, qualifier }: Pick<Actual, "value" | "valueMax" | "qualifier">, locale: Locale): string {
  const sign = qualifier === null ? "" : QUALIFIER_SIGNS[qualifier];
  return `${sign}${formatValue({ value, valueMax }, locale)}`;
}

/** A target as a label inside the chart: `8`, `≥ 8`, `6,5–7`, `≈ 8`. */
export function targetLabel({ operator, value, valueMax }: Pick<Target, "operator" | "value" | "valueMax">, locale: Locale): string {
  const number = formatValue({ value, valueMax }, locale);
  return operator === "~" ? `≈\u00a0${number}` : operator === "range" ? number : formatValue({ value, valueMax, operator }, locale);
}

type NamesOf<Of extends object> = WeakMap<Of, Partial<Record<Locale, string>>>;
const PLAIN_NAMES: NamesOf<Area["name"]> = new WeakMap();
const SHORT_NAMES: NamesOf<Area> = new WeakMap();

/** The name of an area without its dates: "Đồng Tháp", for both the old and the merged province. Never broken over two lines. */
export function plainName({ name }: Pick<Area, "name">, locale: Locale): string {
  return remembered(PLAIN_NAMES, name, { locale, make: () => (name[locale].split(" (")[0] as string).replaceAll(" ", "\u00a0") });
}

/** The name of an area as tooltips and notes have it: "Đồng Tháp", "Đồng Tháp cũ". */
export function shortAreaName(area: Area, locale: Locale): string {
  return remembered(SHORT_NAMES, area, { locale, make: () => areaLabel(area, locale, "short") });
}

/** A name made once for each area of the catalogue: a chart says it at every point. */
function remembered<Of extends object>(names: NamesOf<Of>, of: Of, { locale, make }: { locale: Locale; make: () => string }): string {
  const known = names.get(of)?.[locale];
  if (known !== undefined) return known;
  const name = make();
  names.set(of, { ...names.get(of), [locale]: name });
  return name;
}

/** The two provinces of a merger as they stand on either side of the line: name and dates apart. */
export function mergerName(area: Area, locale: Locale): { name: string; dates: string } {
  const plain = plainName(area, locale);
  if (area.validTo !== null)
    return {
      name: locale === "vi" ? `${plain}\u00a0cũ` : `Former\u00a0${plain}`,
      dates: `${locale === "vi" ? "đến" : "until"} ${formatDayInText(area.validTo, locale)}`,
    };
  if (area.validFrom !== null)
    return {
      name: locale === "vi" ? `${plain}\u00a0mới` : `New\u00a0${plain}`,
      dates: `${locale === "vi" ? "từ" : "since"} ${formatDayInText(area.validFrom, locale)}`,
    };
  return { name: plain, dates: "" };
}
