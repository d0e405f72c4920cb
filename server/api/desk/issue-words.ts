import type { Issue } from "#domain/issue.ts";
import type { Bilingual } from "#domain/text.ts";

/** What a finding about a row says, in both languages: the ids are in the English message, the Vietnamese says what to do. */
export function issueWords({ code, message }: Issue): Bilingual {
  const vi = WORDS[code.slice(code.indexOf("/") + 1)];
  return { vi: vi ?? message, en: message };
}

const WORDS: Readonly<Record<string, string>> = {
  "duplicate-key": "Đã có trong sổ. Hãy đính chính thay vì thêm.",
  "unknown-report": "Không có nguồn này. Hãy thêm nguồn trước.",
  "unknown-figure": "Nguồn này không nêu số liệu như vậy.",
  "nothing-corrected": "Không khác gì số liệu đang có. Hãy sửa, hoặc bỏ thay đổi này.",
  "unknown-indicator": "Không có chỉ tiêu này trong danh mục.",
  "unknown-area": "Không có địa bàn này trong danh mục.",
  "unknown-unit": "Không có đơn vị này trong danh mục.",
  "unknown-basis": "Chỉ tiêu không có cơ sở tính này.",
  "unit-of-another-indicator": "Đơn vị không phải của chỉ tiêu này. Hãy quy đổi giá trị.",
  range: "Khoảng giá trị cần hai đầu, đầu trên lớn hơn đầu dưới; ngoài khoảng thì để trống đầu trên.",
  "not-a-number": "Không phải là số. Viết chữ số với dấu chấm thập phân, không có dấu phân nhóm.",
  "status-of-a-target": "Kế hoạch không có tình trạng. Hãy để trống.",
  "operator-missing": "Kế hoạch cần dấu so sánh: = >= <= khoảng ~.",
  "operator-of-an-actual": "Số thực hiện không có dấu so sánh. Hãy để trống.",
  "status-missing": "Số thực hiện cần tình trạng: ước, sơ bộ, chính thức, hoặc không rõ.",
  "reference-date-outside-period": "Ngày tham chiếu không nằm trong kỳ. Hãy sửa một trong hai.",
  "outside-validity": "Địa bàn không tồn tại trong kỳ này. Hãy dùng địa bàn của thời kỳ đó.",
  "not-nfc": "Chữ không ở dạng Unicode NFC. Hãy gõ lại.",
  "control-character": "Có ký tự điều khiển. Hãy thay bằng dấu cách.",
  "outer-space": "Thừa dấu cách ở đầu hoặc cuối. Hãy bỏ đi.",
  "invalid-value": "Giá trị không hợp lệ.",
};
