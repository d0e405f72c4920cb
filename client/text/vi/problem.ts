/** Why an address gave no page, by the last part of the problem's type; `explanation` for its own page. */
export const problem = {
  goOn: "Đi tiếp từ đây",
  toOverview: "Tổng quan",
  toIndicators: "Mọi chỉ tiêu",
  toReports: "Báo cáo",
  toAbout: "Giới thiệu và cách tính",
  didYouMean: "Có phải là",
  missing: {
    indicator: "Không có chỉ tiêu “{{id}}”.",
    area: "Không có địa bàn “{{id}}”.",
    report: "Không có báo cáo “{{id}}”.",
    release: "Không có bản phát hành “{{id}}”.",
    basis: "Không có cơ sở tính “{{id}}”.",
    other: "Không có “{{id}}”.",
  },
  parameter: "Tham số “{{name}}”",
  allowed: "Địa chỉ này nhận các tham số: {{names}}.",
  noneAllowed: "Địa chỉ này không nhận tham số nào.",
  withoutParameters: "Mở trang này không kèm tham số",
  status: "Mã trả lời: {{status}}",
  typeKicker: "Thông báo lỗi của API",
  typeOf: "Tên loại lỗi:",
  toApi: "Tài liệu của API",
  kinds: {
    "page-not-found": {
      title: "Không có trang này",
      explanation: "Địa chỉ không dẫn đến trang nào. Có thể nó được gõ nhầm, hoặc liên kết bị cắt mất một đoạn.",
    },
    "not-found": {
      title: "Không tìm thấy",
      explanation: "Địa chỉ nêu một chỉ tiêu, địa bàn, báo cáo hoặc bản phát hành không có trong bộ số liệu.",
    },
    gone: { title: "Đã rút", explanation: "Nội dung này từng có và đã được rút." },
    "unknown-parameter": {
      title: "Địa chỉ có tham số lạ",
      explanation:
        "Sau dấu hỏi của địa chỉ có tham số mà trang không biết. Trang không đoán, để một liên kết không bao giờ lặng lẽ đổi nghĩa.",
    },
    "invalid-parameter": {
      title: "Địa chỉ có tham số sai",
      explanation: "Một tham số của địa chỉ bị bỏ trống, lặp lại, hoặc mang giá trị không đọc được.",
    },
    "as-of-in-future": {
      title: "Ngày chưa đến",
      explanation: "Chỉ xem lại được số liệu như đã biết vào hôm nay hoặc một ngày đã qua.",
    },
    "not-additive": { title: "Không cộng được", explanation: "Chỉ tiêu này không cộng được giữa các địa bàn." },
    "definition-mismatch": {
      title: "Khác định nghĩa",
      explanation: "Các số này theo những định nghĩa khác nhau nên không đặt cạnh nhau được.",
    },
    "not-acceptable": { title: "Không có dạng này", explanation: "Nội dung không có ở dạng được yêu cầu." },
    "method-not-allowed": { title: "Không nhận cách gọi này", explanation: "Địa chỉ này chỉ để đọc." },
    offline: {
      title: "Chưa lấy được số liệu",
      explanation: "Máy chủ không trả lời, hoặc mạng đang đứt. Những gì đang xem không mất; hãy thử lại sau giây lát.",
    },
    internal: {
      title: "Trang gặp lỗi",
      explanation: "Lỗi ở phía trang này, không phải ở địa chỉ hay máy của bạn. Hãy thử lại; nếu vẫn vậy, xin báo cho văn phòng phụ trách.",
    },
  },
};
