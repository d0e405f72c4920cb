import type { Dimension } from "./patterns/family.ts";
import { buildTrie, type Trie } from "./phrase-trie.ts";

/** What a unit word counts, and its power of ten against one đồng, one dollar, one visit. */
export interface UnitWord {
  dimension: Dimension;
  power: number;
  /** A multiplier without its unit ("triệu"): the unit may follow or be understood. */
  isOpen?: boolean;
}

const DONG = "(đồng|đ|vnđ)";
const DOLLAR = "(usd|đô la [mỹ]|đô - la [mỹ]|đôla [mỹ]|đô [mỹ]|us $|mỹ kim)";
const VISIT = "(lượt [khách|du khách|người|khách du lịch|khách tham quan]|khách [du lịch]|du khách)";
const COUNTED =
  "(lần|người|lao động|dự án|ha|km|m2|mét|tấn|tạ|kg|lít|năm|tháng|ngày|giờ|quý|huyện|thị xã|phường|thị trấn|tiêu chí|chỉ tiêu|địa phương|tỉnh|thành phố|đảng viên|chi bộ|học sinh|sinh viên|trường|lớp|tàu|chủ thể|hợp tác xã|htx|hộ dân|căn|công trình|nhiệm vụ|kỳ|cơ sở|điểm|hạng|bậc|đại biểu|khu|cụm|ấp|khóm|thôn|bản|mặt hàng|giường|bác sĩ|thị trường|lượt truy cập|kw|mw|con|cây|vụ|máy|trang|thứ|phòng|tuyến|cầu|nước|nhà máy|gian hàng|tỉnh , thành)";

const WORDS: readonly (readonly [string, UnitWord])[] = [
  ["(%|phần trăm)", { dimension: "percent", power: 0 }],
  ["điểm (%|phần trăm)", { dimension: "points", power: 0 }],
  [`tỷ [${DONG.slice(1, -1)}]`, { dimension: "vnd", power: 9 }],
  [`nghìn tỷ [${DONG.slice(1, -1)}]`, { dimension: "vnd", power: 12 }],
  [`triệu tỷ [${DONG.slice(1, -1)}]`, { dimension: "vnd", power: 15 }],
  [`triệu ${DONG}`, { dimension: "vnd", power: 6 }],
  ["(tr . đ|trđ|tr đ|tr . đồng)", { dimension: "vnd", power: 6 }],
  [`nghìn ${DONG}`, { dimension: "vnd", power: 3 }],
  [DONG, { dimension: "vnd", power: 0 }],
  [`tỷ ${DOLLAR}`, { dimension: "usd", power: 9 }],
  [`triệu ${DOLLAR}`, { dimension: "usd", power: 6 }],
  [`nghìn ${DOLLAR}`, { dimension: "usd", power: 3 }],
  [DOLLAR, { dimension: "usd", power: 0 }],
  [`triệu ${VISIT}`, { dimension: "visit", power: 6 }],
  [`nghìn ${VISIT}`, { dimension: "visit", power: 3 }],
  [VISIT, { dimension: "visit", power: 0 }],
  ["triệu", { dimension: "bare", power: 6, isOpen: true }],
  ["nghìn", { dimension: "bare", power: 3, isOpen: true }],
  ["(sản phẩm|sp)", { dimension: "product", power: 0 }],
  ["(doanh nghiệp|dn)", { dimension: "enterprise", power: 0 }],
  ["đơn vị", { dimension: "enterprise", power: 0 }],
  ["xã", { dimension: "commune", power: 0 }],
  [`[triệu|nghìn] ${COUNTED}`, { dimension: "other", power: 0 }],
];

/** Unit words and how they are written, longest first by construction. */
export const UNIT_WORDS: Trie<UnitWord> = buildTrie(WORDS);

/** The power of ten of an indicator's own unit, in the scale of `UnitWord.power`. */
export const UNIT_POWERS: Readonly<Record<string, number>> = {
  "vnd-bn": 9,
  "vnd-m": 6,
  "usd-m": 6,
  usd: 0,
  "thousand-visits": 3,
};
