import { cue, type Family } from "./family.ts";

/** How firm a figure is: "ước", "sơ bộ", "chính thức". "Ước" governs its clause, or all that follows when it opens the sentence. */
export const certainty: Family = {
  id: "certainty",
  phrases: [
    {
      id: "estimate",
      words: [
        "ước [đạt|tính|thực hiện|th|khoảng|chừng]",
        "ước (tính|thực hiện) đạt",

        "ước th",
        "dự ước",
        "ước tính khoảng",
        "số ước",
        "ưth",
      ],
      says: cue("estimate"),
    },
    { id: "expected", words: ["dự kiến [đạt]", "dự tính", "ước tính đến"], says: cue("expected") },
    { id: "preliminary", words: ["[số liệu|số] sơ bộ [trước đây|trước đó]"], says: cue("preliminary") },
    { id: "final", words: ["[số liệu|số] chính thức", "quyết toán", "niên giám [thống kê]", "chính thức là"], says: cue("final") },
    {
      id: "restated",
      words: [
        "lần công bố trước [đây] [là]",
        "công bố trước [đây|đó] [là]",
        "[số] (đã|từng) công bố",
        "trước đó báo cáo",
        "báo cáo trước [đây|đó]",
        "ước tính hồi",
        "công bố hồi",
        "số (đã) báo cáo",
      ],
      says: cue("restated"),
    },
  ],
  examples: [
    {
      text: "Năm 2018 tỉnh tăng 6,9%, năm 2019 tăng 7,2%, năm 2020 ước tăng 2,4%.",
      finds: ["grdp-growth 2018 reported 6.9", "grdp-growth 2019 reported 7.2", "grdp-growth 2020 estimate 2.4"],
    },
    {
      text: "Tốc độ tăng GRDP năm 2018 chính thức là 7,31%, lần công bố trước là 7,12%.",
      finds: ["grdp-growth 2018 final 7.31", "grdp-growth 2018 reported 7.12"],
    },
    {
      text: "Ước thực hiện năm 2021: GRDP tăng 3,2%; thu ngân sách 7.150 tỷ đồng; tỷ lệ hộ nghèo còn 2,2%.",
      finds: ["grdp-growth 2021 estimate 3.2", "budget-revenue 2021 estimate 7150", "poverty-rate 2021 estimate 2.2"],
    },
    {
      text: "Với đà này, dự kiến cả năm 2021 GRDP tăng khoảng 5,4-5,8%.",
      finds: ["grdp-growth 2021 estimate 5.4..5.8 range"],
    },
    {
      text: "Ước đến hết niên độ năm 2019, giải ngân vốn đầu tư công 2.380 tỷ đồng, đạt 96,9%.",
      finds: ["public-investment-disbursed 2019 estimate 2380", "public-investment-rate 2019 estimate 96.9"],
    },
  ],
};
