import { z } from "zod";
import type { Bilingual } from "./text.ts";

/** Kinds of problems the server answers with (RFC 9457); the address of each is `/problems/{type}`, where its page is. */
export const PROBLEM_TYPES = [
  "unknown-parameter",
  "invalid-parameter",
  "as-of-in-future",
  "not-additive",
  "definition-mismatch",
  "malformed-request",
  "not-found",
  "gone",
  "method-not-allowed",
  "not-acceptable",
  "address-too-long",
  "content-too-large",
  "not-ready",
  "internal",
] as const;
export const ProblemType = z.enum(PROBLEM_TYPES);
export type ProblemType = z.infer<typeof ProblemType>;

/** Problem details as they are sent. `errors` names the parameter or the place in the body at fault; `allowed` what would have been understood. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ detail: z.string(), parameter: z.string().optional(), pointer: z.string().optional() })).optional(),
  allowed: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What is the same for every problem of a type: its status and title, and what it means to the reader of its page. */
export interface ProblemDescription {
  status: number;
  title: Bilingual;
  meaning: Bilingual;
}

export const PROBLEMS: Record<ProblemType, ProblemDescription> = {
  "unknown-parameter": {
    status: 400,
    title: { vi: "Tham số lạ", en: "Unknown query parameter" },
    meaning: {
      vi: "Địa chỉ có một tham số mà nơi này không hiểu. Một tham số viết sai mà bị bỏ qua sẽ cho số liệu khác với điều bạn hỏi, nên bị từ chối. Câu trả lời kể các tham số dùng được và tên gần nhất.",
      en: "The address holds a parameter that is not known here. A mistyped parameter that is ignored would give other figures than you asked for, so it is refused. The answer lists the parameters there are and the nearest name.",
    },
  },
  "invalid-parameter": {
    status: 400,
    title: { vi: "Tham số không hợp lệ", en: "Invalid query parameter" },
    meaning: {
      vi: "Một tham số để trống, lặp lại, hoặc có giá trị không đọc được. Câu trả lời cho biết tham số nào và giá trị nào dùng được.",
      en: "A parameter is empty, given twice, or has a value that cannot be read. The answer says which one and what would be understood.",
    },
  },
  "as-of-in-future": {
    status: 400,
    title: { vi: "Ngày nhìn lại ở tương lai", en: "As-of date in the future" },
    meaning: {
      vi: "asOf cho số liệu như đã biết đến hết một ngày. Ngày ấy không thể sau hôm nay (giờ Việt Nam).",
      en: "asOf gives the figures as known at the end of a day. That day cannot be later than today (Viet Nam time).",
    },
  },
  "not-additive": {
    status: 400,
    title: { vi: "Không cộng được", en: "Not additive" },
    meaning: {
      vi: "Số của chỉ tiêu này không cộng được giữa các địa bàn: tỷ lệ, chỉ số và thứ hạng không có tổng.",
      en: "Figures of this indicator cannot be added up over areas: rates, indices and ranks have no sum.",
    },
  },
  "definition-mismatch": {
    status: 400,
    title: { vi: "Khác định nghĩa", en: "Different definitions" },
    meaning: {
      vi: "Các số được hỏi theo những cơ sở tính khác nhau nên không đặt chung một chuỗi.",
      en: "The figures asked for follow different definitions and cannot stand in one series.",
    },
  },
  "malformed-request": {
    status: 400,
    title: { vi: "Yêu cầu không đọc được", en: "Malformed request" },
    meaning: {
      vi: "Địa chỉ hoặc yêu cầu không viết đúng quy cách, thường do mã phần trăm bị cắt (như %E1%BB). Hãy sao chép lại cả địa chỉ.",
      en: "The address or the request is not written as it should be, often because percent-encoding was cut (as in %E1%BB). Copy the whole address again.",
    },
  },
  "not-found": {
    status: 404,
    title: { vi: "Không tìm thấy", en: "Not found" },
    meaning: {
      vi: "Không có chỉ tiêu, địa bàn, báo cáo, bản phát hành hay trang này. Câu trả lời kể tên gần nhất, nếu có.",
      en: "There is no such indicator, area, report, release or page. The answer names the nearest one, where there is one.",
    },
  },
  gone: {
    status: 410,
    title: { vi: "Đã gỡ", en: "Gone" },
    meaning: {
      vi: "Mã này từng dùng và đã được gỡ. Mã không bao giờ đổi nghĩa, nên không có gì thay vào chỗ nó.",
      en: "This id was in use and has been retired. An id never changes its meaning, so nothing takes its place.",
    },
  },
  "method-not-allowed": {
    status: 405,
    title: { vi: "Phương thức không dùng được", en: "Method not allowed" },
    meaning: {
      vi: "Địa chỉ này không nhận phương thức ấy. Tiêu đề Allow kể các phương thức dùng được; phần công khai chỉ đọc.",
      en: "This address does not take that method. The header Allow lists those it takes; everything public is read only.",
    },
  },
  "not-acceptable": {
    status: 406,
    title: { vi: "Không có dạng này", en: "Not acceptable" },
    meaning: {
      vi: "Không có dạng mà yêu cầu đòi. Trang Dữ liệu kể các dạng tệp.",
      en: "There is no representation of the kind asked for. The page Data lists the kinds of files.",
    },
  },
  "address-too-long": {
    status: 414,
    title: { vi: "Địa chỉ quá dài", en: "Address too long" },
    meaning: {
      vi: "Địa chỉ dài hơn mức máy chủ đọc. Hãy bỏ bớt tham số.",
      en: "The address is longer than the server reads. Leave out parameters.",
    },
  },
  "content-too-large": {
    status: 413,
    title: { vi: "Nội dung quá lớn", en: "Content too large" },
    meaning: { vi: "Nội dung gửi lên lớn hơn mức nhận được.", en: "What was sent is larger than what is taken here." },
  },
  "not-ready": {
    status: 503,
    title: { vi: "Chưa sẵn sàng", en: "Not ready" },
    meaning: {
      vi: "Máy chủ đang khởi động, đang dừng, hoặc chưa dựng được các trang. Hãy thử lại sau ít phút.",
      en: "The server is starting, stopping, or its pages have not been built. Try again in a few minutes.",
    },
  },
  internal: {
    status: 500,
    title: { vi: "Lỗi của máy chủ", en: "Internal error" },
    meaning: {
      vi: "Có lỗi ở phía máy chủ, không phải do yêu cầu của bạn. Lỗi đã được ghi lại; hãy thử lại sau.",
      en: "Something went wrong on the server, not in your request. It has been logged; try again later.",
    },
  },
};
