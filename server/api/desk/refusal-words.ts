import type { DeskRefusalCode } from "#domain/resources/desk/desk.ts";
import type { Bilingual } from "#domain/text.ts";

/** Status of each refusal, and what it says where nothing more is known. */
export const REFUSALS: Record<DeskRefusalCode, { status: number; words: Bilingual }> = {
  "not-signed-in": { status: 401, words: { vi: "Hãy đăng nhập.", en: "Sign in first." } },
  "not-allowed": {
    status: 403,
    words: {
      vi: "Vai trò của bạn không cho phép việc này. Hãy nhờ quản trị viên.",
      en: "Your role does not cover this. Ask an administrator.",
    },
  },
  "wrong-origin": {
    status: 403,
    words: {
      vi: "Yêu cầu không đến từ trang của bàn biên tập. Hãy mở lại bàn biên tập rồi làm lại.",
      en: "The request did not come from a page of the desk. Open the desk again and repeat it.",
    },
  },
  invalid: { status: 400, words: { vi: "Yêu cầu không hợp lệ; xem từng mục.", en: "The request is not valid; see each item." } },
  unknown: { status: 404, words: { vi: "Không có mục này.", en: "There is no such thing." } },
  "changed-meanwhile": {
    status: 409,
    words: {
      vi: "Người khác vừa thay đổi mục này. Hãy xem lại rồi làm lại.",
      en: "Somebody changed this meanwhile. Look at it again, then repeat what you did.",
    },
  },
  closed: { status: 409, words: { vi: "Mục này đã đóng.", en: "This is closed." } },
  findings: { status: 422, words: { vi: "Không khớp với sổ số liệu; xem từng mục.", en: "It does not fit the ledger; see each item." } },
  "four-eyes": {
    status: 403,
    words: {
      vi: "Người đã làm bản nháp không được tự công bố. Hãy nhờ người thứ hai.",
      en: "Whoever worked on a draft does not publish it. Ask a second person.",
    },
  },
  empty: {
    status: 409,
    words: {
      vi: "Bản nháp chưa có thay đổi nào. Hãy thêm thay đổi, hoặc bỏ bản nháp.",
      en: "The draft changes nothing. Add a change, or discard it.",
    },
  },
  "ledger-moved": {
    status: 409,
    words: {
      vi: "Sổ số liệu vừa có bản phát hành khác. Hãy xem lại bản nháp.",
      en: "Another release was published meanwhile. Look at the draft again.",
    },
  },
  "already-imported": { status: 409, words: { vi: "Văn bản này đã được nhập.", en: "This document was imported before." } },
  unreadable: { status: 422, words: { vi: "Không đọc được văn bản.", en: "The document cannot be read." } },
  "too-large": { status: 413, words: { vi: "Dữ liệu gửi lên quá lớn.", en: "What was sent is too large." } },
  "too-many": {
    status: 429,
    words: { vi: "Quá nhiều yêu cầu cùng lúc. Hãy thử lại sau ít phút.", en: "Too many requests at once. Try again in some minutes." },
  },
  internal: {
    status: 500,
    words: {
      vi: "Máy chủ gặp lỗi; chưa có gì thay đổi. Hãy thử lại.",
      en: "Something went wrong on the server; nothing was changed. Try again.",
    },
  },
};
