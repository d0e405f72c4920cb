import type { DeskRefusalCode } from "#domain/resources/desk/desk.ts";

/** What a refusal means and what to do next, where the server's own words did not arrive. */
export const refusals: Record<DeskRefusalCode | "offline", string> = {
  "not-signed-in": "Phiên làm việc đã hết. Hãy đăng nhập lại; điều đã gõ vẫn còn trên trang này.",
  "not-allowed": "Vai trò của bạn không làm việc này.",
  "wrong-origin": "Yêu cầu đến từ một trang khác nên bị từ chối. Hãy tải lại trang.",
  invalid: "Có ô chưa đúng. Hãy xem lại các ô được đánh dấu.",
  unknown: "Không tìm thấy mục này. Có thể nó đã được xóa.",
  "changed-meanwhile": "Người khác vừa sửa mục này. Điều bạn gõ vẫn còn ở dưới.",
  closed: "Bản này đã đóng: đã công bố hoặc đã bỏ.",
  findings: "Sổ số liệu không nhận thay đổi này.",
  "four-eyes": "Người đã làm bản nháp không được tự công bố. Hãy nhờ người thứ hai.",
  empty: "Bản nháp chưa có thay đổi nào.",
  "ledger-moved": "Vừa có bản phát hành khác. Hãy xem lại bản nháp rồi công bố.",
  "already-imported": "Văn bản này đã được nhập.",
  unreadable: "Không đọc được tệp này.",
  "too-large": "Tệp quá lớn.",
  "too-many": "Quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát.",
  internal: "Máy chủ gặp lỗi. Chưa có gì thay đổi; hãy thử lại.",
  offline: "Không liên lạc được với máy chủ. Chưa có gì thay đổi; hãy thử lại.",
};
