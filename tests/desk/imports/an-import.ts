import type { Figure, ImportRequest } from "#domain/resources/desk/review.ts";
import { type HandedIn, importReport } from "#server/desk/imports/import-report.ts";
import type { Desk } from "#server/desk/releases/edit-draft.ts";

export const LAN = { actor: "lan", actorName: "Lan" };
export const MINH = { actor: "minh", actorName: "Minh" };

/** Synthetic: a report of a year the dataset has figures of, in other words than any real one. */
export const ARTICLE = [
  "Kết quả năm 2023 của tỉnh Đồng Tháp (bài viết giả định)",
  "Năm 2023, tốc độ tăng GRDP của tỉnh ước đạt 6,14%. Thu ngân sách nhà nước trên địa bàn ước đạt 8.151 tỷ đồng.",
  "Kim ngạch xuất khẩu năm 2023 đạt 1.300 triệu USD.",
].join("\n\n");

export const REQUEST: ImportRequest = {
  report: {
    id: "bai-gia-dinh-2024",
    title: "Bài viết giả định",
    publisher: "Báo giả định",
    published: "2024-03-20",
    url: null,
    kind: "news",
  },
  area: "dong-thap",
};

/** Hands the article in as Lan. */
export function importArticle(desk: Desk, document: HandedIn = { text: ARTICLE }, request: ImportRequest = REQUEST): Promise<number> {
  return importReport(desk, { request, document, ...LAN });
}

/** Synthetic: what a person may fill in. */
export function aReviewFigure(given: Partial<Figure> = {}): Figure {
  return {
    ...{ indicator: "exports", area: "dong-thap", period: "2023", referenceDate: null, basis: "", measure: "actual", operator: null },
    ...{ value: 1300, valueMax: null, unit: "usd-m", status: "reported", qualifier: null, note: "" },
    ...given,
  };
}
