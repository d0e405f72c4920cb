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

export const releases = {
  title: "Bản phát hành",
  description: "Số liệu trên trang này đã thay đổi khi nào và vì sao: {{count}} bản phát hành, bản mới nhất ngày {{date}}.",
  lead: "Mỗi lần đưa số liệu ra là một bản phát hành có số thứ tự, không bao giờ sửa lại. Bản mới nhất là bản {{release}}, lúc {{instant}}.",
  feed: "Theo dõi các bản phát hành bằng Atom",
  caption: "Các bản phát hành, mới nhất trước",
  column: {
    release: "Bản",
    recordedAt: "Thời điểm (giờ Việt Nam)",
    title: "Nội dung",
    observations: "Số liệu",
    reports: "Báo cáo",
    added: "Thêm",
    withdrawn: "Rút",
  },
  name: "Bản {{release}}",
};

export const release = {
  title: "Bản phát hành {{release}}",
  recordedAt: "Thời điểm",
  publishedBy: "Người phát hành",
  counts: "Trong bản này",
  observations: "{{count}} số liệu",
  reports: "{{count}} báo cáo",
  decisions: "{{count}} quyết định của ban biên tập",
  added: "thêm {{count}}",
  withdrawn: "rút {{count}}",
  sha256: "Mã kiểm SHA-256",
  sha256Hint: "của toàn bộ số liệu ở dạng CSV chuẩn: cùng số liệu thì cùng mã.",
  changes: "Những gì thay đổi",
  changesLead: "{{count}} thay đổi so với bản trước.",
  changesFirst: "Đây là bản đầu tiên nên mọi số liệu đều là số mới.",
  changesNone: "Bản này không thay đổi số liệu nào.",
  caption: "Thay đổi trong bản {{release}}, từ {{from}} đến {{to}} trong {{count}}",
  column: { figure: "Chỉ tiêu, địa bàn, kỳ", kind: "Thay đổi", from: "Từ", to: "Thành", report: "Báo cáo" },
  of: { actual: "thực hiện", target: "kế hoạch" },
  noFigure: "chưa có",
  gone: "không còn",
  reason: "Lý do (tiếng Anh):",
  pages: "Trang của danh sách thay đổi",
  page: "Trang {{page}}",
  previous: "Trang trước",
  next: "Trang sau",
  back: "Mọi bản phát hành",
  kinds,
};
