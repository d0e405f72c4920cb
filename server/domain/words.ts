import type { Area } from "./catalogue.ts";
import type { Measure, Qualifier, Status } from "./observation.ts";
import type { BesideReason, Verdict } from "./resources/series.ts";
import type { Bilingual, Locale } from "./text.ts";

/** How firm a figure is, in a word beside it ("tình trạng"). */
export const STATUS_WORDS: Record<Status, Bilingual> = {
  estimate: { vi: "ước tính", en: "estimate" },
  preliminary: { vi: "sơ bộ", en: "preliminary" },
  final: { vi: "chính thức", en: "final" },
  reported: { vi: "theo báo cáo", en: "as reported" },
};

/** The word before a figure that is not firm. */
export const STATUS_BEFORE_FIGURE: Record<"estimate" | "preliminary", Bilingual> = {
  estimate: { vi: "ước", en: "estimated" },
  preliminary: { vi: "sơ bộ", en: "preliminary" },
};

/** What a status means, for legends and hints. */
export const STATUS_EXPLANATIONS: Record<Status, Bilingual> = {
  estimate: { vi: "báo cáo ghi “ước”: năm chưa khép sổ", en: "the report calls it an estimate: the books are not closed" },
  preliminary: { vi: "báo cáo ghi “sơ bộ”", en: "the report calls it preliminary" },
  final: { vi: "số quyết toán hoặc niên giám", en: "from final accounts or a statistical yearbook" },
  reported: { vi: "báo cáo không nêu tình trạng của số", en: "the report does not say how firm the figure is" },
};

/** Verdict on a target ("đánh giá"). */
export const VERDICT_WORDS: Record<Verdict, Bilingual> = {
  exceeded: { vi: "vượt", en: "exceeded" },
  met: { vi: "đạt", en: "met" },
  missed: { vi: "không\u00a0đạt", en: "missed" },
  pending: { vi: "chưa\u00a0đánh\u00a0giá", en: "pending" },
  "not-comparable": { vi: "không\u00a0so\u00a0được", en: "not comparable" },
};

export const MEASURE_WORDS: Record<Measure, Bilingual> = {
  actual: { vi: "thực hiện", en: "actual" },
  target: { vi: "kế hoạch", en: "target" },
};

/** Word before a figure that the report did not give exactly. */
export const QUALIFIER_WORDS: Record<Qualifier, Bilingual> = {
  over: { vi: "hơn", en: "over" },
  nearly: { vi: "gần", en: "nearly" },
  about: { vi: "khoảng", en: "about" },
  "at-least": { vi: "ít nhất", en: "at least" },
  range: { vi: "khoảng giá trị", en: "range" },
};

/** Why a figure stands beside the ladder. */
export const BESIDE_WORDS: Record<BesideReason, Bilingual> = {
  "same-as-current": { vi: "nêu lại đúng số đang dùng", en: "states the current figure again" },
  "less-precise": { vi: "nêu lại số đang dùng, ít chữ số hơn", en: "states the current figure less precisely" },
  superseded: { vi: "nhắc lại số đã được thay", en: "repeats a figure that had been replaced" },
  "earlier-count": { vi: "đếm vào ngày xa cuối kỳ hơn", en: "counted on a day farther from the end of the period" },
  undated: { vi: "báo cáo không ghi ngày nên không thay được số có ngày", en: "the report has no date and cannot replace a dated figure" },
  "same-day": {
    vi: "công bố cùng ngày với số đang dùng; số ghi nhận trước được giữ",
    en: "published on the same day as the figure in use; the first recorded stays",
  },
  "final-stands": { vi: "số chính thức đứng trên số chưa chính thức", en: "a final figure outranks one that is not final" },
  decision: { vi: "biên tập đã chọn báo cáo khác, có lý do", en: "the editor chose another report, with a reason" },
  "after-period": { vi: "nêu sau khi kỳ đã kết thúc", en: "stated after the period had ended" },
};

/** `long` carries the dates of validity; `short` is for running text and chart labels: "Đồng Tháp", "Đồng Tháp cũ" for a province that was merged. */
export function areaLabel(area: Pick<Area, "name" | "validTo">, locale: Locale, form: "long" | "short" = "long"): string {
  if (form === "long") return area.name[locale];
  const plain = (area.name[locale].split(" (")[0] as string).replaceAll(" ", "\u00a0");
  if (area.validTo === null) return plain;
  return locale === "vi" ? `${plain}\u00a0cũ` : `former\u00a0${plain}`;
}
