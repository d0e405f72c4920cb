import type { Bilingual } from "#domain/text.ts";

/** Words of the frame that no other part of the site prints. */
export const EMBED_WORDS = {
  newest: { vi: "Xem bản mới nhất", en: "See the newest" },
  newestFigures: { vi: "Xem số mới nhất", en: "See the newest figures" },
  publications: { vi: "Xem các lần công bố", en: "See how it changed" },
  indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  table: { vi: "Xem bảng", en: "Show the table" },
  date: { vi: "Số liệu ngày", en: "Figures of" },
  show: { vi: "Xem", en: "Show" },
  newestOption: { vi: "mới nhất", en: "newest" },
  created: { vi: "Tạo ngày", en: "Created" },
  asOf: { vi: "số liệu tính đến", en: "figures as of" },
  keyboard: {
    vi: "Dùng phím mũi tên trái, phải để xem từng điểm.",
    en: "Use the left and right arrow keys to read each point.",
  },
  newTab: { vi: "mở thẻ mới", en: "opens a new tab" },
} satisfies Record<string, Bilingual>;
