import type { Report } from "#domain/report.ts";
import type { Standing } from "#domain/resources/report.ts";

const kinds: Record<Report["kind"], string> = {
  news: "báo chí",
  statistics: "thống kê",
  portal: "cổng thông tin",
  report: "báo cáo",
  resolution: "nghị quyết, quyết định",
};

const standings: Record<Standing, string> = {
  current: "đang dùng",
  supports: "trùng số đang dùng",
  superseded: "đã được thay",
  repeat: "nhắc lại",
  conflict: "khác số",
  "other-target": "kế hoạch khác",
};

const standingExplanations: Record<Standing, string> = {
  current: "số này đang được vẽ",
  supports: "nêu đúng số đang được vẽ theo một báo cáo khác",
  superseded: "từng được dùng, sau đó một báo cáo khác đã điều chỉnh",
  repeat: "nêu lại một số đã có; không làm thay đổi gì",
  conflict: "báo cáo nêu khác nhau; số khác đang được vẽ",
  "other-target": "một kế hoạch khác của cùng kỳ; kế hoạch khác đang được vẽ",
};

export const reports = {
  title: "Báo cáo",
  description:
    "{{count}} báo cáo, bài báo và bảng thống kê mà trang này lấy số liệu, xếp theo ngày công bố, kèm số liệu từng nguồn nêu ra.",
  lead: "{{reports}} báo cáo nêu {{figures}} số liệu. {{dated}} báo cáo biết ngày công bố, ít nhất đến năm; {{undated}} báo cáo không ghi ngày.",
  filters: "Lọc báo cáo",
  search: "Tìm theo tên, cơ quan",
  searchHint: "Không cần dấu: “bao dong thap”",
  kind: "Loại",
  anyKind: "Mọi loại",
  indicator: "Nêu chỉ tiêu",
  anyIndicator: "Mọi chỉ tiêu",
  apply: "Lọc",
  clear: "Bỏ lọc",
  found: "Tìm thấy {{count}} trong {{all}} báo cáo.",
  foundNone: "Không báo cáo nào khớp với bộ lọc này.",
  foundNoneHint: "Thử ít chữ hơn, hoặc bỏ bớt điều kiện lọc.",
  years: "Đi tới năm",
  undated: "Không ghi ngày",
  undatedHint: "Không rõ ngày công bố. Số của các báo cáo này có thể củng cố một số đã có ngày, không thể thay số ấy.",
  yearOnly: "chỉ ghi năm",
  monthOnly: "chỉ ghi tháng",
  noDate: "không ghi ngày",
  countReports: "{{count}} báo cáo",
  countFigures: "{{count}} số liệu",
  column: { date: "Ngày công bố", report: "Báo cáo", figures: "Số liệu", standing: "Trong đó" },
  kinds,
  standings,
  standingExplanations,
};

export const report = {
  description: "{{publisher}}, {{date}}. Báo cáo này nêu {{figures}} số liệu: {{standings}}.",
  lead: "Báo cáo này nêu {{figures}} số liệu: {{standings}}.",
  publisher: "Nơi công bố",
  published: "Ngày công bố",
  kind: "Loại",
  address: "Địa chỉ",
  open: "Mở báo cáo tại {{host}}",
  noAddress: "Chưa biết địa chỉ của báo cáo này.",
  leaves: "Liên kết mở trang của nơi đăng, ngoài trang này.",
  partialYear: "{{date}}, chỉ ghi năm: tính như công bố ngày 31/12/{{date}}",
  partialMonth: "{{date}}, chỉ ghi tháng: tính như công bố ngày cuối tháng",
  noDate: "Không ghi ngày. Số của báo cáo này có thể củng cố một số đã có ngày, không thể thay số ấy.",
  figures: "Những gì báo cáo nêu",
  caption: "Số liệu trong báo cáo “{{title}}”: nguyên văn, số đọc được và hiện trạng",
  column: { figure: "Chỉ tiêu", stated: "Nguyên văn trong báo cáo", read: "Số đọc được", standing: "Hiện trạng" },
  of: { actual: "Thực hiện", target: "Kế hoạch" },
  period: { year: "năm {{period}}", span: "giai đoạn {{period}}" },
  countedOn: "tính đến {{date}}",
  locator: "Vị trí: {{locator}}",
  note: "Ghi chú của ban biên tập (tiếng Anh):",
  drawn: "Đang vẽ: {{figure}}",
  back: "Mọi báo cáo",
};
