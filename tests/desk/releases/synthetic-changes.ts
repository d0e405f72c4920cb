import type { Observation } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";

export const TEXT = {
  title: { vi: "Số liệu giả định", en: "Synthetic figures" },
  note: { vi: "Để thử", en: "For a test" },
};

/** Synthetic: a report that no dataset has. */
export function aReport(given: Partial<Report> = {}): Report {
  return {
    id: "bao-cao-gia-dinh-2026",
    title: "Báo cáo giả định",
    publisher: "Nhà xuất bản giả định",
    published: "2026-05-20",
    url: null,
    kind: "report",
    ...given,
  };
}

/** Synthetic: a figure of that report. */
export function aFigure(given: Partial<Observation> = {}): Observation {
  return {
    ...{ indicator: "grdp-growth", area: "dong-thap", period: "2023", referenceDate: null, basis: "", measure: "actual", operator: null },
    ...{ value: 5.55, valueMax: null, unit: "percent", status: "final", qualifier: null, asStated: "đạt 5,55% (giả định)" },
    ...{ report: "bao-cao-gia-dinh-2026", locator: "", note: "" },
    ...given,
  };
}
