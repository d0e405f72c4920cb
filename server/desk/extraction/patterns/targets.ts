import { cue, type Family } from "./family.ts";

/** What was planned: verbs of aiming govern their sentence, "kế hoạch, chỉ tiêu, dự toán" the number behind them. */
export const targets: Family = {
  id: "targets",
  phrases: [
    {
      id: "aim",
      words: [
        "phấn đấu [đạt|đến|đưa]",
        "quyết tâm",
        "hướng (tới|đến)",
        "(đặt|đề) [ra] [các] (mục tiêu|chỉ tiêu)",

        "(giữ|xác định|thống nhất|điều chỉnh|chốt) [nguyên] [các] (mục tiêu|chỉ tiêu)",
        "quyết nghị",
        "nhiệm vụ năm",
        "đề nghị",
        "sẽ",
        "yêu cầu",
        "xác định năm",
        "giao chỉ tiêu",
        "để đạt [được] [các] mục tiêu",
      ],
      says: cue("aim"),
    },
    {
      id: "plan",
      words: [
        "kế hoạch [năm] [đề ra]",
        "kế hoạch cả năm",
        "kh",
        "dt",
        "[các] mục tiêu [chủ yếu]",
        "[chỉ tiêu] nghị quyết [đề ra]",
        "nq",
        "chỉ tiêu [năm|cả năm]",
        "[một số|các] chỉ tiêu [kinh tế] [chủ yếu|cơ bản]",
        "dự toán [năm|cả năm] [được giao]",
        "số (trung ương|hđnd|tỉnh) giao",
      ],
      says: cue("plan"),
    },
    {
      // The name of an authority plans nothing, and resolve that is thanked for is no plan.
      id: "no-plan",
      words: [
        "(sở|bộ|phòng) (kế hoạch|kh) [và|&|-|–] (đầu tư|đt|tài chính|tc)",
        "(kế hoạch|kh) (và|&|-|–) (đầu tư|đt)",
        "(sở|bộ) khđt",
        "(nhờ|sự|tinh thần) [có] [sự] quyết tâm",
      ],
      says: cue("filler"),
    },
    {
      id: "foil",
      words: [
        "(vượt|đạt|hoàn thành|chưa đạt|không đạt|chưa bằng|thấp hơn|cao hơn|bằng|hụt|kém|trên|dưới|đạt và vượt|đúng|sát|xấp xỉ) [mức|so với|xa|nhiều so với] [các] (mục tiêu|chỉ tiêu|kế hoạch|nghị quyết)",
        "so với [mức] (kế hoạch|mục tiêu|chỉ tiêu|dự toán)",
        "(vượt|đạt|hoàn thành|chưa đạt|bằng|hụt) dự toán",
        "(thấp hơn|cao hơn) mức nghị quyết",
      ],
      says: cue("foil"),
    },
    {
      id: "done",
      words: [
        "thực hiện [được]",
        "thực hiện [các] nhiệm vụ [năm]",
        "kết quả [thực hiện]",
        "đã [đạt|thu|đón|giải ngân]",
        "thực tế",
        "kết thúc",
      ],
      says: cue("done"),
    },
    { id: "scenario", words: ["kịch bản", "dự báo", "có thể", "giả định", "nếu"], says: cue("scenario") },
  ],
  examples: [
    {
      text: "Báo cáo kết quả năm 2021 và phương hướng, nhiệm vụ năm 2022\n\nGRDP của tỉnh tăng 3,12%. Thu ngân sách 5.040 tỷ đồng.",
      published: "2021-12-15",
      finds: ["grdp-growth 2021 reported 3.12", "budget-revenue 2021 reported 5040"],
    },
    { text: "Nhờ quyết tâm của các cấp, năm 2018 tỉnh thu ngân sách đạt 6.410 tỷ đồng.", finds: ["budget-revenue 2018 reported 6410"] },
    {
      text: "Theo Sở Kế hoạch và Đầu tư, GRDP năm 2018 của tỉnh tăng 7,26%; thu ngân sách 6.410 tỷ đồng.",
      finds: ["grdp-growth 2018 reported 7.26", "budget-revenue 2018 reported 6410"],
    },
    { text: "Giám đốc Sở KH&ĐT cho biết: năm 2019, kim ngạch xuất khẩu đạt 845 triệu USD.", finds: ["exports 2019 reported 845"] },
    { text: "GRDP năm 2021 ước tăng 3,02% (KH: 7,8%).", finds: ["grdp-growth 2021 estimate 3.02", "grdp-growth 2021 target 7.8"] },
    {
      text: "Mức tăng 5,02% của năm 2022 vẫn thấp hơn chỉ tiêu 6,5% mà nghị quyết giao.",
      finds: ["grdp-growth 2022 reported 5.02", "grdp-growth 2022 target 6.5"],
    },
    { text: "Năm 2026 tỉnh phấn đấu GRDP tăng 8,2 – 8,7%.", published: "2025-12-05", finds: ["grdp-growth 2026 target 8.2..8.7 range"] },
    {
      text: "Chỉ tiêu năm 2023: tăng trưởng kinh tế từ 8% trở lên.",
      published: "2022-12-05",
      finds: ["grdp-growth 2023 target 8 at-least"],
    },
    {
      text: "GRDP bình quân đầu người năm 2018 đạt 43,9 triệu đồng, kế hoạch 43 triệu đồng.",
      finds: ["grdp-per-capita 2018 reported 43.9", "grdp-per-capita 2018 target 43"],
    },
    {
      text: "Nghị quyết nhiệm kỳ 2020 - 2025 đề ra: đến năm 2025, GRDP bình quân đầu người 81 - 83 triệu đồng.",
      published: "2020-10-20",
      finds: ["grdp-per-capita 2025 target 81..83 range"],
    },
    {
      text: "Năm 2019 Trung ương giao thu ngân sách 5.100 tỷ đồng, HĐND tỉnh giao 5.350 tỷ đồng.",
      finds: ["budget-revenue 2019 target 5100", "budget-revenue 2019 target 5350"],
    },
    {
      text: "Dự toán năm 2021: thu ngân sách nhà nước trên địa bàn 6.318.000 triệu đồng.",
      finds: ["budget-revenue 2021 target 6318"],
    },
    {
      text: "Tỉnh phấn đấu giải ngân tối thiểu 95% kế hoạch vốn đầu tư công năm 2023.",
      published: "2023-02-20",
      finds: ["public-investment-rate 2023 target 95 at-least"],
    },
    {
      text: "Kịch bản cao giả định GRDP năm 2027 tăng 9%, kịch bản thấp 7,8%.",
      published: "2026-11-02",
      finds: [],
    },
  ],
};
