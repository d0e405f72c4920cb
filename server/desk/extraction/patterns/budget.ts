import { type Family, noun, otherNoun } from "./family.ts";

/** State revenue on the territory, its domestic part, and local expenditure. Customs, crude oil, transfers and single outlays are other figures. */
export const budget: Family = {
  id: "budget",
  phrases: [
    {
      id: "revenue",
      words: [
        "[tổng] [số] thu ngân sách [nhà nước]",
        "[tổng] [số] thu (nsnn|ns)",
        "[tổng] thu (nsnn|ngân sách [nhà nước]) từ [nền] kinh tế [trên địa bàn]",
        "[tổng] thu ngân sách [nhà nước] (trên|tại) địa bàn [tỉnh|thành phố|toàn tỉnh]",
        "[tổng] thu (nsnn|ns) (trên|tại) địa bàn [tỉnh|thành phố]",
        "thu cân đối ngân sách",
        "[tổng] thu (trên|tại) địa bàn [tỉnh]",
        "ngân sách [nhà nước] thu [được]",
        "ngân sách [nhà nước] [tỉnh] [đã] thu [được|về]",
        "ngân sách [nhà nước] (gom|mang|đem) [về]",
      ],
      says: noun("revenue", { vnd: "budget-revenue" }),
    },
    { id: "total", words: ["tổng thu"], says: noun("revenue", { vnd: "budget-revenue" }) },
    {
      id: "collect",
      words: ["thu", "thu được", "thu về"],
      says: noun("revenue", { vnd: "budget-revenue" }, { needs: "topic", isWeak: true }),
    },
    {
      id: "domestic",
      words: [
        "[tổng] thu nội địa",
        "[tổng] thu ngân sách [nhà nước] nội địa",
        "thu ngân sách từ nội địa",
        "thu từ nội địa",
        "các khoản thu nội địa",
      ],
      says: noun("domestic", { vnd: "budget-revenue-domestic" }),
    },
    {
      id: "domestic-part",
      words: ["nội địa"],
      says: noun("domestic", { vnd: "budget-revenue-domestic" }, { needs: "topic", isWeak: true }),
    },
    {
      id: "expenditure",
      words: [
        "[tổng] chi ngân sách [địa phương|nhà nước|tỉnh]",
        "[tổng] chi (nsđp|nsnn)",
        "[tổng] chi cân đối ngân sách [địa phương]",
        "tổng chi",
        "ngân sách (địa phương|nhà nước|tỉnh) chi",
        "phần chi địa phương",
      ],
      says: noun("expenditure", { vnd: "budget-expenditure" }),
    },
    { id: "spend", words: ["chi"], says: noun("expenditure", { vnd: "budget-expenditure" }, { needs: "topic", isWeak: true }) },
    {
      id: "other-budget",
      words: [
        "[tổng] thu ngân sách địa phương",
        "[tổng] thu nsđp",
        "thu [từ] [hoạt động] (xuất nhập khẩu|xuất khẩu , nhập khẩu|xnk|hải quan)",
        "thu [từ] hải quan",
        "thu [từ] dầu thô",
        "thu [từ] (xổ số|đất|tiền sử dụng đất|sử dụng đất|phí|thuế)",
        "thu (chuyển nguồn|kết dư|bổ sung)",
        "thu ngân sách (huyện|xã|trung ương)",
        "tiền (sử dụng|thuê) đất",
        "[số] bổ sung từ ngân sách [trung ương|cấp trên]",
        "bổ sung cân đối",
        "chuyển nguồn",
        "kết dư",
        "chi (thường xuyên|đầu tư [phát triển]|trả nợ|hỗ trợ|trả|cho|dự phòng|xây dựng cơ bản|an sinh)",
        "đã chi",
        "chi phí",
        "dự phòng",
        "bội chi",
        "hoàn thuế",
        "nợ thuế",
        "nợ đọng",
        "thuế",
      ],
      says: otherNoun("other-budget"),
    },
  ],
  examples: [
    { text: "Năm 2022, thu ngân sách trên địa bàn đạt 9.120/8.700 tỷ đồng.", finds: ["budget-revenue 2022 reported 9120"] },
    { text: "Năm 2022, dự toán thu ngân sách giao 9.120/8.700 tỷ đồng.", finds: [] },
    { text: "Năm 2022, thu ngân sách đạt 8.700 tỷ đồng, năm 2022/2021 tỷ lệ tăng cao.", finds: ["budget-revenue 2022 reported 8700"] },
    {
      text: "Thu ngân sách năm 2021: 6.215 tỷ đồng/KH 5.870 tỷ đồng.",
      finds: ["budget-revenue 2021 reported 6215", "budget-revenue 2021 target 5870"],
    },
    {
      text: "Tổng thu ngân sách nhà nước trên địa bàn năm 2020 ước 5.940 tỷ đồng, bằng 103,2% dự toán, tăng 6,1%.",
      finds: ["budget-revenue 2020 estimate 5940"],
    },
    {
      text: "Năm 2018 thu ngân sách 6.210 tỷ đồng, gồm thu nội địa 5.480 tỷ đồng và thu xuất nhập khẩu 730 tỷ đồng.",
      finds: ["budget-revenue 2018 reported 6210", "budget-revenue-domestic 2018 reported 5480"],
    },
    {
      text: "Tổng thu ngân sách địa phương năm 2019 là 16.720 tỷ đồng, riêng thu trên địa bàn 5.870 tỷ đồng.",
      finds: ["budget-revenue 2019 reported 5870"],
    },
    {
      text: "Thu ngân sách năm 2021 đạt 6.880 tỷ đồng, nhiều hơn mức 6.015 tỷ đồng của năm 2020.",
      finds: ["budget-revenue 2021 reported 6880", "budget-revenue 2020 reported 6015"],
    },
    {
      text: "Năm 2020, tổng chi ngân sách địa phương ước 13.260 tỷ đồng, trong đó chi đầu tư phát triển 4.890 tỷ đồng.",
      finds: ["budget-expenditure 2020 estimate 13260"],
    },
    { text: "Năm 2022 là năm đầu thu ngân sách vượt mốc 9.000 tỷ đồng, đạt 9.318 tỷ đồng.", finds: ["budget-revenue 2022 reported 9318"] },
    {
      text: "Năm 2022, thu ngân sách lần đầu vượt mốc 9 nghìn tỷ đồng, ước đạt 9.318 tỷ đồng.",
      finds: ["budget-revenue 2022 estimate 9318"],
    },
    { text: "Năm 2022 tỉnh đón 3,1 triệu lượt khách, tổng thu 2.450 tỷ đồng.", finds: ["tourist-arrivals 2022 reported 3100"] },
    { text: "Giai đoạn 2016 - 2020, tỉnh thu ngân sách 29.400 tỷ đồng, bình quân mỗi năm 5.880 tỷ đồng.", finds: [] },
    {
      text: "Thu ngân sách 6.210 tỷ đồng, trong đó thu nội địa 5,934 tỷ đồng (năm 2021).",
      finds: ["budget-revenue 2021 reported 6210", "budget-revenue-domestic 2021 reported 5934"],
      published: "2022-01-09",
    },
  ],
};
