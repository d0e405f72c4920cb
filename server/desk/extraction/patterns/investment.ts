import { cue, type Family, noun, otherNoun } from "./family.ts";

/** Public investment (plan, disbursed, rate) and the investment of all sectors. Sources of capital, single works, loans and FDI are other figures. */
export const investment: Family = {
  id: "investment",
  phrases: [
    {
      id: "plan",
      words: [
        "[tổng] kế hoạch [vốn] đầu tư công [trung hạn]",
        "tổng kế hoạch vốn",
        "[tổng] [số|nguồn] vốn (đầu tư công|đầu công|đtc)",
        "kế hoạch vốn (đầu công|đtc)",
        "[tổng] vốn kế hoạch",
      ],
      says: noun("plan", { vnd: "public-investment-plan" }),
    },
    {
      id: "plan-alone",
      words: [
        "kế hoạch vốn",
        "kế hoạch vốn cả năm",
        "số vốn (phân bổ|được giao)",
        "[tổng] vốn [đã] (được giao|phân bổ)",
        "vốn được phân bổ",
      ],
      says: noun("plan", { vnd: "public-investment-plan" }, { needs: "topic" }),
    },
    {
      id: "disbursed",
      words: [
        "[tổng] [giá trị] giải ngân [nguồn] [vốn] (đầu tư công|đầu công|đtc)",
        "[tổng] [giá trị|số] giải ngân [kế hoạch] vốn (đầu tư công|đầu công|đtc)",
        "giải ngân kế hoạch vốn",
        "giải ngân vốn",
        "giải ngân kế hoạch đầu tư công",
      ],
      says: noun("disbursed", { vnd: "public-investment-disbursed", percent: "public-investment-rate" }),
    },
    {
      id: "disburse",
      words: ["[đã|lũy kế|tổng|giá trị] giải ngân [được]", "vốn [đã] giải ngân", "số vốn [đã] giải ngân"],
      says: noun("disbursed", { vnd: "public-investment-disbursed", percent: "public-investment-rate" }, { needs: "topic" }),
    },
    {
      id: "rate",
      words: ["tỷ lệ giải ngân [vốn] [đầu tư công|đtc]", "tỷ lệ giải ngân kế hoạch vốn [đầu tư công]", "tiến độ giải ngân vốn đầu tư công"],
      says: noun("disbursed", { percent: "public-investment-rate" }),
    },
    {
      id: "total",
      words: [
        "[tổng] [số|nguồn] vốn đầu tư [phát triển] [thực hiện] toàn xã hội",
        "[tổng] đầu tư [phát triển] toàn xã hội",
        "[tổng] vốn đầu tư thực hiện [trên] [địa bàn]",
        "huy động [tổng] vốn đầu tư [phát triển] toàn xã hội",
        "tổng vốn đầu tư phát triển",
        "tổng vốn đầu tư xã hội",
        "[tổng] (vđt|mức đầu tư|vốn đầu tư) [phát triển] toàn (xã hội|xh)",
      ],
      says: noun("total-investment", { vnd: "total-investment" }),
    },
    {
      id: "other-capital",
      words: [
        "vốn (ngân sách|nsđp|nstw|nsnn) [địa phương|trung ương|tỉnh|nhà nước]",
        "[nguồn] vốn (trung ương|địa phương|nước ngoài|oda|vay|trái phiếu|tín dụng|đối ứng|doanh nghiệp)",
        "vốn ngân sách",
        "oda",
        "vốn (đăng ký|điều lệ|fdi)",
        "[tổng] vốn đầu tư đăng ký",
        "vốn đầu tư [trực tiếp] nước ngoài",
        "fdi",
        "tổng mức đầu tư",
        "tổng [số] vốn",
        "vốn đầu tư",
        "số vốn",
        "dư nợ",
        "cho vay",
        "vay",
        "tín dụng",
        "huy động vốn",
        "thu hút đầu tư",
        "giải ngân (oda|tín dụng|vốn vay|vốn tín dụng|vốn oda|vốn fdi|fdi)",
        "chương trình mục tiêu quốc gia",
        "ctmtqg",
        "chương trình mục tiêu",
        "(công trình|dự án)",
        "khu vực (fdi|ngoài nhà nước|nhà nước|có vốn đầu tư nước ngoài)",
        "bồi thường",
        "hỗ trợ",
        "thiệt hại",
        "trị giá",
        "kinh phí",
        "vật liệu",
      ],
      says: otherNoun("other-capital"),
    },
    {
      id: "assign",
      words: ["giao", "được giao", "phân bổ", "đã phân bổ", "bố trí", "dành", "được bố trí", "giao cho"],
      says: cue("assign"),
    },
  ],
  examples: [
    {
      text: "Cả năm 2021 giải ngân vốn đầu tư công 3.515 tỷ đồng/3.740 tỷ đồng, đạt 94%.",
      finds: [
        "public-investment-disbursed 2021 reported 3515",
        "public-investment-plan 2021 target 3740",
        "public-investment-rate 2021 reported 94",
      ],
    },
    {
      text: "Kế hoạch vốn đầu tư công năm 2020 là 3.120 tỷ đồng, giải ngân cả năm 2.990 tỷ đồng, đạt 95,8%.",
      finds: [
        "public-investment-plan 2020 target 3120",
        "public-investment-disbursed 2020 reported 2990",
        "public-investment-rate 2020 reported 95.8",
      ],
    },
    {
      text: "Đến 31/10/2021 mới giải ngân 2.050 tỷ đồng vốn đầu tư công, bằng 57% kế hoạch vốn cả năm 3.596 tỷ đồng.",
      finds: ["public-investment-plan 2021 target 3596"],
    },
    {
      text: "Đến hết ngày 31/01/2022, tỉnh giải ngân 3.301 tỷ đồng vốn đầu tư công kế hoạch năm 2021, đạt 93,4%.",
      finds: ["public-investment-disbursed 2021 reported 3301", "public-investment-rate 2021 reported 93.4"],
    },
    {
      text: "Năm 2021 giải ngân vốn đầu tư công đạt 95,2% kế hoạch Thủ tướng giao và 88,7% kế hoạch tỉnh giao.",
      finds: ["public-investment-rate 2021 reported 95.2", "public-investment-rate 2021 reported 88.7"],
    },
    {
      text: "Tổng vốn đầu tư công năm 2022 là 3.840 tỷ đồng, kể cả 295 tỷ đồng năm 2021 chuyển sang.",
      finds: ["public-investment-plan 2022 target 3840"],
    },
    {
      text: "Năm 2023, giải ngân vốn đầu tư công 5.210/5.480 tỷ đồng, đạt 95,1% kế hoạch.",
      finds: ["public-investment-disbursed 2023 reported 5210", "public-investment-rate 2023 reported 95.1"],
    },
    { text: "Năm 2022, kế hoạch vốn đầu tư công đã phân bổ 4.100/4.350 tỷ đồng.", finds: [] },
    { text: "Đến ngày 30/9/2022, tỉnh mới giải ngân 2.150/4.350 tỷ đồng vốn đầu tư công.", finds: [] },
    { text: "Tỷ lệ giải ngân cao hơn cùng kỳ 9,7%.", published: "2023-01-20", finds: [] },
    { text: "Năm 2019, tỉnh giải ngân vốn đầu công được 2.210 tỷ đồng.", finds: ["public-investment-disbursed 2019 reported 2210"] },
    {
      text: "Tổng vốn đầu tư toàn xã hội năm 2018 ước 19.600 tỷ đồng, bằng 33,5% GRDP.",
      finds: ["total-investment 2018 estimate 19600"],
    },
  ],
};
