import { formatSearch } from "#client/components/address.ts";
import type { Clock } from "#client/components/clock.tsx";
import type { ChartModel } from "#domain/chart/chart-model.ts";
import type { Bilingual, Locale } from "#domain/text.ts";

/** Words around a chart that no model holds. */
export const CHART_TEXTS = {
  keyboard: {
    vi: "Dùng phím mũi tên trái, phải để xem từng điểm, Escape để đóng.",
    en: "Use the left and right arrow keys to read each point, Escape to close.",
  },
  showTable: { vi: "Xem bảng", en: "Show the table" },
  openReport: { vi: "Xem báo cáo", en: "Open the report" },
  picture: { vi: "Biểu đồ dưới dạng ảnh", en: "The chart as a picture" },
  gap: { vi: "chưa có số", en: "no figure" },
  slides: { vi: "Các trang trình chiếu", en: "Slides" },
  before: { vi: "Trang trước", en: "Previous" },
  after: { vi: "Trang sau", en: "Next" },
  close: { vi: "Thôi trình chiếu", en: "End presentation" },
  tableOf: { vi: "Số liệu của biểu đồ", en: "Figures of the chart" },
} satisfies Record<string, Bilingual>;

/** Accessible name of the region that the arrow keys walk through. */
export function nameOfRegion({ alt, locale }: Pick<ChartModel, "alt" | "locale">): string {
  return `${alt} ${CHART_TEXTS.keyboard[locale]}`;
}

/** Address of a report's page in the reader's language, looked at from the day and release of the chart. */
export function reportAddress(report: string, locale: Locale, clock: Clock = {}): string {
  return `${locale === "en" ? "/en" : ""}/reports/${report}${formatSearch({ ...clock })}`;
}
