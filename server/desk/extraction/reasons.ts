import type { Bilingual } from "#domain/text.ts";

/** Why a reading was taken or left open, as the desk says it. */
export const REASONS = {
  isNotMergedYet: { vi: "Năm đó tỉnh chưa hợp nhất", en: "The province had not been merged in that year" },
  isYearOfMerger: { vi: "Năm hợp nhất: có thể là số của tỉnh cũ", en: "The year of the merger: it may be a figure of the old province" },
  mayBeMerged: { vi: "Có thể là số của tỉnh sau hợp nhất", en: "It may be a figure of the merged province" },
  hasNoYear: { vi: "Câu không nêu năm: đọc theo ngày công bố", en: "The sentence names no year: it was read by the day of publication" },
  isTargetByYear: {
    vi: "Không có chữ “kế hoạch”: coi là kế hoạch vì năm chưa qua",
    en: "No word says that it is planned: it was taken for a plan because the year is not over",
  },
  isActualByYear: { vi: "Câu nói về kế hoạch, nhưng năm đã qua", en: "The sentence is about plans, but the year is over" },
  hasOtherDigits: { vi: "Dấu chấm, dấu phẩy đọc theo cách khác", en: "Points and commas read the other way" },
  hasNoPrices: { vi: "Không rõ giá hiện hành hay giá so sánh", en: "Current or constant prices?" },
  isIndex: {
    vi: "Dạng chỉ số (năm trước = 100): chỉ suy ra được bằng phép tính",
    en: "An index (the year before = 100): growth follows only by a calculation",
  },
  isOtherScope: {
    vi: "Kịch bản, dự báo hoặc phạm vi khác: không phải số của chỉ tiêu",
    en: "A scenario, a forecast or another scope: not a figure of the indicator",
  },
  isOfUnknownYear: { vi: "Không rõ năm của số liệu", en: "The year of the figure is not said" },
  isUnfinished: {
    vi: "Năm chưa kết thúc khi văn bản ra đời: thực hiện hay kế hoạch?",
    en: "The year was not over when the text was written: actual or target?",
  },
  hasNoDayOfCount: { vi: "Không rõ ngày đếm", en: "The day of the count is not said" },
  isImplausible: {
    vi: "Giá trị nằm ngoài khoảng có thể có của chỉ tiêu",
    en: "The value lies outside what the indicator can have",
  },
} as const satisfies Record<string, Bilingual>;
