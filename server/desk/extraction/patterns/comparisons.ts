import { cue, type Family } from "./family.ts";

/** Words that hold a figure against another one, divide it into parts, or spread it over years. */
export const comparisons: Family = {
  id: "comparisons",
  phrases: [
    {
      id: "compare",
      words: [
        "so [với]",
        "so với [mức]",
        "so cùng kỳ",
        "so với cùng kỳ",
        "so [với] cùng kỳ năm (trước|ngoái)",
        "cùng kỳ",
        "cùng kỳ năm (trước|ngoái)",
        "gấp",
      ],
      says: cue("compare"),
    },
    { id: "times", words: ["gấp đôi", "lần"], says: cue("times") },
    { id: "higher", words: ["cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "lớn hơn", "kém", "hụt", "hơn hẳn"], says: cue("higher") },
    { id: "equals", words: ["bằng", "tương đương với"], says: cue("share") },
    { id: "share", words: ["đóng góp", "tỷ trọng", "chiếm tỷ trọng", "góp"], says: cue("share") },
    { id: "part", words: ["trong đó", "gồm", "bao gồm", "kể cả", "trong số đó", "trong đó có", "chia ra"], says: cue("part") },
    { id: "apart", words: ["riêng"], says: cue("apart") },
    { id: "contrast", words: ["trong khi [đó]", "còn lại", "nếu như"], says: cue("contrast") },
    { id: "common", words: ["(bình quân|trung bình) chung [của]"], says: cue("filler") },
    { id: "average", words: ["bình quân", "trung bình", "tăng bình quân"], says: cue("average") },
    { id: "per-year", words: ["(mỗi|hằng|hàng) năm", "bình quân (mỗi|hằng|hàng) năm"], says: cue("per-year") },
    { id: "respectively", words: ["lần lượt [là|tăng|đạt|ước]", "tương ứng [là|tăng|đạt]"], says: cue("respectively") },
  ],
  examples: [
    {
      text: "GRDP năm 2020 của An Giang, Hậu Giang và Trà Vinh lần lượt tăng 2,1%, 3,4% và 4,2%.",
      finds: [
        "grdp-growth 2020 reported 2.1 @an-giang",
        "grdp-growth 2020 reported 3.4 @hau-giang",
        "grdp-growth 2020 reported 4.2 @tra-vinh",
      ],
    },
    {
      text: "Bình quân ba năm tăng 6,2% (2021: 1,9%; 2022: 9,4%; 2023: 7,4%).",
      finds: ["grdp-growth 2021 reported 1.9", "grdp-growth 2022 reported 9.4", "grdp-growth 2023 reported 7.4"],
    },
    {
      text: "Giai đoạn 2011 - 2015, GRDP tăng bình quân 6,4%/năm.",
      finds: ["grdp-growth 2011-2015 reported 6.4"],
    },
  ],
};
