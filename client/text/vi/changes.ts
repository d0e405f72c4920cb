import type { ReleaseChange } from "#domain/resources/release.ts";

const kinds: Record<ReleaseChange["kind"], { title: string; count: string; explanation: string }> = {
  added: { title: "Số mới", count: "{{count}} số mới", explanation: "Số trước đây trang này chưa có." },
  revised: { title: "Điều chỉnh", count: "{{count}} điều chỉnh", explanation: "Một báo cáo sau đưa ra số khác. Không phải lỗi." },
  corrected: {
    title: "Đính chính",
    count: "{{count}} đính chính",
    explanation: "Trang này đã đọc hoặc nhập sai so với báo cáo; nay sửa, kèm lý do.",
  },
  withdrawn: { title: "Rút", count: "{{count}} số rút", explanation: "Số không còn được dùng, kèm lý do." },
};

/** Of the table of changes. */
export const changes = {
  column: { figure: "Chỉ tiêu, địa bàn, kỳ", kind: "Thay đổi", from: "Từ", to: "Thành", report: "Báo cáo" },
  of: { actual: "thực hiện", target: "kế hoạch" },
  noFigure: "chưa có",
  gone: "không còn",
  reason: "Lý do:",
  pages: "Trang của danh sách thay đổi",
  page: "Trang {{page}}",
  previous: "Trang trước",
  next: "Trang sau",
  kinds,
};
