import type { Bilingual } from "#domain/text.ts";

/** Licence of the compilation; the reports themselves keep the rights of those who published them. */
export const LICENCE = {
  id: "CC-BY-4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0 International",
} as const;

export const RIGHTS_OF_REPORTS: Bilingual = {
  vi: "Bộ số liệu do trang này biên tập dùng theo CC BY 4.0. Bản quyền của các báo cáo và bài báo vẫn thuộc nơi công bố.",
  en: "The compilation is licensed under CC BY 4.0. The reports and articles remain the property of those who published them.",
};
