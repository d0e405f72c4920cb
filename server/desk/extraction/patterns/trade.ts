import { type Family, noun, otherNoun } from "./family.ts";

/** Goods exports in USD and retail sales. Imports, two-way trade, one commodity and transit are other figures. */
export const trade: Family = {
  id: "trade",
  phrases: [
    {
      id: "exports",
      words: [
        "[tổng] [giá trị] [kim ngạch] xuất khẩu [hàng hóa]",
        "[tổng] [giá trị] hàng hóa xuất khẩu",
        "hàng hóa xuất khẩu",
        "[tổng] (knxk|kim ngạch xk)",
        "xuất khẩu của (tỉnh|thành phố)",
        "[tổng] kim ngạch xuất khẩu [hàng hóa] (của|toàn) (tỉnh|thành phố)",
      ],
      says: noun("exports", { usd: "exports" }),
    },
    {
      id: "other-trade",
      words: [
        "[tổng] [giá trị] [kim ngạch] (xuất nhập khẩu|xuất , nhập khẩu|xnk|xuất khẩu , nhập khẩu|xuất - nhập khẩu)",
        "[tổng] [giá trị] [kim ngạch] nhập khẩu [hàng hóa]",
        "(xuất siêu|nhập siêu|thặng dư)",
        "qua [các] cửa khẩu",
        "hàng qua cửa khẩu",
        "xuất khẩu (gạo|thủy sản|hải sản|cà phê|tôm|cá tra|dệt may|gỗ|nông sản|điện tử|hạt điều|dừa|trái cây|giày dép|lao động|dịch vụ|tại chỗ|phần mềm)",
        "[giá trị] [kim ngạch] xuất khẩu (gạo|thủy sản|hải sản|cà phê|tôm|cá tra|dệt may|gỗ|nông sản|hạt điều|trái cây)",
        "(gạo|thủy sản|hải sản|cà phê|tôm|cá tra|dệt may|may mặc|gỗ|nông sản|hạt điều|hồ tiêu|giày dép|linh kiện|điện tử|trái cây|rau quả|cao su|sắt thép)",
        "sản lượng [lúa|gạo|lương thực|thủy sản|dầu thô|thép|cá]",
        "diện tích",
        "dầu thô",
      ],
      says: otherNoun("trade-other"),
    },
    {
      id: "retail",
      words: [
        "[tổng] mức bán lẻ [hàng hóa]",
        "tổng mức (blhh|lưu chuyển hàng hóa)",
        "[tổng] mức bán lẻ hàng hóa (,|và) [doanh thu] dịch vụ [tiêu dùng] [xã hội]",
        "[tổng] mức bán lẻ (,|và) [doanh thu] dịch vụ [tiêu dùng]",
        "[tổng] mức bán lẻ hàng hóa , [doanh thu] dịch vụ [tiêu dùng]",
        "[tổng] mức [lưu chuyển] hàng hóa bán lẻ và [doanh thu] dịch vụ [tiêu dùng] [xã hội]",
        "bán lẻ [hàng hóa] (,|và) [doanh thu] dịch vụ [tiêu dùng]",
        "doanh thu bán lẻ [hàng hóa] (,|và) [doanh thu] dịch vụ [tiêu dùng]",
        "thị trường bán lẻ , dịch vụ",
      ],
      says: noun("retail", { vnd: "retail-sales" }),
    },
    {
      id: "other-retail",
      words: [
        "doanh thu bán lẻ [hàng hóa]",
        "doanh thu",
        "doanh số",
        "doanh thu (du lịch|dịch vụ|vận tải|lưu trú)",
        "tổng doanh thu [du lịch|từ du lịch]",
        "tổng thu [từ] [khách] du lịch",
        "thu từ du lịch",
      ],
      says: otherNoun("turnover"),
    },
  ],
  examples: [
    { text: "Kim ngạch xuất khẩu năm 2021 đạt 1,084 tỷ USD.", finds: ["exports 2021 reported 1084"] },
    { text: "Xuất khẩu năm 2020 mang về 1 tỷ 32 triệu USD.", finds: ["exports 2020 reported 1032"] },
    {
      text: "Năm 2019 xuất khẩu 871 triệu USD, trong đó thủy sản 590 triệu USD, gạo 160 triệu USD.",
      finds: ["exports 2019 reported 871"],
    },
    { text: "Kim ngạch xuất nhập khẩu năm 2020 đạt 3,1 tỷ USD, riêng xuất khẩu 1,95 tỷ USD.", finds: ["exports 2020 reported 1950"] },
    {
      text: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ năm 2020 ước 45,2 ngàn tỷ đồng.",
      finds: ["retail-sales 2020 estimate 45200"],
    },
    { text: "Năm 2020, doanh thu bán lẻ hàng hóa đạt 31.700 tỷ đồng.", finds: [] },
  ],
};
