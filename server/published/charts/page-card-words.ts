import type { Bilingual } from "#domain/text.ts";

/** What the card of a page without a chart says: its name, and what is found there. Pages are named by the first part of their path. */
export const PAGE_CARDS = {
  reports: {
    title: { vi: "Báo cáo", en: "Reports" },
    line: {
      vi: "Mọi văn bản và bài báo đã nêu số, với từng con số của nó",
      en: "Every document and article that states a figure, figure by figure",
    },
  },
  releases: {
    title: { vi: "Bản phát hành", en: "Releases" },
    line: { vi: "Số nào đã đổi, khi nào và vì sao", en: "Which figures changed, when and why" },
  },
  differences: {
    title: { vi: "Hai thời điểm khác nhau ở đâu", en: "What differs between two days" },
    line: { vi: "Số thêm, điều chỉnh, đính chính và gỡ bỏ", en: "Figures added, revised, corrected and withdrawn" },
  },
  conflicts: {
    title: { vi: "Khác số", en: "Conflicts" },
    line: { vi: "Các số mà báo cáo nêu khác nhau, và vì sao vẽ số này", en: "Figures on which reports disagree, and why one is drawn" },
  },
  query: {
    title: { vi: "Chọn số liệu", en: "Select figures" },
    line: { vi: "Chỉ tiêu, địa bàn, năm và lần công bố trong một bảng", en: "Indicators, areas, years and publications in one table" },
  },
  data: {
    title: { vi: "Dữ liệu", en: "Data" },
    line: { vi: "Tệp để mở trong Excel, Google Sheets, Python, R", en: "Files for Excel, Google Sheets, Python, R" },
  },
  api: {
    title: { vi: "API", en: "API" },
    line: { vi: "Mở, chỉ đọc, không cần khóa", en: "Open, read only, without a key" },
  },
  about: {
    title: { vi: "Giới thiệu và cách tính", en: "About, and how it is computed" },
    line: {
      vi: "Số nào đang dùng, đánh giá thế nào, chỗ nào để trống",
      en: "Which figure is current, how plans are judged, what stays empty",
    },
  },
  search: {
    title: { vi: "Tìm chỉ tiêu", en: "Find an indicator" },
    line: { vi: "Theo tên, có dấu hay không dấu", en: "By name, with or without diacritics" },
  },
} satisfies Record<string, { title: Bilingual; line: Bilingual }>;

export type CardedPage = keyof typeof PAGE_CARDS;
export const CARDED_PAGES = Object.keys(PAGE_CARDS) as [CardedPage, ...CardedPage[]];
