import { formatDay, formatFigure } from "#domain/number.ts";
import type { Bilingual, Locale } from "#domain/text.ts";
import { areaLabel } from "#domain/words.ts";
import type { SelectedChart } from "./select-chart.ts";
import type { ChartHistory, Revision, Standing } from "./select-history.ts";

/** What stands above a chart that looks at the past, by what became of its figures. */
export const STANDING_NOTICES: Record<Exclude<Standing, "current">, Bilingual> = {
  newer: {
    vi: "Đã có số liệu mới hơn; các con số dưới đây có thể đã được điều chỉnh.",
    en: "Newer figures exist; the figures below may have been revised.",
  },
  doubtful: {
    vi: "Số liệu này có thể không còn chính xác vì đã được sửa hoặc gỡ sau ngày tạo liên kết.",
    en: "These figures may no longer be right: some were corrected or removed after this link was made.",
  },
  withdrawn: {
    vi: "Số liệu dùng cho biểu đồ này không còn hiệu lực.",
    en: "The figures of this chart are no longer valid.",
  },
};

/** "Năm 2023 về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%." Empty when nothing changed. */
export function revisionSentence(chart: SelectedChart, history: ChartHistory, locale: Locale): string {
  const [first] = toldRevisions(history);
  if (first === undefined) return "";
  const { isPast } = history;
  const chain = first.values.map((value) => formatFigure(value, first.unit, locale)).join(" → ");
  const place = placeOf(first, chart, locale);
  const verb = {
    vi: first.isRevision ? "điều chỉnh" : "thay số",
    en: first.isRevision ? "revised" : "replaced",
  };
  const subject = first.indicator === null ? "" : `${first.indicator[locale]}: `;
  const year = locale === "vi" ? (subject === "" ? "Năm " : "năm ") : "";
  return locale === "vi"
    ? `${subject}${year}${first.period}${place}${isPast ? " về sau" : ""} đã được ${verb.vi}: ${chain}.`
    : `${subject}${first.period}${place} ${isPast ? "was later" : "has been"} ${verb.en}: ${chain}.`;
}

/** When the figure of the sentence last changed, and which other years did. */
export function revisionDetail(history: ChartHistory, locale: Locale): string {
  const [first, ...others] = toldRevisions(history);
  if (first === undefined) return "";
  const years = [...new Set(others.map(({ period }) => period))].filter((period) => period !== first.period).sort();
  const when = first.changed === null ? "" : `${locale === "vi" ? "Lần cuối" : "Last change"}: ${formatDay(first.changed)}.`;
  const also = years.length === 0 ? "" : `${locale === "vi" ? "Cũng đã thay đổi" : "Also changed"}: ${years.join(", ")}.`;
  return [when, also].filter((part) => part !== "").join(" ");
}

/** In the past every change counts; today a later count of a stock is no news. */
function toldRevisions({ revisions, isPast }: ChartHistory): Revision[] {
  return revisions.filter(({ isRevision }) => isRevision || isPast);
}

/** The area, where the chart is not of the site's province alone. */
function placeOf({ area: id }: Revision, { data, chosen }: SelectedChart, locale: Locale): string {
  const area = data.areas.find((one) => one.id === id);
  const isOfSite = [id, ...chosen].every((one) => data.site.areas.includes(one));
  if (area === undefined || isOfSite) return "";
  return locale === "vi" ? ` của ${areaLabel(area, locale, "short")}` : `, ${areaLabel(area, locale, "short")},`;
}
